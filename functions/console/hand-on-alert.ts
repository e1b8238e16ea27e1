// Gives a case to someone, or back to the team, and snoozes a symptom that is expected for a while.
import { parseAssignRequest, parseSnoozeRequest } from '../../shared/contracts/console/alert-handling.ts';
import { assign } from '../../shared/domain/alert-owner.ts';
import { snooze } from '../../shared/domain/snooze.ts';
import { actOnAlert } from './act-on-alert.ts';
import type { ApiResponse } from './api-response.ts';
import { bodyOf } from './change-patient.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { ApiRequest } from './request.ts';

/** `POST /alerts/{id}/assign` */
export const postAssign = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseAssignRequest);
  if (!body.ok) return body.answer;
  const { to, note, seenSteps } = body.value;
  return actOnAlert(deps, request.id, {
    meant: 'to-take-on',
    seenSteps,
    decide: (state, alert, context) =>
      assign(state, alert, { ...(to !== null && { to }), ...(note && { note }) }, request.by, context),
    refusal: () => 'conflict',
  });
};

/** `POST /alerts/{id}/snooze` */
export const postSnooze = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseSnoozeRequest);
  if (!body.ok) return body.answer;
  const { until, note, seenSteps } = body.value;
  return actOnAlert(deps, request.id, {
    meant: 'to-decide',
    seenSteps,
    decide: (state, alert, context) => snooze(state, alert, { until, ...(note && { note }) }, request.by, context),
    refusal: () => 'conflict',
  });
};
