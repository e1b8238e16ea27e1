// The work list: which alerts there are, and what staff do with one.
import {
  parseAlertQuery,
  parseAttemptRequest,
  parseCloseRequest,
} from '../../shared/contracts/console/alert-requests.ts';
import type { Alert } from '../../shared/domain/alert.ts';
import { acknowledge, close, type Refusal } from '../../shared/domain/alert-actions.ts';
import { logAttempt, otherWaysToReach } from '../../shared/domain/alert-attempts.ts';
import type { DecisionContext } from '../../shared/domain/content.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { commitTurn } from '../../shared/runtime/commit-turn.ts';
import { type ApiResponse, answer, invalid, problem } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { type ApiRequest, jsonOf } from './request.ts';

interface Act {
  readonly decide: (state: PatientState, alert: Alert, context: DecisionContext) => Turn | Refusal;
  /** What a refusal is, by where the alert stands then. */
  readonly refusal: (alert: Alert) => 'conflict' | 'forbidden';
}

/** `GET /alerts` */
export const getAlerts = async (deps: ConsoleDependencies, { query }: ApiRequest): Promise<ApiResponse> => {
  const parsed = parseAlertQuery(query);
  if (!parsed.ok) return invalid(parsed.errors);
  const { team, status, limit } = parsed.value;
  const alerts = await deps.work.alerts({ ...(team && { careTeamId: team }), ...(status && { status }), limit });
  return answer(200, { alerts: alerts.map(withoutAnswers) });
};

/** `POST /alerts/{id}/acknowledge` */
export const postAcknowledge = (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> =>
  actOn(deps, request.id, {
    decide: (state, alert, context) => acknowledge(state, alert, request.by, context),
    refusal: () => 'conflict',
  });

/** `POST /alerts/{id}/close` */
export const postClose = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const json = jsonOf(request);
  if (!json) return problem('unreadable', 'The body is not JSON.');
  const parsed = parseCloseRequest(json.value);
  if (!parsed.ok) return invalid(parsed.errors);
  return actOn(deps, request.id, {
    decide: (state, alert, context) => close(state, alert, parsed.value, request.by, context),
    // While the case is open, anyone but a clinician can only be refused for want of that role.
    refusal: ({ status }) => (status === 'closed' || request.by.roles.includes('clinician') ? 'conflict' : 'forbidden'),
  });
};

/** `POST /alerts/{id}/attempt` */
export const postAttempt = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const json = jsonOf(request);
  if (!json) return problem('unreadable', 'The body is not JSON.');
  const parsed = parseAttemptRequest(json.value);
  if (!parsed.ok) return invalid(parsed.errors);
  const { note, ...outcome } = parsed.value;
  return actOn(deps, request.id, {
    decide: (state, alert, context) =>
      logAttempt(state, alert, { ...outcome, ...(note && { note }) }, request.by, context),
    refusal: () => 'conflict',
  });
};

const actOn = async (deps: ConsoleDependencies, alertId: string, act: Act): Promise<ApiResponse> => {
  const alert = await deps.patients.alert(alertId);
  if (!alert) return problem('not-found', 'No alert has this id.');
  const result = await commitTurn(deps, alert.patientId, (state, context) => act.decide(state, alert, context));
  const after = (await deps.patients.alert(alertId)) ?? alert;
  if (result.outcome === 'refused') return problem(act.refusal(after), result.refused);
  return answer(200, { alert: withoutAnswers(after) });
};

/** Which answer raised the alert stays, what it was goes: that is shown with the patient, and who looked is recorded. */
const withoutAnswers = ({ evidence, steps, ...alert }: Alert) => {
  const { code: _code, score: _score, before: _before, answers, ...which } = evidence;
  const otherWays = otherWaysToReach({ evidence, steps, ...alert });
  return {
    ...alert,
    evidence: { ...which, ...(answers && { linkIds: Object.keys(answers) }) },
    steps: steps.map(({ answer: _answer, ...step }) => step),
    ...(otherWays.length > 0 && { otherWays }),
  };
};
