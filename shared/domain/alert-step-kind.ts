// What may happen to an alert, step by step.

/**
 * `added`: the patient wrote more; `attempted`: they were called and not reached; `moved`: it went with the patient to another
 * care team; `snoozed` ends it, as `closed` does.
 */
export type AlertStepKind =
  | 'raised'
  | 'escalated'
  | 'acknowledged'
  | 'assigned'
  | 'moved'
  | 'added'
  | 'attempted'
  | 'reached'
  | 'snoozed'
  | 'closed';
