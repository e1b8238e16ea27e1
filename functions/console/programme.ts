// Holds the whole programme, for when something is wrong with what is sent, and shows whether it is held.
import { parseProgrammeHoldRequest } from '../../shared/contracts/console/programme-hold-request.ts';
import { LOG_EVENTS } from '../../shared/runtime/log-events.ts';
import { type ApiResponse, answer, invalid, problem } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { type ApiRequest, jsonOf } from './request.ts';

/** `GET /programme` */
export const getProgramme = async (deps: ConsoleDependencies): Promise<ApiResponse> => {
  const hold = await deps.programme.hold();
  return answer(200, { hold: hold ?? { on: false } });
};

/** `PUT /programme/hold` */
export const putProgrammeHold = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const json = jsonOf(request);
  if (!json) return problem('unreadable', 'The body is not JSON.');
  const parsed = parseProgrammeHoldRequest(json.value);
  if (!parsed.ok) return invalid(parsed.errors);
  const hold = { ...parsed.value, by: request.by.name, since: deps.clock() };
  await deps.programme.setHold(hold);
  deps.log(LOG_EVENTS.consoleProgrammeHold, { on: String(hold.on), by: request.by.subject });
  return answer(200, { hold });
};
