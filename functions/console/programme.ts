// Holds the whole programme, for when something is wrong with what is sent, and shows whether it is held.
import { parseProgrammeHoldRequest } from '../../shared/contracts/console/programme-hold-request.ts';
import type { ProgrammeHold } from '../../shared/domain/holds/programme-hold.ts';
import { PROGRAMME, type SetUpChange } from '../../shared/domain/set-up/set-up-audit.ts';
import { LOG_EVENTS } from '../../shared/runtime/log-events.ts';
import { type ApiResponse, answer, invalid, problem } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { type ApiRequest, jsonOf } from './request.ts';
import { setUpEntry } from './set-up-entry.ts';

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
  const before = await deps.programme.hold();
  if (before?.unprepared)
    return problem(
      'conflict',
      'The table was restored from a backup and is not prepared: texts would go out twice. An operator runs restore:prepare first.',
    );
  const hold = { ...parsed.value, by: request.by.name, since: deps.clock() };
  // Before it is done: no change is without its entry.
  await deps.setUps.add(
    setUpEntry(deps, request, { place: PROGRAMME, action: 'hold-changed', changes: changesOf(before, hold) }),
  );
  await deps.programme.setHold(hold);
  deps.log(LOG_EVENTS.consoleProgrammeHold, { on: String(hold.on), by: request.by.subject });
  return answer(200, { hold });
};

const inCode = ({ on, reason }: Pick<ProgrammeHold, 'on' | 'reason'>): string => `${on ? 'on' : 'off'}: ${reason}`;

const changesOf = (before: ProgrammeHold | undefined, after: ProgrammeHold): readonly SetUpChange[] => [
  { field: 'hold', ...(before && { before: inCode(before) }), after: inCode(after) },
];
