// The page at the end of a shift.
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { BecameOfEach } from '../../each-alert.ts';
import { postHandOver } from '../../hand-over.ts';
import { apiRequest, fieldOf, type PageRequest } from '../page-request.ts';
import { type Failed, failedOf, type PageResponse, page, redirect } from '../page-response.ts';
import type { PageRoute } from '../page-route.ts';
import { POOL } from '../people.tsx';
import { HANDLERS } from '../worklist/may-handle.ts';
import { notAllDone, seenAlert } from '../worklist/several.tsx';
import { gatherMine, type OwnCases } from './gather-mine.ts';
import { HandOverPage, handOverAt, PASSED } from './hand-over-page.tsx';

const show = async (
  deps: ConsoleDependencies,
  request: PageRequest,
  failed?: (mine: OwnCases) => Failed,
): Promise<PageResponse> => {
  const mine = await gatherMine(deps, request);
  const why = failed?.(mine);
  const done = request.query.done === 'passed' ? 'Handed over. What you kept is below.' : undefined;
  return page(
    'Hand over',
    <HandOverPage mine={mine} done={done} attempt={why && { form: request.form, failed: why }} />,
    {
      ...(why && { status: why.status }),
    },
  );
};

const handOver = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const { form } = request;
  const cases = Object.keys(form)
    .filter((name) => name.startsWith(PASSED) && fieldOf(form, name) !== '')
    .map((name) => ({
      ...seenAlert(form, name.slice(PASSED.length)),
      to: fieldOf(form, name) === POOL ? null : fieldOf(form, name),
    }));
  if (cases.length === 0)
    return show(deps, request, () => ({ status: 422, detail: 'Choose who gets at least one case.', errors: [] }));
  const note = fieldOf(form, 'note');
  const response = await postHandOver(deps, apiRequest(request, { cases, ...(note && { note }) }));
  const failed = failedOf(response);
  if (failed) return show(deps, request, () => failed);
  const { notDone } = response.body as BecameOfEach;
  if (notDone.length === 0) return redirect(handOverAt(Number(fieldOf(form, 'page')) || 1, 'passed'));
  return show(deps, request, ({ cases: left }) => notAllDone(notDone, 'handed over', left));
};

export const HAND_OVER_ROUTES: readonly PageRoute[] = [
  { method: 'GET', path: '/console/hand-over', roles: HANDLERS, answer: (deps, request) => show(deps, request) },
  { method: 'POST', path: '/console/hand-over', roles: HANDLERS, answer: handOver },
];
