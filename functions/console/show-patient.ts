// Shows staff all that is kept about a patient, and records that they looked.
import { adherenceOf } from '../../shared/domain/adherence.ts';
import { administrationsOf } from '../../shared/domain/administration.ts';
import { formOf } from '../../shared/domain/phone-mode/form.ts';
import { plannedAhead } from '../../shared/domain/planned-ahead.ts';
import { contentFor } from '../../shared/domain/watch/watch-content.ts';
import { newTurnId } from '../../shared/runtime/turn-id.ts';
import { type ApiResponse, answer, problem } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { tagOf } from './patient-tag.ts';
import type { ApiRequest } from './request.ts';

/** `GET /patients/{id}` */
export const getPatient = async (deps: ConsoleDependencies, { id, by }: ApiRequest): Promise<ApiResponse> => {
  const record = await deps.patients.record(id);
  if (!record) return problem('not-found', 'No patient has this id.');
  const at = deps.clock();
  await deps.patients.addAudit({ id: newTurnId(at), patientId: id, at, by: by.name, action: 'viewed' });
  const { state, communications, ...rest } = record;
  const administrations = administrationsOf(state, rest.responses);
  const adherence = adherenceOf(rest.responses, communications);
  const ahead = plannedAhead(state, { content: deps.content, now: at });
  const form = formOf(state, contentFor(state, deps.content));
  return answer(200, {
    patient: state,
    tag: tagOf(state),
    ahead,
    administrations,
    adherence,
    ...(form && { form }),
    texts: communications,
    ...rest,
  });
};
