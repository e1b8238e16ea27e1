// Acknowledges or closes several alerts, each by itself: routine ones only.
import { parseTogetherRequest, type TogetherRequest } from '../../shared/contracts/console/alert-handling.ts';
import type { Alert } from '../../shared/domain/alert.ts';
import { acknowledge, caseOfAlert, close, type Refusal } from '../../shared/domain/alert-actions.ts';
import type { DecisionContext } from '../../shared/domain/content.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { type ApiResponse, answer } from './api-response.ts';
import { bodyOf } from './change-patient.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { actOnEach } from './each-alert.ts';
import type { ApiRequest } from './request.ts';

/** `POST /alerts/together` */
export const postTogether = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseTogetherRequest);
  if (!body.ok) return body.answer;
  const what = body.value;
  const each = new Map(what.alerts.map((one) => [one.alertId, one]));
  const became = await actOnEach(deps, [...each.values()], ({ seenSteps }) => ({
    meant: what.action === 'close' ? 'to-decide' : 'to-take-on',
    seenSteps,
    decide: (state, alert, context) => notRoutine(state, alert) ?? decide(state, alert, what, request.by, context),
  }));
  return answer(200, became);
};

const notRoutine = (state: PatientState, alert: Alert): Refusal | undefined =>
  caseOfAlert(state, alert).some(({ severity }) => severity !== 'routine')
    ? { refused: 'Only routine alerts are done together: look at this one by itself.' }
    : undefined;

const decide = (
  state: PatientState,
  alert: Alert,
  what: TogetherRequest,
  by: ApiRequest['by'],
  context: DecisionContext,
): Turn | Refusal => {
  if (what.action === 'acknowledge') return acknowledge(state, alert, by, context);
  const { outcome, note } = what;
  return close(state, alert, { outcome, ...(note && { note }) }, by, context);
};
