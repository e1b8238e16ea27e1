// The catalogue of log codes: what operators search for, and all that a log line says besides ids.
export const LOG_EVENTS = {
  /** A message or stream record failed; its source tries it again, or it becomes a dead letter. */
  recordFailed: 'RECORD_FAILED',
  /** A whole invocation failed. */
  invocationFailed: 'INVOCATION_FAILED',
  /** An HTTP request failed for no fault of the caller's. */
  requestFailed: 'REQUEST_FAILED',
  receiveTextMalformed: 'RECEIVE_TEXT_MALFORMED',
  receiveTextDuplicate: 'RECEIVE_TEXT_DUPLICATE',
  receiveTextUnknownSender: 'RECEIVE_TEXT_UNKNOWN_SENDER',
  /** Names the text and the provider's error code. */
  sendTextRefused: 'SEND_TEXT_REFUSED',
  /** Names the text and why it did not come, in a word of ours. */
  recordReceiptFailed: 'RECORD_RECEIPT_FAILED',
  /** Names the provider's id of a text that we do not know. */
  recordReceiptDropped: 'RECORD_RECEIPT_DROPPED',
  recordReceiptMalformed: 'RECORD_RECEIPT_MALFORMED',
  /** How much of each kind was late. */
  sweepCarried: 'SWEEP_CARRIED',
  figuresFailed: 'FIGURES_FAILED',
  /** Whether it certainly did not go out, or nobody knows. */
  dailyNoteFailed: 'DAILY_NOTE_FAILED',
  /** An erasure that was interrupted, gone on with by the sweep; names the patient's id. */
  erasureResumed: 'ERASURE_RESUMED',
  erasureFailed: 'ERASURE_FAILED',
  /** How many texts lost their words, as too old. */
  oldTextsRemoved: 'OLD_TEXTS_REMOVED',
  oldTextsFailed: 'OLD_TEXTS_FAILED',
  /** Which page, as its route without ids, what it answered, and whom: the member of staff by the opaque subject of their token. */
  consolePage: 'CONSOLE_PAGE',
  /** By whom, as above. */
  consoleCareTeamChanged: 'CONSOLE_CARE_TEAM_CHANGED',
  /** Which team's, what was done, and by whom, as above. */
  consoleChannelsChanged: 'CONSOLE_CHANNELS_CHANGED',
  consoleTestNotice: 'CONSOLE_TEST_NOTICE',
  /** Whether it was turned on, and by whom, as above. */
  consoleProgrammeHold: 'CONSOLE_PROGRAMME_HOLD',
  /** What was done, and by whom, as above. */
  consoleDailyNoteChanged: 'CONSOLE_DAILY_NOTE_CHANGED',
  /** Which kind, of how many patients, and by whom, as above. */
  consoleExported: 'CONSOLE_EXPORTED',
  /** Which version of which plan, what was done, and by whom, as above. */
  consolePlanChanged: 'CONSOLE_PLAN_CHANGED',
} as const;

export type LogEvent = (typeof LOG_EVENTS)[keyof typeof LOG_EVENTS];
