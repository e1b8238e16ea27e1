// Wires the sweep to its five-minute clock.
import { dynamodbCareTeams } from '../../shared/adapters/dynamodb/care-teams.ts';
import { dynamodbDirectory } from '../../shared/adapters/dynamodb/directory.ts';
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import { dynamodbProgramme } from '../../shared/adapters/dynamodb/programme.ts';
import { dynamodbPulse } from '../../shared/adapters/dynamodb/pulse.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { dynamodbTeamFigures } from '../../shared/adapters/dynamodb/team-figures.ts';
import { dynamodbWorkIndex } from '../../shared/adapters/dynamodb/work-index.ts';
import { sqsQueues } from '../../shared/adapters/queues.ts';
import { ENV } from '../../shared/contracts/names.ts';
import { SECOND } from '../../shared/domain/instant.ts';
import { readEnvironment } from '../../shared/runtime/env.ts';
import { failureOf } from '../../shared/runtime/failure.ts';
import { LOG_EVENTS } from '../../shared/runtime/log-events.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { count } from '../../shared/runtime/metrics.ts';
import { scheduledHandler } from '../../shared/runtime/middleware.ts';
import { countFigures } from './count-figures.ts';
import { sweep } from './sweep.ts';

const environment = readEnvironment([ENV.tableName, ENV.repliesQueueUrl, ENV.campaignQueueUrl, ENV.wakeQueueUrl]);
const table = openTable(environment[ENV.tableName]);

const careTeams = dynamodbCareTeams(table);

const deps = {
  work: dynamodbWorkIndex(table, careTeams),
  careTeams,
  directory: dynamodbDirectory(table),
  patients: dynamodbPatientStore(table),
  figures: dynamodbTeamFigures(table),
  pulse: dynamodbPulse(table),
  programme: dynamodbProgramme(table),
  queues: sqsQueues({
    replies: environment[ENV.repliesQueueUrl],
    campaign: environment[ENV.campaignQueueUrl],
    wake: environment[ENV.wakeQueueUrl],
  }),
  clock: () => new Date().toISOString(),
  count,
  log: logger.info.bind(logger),
};

/** Enough for one more page, the look at the pulse and the metrics. */
const RESERVE = 20 * SECOND;

export const handler = scheduledHandler(async (context) => {
  const hasTime = () => context.getRemainingTimeInMillis() > RESERVE;
  await sweep(deps, hasTime);
  // Last, so that nothing late waits for it; and what was driven again stays done where the figures cannot be counted.
  try {
    await countFigures(deps, hasTime);
  } catch (error) {
    logger.error(LOG_EVENTS.figuresFailed, { ...failureOf(error) });
  }
});
