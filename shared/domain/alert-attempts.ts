// Reaching the patient: every attempt is logged and says when staff try again; only reaching stops the second clock.
import type { Alert, AlertStep, OpenAlert, Severity } from './alert.ts';
import { type Actor, caseOfAlert, hidden, type Refusal } from './alert-actions.ts';
import { reachWithin } from './alert-clocks.ts';
import type { MissedAttempt } from './alert-step-kind.ts';
import { isMoreSevere } from './alerting.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import { heard } from './heard.ts';
import { DAY, type Instant, plus } from './instant.ts';
import type { PatientState } from './patient.ts';
import type { Turn } from './turn.ts';

/** What came of an attempt: reached, or when to try again. */
export type Attempt = { readonly note?: string } & (
  | { readonly outcome: 'reached' }
  | { readonly outcome: MissedAttempt; readonly nextTryAt: Instant }
);

/** The next try of a routine case may wait this long; a proposal, docs/clinical-rules.md section 2. */
const ROUTINE_WAIT = 14 * DAY;

/** The latest that the next try may be: unless it is routine, as long as reaching the patient may take at all. */
export const latestNextTry = (severity: Severity, now: Instant): Instant =>
  severity === 'routine' ? plus(now, ROUTINE_WAIT) : reachWithin(severity, now, undefined);

/** So many attempts in vain call for other ways; a proposal, docs/clinical-rules.md section 2. */
const ATTEMPTS_IN_VAIN = 3;
export const OTHER_WAYS = ['emergency-contact', 'welfare-check'] as const;

/** What to do about a critical or urgent alert once calling has been in vain too often; empty until then. */
export const otherWaysToReach = ({ status, severity, steps }: Alert): readonly (typeof OTHER_WAYS)[number][] => {
  const sinceReached = steps.slice(steps.findLastIndex(({ what }) => what === 'reached') + 1);
  const inVain = sinceReached.filter(({ what }) => what === 'attempted').length;
  return status !== 'closed' && severity !== 'routine' && inVain >= ATTEMPTS_IN_VAIN ? OTHER_WAYS : [];
};

const stepOf = (attempt: Attempt, by: string, at: Instant): AlertStep => ({
  at,
  by,
  ...(attempt.outcome === 'reached'
    ? { what: 'reached' }
    : { what: 'attempted', outcome: attempt.outcome, nextTryAt: attempt.nextTryAt }),
  ...(attempt.note && { note: attempt.note }),
});

/** One alert of a case keeps its clock: the most severe, or nobody would know which one rings. */
const clockOf = (inCase: readonly OpenAlert[]): OpenAlert | undefined =>
  inCase.find((open) => inCase.every((other) => !isMoreSevere(other.severity, open.severity)));

/** A case that is being dealt with is acknowledged by that. */
const withoutClock = (
  { nextStepAt: _over, reachedAt: _before, ...open }: OpenAlert,
  by: string,
  now: Instant,
): OpenAlert => ({ ...open, acknowledgedAt: open.acknowledgedAt ?? now, assignedTo: open.assignedTo ?? by });

const after = (attempt: Attempt, inCase: readonly OpenAlert[], by: string, now: Instant) => {
  const clock = clockOf(inCase);
  return (open: OpenAlert): OpenAlert => {
    if (!inCase.includes(open)) return open;
    const tried = withoutClock(open, by, now);
    // Whoever spoke with the patient has the case, not who acknowledged it before.
    if (attempt.outcome === 'reached') return { ...tried, reachedAt: now, assignedTo: by };
    return open === clock ? { ...tried, nextStepAt: attempt.nextTryAt } : tried;
  };
};

const tooFar = (attempt: Attempt, inCase: readonly OpenAlert[], now: Instant): Refusal | undefined => {
  if (attempt.outcome === 'reached') return undefined;
  const latest = inCase.map(({ severity }) => latestNextTry(severity, now)).toSorted()[0] ?? now;
  if (attempt.nextTryAt > now && attempt.nextTryAt <= latest) return undefined;
  return { refused: `The next try has to be after now, and no later than ${latest}.` };
};

/** Logs an attempt to reach the patient about this case. It never closes the case; not reached, it escalates at the next try. */
export const logAttempt = (
  state: PatientState,
  alert: Alert,
  attempt: Attempt,
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  const inCase = caseOfAlert(state, alert);
  if (inCase.length === 0) return { refused: 'This alert is closed.' };
  const unseen = inCase.filter((open) => !open.acknowledgedAt);
  const refusal = hidden(alert, unseen) ?? tooFar(attempt, inCase, context.now);
  if (refusal) return refusal;
  const draft = new Draft(state, context);
  const step = stepOf(attempt, actor.name, draft.now);
  for (const { id } of inCase) draft.alertChanges.push({ alertId: id, status: 'acknowledged', step, notify: false });
  draft.change({ openAlerts: state.openAlerts.map(after(attempt, inCase, actor.name, draft.now)) });
  if (attempt.outcome === 'reached') heard(draft);
  draft.note(attempt.outcome === 'reached' ? 'alert-reached' : 'alert-attempted', actor.name, alert.id);
  return draft.turn();
};
