// Which alerts there are, and taking one on, trying to reach the patient, and closing it.

import { parseAcknowledgeRequest } from '../../shared/contracts/console/alert-handling.ts';
import {
  parseAlertQuery,
  parseAttemptRequest,
  parseCloseRequest,
} from '../../shared/contracts/console/alert-requests.ts';
import type { Alert, AlertId, OpenAlert } from '../../shared/domain/alert.ts';
import { acknowledge, close } from '../../shared/domain/alert-actions.ts';
import { logAttempt } from '../../shared/domain/alert-attempts.ts';
import { actOnAlert, withoutAnswers } from './act-on-alert.ts';
import { type ApiResponse, answer, invalid } from './api-response.ts';
import { bodyOf } from './change-patient.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { ApiRequest } from './request.ts';

/** `GET /alerts` */
export const getAlerts = async (deps: ConsoleDependencies, { query }: ApiRequest): Promise<ApiResponse> => {
  const parsed = parseAlertQuery(query);
  if (!parsed.ok) return invalid(parsed.errors);
  const { team, status, limit, after } = parsed.value;
  const alerts = await deps.work.alerts({
    ...(team && { careTeamId: team }),
    ...(status && { status }),
    ...(after && { before: after }),
    limit,
  });
  const open = await openOf(deps, alerts);
  const last = alerts.at(-1);
  return answer(200, {
    alerts: alerts.map((alert) => ({ ...withoutAnswers(alert), ...inHand(open.get(alert.id)) })),
    ...(last && alerts.length >= limit && { next: last.raisedAt }),
  });
};

/** What the patients' states say of those that are open. Asked for no alert, a row is the state alone. */
const openOf = async (
  { workList }: ConsoleDependencies,
  alerts: readonly Alert[],
): Promise<ReadonlyMap<AlertId, OpenAlert>> => {
  const placed = alerts
    .filter(({ status }) => status !== 'closed')
    .map(({ patientId, careTeamId }) => [patientId, { patientId, careTeamId, openAlerts: [] }] as const);
  const rows = await workList.rows([...new Map(placed).values()]);
  return new Map(rows.flatMap(({ state }) => state.openAlerts.map((open) => [open.id, open] as const)));
};

/** Who has it, and when it escalates. */
const inHand = ({ assignedTo, nextStepAt }: Partial<OpenAlert> = {}): object => ({
  ...(assignedTo !== undefined && { assignedTo }),
  ...(nextStepAt !== undefined && { nextStepAt }),
});

/** `POST /alerts/{id}/acknowledge`; needs no body. */
export const postAcknowledge = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request.body === '' ? { ...request, body: '{}' } : request, parseAcknowledgeRequest);
  if (!body.ok) return body.answer;
  return actOnAlert(deps, request.id, {
    meant: 'to-take-on',
    seenSteps: body.value.seenSteps,
    decide: (state, alert, context) => acknowledge(state, alert, request.by, context),
    refusal: () => 'conflict',
  });
};

/** `POST /alerts/{id}/close` */
export const postClose = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseCloseRequest);
  if (!body.ok) return body.answer;
  const { seenSteps, ...closing } = body.value;
  return actOnAlert(deps, request.id, {
    meant: 'to-decide',
    seenSteps,
    decide: (state, alert, context) => close(state, alert, closing, request.by, context),
    // While the case is open, anyone but a clinician can only be refused for want of that role.
    refusal: ({ status }) => (status === 'closed' || request.by.roles.includes('clinician') ? 'conflict' : 'forbidden'),
  });
};

/** `POST /alerts/{id}/attempt` */
export const postAttempt = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseAttemptRequest);
  if (!body.ok) return body.answer;
  const { note, seenSteps, ...outcome } = body.value;
  return actOnAlert(deps, request.id, {
    meant: 'to-decide',
    seenSteps,
    decide: (state, alert, context) =>
      logAttempt(state, alert, { ...outcome, ...(note && { note }) }, request.by, context),
    refusal: () => 'conflict',
  });
};
