// What each function may do besides logging and using the key, and what needs it: change it only with the code that calls.

/** A place in the code that the function reaches, or AWS itself, acting in the function's name. */
export type Use = readonly [file: string, words: string] | 'Lambda reads its source';

const TABLE = 'shared/adapters/dynamodb';
const STORE = `${TABLE}/patient-store.ts`;
const QUEUES = 'shared/adapters/queues.ts';
const CHANNELS = 'shared/adapters/channels.ts';
const NOTICES = 'shared/adapters/care-team-topic.ts';
const NOTE = 'shared/adapters/daily-note-topic.ts';
const LAMBDA = 'Lambda reads its source';

const SEND: Use = [QUEUES, 'new SendMessageBatchCommand('];
const READ_WITH_TEAM: Use = [STORE, 'getItems(table, [stateKey(patientId), CARE_TEAMS_KEY])'];
const READ_PLAN: Use = [`${TABLE}/followed-plans.ts`, 'getItem('];
const COMMIT: Use = [`${TABLE}/commit.ts`, 'putIf('];

const reads = (queue: string): Readonly<Record<string, Use>> => ({
  [`sqs:DeleteMessage ${queue}`]: LAMBDA,
  [`sqs:GetQueueAttributes ${queue}`]: LAMBDA,
  [`sqs:ReceiveMessage ${queue}`]: LAMBDA,
});

