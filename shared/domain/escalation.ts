// What happens when the clock of an alert runs out.
import type { OpenAlert } from './alert.ts';
import { acknowledgeBy, reachWithin } from './alert-clocks.ts';
import { escalationAfter } from './away.ts';
import { mayAnswerDanger, sayLinesAgain, wereLinesJustSaid } from './danger-open.ts';
import type { Draft } from './draft.ts';
import { isSilent } from './holds/stay-rules.ts';
import type { Instant } from './instant.ts';
import type { PatientState } from './patient.ts';

const isOverdue = ({ nextStepAt }: OpenAlert, until: Instant): boolean => {
  // Stryker disable next-line ConditionalExpression: what is undefined is no earlier than anything
  if (nextStepAt === undefined) return false;
  return nextStepAt <= until;
};

const escalated = (alert: OpenAlert, draft: Draft): OpenAlert => ({
  ...alert,
  level: escalationAfter(alert.level, draft.context.careTeam, draft.now),
  nextStepAt: alert.acknowledgedAt
    ? reachWithin(alert.severity, draft.now, draft.context.careTeam)
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
 * Escalates every alert whose clock has run out by `until`. Once the on-call chain has come to its end, whoever leads the programme
 * is told once, and the patient of a critical alert that nobody has acknowledged gets the emergency lines once more.
 */
export const escalateOverdue = (draft: Draft, until: Instant): void => {
  if (!draft.state.openAlerts.some((alert) => isOverdue(alert, until))) return;
  const { careTeam } = draft.context;
  const chainLength = careTeam ? careTeam.onCall.length : 1;
  const openAlerts = draft.state.openAlerts.map((alert) => {
    if (!isOverdue(alert, until)) return alert;
    const stepped = escalated(alert, draft);
    const isPastChain = stepped.level > chainLength;
    const toldLead = isPastChain && !alert.leadTold;
    const skipped = stepped.level - alert.level - 1;
    const next: OpenAlert = toldLead ? { ...stepped, leadTold: true } : stepped;
    draft.alertChanges.push({
      alertId: alert.id,
      status: alert.acknowledgedAt ? 'acknowledged' : 'open',
      step: {
        at: draft.now,
        by: 'vigil',
        what: 'escalated',
        note: `step ${next.level}`,
        ...(skipped > 0 && { skipped }),
        ...(toldLead && { toldLead }),
      },
      notify: true,
    });
    if (alert.severity !== 'critical' || alert.acknowledgedAt || alert.patientTold || !isPastChain) return next;
    if (mayBeTold(draft.state, alert) && mayAnswerDanger(draft) && !wereLinesJustSaid(draft)) sayLinesAgain(draft);
    return { ...next, patientTold: true as const };
  });
  draft.change({ openAlerts });
};
