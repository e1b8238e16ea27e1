// One action of staff on an alert, decided on what it is now, and how the alert stands after it.
import type { Alert, AlertStep } from '../../shared/domain/alert.ts';
import type { Refusal } from '../../shared/domain/alert-actions.ts';
import { otherWaysToReach } from '../../shared/domain/alert-attempts.ts';
import { type Meant, stepsSince } from '../../shared/domain/alert-meanwhile.ts';
import type { DecisionContext } from '../../shared/domain/content.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { commitTurn } from '../../shared/runtime/commit-turn.ts';
import { type ApiResponse, answer, problem } from './api-response.ts';
import { refusal } from './change-patient.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';

export interface Act {
  readonly meant: Meant;
  /** How many steps the alert had when the sender looked, where they say so. */
  readonly seenSteps: number | undefined;
  readonly decide: (state: PatientState, alert: Alert, context: DecisionContext) => Turn | Refusal;
  /** What a refusal is, by where the alert stands then. */
  readonly refusal: (alert: Alert) => 'conflict' | 'forbidden';
}

export const actOnAlert = async (deps: ConsoleDependencies, alertId: string, act: Act): Promise<ApiResponse> => {
  const alert = await deps.patients.alert(alertId);
  if (!alert) return noAlert();
  const result = await commitTurn(deps, alert.patientId, async (state, context) => {
    // Read after the state: were it older than what is committed, the commit would not go through.
    const now = (await deps.patients.alert(alertId)) ?? alert;
    return changedSince(now, act) ?? act.decide(state, now, context);
  });
  const after = (await deps.patients.alert(alertId)) ?? alert;
  if (result.outcome === 'refused')
    return result.faults ? refusal(result) : problem(act.refusal(after), result.refused);
  return answer(200, { alert: withoutAnswers(after) });
};

export const noAlert = (): ApiResponse => problem('not-found', 'No alert has this id.');

const changedSince = (alert: Alert, { seenSteps, meant }: Act): Refusal | undefined => {
  const steps = seenSteps === undefined ? [] : stepsSince(alert, seenSteps, meant);
  return steps.length > 0 ? { refused: `Nothing was changed. Since you looked, ${inWords(steps)}.` } : undefined;
};

const DID: Readonly<Record<Exclude<AlertStep['what'], 'joined'>, string>> = {
  raised: 'raised it',
  escalated: 'escalated it',
  acknowledged: 'acknowledged it',
  assigned: 'gave it back to the team',
  moved: 'moved it to another care team',
  added: 'wrote more',
  attempted: 'tried to reach the patient',
  reached: 'reached the patient',
  snoozed: 'snoozed it',
  closed: 'closed it',
};

const inWords = (steps: readonly AlertStep[]): string =>
  steps
    .map(({ by, what, to, note = '' }) => {
      if (what === 'joined') return `another alert joined the case: ${note.replace(/\.$/, '')}`;
      const who = by === 'patient' ? 'the patient' : by;
      return `${who} ${to === undefined ? DID[what] : `gave it to ${to}`}`;
    })
    .join(', then ');

/** Which answer raised the alert stays, what it was goes: that is shown with the patient, and who looked is recorded. */
export const withoutAnswers = ({ evidence, steps, ...alert }: Alert) => {
  const { code: _code, score: _score, before: _before, answers, ...which } = evidence;
  const otherWays = otherWaysToReach({ evidence, steps, ...alert });
  return {
    ...alert,
    evidence: { ...which, ...(answers && { linkIds: Object.keys(answers) }) },
    steps: steps.map(({ answer: _answer, ...step }) => step),
    ...(otherWays.length > 0 && { otherWays }),
  };
};
