// What a care team is told of an alert.
import type { Alert, AlertId, Severity } from './alert.ts';
import type { CareTeamId } from './care-team.ts';

/** An id, a severity and a link; no health data, name or phone. */
export interface AlertNotice {
  readonly alertId: AlertId;
  readonly careTeamId: CareTeamId;
  readonly severity: Severity;
  /** 0 for the first notice, then one more per escalation. */
  readonly escalation: number;
}

/**
 * What is told of an alert now. Not every notice is an escalation: what the patient writes later is told to whoever is told by now.
 */
export const noticeOf = ({ id, careTeamId, severity, steps }: Alert): AlertNotice => ({
  alertId: id,
  careTeamId,
  severity,
  escalation: steps.reduce((sum, { what, skipped = 0 }) => (what === 'escalated' ? sum + 1 + skipped : sum), 0),
});

/** Whether the on-call chain came to its end with this change. */
export const tellsLead = (before: Pick<Alert, 'steps'> | undefined, { steps }: Pick<Alert, 'steps'>): boolean =>
  steps.slice(before?.steps.length ?? 0).some(({ toldLead }) => toldLead);
