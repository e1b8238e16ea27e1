// What a care team is told of an alert.
import type { AlertId, Severity } from './alert.ts';
import type { CareTeamId } from './care-team.ts';

/** An id, a severity and a link; no health data, name or phone. */
export interface AlertNotice {
  readonly alertId: AlertId;
  readonly careTeamId: CareTeamId;
  readonly severity: Severity;
  /** 0 for the first notice, then one more per escalation. */
  readonly escalation: number;
}
