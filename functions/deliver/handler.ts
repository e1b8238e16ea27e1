// Wires deliver to the table's stream.

import { snsCareTeamTopic } from '../../shared/adapters/care-team-topic.ts';
import { snsDailyNoteTopic } from '../../shared/adapters/daily-note-topic.ts';
import { dynamodbAlertNotices } from '../../shared/adapters/dynamodb/alert-notices.ts';
import { dynamodbPulse } from '../../shared/adapters/dynamodb/pulse.ts';
import { streamChange } from '../../shared/adapters/dynamodb/stream-change.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { sqsQueues } from '../../shared/adapters/queues.ts';
import { schedulerWakeUps } from '../../shared/adapters/wake-ups.ts';
import { ENV } from '../../shared/contracts/names.ts';
import { readEnvironment } from '../../shared/runtime/env.ts';
import { failureOf } from '../../shared/runtime/failure.ts';
import { LOG_EVENTS } from '../../shared/runtime/log-events.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { count } from '../../shared/runtime/metrics.ts';
import { streamHandler } from '../../shared/runtime/middleware.ts';
import { deliverBatch } from './deliver-batch.ts';
import { programmeLeads } from './programme-leads.ts';
import { steadyPulse } from './steady-pulse.ts';

const environment = readEnvironment([
  ENV.tableName,
  ENV.repliesQueueUrl,
  ENV.campaignQueueUrl,
  ENV.wakeQueueUrl,
  ENV.wakeQueueArn,
  ENV.scheduleGroup,
  ENV.scheduleRoleArn,
  ENV.scheduleDlqArn,
  ENV.careTeamTopicArn,
  ENV.dailyNoteTopicArn,
  ENV.consoleUrl,
]);
const table = openTable(environment[ENV.tableName]);
const queues = sqsQueues({
  replies: environment[ENV.repliesQueueUrl],
  campaign: environment[ENV.campaignQueueUrl],
  wake: environment[ENV.wakeQueueUrl],
});

const deps = {
  queues,
  wakeUps: schedulerWakeUps(
    {
      group: environment[ENV.scheduleGroup],
      roleArn: environment[ENV.scheduleRoleArn],
      wakeQueueArn: environment[ENV.wakeQueueArn],
      deadLetterQueueArn: environment[ENV.scheduleDlqArn],
    },
    queues.wake,
  ),
  topic: snsCareTeamTopic({
    topicArn: environment[ENV.careTeamTopicArn],
    consoleUrl: environment[ENV.consoleUrl],
  }),
  leads: programmeLeads(snsDailyNoteTopic(environment[ENV.dailyNoteTopicArn]), environment[ENV.consoleUrl]),
  notices: dynamodbAlertNotices(table),
  pulse: steadyPulse(dynamodbPulse(table)),
  clock: () => new Date().toISOString(),
  count,
};

export const handler = streamHandler((records) =>
  deliverBatch(
    deps,
    records.flatMap((record) => streamChange(record) ?? []),
    ({ sequenceNumber, patientId }, error) =>
      logger.error(LOG_EVENTS.recordFailed, { sequenceNumber, patientId, ...failureOf(error) }),
  ),
);
