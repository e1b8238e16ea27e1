// The headings of docs/runbook.md that an alarm may point to.

/** A heading of the runbook as its anchor; a test checks that each one is there. */
export type RunbookAnchor =
  | 'dead-letters'
  | 'oldest-message'
  | 'stream-age'
  | 'scheduler-drops'
  | 'sweep-found-work'
  | 'programme-on-hold'
  | 'send-failures'
  | 'delivery-failures'
  | 'undelivered-share'
  | 'sms-spend'
  | 'critical-alert-unacknowledged'
  | 'alert-without-subscriber'
  | 'silence'
  | 'daily-note'
  | 'removal-failed'
  | 'failed-records'
  | 'receive-text-errors'
  | 'wake-patient-errors'
  | 'deliver-errors'
  | 'send-text-errors'
  | 'record-receipt-errors'
  | 'sweep-errors'
  | 'console-errors'
  | 'backup-failed';

/** How an alarm's description names its page. */
export const runbookLink = (anchor: RunbookAnchor): string => `docs/runbook.md#${anchor}`;
