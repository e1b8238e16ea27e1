// What each function may do besides logging and using the key, and what needs it: change it only with the code that calls.

/** A place in the code that the function reaches, or AWS itself, acting in the function's name. */
export type Use = readonly [file: string, words: string] | 'Lambda reads its source';

const TABLE = 'shared/adapters/dynamodb';
const STORE = `${TABLE}/patient-store.ts`;
const QUEUES = 'shared/adapters/queues.ts';
const CHANNELS = 'shared/adapters/channels.ts';
const NOTICES = 'shared/adapters/care-team-topic.ts';
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
    'dynamodb:GetItem PatientsTable': [`${TABLE}/pulse.ts`, 'getItem('],
    'dynamodb:Query PatientsTable': [`${TABLE}/directory.ts`, 'query('],
    'dynamodb:Query index/work': [`${TABLE}/work-index.ts`, 'IndexName: TABLE.workIndex'],
    'dynamodb:UpdateItem PatientsTable': [`${TABLE}/pulse.ts`, 'update('],
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
    'sns:Publish CareTeamTopic': [CHANNELS, 'new PublishCommand('],
    'sns:SetSubscriptionAttributes CareTeamTopic': [CHANNELS, 'new SetSubscriptionAttributesCommand('],
    'sns:Subscribe CareTeamTopic': [CHANNELS, 'new SubscribeCommand('],
    'sns:Unsubscribe a subscription': [CHANNELS, 'new UnsubscribeCommand('],
  },
};

const AGAIN = 'Sends again only what deliver lost, and in the demo it loses nothing.';
const CHANNELS_PAGE = 'Channels are tried against a scripted SNS: in the demo nobody changes them.';
const WORKLIST_PAGE =
  'Tried on the local database by the contract tests: in the demo staff work from alerts, not from lists.';

/** What three weeks of the demo on the local cloud never asked for, and why it stays. */
export const NOT_IN_THE_DEMO: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  deliver: {
    'dynamodb:ListStreams stream/*':
      'Lambda requires it of whoever reads a stream; the local cloud knows its only stream.',
    'sqs:SendMessage DroppedQueue': 'Lambda puts there what deliver gave up after every retry.',
    'sqs:SendMessage WakeQueue': 'Wakes at once whoever is due so soon that no schedule can be made.',
  },
  'send-text': {
    'sms-voice:SendTextMessage a number':
      'SNS asks for it in the name of send-text; the local cloud plays SNS and carrier as one.',
    'sqs:SendMessage WakeQueue': 'Wakes a patient whose text must not go out, so that the plan goes on: rare.',
  },
  sweep: {
    'sqs:SendMessage CampaignQueue': AGAIN,
    'sqs:SendMessage RepliesQueue': AGAIN,
    'sqs:SendMessage WakeQueue': AGAIN,
  },
  console: {
    'dynamodb:DeleteItem PatientsTable': 'A number that is given up, or the draft of a plan: the demo has neither.',
    'dynamodb:Query index/list': WORKLIST_PAGE,
    'dynamodb:Query index/work': WORKLIST_PAGE,
    'sns:GetSubscriptionAttributes a subscription': CHANNELS_PAGE,
    'sns:ListSubscriptionsByTopic CareTeamTopic': CHANNELS_PAGE,
    'sns:Publish CareTeamTopic': CHANNELS_PAGE,
    'sns:SetSubscriptionAttributes CareTeamTopic': CHANNELS_PAGE,
    'sns:Subscribe CareTeamTopic': CHANNELS_PAGE,
    'sns:Unsubscribe a subscription': CHANNELS_PAGE,
  },
};
