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
  /** How much of each kind was late. */
  sweepCarried: 'SWEEP_CARRIED',
  /** Names the member of staff by the opaque subject of their token. */
  consoleCareTeamChanged: 'CONSOLE_CARE_TEAM_CHANGED',
  /** Whether it was turned on, and by whom, as above. */
  consoleProgrammeHold: 'CONSOLE_PROGRAMME_HOLD',
} as const;

export type LogEvent = (typeof LOG_EVENTS)[keyof typeof LOG_EVENTS];
