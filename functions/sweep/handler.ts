// Wires the sweep to its five-minute clock.
import { dynamodbCareTeams } from '../../shared/adapters/dynamodb/care-teams.ts';
import { dynamodbDailyNotes } from '../../shared/adapters/dynamodb/daily-notes.ts';
import { dynamodbDirectory } from '../../shared/adapters/dynamodb/directory.ts';
import { dynamodbErasures } from '../../shared/adapters/dynamodb/erasures.ts';
import { dynamodbOldTexts } from '../../shared/adapters/dynamodb/old-texts.ts';
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import { dynamodbProgramme } from '../../shared/adapters/dynamodb/programme.ts';
import { dynamodbPulse } from '../../shared/adapters/dynamodb/pulse.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { dynamodbTeamFigures } from '../../shared/adapters/dynamodb/team-figures.ts';
import { dynamodbWorkIndex } from '../../shared/adapters/dynamodb/work-index.ts';
import { dynamodbWorkList } from '../../shared/adapters/dynamodb/work-list.ts';
import { sqsQueues } from '../../shared/adapters/queues.ts';
import { ENV, METRICS } from '../../shared/contracts/names.ts';
import { noteTimeOf } from '../../shared/domain/daily-note.ts';
import { SECOND } from '../../shared/domain/instant.ts';
import type { DailyNoteTopic } from '../../shared/note-ports.ts';
import { readEnvironment } from '../../shared/runtime/env.ts';
import { failureOf } from '../../shared/runtime/failure.ts';
import { LOG_EVENTS, type LogEvent } from '../../shared/runtime/log-events.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { count } from '../../shared/runtime/metrics.ts';
import { scheduledHandler } from '../../shared/runtime/middleware.ts';
import { countFigures } from './count-figures.ts';
import { removeOldTexts } from './remove-old-texts.ts';
import { resumeErasures } from './resume-erasures.ts';
import { dailyNoteSender } from './send-daily-note.ts';
import { sweep } from './sweep.ts';

const environment = readEnvironment([
  ENV.tableName,
  ENV.repliesQueueUrl,
  ENV.campaignQueueUrl,
  ENV.wakeQueueUrl,
  ENV.dailyNoteTopicArn,
  ENV.dailyNoteHour,
  ENV.dailyNoteTimeZone,
  ENV.consoleUrl,
  ENV.defaultCareTeam,
  ENV.keepTextsDays,
]);
const table = openTable(environment[ENV.tableName]);

const careTeams = dynamodbCareTeams(table);
const keepTextsDays = environment[ENV.keepTextsDays];

const deps = {
  work: dynamodbWorkIndex(table, careTeams),
  careTeams,
  directory: dynamodbDirectory(table),
  patients: dynamodbPatientStore(table),
  figures: dynamodbTeamFigures(table),
  erasures: dynamodbErasures(table),
  oldTexts: dynamodbOldTexts(table),
  keepTextsDays: keepTextsDays === '' ? undefined : Number(keepTextsDays),
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

const openNoteTopic = async (): Promise<DailyNoteTopic> => {
  const { snsDailyNoteTopic } = await import('../../shared/adapters/daily-note-topic.ts');
  return snsDailyNoteTopic(environment[ENV.dailyNoteTopicArn]);
};

/** Loaded once a day: the client of SNS is large. */
const noteTopic: DailyNoteTopic = {
  publish: async (note) => (await openNoteTopic()).publish(note),
  hasSubscriber: async () => (await openNoteTopic()).hasSubscriber(),
};

const sendDailyNote = dailyNoteSender({
  ...deps,
  noteTime: noteTimeOf(environment[ENV.dailyNoteHour], environment[ENV.dailyNoteTimeZone]),
  programmeUrl: `${environment[ENV.consoleUrl]}/programme`,
  defaultCareTeam: environment[ENV.defaultCareTeam],
  dailyNotes: dynamodbDailyNotes(table),
  noteTopic,
  workList: dynamodbWorkList(table),
  loadContent: async () => (await import('../../shared/plans/content.ts')).CONTENT,
  warn: logger.warn.bind(logger),
});

/** Enough for one more page, the look at the pulse, the daily note and the metrics. */
const RESERVE = 20 * SECOND;

const orLog = async (event: LogEvent, work: () => Promise<void>, metric?: string): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (metric) count(metric);
    logger.error(event, { ...failureOf(error) });
  }
};

export const handler = scheduledHandler(async (context) => {
  const hasTime = () => context.getRemainingTimeInMillis() > RESERVE;
  await sweep(deps, hasTime);
  // After it, so that nothing late waits for them; and what was driven again stays done where they fail. The note is after the
  // figures: it says what they have counted.
  await orLog(LOG_EVENTS.erasureFailed, () => resumeErasures(deps, hasTime), METRICS.removalFailed);
  await orLog(LOG_EVENTS.oldTextsFailed, () => removeOldTexts(deps, hasTime), METRICS.removalFailed);
  await orLog(LOG_EVENTS.figuresFailed, () => countFigures(deps, hasTime));
  // What may have gone out is seen by the next sweep.
  await orLog(LOG_EVENTS.dailyNoteFailed, sendDailyNote);
});
