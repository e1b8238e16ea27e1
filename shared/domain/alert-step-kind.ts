// What may happen to an alert, step by step.

/** `added`: the patient wrote more; `attempted`: they were called and not reached; `snoozed` ends it, as `closed` does. */
export type AlertStepKind =
  | 'raised'
  | 'escalated'
  | 'acknowledged'
  | 'assigned'
  | 'added'
  | 'attempted'
  | 'reached'
  | 'snoozed'
  | 'closed';
