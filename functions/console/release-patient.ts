// Lets sending go on for a patient after a person has looked at why it was held.
import { release } from '../../shared/domain/hold.ts';
import { commitTurn } from '../../shared/runtime/commit-turn.ts';
import { type ApiResponse, answer, problem } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { ApiRequest } from './request.ts';

/** `POST /patients/{id}/release` */
export const postRelease = async (deps: ConsoleDependencies, { id, by }: ApiRequest): Promise<ApiResponse> => {
  const result = await commitTurn(deps, id, (state, context) => release(state, by, context));
  if (result.outcome === 'refused') return problem('conflict', result.refused);
  if (result.outcome !== 'committed') return problem('not-found', 'No patient has this id.');
  const { nextWakeAt } = result.turn.state;
  return answer(200, { patientId: id, ...(nextWakeAt && { nextWakeAt }) });
};
