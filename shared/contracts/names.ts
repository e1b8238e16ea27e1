// Names that the infrastructure and the code must spell alike: environment, table, metrics.

/** Environment variables of the functions. */
export const ENV = {
  tableName: 'TABLE_NAME',
  repliesQueueUrl: 'REPLIES_QUEUE_URL',
  campaignQueueUrl: 'CAMPAIGN_QUEUE_URL',
  wakeQueueUrl: 'WAKE_QUEUE_URL',
  receiptsQueueUrl: 'RECEIPTS_QUEUE_URL',
  wakeQueueArn: 'WAKE_QUEUE_ARN',
  scheduleGroup: 'SCHEDULE_GROUP',
  scheduleRoleArn: 'SCHEDULE_ROLE_ARN',
  scheduleDlqArn: 'SCHEDULE_DLQ_ARN',
  careTeamTopicArn: 'CARE_TEAM_TOPIC_ARN',
  /** Who asked for the daily note hears of it here. */
  dailyNoteTopicArn: 'DAILY_NOTE_TOPIC_ARN',
  /** From when it goes out: 0 to 23; empty where there is none. */
  dailyNoteHour: 'DAILY_NOTE_HOUR',
  /** Where that hour is; empty likewise. */
  dailyNoteTimeZone: 'DAILY_NOTE_TIME_ZONE',
  /** E.164; empty where no number is connected yet. */
  originationNumber: 'ORIGINATION_NUMBER',
  /** US dollars one text may cost at most, e.g. `0.5`. */
  smsMaxPrice: 'SMS_MAX_PRICE',
  /** Where staff open an alert; `/alerts/<id>` is appended. */
  consoleUrl: 'CONSOLE_URL',
  /** Scheme and host at which staff open the pages, without a slash at its end. */
  consoleOrigin: 'CONSOLE_ORIGIN',
  /** Who gives out the tokens of staff: the `iss` of each; its keys are at `/.well-known/jwks.json` below it. */
  staffIssuer: 'STAFF_ISSUER',
  /** Where staff sign in: OAuth's addresses are below it. */
  signInUrl: 'SIGN_IN_URL',
  /** The app client that the pages sign in with; the API has another. */
  pagesClientId: 'PAGES_CLIENT_ID',
  /** The care team that hears of texts from unknown numbers. */
  defaultCareTeam: 'DEFAULT_CARE_TEAM',
  /** `true` where only approved clinical content may be used for new patients; anything but `false` means it. */
  approvedContentOnly: 'APPROVED_CONTENT_ONLY',
  /** Minutes over which patients of one preferred time are spread. */
  spreadMinutes: 'SPREAD_MINUTES',
  /** Days after which texts lose their words; empty where they are kept until the patient is erased. */
  keepTextsDays: 'KEEP_TEXTS_DAYS',
  /** US dollars that one segment of a text is reckoned at, in the figures of the programme. */
  segmentPrice: 'SEGMENT_PRICE',
} as const;

/** The single table (docs/adr, "single table"). */
export const TABLE = {
  partitionKey: 'PK',
  sortKey: 'SK',
  timeToLive: 'expiresAt',
  /** Sparse: what is due (sharded by patient), and alerts by team. KEYS_ONLY. */
  workIndex: 'work',
  workPartitionKey: 'workPk',
  workSortKey: 'workSk',
  /** Sparse: patients with open alerts, by team. Holds their open alerts besides the keys. */
  listIndex: 'list',
  listPartitionKey: 'listPk',
  listSortKey: 'listSk',
  listedAttribute: 'openAlerts',
  /** Prefixes of the partition and sort keys that `deliver`'s stream filter lets through. */
  patientPrefix: 'PATIENT#',
  stateKey: 'STATE',
  /** Of the rows that say who has a phone. */
  phonePrefix: 'PHONE#',
  /** Of the versions of the plans that are edited in the console. */
  plansPartition: 'PLANS',
  /** Of the rows that say who has a study number. */
  studyPrefix: 'STUDY#',
  /** Every patient under every word of their name. */
  namesPartition: 'NAMES',
  communicationPrefix: 'COMM#',
  alertPrefix: 'ALERT#',
} as const;

/** In the name of every table that was restored from a backup (docs/adr/0020-restore.md); CloudFormation makes no name with a dot. */
export const RESTORED_MARK = '.restored-';

export const METRIC_NAMESPACE = 'Vigil';

/** Metrics the functions emit (Embedded Metric Format, dimension `service` = function name) and the alarms watch. */
export const METRICS = {
  /** Functions that handle records: those that failed other than by asking for another try. */
  recordsFailed: 'RecordsFailed',
  /** sweep: late work it had to carry again. */
  sweepFoundWork: 'SweepFoundWork',
  /** sweep: 1 when patients are active and no text went in or out for 24 h, else 0. */
  silentForADay: 'SilentForADay',
  /** send-text: texts the provider refused, or that were lost twice. */
  sendFailures: 'SendFailures',
  /** send-text: texts sent again after an unknown outcome. */
  sentAgain: 'SentAgain',
  textsSent: 'TextsSent',
  /** send-text: texts stopped by a hold on the whole programme, to be decided anew. */
  heldByProgramme: 'TextsHeldByProgramme',
  /** sweep: 1 while the whole programme is on hold, else 0. */
  programmeOnHold: 'ProgrammeOnHold',
  /** sweep: a daily note did not go out, nobody knows whether it did, or nobody is subscribed who would hear of it. */
  dailyNoteFailed: 'DailyNoteFailed',
  /** sweep: words of old texts, or a patient who is being erased, could not be taken away; or an erasure stands still. */
  removalFailed: 'RemovalFailed',
  /** record-receipt: texts that a carrier or a phone took, and texts that did not come. */
  textsDelivered: 'TextsDelivered',
  textsUndelivered: 'TextsUndelivered',
  /** record-receipt: receipts of texts that are not ours, or were never marked as sent. */
  receiptsDropped: 'ReceiptsDropped',
  /** record-receipt: lines of the delivery log that are no receipt we can read. */
  receiptsMalformed: 'ReceiptsMalformed',
  textsReceived: 'TextsReceived',
  /** receive-text: messages on the inbound queue that are no text we can read; each becomes a dead letter. */
  textsMalformed: 'TextsMalformed',
  /** wake-patient: a critical alert nobody acknowledged within 15 minutes. */
  criticalUnacknowledged: 'CriticalAlertUnacknowledged',
  /** deliver: an alert was published that no confirmed subscription lets through. */
  alertWithoutSubscriber: 'AlertWithoutSubscriber',
  alertsRaised: 'AlertsRaised',
} as const;

export const FUNCTIONS = [
  'receive-text',
  'wake-patient',
  'deliver',
  'send-text',
  'record-receipt',
  'sweep',
  'console',
] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

/** Cognito groups: what a signed-in member of staff may do. */
export const ROLES = ['coordinator', 'clinician', 'programme-lead', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** US $ for one segment to and from a phone in the United States, carrier's fee included: an estimate. A stage sets its own of the first. */
export const USUAL_SMS_PRICES = { perSegment: 0.0088, perReply: 0.0075 } as const;
