// Asks a patient now, and corrects what was recorded wrongly.
import { parseCorrectionRequest, parseSurveyRequest } from '../../shared/contracts/console/survey-requests.ts';
import { type Corrected, correctRecord } from '../../shared/domain/record-correction.ts';
import { sendNow } from '../../shared/domain/send-now.ts';
import { actOnPatient } from './act-on-patient.ts';
import type { ApiResponse } from './api-response.ts';
import { bodyOf, noPatient } from './change-patient.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { ApiRequest } from './request.ts';

/** `POST /patients/{id}/surveys` */
export const postSurvey = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseSurveyRequest);
  if (!body.ok) return body.answer;
  const held = (await deps.programme.hold())?.on === true;
  return actOnPatient(deps, request.id, (state, context) =>
    sendNow(state, body.value.instruments, request.by, { ...context, ...(held && { programmeHeld: true as const }) }),
  );
};

/** `POST /patients/{id}/corrections` */
export const postCorrection = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseCorrectionRequest);
  if (!body.ok) return body.answer;
  const record = await deps.patients.course(request.id, 1);
  if (!record) return noPatient();
  let notAsked: Corrected['notAsked'];
  return actOnPatient(
    deps,
    request.id,
    (state, context) => {
      const corrected = correctRecord(state, body.value, record, request.by, context);
      if ('refused' in corrected) return corrected;
      notAsked = corrected.notAsked;
      return corrected.turn;
    },
    () => ({ ...(notAsked !== undefined && { notAsked }) }),
  );
};