/** By function, then by action and resource. */
export const MAY: Readonly<Record<string, Readonly<Record<string, Use>>>> = {
  'receive-text': {
    ...reads('InboundQueue'),
    'dynamodb:BatchGetItem PatientsTable': READ_WITH_TEAM,
    'dynamodb:ConditionCheckItem PatientsTable': [`${TABLE}/commit.ts`, 'ConditionCheck: {'],
    'dynamodb:GetItem PatientsTable': [STORE, 'getItem(table, seenKey('],
    'dynamodb:PutItem PatientsTable': COMMIT,
  },
  'wake-patient': {
    ...reads('WakeQueue'),
    'dynamodb:BatchGetItem PatientsTable': READ_WITH_TEAM,
    'dynamodb:GetItem PatientsTable': READ_PLAN,
    'dynamodb:PutItem PatientsTable': COMMIT,
  },
  deliver: {
    'dynamodb:DescribeStream Stream': LAMBDA,
    'dynamodb:GetRecords Stream': LAMBDA,
    'dynamodb:GetShardIterator Stream': LAMBDA,
    'dynamodb:ListStreams stream/*': LAMBDA,
    'dynamodb:UpdateItem PatientsTable': [`${TABLE}/alert-notices.ts`, 'update('],
    'iam:PassRole ScheduleRole': ['shared/adapters/wake-ups.ts', 'RoleArn: settings.roleArn'],
    'scheduler:CreateSchedule schedule/Vigil-dev/*': ['shared/adapters/wake-ups.ts', 'new CreateScheduleCommand('],
    'scheduler:DeleteSchedule schedule/Vigil-dev/*': ['shared/adapters/wake-ups.ts', 'new DeleteScheduleCommand('],
    'sns:GetSubscriptionAttributes a subscription': [NOTICES, 'new GetSubscriptionAttributesCommand('],
    'sns:ListSubscriptionsByTopic CareTeamTopic': [NOTICES, 'paginateListSubscriptionsByTopic('],
    'sns:Publish CareTeamTopic': [NOTICES, 'new PublishCommand('],
    'sns:Publish DailyNoteTopic': [NOTE, 'new PublishCommand('],
    'sqs:SendMessage CampaignQueue': SEND,
    'sqs:SendMessage DroppedQueue': LAMBDA,
    'sqs:SendMessage RepliesQueue': SEND,
    'sqs:SendMessage WakeQueue': SEND,
  },
  'send-text': {
    ...reads('CampaignQueue'),
    ...reads('RepliesQueue'),
    'dynamodb:ConditionCheckItem PatientsTable': [`${TABLE}/claim.ts`, 'ConditionCheck: {'],
    'dynamodb:GetItem PatientsTable': [`${TABLE}/claim.ts`, 'getItem('],
    'dynamodb:PutItem PatientsTable': [`${TABLE}/claim.ts`, 'putIf('],
    'dynamodb:UpdateItem PatientsTable': [`${TABLE}/outbox.ts`, 'update('],
    'sms-voice:SendTextMessage a number': ['shared/adapters/sms-gateway.ts', 'AWS.MM.SMS.OriginationNumber'],
    'sns:Publish a phone': ['shared/adapters/sms-gateway.ts', 'new PublishCommand('],
    'sqs:SendMessage WakeQueue': SEND,
  },
  'record-receipt': {
    ...reads('ReceiptsQueue'),
    'dynamodb:BatchGetItem PatientsTable': READ_WITH_TEAM,
    'dynamodb:GetItem PatientsTable': [`${TABLE}/receipts.ts`, 'getItem('],
    'dynamodb:PutItem PatientsTable': COMMIT,
    'dynamodb:UpdateItem PatientsTable': [`${TABLE}/receipts.ts`, 'update('],
    'sqs:SendMessage ReceiptsQueue': SEND,
  },
  sweep: {
    'dynamodb:BatchGetItem PatientsTable': [`${TABLE}/work-index.ts`, 'getItems('],
    'dynamodb:DeleteItem PatientsTable': [`${TABLE}/erasures.ts`, 'Delete: {'],
    'dynamodb:GetItem PatientsTable': [`${TABLE}/pulse.ts`, 'getItem('],
    'dynamodb:Query PatientsTable': [`${TABLE}/directory.ts`, 'query('],
    'dynamodb:Query index/list': [`${TABLE}/work-list.ts`, 'IndexName: TABLE.listIndex'],
    'dynamodb:Query index/work': [`${TABLE}/work-index.ts`, 'IndexName: TABLE.workIndex'],
    'dynamodb:UpdateItem PatientsTable': [`${TABLE}/pulse.ts`, 'update('],
    'sns:ListSubscriptionsByTopic DailyNoteTopic': [NOTE, 'paginateListSubscriptionsByTopic('],
    'sns:Publish DailyNoteTopic': [NOTE, 'new PublishCommand('],
    'sqs:SendMessage CampaignQueue': SEND,
    'sqs:SendMessage RepliesQueue': SEND,
    'sqs:SendMessage WakeQueue': SEND,
  },
  console: {
    'dynamodb:BatchGetItem PatientsTable': READ_WITH_TEAM,
    'dynamodb:DeleteItem PatientsTable': [`${TABLE}/move-phone.ts`, 'Delete: {'],
    'dynamodb:GetItem PatientsTable': [STORE, 'getItem('],
    'dynamodb:PutItem PatientsTable': COMMIT,
    'dynamodb:Query PatientsTable': [`${TABLE}/directory.ts`, 'query('],
    'dynamodb:Query index/list': [`${TABLE}/work-list.ts`, 'IndexName: TABLE.listIndex'],
    'dynamodb:Query index/work': [`${TABLE}/work-index.ts`, 'IndexName: TABLE.workIndex'],
    'dynamodb:UpdateItem PatientsTable': [`${TABLE}/care-teams.ts`, 'update('],
    'sns:GetSubscriptionAttributes a subscription': [CHANNELS, 'new GetSubscriptionAttributesCommand('],
    'sns:ListSubscriptionsByTopic CareTeamTopic': [CHANNELS, 'paginateListSubscriptionsByTopic('],
    'sns:ListSubscriptionsByTopic DailyNoteTopic': [CHANNELS, 'paginateListSubscriptionsByTopic('],
    'sns:Publish CareTeamTopic': [CHANNELS, 'new PublishCommand('],
    'sns:SetSubscriptionAttributes a subscription': [CHANNELS, 'new SetSubscriptionAttributesCommand('],
    'sns:Subscribe CareTeamTopic': [CHANNELS, 'new SubscribeCommand('],
    'sns:Subscribe DailyNoteTopic': [CHANNELS, 'new SubscribeCommand('],
    'sns:Unsubscribe a subscription': [CHANNELS, 'new UnsubscribeCommand('],
  },
};

