// The page of messages that need a person, and what can be done there.
import type { Role } from '../../../../shared/contracts/names.ts';
import { postClose } from '../../alerts.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { postAssign } from '../../hand-on-alert.ts';
import { apiRequest, fieldOf, type PageRequest } from '../page-request.ts';
import { type Failed, failedOf, type PageResponse, page, redirect } from '../page-response.ts';
import type { PageRoute } from '../page-route.ts';
import { POOL } from '../people.tsx';
import { HANDLERS } from '../worklist/may-handle.ts';
import { gatherMessages } from './gather-messages.ts';
import { MessagesPage } from './messages-page.tsx';

const VIEWERS: readonly Role[] = [...HANDLERS, 'programme-lead'];

const DONE: Readonly<Record<string, string>> = {
  assigned: 'Handed on.',
  dismissed: 'Closed: no action needed.',
};

const show = async (deps: ConsoleDependencies, request: PageRequest, failed?: Failed): Promise<PageResponse> => {
  const view = await gatherMessages(deps, request);
  const done = DONE[request.query.done ?? ''];
  return page('Messages', <MessagesPage view={view} done={done} failed={failed} />, {
    ...(failed && { status: failed.status }),
  });
};

const seenIn = ({ form }: PageRequest): object => {
  const seen = fieldOf(form, 'seenSteps');
  return seen === '' ? {} : { seenSteps: Number(seen) };
};

const assign = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const to = fieldOf(request.form, 'to');
  const body = { to: to === POOL ? null : to, ...seenIn(request) };
  const failed = failedOf(await postAssign(deps, apiRequest(request, body)));
  return failed ? show(deps, request, failed) : redirect('/console/messages?done=assigned');
};

const dismiss = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const note = fieldOf(request.form, 'note');
  const body = { outcome: 'no-action-needed', ...(note && { note }), ...seenIn(request) };
  const failed = failedOf(await postClose(deps, apiRequest(request, body)));
  return failed ? show(deps, request, failed) : redirect('/console/messages?done=dismissed');
};

export const MESSAGE_ROUTES: readonly PageRoute[] = [
  { method: 'GET', path: '/console/messages', roles: VIEWERS, answer: (deps, request) => show(deps, request) },
  { method: 'POST', path: '/console/messages/{id}/assign', roles: HANDLERS, answer: assign },
  { method: 'POST', path: '/console/messages/{id}/dismiss', roles: HANDLERS, answer: dismiss },
];
