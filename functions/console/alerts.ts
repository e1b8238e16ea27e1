// The work list: which alerts there are, and what staff do with one.
import { parseAlertQuery, parseCloseRequest } from '../../shared/contracts/console/alert-requests.ts';
import type { Alert, AlertStatus } from '../../shared/domain/alert.ts';
import { acknowledge, close, type Refusal } from '../../shared/domain/alert-actions.ts';
import type { DecisionContext } from '../../shared/domain/content.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { commitTurn } from '../../shared/runtime/commit-turn.ts';
import { type ApiResponse, answer, invalid, problem } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { type ApiRequest, jsonOf } from './request.ts';

type Act = (state: PatientState, alert: Alert, context: DecisionContext) => Turn | Refusal;

/** `GET /alerts` */
export const getAlerts = async (deps: ConsoleDependencies, { query }: ApiRequest): Promise<ApiResponse> => {
  const parsed = parseAlertQuery(query);
  if (!parsed.ok) return invalid(parsed.errors);
  const { team, status, limit } = parsed.value;
  const alerts = await deps.work.alerts({ ...(team && { careTeamId: team }), ...(status && { status }), limit });
  return answer(200, { alerts });
};

/** `POST /alerts/{id}/acknowledge` */
export const postAcknowledge = (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> =>
  actOn(deps, request.id, 'acknowledged', (state, alert, context) => acknowledge(state, alert, request.by, context));

/** `POST /alerts/{id}/close` */
export const postClose = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const json = jsonOf(request);
  if (!json) return problem('unreadable', 'The body is not JSON.');
  const parsed = parseCloseRequest(json.value);
  if (!parsed.ok) return invalid(parsed.errors);
  return actOn(deps, request.id, 'closed', (state, alert, context) =>
    close(state, alert, parsed.value, request.by, context),
  );
};

const actOn = async (deps: ConsoleDependencies, alertId: string, goal: AlertStatus, act: Act): Promise<ApiResponse> => {
  const alert = await deps.patients.alert(alertId);
  if (!alert) return problem('not-found', 'No alert has this id.');
  const result = await commitTurn(deps, alert.patientId, (state, context) => act(state, alert, context));
  const after = (await deps.patients.alert(alertId)) ?? alert;
  if (result.outcome !== 'refused') return answer(200, { alert: after });
  // Refused though nobody was faster: for want of a role.
  const tooLate = after.status === 'closed' || after.status === goal;
  return problem(tooLate ? 'conflict' : 'forbidden', result.refused);
};
