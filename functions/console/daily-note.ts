// Who gets the daily note, and whether the last one went out: shows it, adds and removes addresses.
import { parseChannelRemoval } from '../../shared/contracts/console/channel-request.ts';
import { parseNoteAddressRequest } from '../../shared/contracts/console/daily-note-request.ts';
import { PROGRAMME, type SetUpChange } from '../../shared/domain/set-up/set-up-audit.ts';
import { LOG_EVENTS } from '../../shared/runtime/log-events.ts';
import { type ApiResponse, answer, problem } from './api-response.ts';
import { bodyOf } from './change-patient.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { ApiRequest } from './request.ts';
import { setUpEntry } from './set-up-entry.ts';

const shown = async ({ dailyNote: { time, notes, channels } }: ConsoleDependencies) => {
  const [last, all] = await Promise.all([notes.last(), channels.list()]);
  return {
    /** Absent where no note is sent. */
    ...(time && { time }),
    ...(last && { last }),
    channels: all.flatMap(({ id, kind, endpoint }) => (id ? [{ id, kind, endpoint }] : [])),
    waiting: all.filter(({ id }) => !id).map(({ kind, endpoint }) => ({ kind, endpoint })),
  };
};

export type ShownNote = Awaited<ReturnType<typeof shown>>;

/** `GET /programme/daily-note` */
export const getDailyNote = async (deps: ConsoleDependencies): Promise<ApiResponse> => answer(200, await shown(deps));

/** `POST /programme/daily-note/channels` */
export const postNoteChannel = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseNoteAddressRequest);
  if (!body.ok) return body.answer;
  await note(deps, request, 'note-address-added', { field: 'address', after: body.value.kind });
  // Nothing but the note goes there, so there is nothing to filter.
  await deps.dailyNote.channels.add(body.value, {});
  return changed(deps, request, 'added');
};

/** `POST /programme/daily-note/channels/remove` */
export const postNoteChannelRemoval = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseChannelRemoval);
  if (!body.ok) return body.answer;
  const { channels } = deps.dailyNote;
  const { channel } = body.value;
  const known = (await channels.list()).find(({ id }) => id === channel);
  if (!known) return problem('conflict', 'The note does not go there any more.');
  await note(deps, request, 'note-address-removed', { field: 'address', before: known.kind });
  await channels.remove(channel);
  return changed(deps, request, 'removed');
};

/** Before it is done, elsewhere and in no transaction: no change is without its entry. Which address it is stays out of it. */
const note = (
  deps: ConsoleDependencies,
  request: ApiRequest,
  action: 'note-address-added' | 'note-address-removed',
  what: SetUpChange,
): Promise<void> => deps.setUps.add(setUpEntry(deps, request, { place: PROGRAMME, action, changes: [what] }));

const changed = async (deps: ConsoleDependencies, { by }: ApiRequest, what: string): Promise<ApiResponse> => {
  deps.log(LOG_EVENTS.consoleDailyNoteChanged, { what, by: by.subject });
  return answer(200, await shown(deps));
};
