// The page of the daily note: who gets it, and whether the last one went out.
import type { ApiResponse } from '../../api-response.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { getDailyNote, postNoteChannel, postNoteChannelRemoval, type ShownNote } from '../../daily-note.ts';
import type { ApiRequest } from '../../request.ts';
import type { Attempt } from '../forms.tsx';
import { apiRequest, type Form, fieldOf, type PageRequest } from '../page-request.ts';
import { failedOf, type PageResponse, page, redirect } from '../page-response.ts';
import type { PageRoute } from '../page-route.ts';
import { NOTE_PAGE, PROGRAMME_KEEPERS } from '../places.ts';
import { NotePage } from './note-page.tsx';

const DONE: Readonly<Record<string, string>> = {
  added: 'Added. An e-mail address gets the note once it is confirmed where it arrives.',
  removed: 'Removed. The note no longer goes there.',
};

const show = async (deps: ConsoleDependencies, request: PageRequest, attempt?: Attempt): Promise<PageResponse> => {
  const note = (await getDailyNote(deps)).body as ShownNote;
  return page(
    'Daily note',
    <NotePage note={note} now={deps.clock()} done={DONE[request.query.done ?? '']} attempt={attempt} />,
    { ...(attempt?.failed && { status: attempt.failed.status }) },
  );
};

interface NoteAction {
  readonly ask: (deps: ConsoleDependencies, request: ApiRequest) => Promise<ApiResponse>;
  readonly body: (form: Form) => object;
  readonly done: keyof typeof DONE;
}

const act =
  ({ ask, body, done }: NoteAction) =>
  async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
    const failed = failedOf(await ask(deps, apiRequest(request, body(request.form))));
    return failed ? show(deps, request, { form: request.form, failed }) : redirect(`${NOTE_PAGE}?done=${done}`);
  };

export const NOTE_ROUTES: readonly PageRoute[] = [
  { method: 'GET', path: NOTE_PAGE, roles: PROGRAMME_KEEPERS, answer: (deps, request) => show(deps, request) },
  {
    method: 'POST',
    path: `${NOTE_PAGE}/channels`,
    roles: PROGRAMME_KEEPERS,
    answer: act({
      ask: postNoteChannel,
      body: (form) => ({ kind: fieldOf(form, 'kind'), endpoint: fieldOf(form, 'endpoint') }),
      done: 'added',
    }),
  },
  {
    method: 'POST',
    path: `${NOTE_PAGE}/channels/remove`,
    roles: PROGRAMME_KEEPERS,
    answer: act({
      ask: postNoteChannelRemoval,
      body: (form) => ({ channel: fieldOf(form, 'channel') }),
      done: 'removed',
    }),
  },
];
