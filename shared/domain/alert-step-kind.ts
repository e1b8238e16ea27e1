// What may happen to an alert, step by step.

/**
 * `added`: the patient wrote more; `joined`: another alert was raised in its case; `attempted`: they were called and not
 * reached; `moved`: it went with the patient to another care team; `snoozed` ends it, as `closed` does.
 */
export type AlertStepKind =
  | 'raised'
  | 'escalated'
  | 'acknowledged'
  | 'assigned'
  | 'moved'
  | 'added'
  | 'joined'
  | 'attempted'
  | 'reached'
  | 'snoozed'
  | 'closed';

/** How an attempt to reach the patient ended without reaching them. */
export const MISSED_ATTEMPTS = ['no-answer', 'left-message'] as const;
export type MissedAttempt = (typeof MISSED_ATTEMPTS)[number];
