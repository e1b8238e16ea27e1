// Wires send-text to the queues of replies and campaigns.
import { dynamodbOutbox } from '../../shared/adapters/dynamodb/outbox.ts';
import { dynamodbProgramme } from '../../shared/adapters/dynamodb/programme.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { sqsQueues } from '../../shared/adapters/queues.ts';
import { snsTextGateway } from '../../shared/adapters/sms-gateway.ts';
import { ENV } from '../../shared/contracts/names.ts';
import { parseTextPointer } from '../../shared/contracts/text-pointer.ts';
import { SECOND } from '../../shared/domain/instant.ts';
import { readEnvironment } from '../../shared/runtime/env.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { count } from '../../shared/runtime/metrics.ts';
import { queueHandler } from '../../shared/runtime/middleware.ts';
import { rememberFor } from '../../shared/runtime/remember-for.ts';
import { sendText } from './send-text.ts';

const environment = readEnvironment([ENV.tableName, ENV.wakeQueueUrl, ENV.originationNumber, ENV.smsMaxPrice]);

const table = openTable(environment[ENV.tableName]);
const programme = dynamodbProgramme(table);
const clock = () => new Date().toISOString();

const deps = {
  outbox: dynamodbOutbox(table),
  gateway: snsTextGateway({
    originationNumber: environment[ENV.originationNumber],
    maxPrice: environment[ENV.smsMaxPrice],
  }),
  // It reads the other two queues, and may not write to them.
  queues: sqsQueues({ wake: environment[ENV.wakeQueueUrl], replies: '', campaign: '' }),
  clock,
  programmeHeld: rememberFor(30 * SECOND, clock, async () => (await programme.hold())?.on === true),
  count,
  log: logger.info.bind(logger),
};

export const handler = queueHandler(async ({ body }) => {
  const pointer = parseTextPointer(body);
  if (!pointer.ok) throw new Error(pointer.problem);
  await sendText(deps, pointer.value);
});
