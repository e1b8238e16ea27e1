// The page that holds all texts of the programme.
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { putProgrammeHold } from '../../programme.ts';
import type { Attempt } from '../forms.tsx';
import { HOLD_PAGE } from '../held-notice.tsx';
import { apiRequest, fieldOf, type PageRequest } from '../page-request.ts';
import { failedOf, type PageResponse, page, redirect } from '../page-response.ts';
import type { PageRoute } from '../page-route.ts';
import { PROGRAMME_KEEPERS } from '../places.ts';
import { gatherHold } from './gather-hold.ts';
import { HoldPage } from './hold-page.tsx';

const DONE: Readonly<Record<string, string>> = {
  held: 'Within a minute nothing more goes out.',
  lifted: 'Lifted. What is still of use goes out within half an hour.',
};

const show = async (deps: ConsoleDependencies, request: PageRequest, attempt?: Attempt): Promise<PageResponse> => {
  const view = await gatherHold(deps);
  return page('Hold all texts', <HoldPage view={view} done={DONE[request.query.done ?? '']} attempt={attempt} />, {
    ...(attempt?.failed && { status: attempt.failed.status }),
  });
};

const UNCONFIRMED = { status: 422, detail: 'Tick the box to confirm. Nothing was changed.', errors: [] };
const MEANWHILE = { status: 409, detail: 'Someone else has just changed it. Nothing was changed by you.', errors: [] };

const decide = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const { form } = request;
  const on = fieldOf(form, 'on') === 'true';
  if (fieldOf(form, 'confirmed') !== 'true') return show(deps, request, { form, failed: UNCONFIRMED });
  const held = (await deps.programme.hold())?.on === true;
  if (held === on) return show(deps, request, { form, failed: MEANWHILE });
  const failed = failedOf(await putProgrammeHold(deps, apiRequest(request, { on, reason: fieldOf(form, 'reason') })));
  return failed ? show(deps, request, { form, failed }) : redirect(`${HOLD_PAGE}?done=${on ? 'held' : 'lifted'}`);
};

export const HOLD_ROUTES: readonly PageRoute[] = [
  {
    method: 'GET',
    path: HOLD_PAGE,
    roles: PROGRAMME_KEEPERS,
    answer: (deps, request) => show(deps, request),
  },
  { method: 'POST', path: HOLD_PAGE, roles: PROGRAMME_KEEPERS, answer: decide },
];
