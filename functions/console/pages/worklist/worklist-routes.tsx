// The pages of the work list and of one case.
import type { Role } from '../../../../shared/contracts/names.ts';
import { postTogether } from '../../alerts-together.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { BecameOfEach } from '../../each-alert.ts';
import { apiRequest, fieldOf, type PageRequest } from '../page-request.ts';
import { type Failed, failedOf, type PageResponse, page, redirect } from '../page-response.ts';
import type { PageRoute } from '../page-route.ts';
import { DONE } from './alert-words.ts';
import { gatherCase } from './gather-alert.ts';
import { filtersOf, gatherList, type ListView } from './gather-list.ts';
import { HANDLED, handleAlert } from './handle-alert.ts';
import { incidentFile } from './incident-file.ts';
import { ACKNOWLEDGE, linkTo, WorkListPage } from './list-page.tsx';
import { HANDLERS } from './may-handle.ts';
import { notAllDone, seenAlert } from './several.tsx';
import { noSuchAlert, showAlert } from './show-alert.tsx';

const VIEWERS: readonly Role[] = [...HANDLERS, 'programme-lead'];

const showList = async (
  deps: ConsoleDependencies,
  request: PageRequest,
  failed?: (view: ListView) => Failed,
): Promise<PageResponse> => {
  const view = await gatherList(deps, request);
  const why = failed?.(view);
  const done = DONE[request.query.done ?? ''];
  return page('Work list', <WorkListPage view={view} content={deps.content} done={done} failed={why} />, {
    live: true,
    ...(why && { status: why.status }),
  });
};

const together = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const { form } = request;
  const action = fieldOf(form, 'action');
  const note = fieldOf(form, 'note');
  const what = action === ACKNOWLEDGE ? { action } : { action: 'close', outcome: action, ...(note && { note }) };
  const alerts = [form.alert ?? []].flat().map((alertId) => seenAlert(form, alertId));
  const response = await postTogether(deps, apiRequest(request, { ...what, alerts }));
  const failed = failedOf(response);
  if (failed) return showList(deps, request, () => failed);
  const { notDone } = response.body as BecameOfEach;
  if (notDone.length === 0) return redirect(linkTo(filtersOf(request.query), '/console', 'together'));
  return showList(deps, request, ({ rows }) => notAllDone(notDone, 'done', rows));
};

const incident = async (deps: ConsoleDependencies, { params, by }: PageRequest): Promise<PageResponse> => {
  const view = await gatherCase(deps, params.id ?? '', by);
  if (!view) return noSuchAlert();
  return {
    kind: 'file',
    name: `incident-${view.lead.id.replace(/[^\w.-]/g, '')}.txt`,
    type: 'text/plain; charset=utf-8',
    body: incidentFile(view, deps.content),
  };
};

export const WORK_LIST_ROUTES: readonly PageRoute[] = [
  { method: 'GET', path: '/console', roles: VIEWERS, answer: (deps, request) => showList(deps, request) },
  { method: 'POST', path: '/console/alerts/together', roles: HANDLERS, answer: together },
  {
    method: 'GET',
    path: '/console/alerts/{id}',
    roles: VIEWERS,
    answer: (deps, request) => showAlert(deps, request),
  },
  { method: 'GET', path: '/console/alerts/{id}/incident', roles: VIEWERS, answer: incident },
  ...Object.entries(HANDLED).map(([action, handled]) => ({
    method: 'POST' as const,
    path: `/console/alerts/{id}/${action}`,
    roles: action === 'snooze' ? (['clinician'] as const) : HANDLERS,
    answer: handleAlert(handled),
  })),
];
