// `npm run -s redrive`: what lies among the dead letters, and back with it once the cause is mended.
import { parseArgs } from 'node:util';
import { SQSClient } from '@aws-sdk/client-sqs';
import { QUEUE_NAMES } from './redrive/dead-letter-queues.ts';
import { redrive } from './redrive/redrive.ts';
import { endWithHelp } from './usage.ts';

const USAGE = `npm run -s redrive -- --stage <stage> [--queue <name> [--dry-run]]

Lists the dead letters of a stage: how many, and how long ago the oldest of them was sent. Shows nothing of what they say.
--queue moves those of one queue back to be tried again: ${QUEUE_NAMES.join(', ')}.
Mend the cause first (docs/runbook.md, "Dead letters"). Doing it twice does no harm: what was taken in once is not taken in again.
--dry-run says what would be moved, and moves nothing.
Uses the credentials and the Region that the AWS SDK finds, and needs to use the key of the queues.`;

/** What is said twice, or not with what it belongs to, is a slip: nothing is done then. */
const read = () => {
  const { values } = parseArgs({
    options: {
      stage: { type: 'string', multiple: true },
      queue: { type: 'string', multiple: true },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [stage, ...stages] = values.stage ?? [];
  const [queue, ...queues] = values.queue ?? [];
  if (!stage || stages.length > 0) throw new Error('Say which stage, once.');
  if (queues.length > 0) throw new Error('One queue at a time.');
  if (values['dry-run'] && queue === undefined)
    throw new Error('--dry-run belongs to --queue; without it nothing is moved.');
  return { stage, dryRun: values['dry-run'], ...(queue !== undefined && { queue }) };
};

endWithHelp(USAGE);

try {
  // Where an endpoint is set it is meant for every queue.
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  for (const line of await redrive(sqs, read())) console.log(line);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  process.exitCode = 2;
}
