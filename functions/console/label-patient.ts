// Says by which name texts to a shared phone tell a patient apart.
import { parseLabelRequest } from '../../shared/contracts/console/phone-label-request.ts';
import { labelPhone } from '../../shared/domain/phone-label.ts';
import { commitTurn } from '../../shared/runtime/commit-turn.ts';
import { type ApiResponse, answer, invalid, problem } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { labelErrors } from './label-errors.ts';
import { holdersOf } from './phone-holder.ts';
import { type ApiRequest, jsonOf } from './request.ts';

/** `PUT /patients/{id}/label` */
export const putLabel = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const json = jsonOf(request);
  if (!json) return problem('unreadable', 'The body is not JSON.');
  const parsed = parseLabelRequest(json.value);
  if (!parsed.ok) return invalid(parsed.errors);
  const { label } = parsed.value;
  const patient = await deps.patients.load(request.id);
  if (!patient) return problem('not-found', 'No patient has this id.');
  const sharing = await holdersOf(deps.phoneHolders, await deps.patients.patientIdsByPhone(patient.phone));
  const errors = await labelErrors(
    deps.isUsableLabel,
    label,
    sharing.filter(({ id }) => id !== patient.id),
  );
  if (errors.length > 0) return invalid(errors);
  const result = await commitTurn(deps, patient.id, (state, context) => labelPhone(state, label, request.by, context));
  if (result.outcome === 'refused') return problem('conflict', result.refused);
  return answer(200, { patientId: patient.id, label });
};
