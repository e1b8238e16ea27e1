// What happens when the clock of an alert runs out.
import type { OpenAlert } from './alert.ts';
import { acknowledgeBy, reachBy } from './alert-clocks.ts';
import { onCallNow } from './away.ts';
import { mayAnswerDanger, sayLinesAgain, wereLinesJustSaid } from './danger-open.ts';
import type { Draft } from './draft.ts';
import { isSilent } from './holds/stay-rules.ts';
import type { Instant } from './instant.ts';
import type { PatientState } from './patient.ts';

const isOverdue = (alert: OpenAlert, until: Instant): boolean =>
  alert.nextStepAt !== undefined && alert.nextStepAt <= until;

const escalated = (alert: OpenAlert, draft: Draft): OpenAlert => ({
  ...alert,
  level: alert.level + 1,
  nextStepAt: alert.acknowledgedAt
    ? reachBy(alert.severity, draft.now)
    : acknowledgeBy(alert.severity, draft.now, draft.context.careTeam),
});

/** Not where someone else may read it, nor after STOP, unless the danger was written after it. */
const mayBeTold = (state: PatientState, { raisedAt }: OpenAlert): boolean => {
  if (isSilent(state)) return false;
  const { consent } = state;
  const silent = consent.status === 'opted-out' || consent.status === 'declined';
  return !silent || raisedAt > (consent.changedAt ?? raisedAt);
};

/**
 * Escalates every alert whose clock has run out by `until`. Once as many steps have passed as the on-call chain is long without
 * anyone acknowledging a critical alert, the patient gets the emergency lines once more.
 */
export const escalateOverdue = (draft: Draft, until: Instant): void => {
  if (!draft.state.openAlerts.some((alert) => isOverdue(alert, until))) return;
  const { careTeam } = draft.context;
  const chainLength = careTeam ? onCallNow(careTeam, draft.now).length : 1;
  const openAlerts = draft.state.openAlerts.map((alert) => {
    if (!isOverdue(alert, until)) return alert;
    const next = escalated(alert, draft);
    draft.alertChanges.push({
      alertId: alert.id,
      status: alert.acknowledgedAt ? 'acknowledged' : 'open',
      step: { at: draft.now, by: 'vigil', what: 'escalated', note: `step ${next.level}` },
      notify: true,
    });
    if (alert.severity !== 'critical' || alert.acknowledgedAt || alert.patientTold || next.level <= chainLength)
      return next;
    if (mayBeTold(draft.state, alert) && mayAnswerDanger(draft) && !wereLinesJustSaid(draft)) sayLinesAgain(draft);
    return { ...next, patientTold: true as const };
  });
  draft.change({ openAlerts });
};
