// The page at the end of a shift.
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { postHandOver } from '../../hand-over.ts';
import { apiRequest, fieldOf, type PageRequest } from '../page-request.ts';
import { type Failed, failedOf, type PageResponse, page, redirect } from '../page-response.ts';
import type { PageRoute } from '../page-route.ts';
import { POOL } from '../people.tsx';
import { HANDLERS } from '../worklist/may-handle.ts';
import { gatherMine } from './gather-mine.ts';
import { HandOverPage } from './hand-over-page.tsx';

const PREFIX = 'to.';

const show = async (deps: ConsoleDependencies, request: PageRequest, failed?: Failed): Promise<PageResponse> => {
  const mine = await gatherMine(deps, request);
  const done = request.query.done === 'passed' ? 'Handed over. What you kept is below.' : undefined;
  return page('Hand over', <HandOverPage mine={mine} done={done} failed={failed} />, {
    ...(failed && { status: failed.status }),
  });
};

const handOver = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const { form } = request;
  const cases = Object.keys(form)
    .filter((name) => name.startsWith(PREFIX) && fieldOf(form, name) !== '')
    .map((name) => ({
      alertId: name.slice(PREFIX.length),
      to: fieldOf(form, name) === POOL ? null : fieldOf(form, name),
    }));
  if (cases.length === 0)
    return show(deps, request, { status: 422, detail: 'Choose who gets at least one case.', errors: [] });
  const note = fieldOf(form, 'note');
  const response = await postHandOver(deps, apiRequest(request, { cases, ...(note && { note }) }));
  const failed = failedOf(response) ?? notAllDone(response.body);
  return failed ? show(deps, request, failed) : redirect('/console/hand-over?done=passed');
};

const notAllDone = (body: object): Failed | undefined => {
  const { notDone } = body as { readonly notDone: readonly { readonly why: string }[] };
  if (notDone.length === 0) return undefined;
  const reasons = [...new Set(notDone.map(({ why }) => why))].join(' ');
  return { status: 409, detail: `${notDone.length} were not handed over. ${reasons}`, errors: [] };
};

export const HAND_OVER_ROUTES: readonly PageRoute[] = [
  { method: 'GET', path: '/console/hand-over', roles: HANDLERS, answer: (deps, request) => show(deps, request) },
  { method: 'POST', path: '/console/hand-over', roles: HANDLERS, answer: handOver },
];
