// Patients who are asked by phone: the way of asking, and the answers that staff take.
import { parseAnswersRequest, parseModeRequest } from '../../shared/contracts/console/phone-requests.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { formOf } from '../../shared/domain/phone-mode/form.ts';
import { enterAnswers, type GivenAnswer, setMode } from '../../shared/domain/phone-mode/phone-actions.ts';
import { contentFor } from '../../shared/domain/watch/watch-content.ts';
import { actOnPatient } from './act-on-patient.ts';
import { type ApiResponse, invalid, problem } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { type ApiRequest, jsonOf } from './request.ts';

/** `POST /patients/{id}/mode` */
export const postMode = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const json = jsonOf(request);
  if (!json) return problem('unreadable', 'The body is not JSON.');
  const parsed = parseModeRequest(json.value);
  if (!parsed.ok) return invalid(parsed.errors);
  const { mode } = parsed.value;
  return actOnPatient(
    deps,
    request.id,
    (state, context) => setMode(state, mode, request.by, context),
    () => ({ mode }),
  );
};

/** `POST /patients/{id}/responses` */
export const postResponses = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const json = jsonOf(request);
  if (!json) return problem('unreadable', 'The body is not JSON.');
  const parsed = parseAnswersRequest(json.value);
  if (!parsed.ok) return invalid(parsed.errors);
  let notTaken: readonly GivenAnswer[] = [];
  return actOnPatient(
    deps,
    request.id,
    (state, context) => {
      const entered = enterAnswers(state, parsed.value.answers, request.by, context);
      if ('refused' in entered) return entered;
      notTaken = entered.notTaken;
      return entered.turn;
    },
    (state) => ({ notTaken, form: formOf(state, contentFor(state, deps.content)) ?? [], ...nextOf(state) }),
  );
};

const nextOf = ({ sitting }: PatientState): object =>
  sitting ? { next: { instrument: sitting.administrations[0].instrument, linkId: sitting.question.linkId } } : {};
