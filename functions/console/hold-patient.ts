// Puts a patient on hold and takes them off it.
import { parseHoldRequest } from '../../shared/contracts/console/hold-request.ts';
import { liftHold, setHold } from '../../shared/domain/holds/hold-actions.ts';
import { actOnPatient } from './act-on-patient.ts';
import { type ApiResponse, invalid, problem } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { type ApiRequest, jsonOf } from './request.ts';

/** `POST /patients/{id}/hold` */
export const postHold = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const json = jsonOf(request);
  if (!json) return problem('unreadable', 'The body is not JSON.');
  const parsed = parseHoldRequest(json.value);
  if (!parsed.ok) return invalid(parsed.errors);
  return actOnPatient(deps, request.id, (state, context) => setHold(state, parsed.value, request.by, context));
};

/** `POST /patients/{id}/resume` */
export const postResume = (deps: ConsoleDependencies, { id, by }: ApiRequest): Promise<ApiResponse> =>
  actOnPatient(deps, id, (state, context) => liftHold(state, by, context));
