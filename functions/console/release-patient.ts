// Lets sending go on for a patient after a person has looked at why it was held.
import { parseRelease } from '../../shared/contracts/console/release-request.ts';
import { release } from '../../shared/domain/hold.ts';
import { commitTurn } from '../../shared/runtime/commit-turn.ts';
import { type ApiResponse, answer, invalid, problem } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { type ApiRequest, jsonOf } from './request.ts';

/** `POST /patients/{id}/release` */
export const postRelease = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const { id, by } = request;
  const json = request.body === '' ? { value: {} } : jsonOf(request);
  if (!json) return problem('unreadable', 'The body is not JSON.');
  const parsed = parseRelease(json.value);
  if (!parsed.ok) return invalid(parsed.errors);
  const { verifiedPhone } = parsed.value;
  const result = await commitTurn(deps, id, (state, context) => release(state, by, context, verifiedPhone?.e164));
  if (result.outcome === 'refused') return problem('conflict', result.refused);
  if (result.outcome !== 'committed') return problem('not-found', 'No patient has this id.');
  const { nextWakeAt } = result.turn.state;
  return answer(200, { patientId: id, ...(nextWakeAt && { nextWakeAt }) });
};
