// Acknowledges or closes several alerts, each by itself: routine ones only.
import { parseTogetherRequest, type TogetherRequest } from '../../shared/contracts/console/alert-handling.ts';
import type { Alert } from '../../shared/domain/alert.ts';
import { acknowledge, caseOfAlert, close, type Refusal } from '../../shared/domain/alert-actions.ts';
import type { DecisionContext } from '../../shared/domain/content.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { actOnAlert } from './act-on-alert.ts';
import { type ApiResponse, answer } from './api-response.ts';
import { bodyOf } from './change-patient.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { ApiRequest } from './request.ts';

/** `POST /alerts/together` */
export const postTogether = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseTogetherRequest);
  if (!body.ok) return body.answer;
  const done: string[] = [];
  const notDone: { readonly alertId: string; readonly why: string }[] = [];
  for (const alertId of new Set(body.value.alertIds)) {
    const response = deps.hasTime() ? await actOnOne(deps, alertId, body.value, request) : undefined;
    if (response?.status === 200) done.push(alertId);
    else notDone.push({ alertId, why: response ? whyOf(response) : 'There was no time left: send it again.' });
  }
  return answer(200, { done, notDone });
};

const actOnOne = (deps: ConsoleDependencies, alertId: string, what: TogetherRequest, { by }: ApiRequest) =>
  actOnAlert(deps, alertId, {
    meant: 'to-take-on',
    seenSteps: undefined,
    decide: (state, alert, context) => notRoutine(state, alert) ?? decide(state, alert, what, by, context),
    refusal: () => 'conflict',
  });

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

const whyOf = ({ body }: ApiResponse): string => ('detail' in body ? String(body.detail) : 'This did not work.');