/** Why a run does not need a permission that stays; and the test whose run does need it, where one does. */
export interface Unneeded {
  readonly why: string;
  readonly neededIn?: string;
}

const CHANNELS_PAGE = 'In the demo nobody looks at channels of a care team, or changes them.';
const WORKLIST_PAGE = 'In the demo staff work from alerts, not from lists.';
const NOTE_PAGE = 'In the demo nobody asks for the daily note.';
const AGAIN = 'Sends again only what deliver lost, and in the demo it loses nothing.';

const LOG: Readonly<Record<string, Unneeded>> = {
  'logs:CreateLogStream its log': {
    why: 'Lambda keeps the log in the name of the function; here the local cloud does.',
  },
  'logs:PutLogEvents its log': { why: 'Lambda keeps the log in the name of the function; here the local cloud does.' },
};

/** What two weeks of the demo never needed of all that the template grants, by who holds it. Anything else must be needed. */
export const NOT_IN_THE_DEMO: Readonly<Record<string, Readonly<Record<string, Unneeded>>>> = {
  'receive-text': LOG,
  'wake-patient': LOG,
  'record-receipt': LOG,
  'schedules of patients': {
    'sqs:SendMessage ScheduleDeadLettersQueue': { why: 'EventBridge puts there what it could not send in a day.' },
  },
  deliver: {
    ...LOG,
    'dynamodb:ListStreams stream/*': {
      why: 'Lambda requires it of whoever reads a stream; the local cloud knows its only stream.',
    },
    'sqs:SendMessage DroppedQueue': {
      why: 'Lambda puts there what deliver gave up after every retry.',
      neededIn: 'test/load/poison.test.ts',
    },
    'sqs:SendMessage WakeQueue': { why: 'Wakes at once whoever is due so soon that no schedule can be made.' },
  },
  'send-text': {
    ...LOG,
    'sms-voice:SendTextMessage a number': {
      why: 'SNS asks for it in the name of send-text; the local cloud plays SNS and carrier as one.',
    },
  },
  sweep: {
    ...LOG,
    'dynamodb:DeleteItem PatientsTable': {
      why: 'Goes on with an erasure that was interrupted: the demo erases nobody.',
    },
    'sqs:SendMessage CampaignQueue': { why: AGAIN },
    'sqs:SendMessage RepliesQueue': { why: AGAIN },
    'sqs:SendMessage WakeQueue': { why: AGAIN, neededIn: 'test/e2e/self-heal.test.ts' },
  },
  console: {
    ...LOG,
    'dynamodb:DeleteItem PatientsTable': {
      why: 'A patient who is erased, a number that is given up, the draft of a plan: the demo has none of them.',
      neededIn: 'test/browser/erase.test.ts',
    },
    'dynamodb:Query index/list': { why: WORKLIST_PAGE, neededIn: 'test/browser/team-work.test.ts' },
    'dynamodb:Query index/work': { why: WORKLIST_PAGE, neededIn: 'test/browser/team-work.test.ts' },
    'sns:GetSubscriptionAttributes a subscription': { why: CHANNELS_PAGE, neededIn: 'test/e2e/daily-note.test.ts' },
    'sns:ListSubscriptionsByTopic CareTeamTopic': { why: CHANNELS_PAGE, neededIn: 'test/e2e/daily-note.test.ts' },
    'sns:ListSubscriptionsByTopic DailyNoteTopic': { why: NOTE_PAGE, neededIn: 'test/e2e/daily-note.test.ts' },
    'sns:Publish CareTeamTopic': { why: CHANNELS_PAGE, neededIn: 'test/browser/team-work.test.ts' },
    'sns:SetSubscriptionAttributes a subscription': { why: CHANNELS_PAGE, neededIn: 'test/e2e/daily-note.test.ts' },
    'sns:Subscribe CareTeamTopic': { why: CHANNELS_PAGE, neededIn: 'test/e2e/daily-note.test.ts' },
    'sns:Subscribe DailyNoteTopic': { why: NOTE_PAGE, neededIn: 'test/e2e/daily-note.test.ts' },
    'sns:Unsubscribe a subscription': { why: CHANNELS_PAGE, neededIn: 'test/e2e/daily-note.test.ts' },
  },
};
