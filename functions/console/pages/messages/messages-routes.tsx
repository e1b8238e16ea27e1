// The page of messages that need a person, and what can be done there.
import type { Role } from '../../../../shared/contracts/names.ts';
import { caseOfAlert } from '../../../../shared/domain/alert-actions.ts';
import { postClose } from '../../alerts.ts';
import type { ApiResponse } from '../../api-response.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { postAssign } from '../../hand-on-alert.ts';
import { apiRequest, fieldOf, type PageRequest } from '../page-request.ts';
import { type Failed, failedOf, type PageResponse, page, redirect } from '../page-response.ts';
import type { PageRoute } from '../page-route.ts';
import { POOL } from '../people.tsx';
import type { TypedWordsProps } from '../typed-words.tsx';
import { HANDLERS } from '../worklist/may-handle.ts';
import { gatherMessages } from './gather-messages.ts';
import { linkTo, placeIn, queryOf } from './messages-link.ts';
import { MessagesPage } from './messages-page.tsx';

const VIEWERS: readonly Role[] = [...HANDLERS, 'programme-lead'];

const DONE: Readonly<Record<string, string>> = {
  assigned: 'Handed on.',
  dismissed: 'Closed: no action needed.',
  answered: 'Closed: answered.',
};

interface Refused {
  readonly failed: Failed;
  readonly typed?: TypedWordsProps;
}

const show = async (deps: ConsoleDependencies, request: PageRequest, refused?: Refused): Promise<PageResponse> => {
  const view = await gatherMessages(deps, request);
  const done = DONE[request.query.done ?? ''];
  return page('Messages', <MessagesPage view={view} done={done} {...refused} />, {
    ...(refused && { status: refused.failed.status }),
  });
};

/** The list as it was when the form was made. */
const showAgain = (deps: ConsoleDependencies, request: PageRequest, refused: Refused): Promise<PageResponse> =>
  show(deps, { ...request, query: queryOf(placeIn(request.form)) }, refused);

const done = ({ form }: PageRequest, what: string): PageResponse => redirect(linkTo(placeIn(form), { done: what }));

const seenIn = ({ form }: PageRequest): object => {
  const seen = fieldOf(form, 'seenSteps');
  return seen === '' ? {} : { seenSteps: Number(seen) };
};

const assign = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const to = fieldOf(request.form, 'to');
  const body = { to: to === POOL ? null : to, ...seenIn(request) };
  const failed = failedOf(await postAssign(deps, apiRequest(request, body)));
  return failed ? showAgain(deps, request, { failed }) : done(request, 'assigned');
};

const HOLDS_MORE: Failed = {
  status: 409,
  detail: 'Nothing was closed: the case holds more than this message. Open it, and close it there.',
  errors: [],
};

const dismiss = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const note = fieldOf(request.form, 'note');
  const alert = await deps.patients.alert(request.params.id ?? '');
  const patient = alert && (await deps.patients.loadWithCareTeam(alert.patientId));
  const holdsMore = patient && caseOfAlert(patient.state, alert).length > 1;
  const failed = holdsMore ? HOLDS_MORE : failedOf(await closeIt(deps, request, note));
  if (!failed) return done(request, isAnswered(request) ? 'answered' : 'dismissed');
  const patientId = patient?.state.kind === 'patient' ? patient.state.id : undefined;
  return showAgain(deps, request, { failed, ...(note && { typed: { words: note, patientId } }) });
};

const isAnswered = ({ form }: PageRequest): boolean => fieldOf(form, 'answered') === 'true';

/** With the whole case, which is this one message. */
const closeIt = (deps: ConsoleDependencies, request: PageRequest, note: string): Promise<ApiResponse> => {
  const outcome = isAnswered(request) ? 'advice' : 'no-action-needed';
  const body = { outcome, ...(note && { note }), ...seenIn(request) };
  return postClose(deps, apiRequest(request, body));
};

export const MESSAGE_ROUTES: readonly PageRoute[] = [
  { method: 'GET', path: '/console/messages', roles: VIEWERS, answer: (deps, request) => show(deps, request) },
  { method: 'POST', path: '/console/messages/{id}/assign', roles: HANDLERS, answer: assign },
  { method: 'POST', path: '/console/messages/{id}/dismiss', roles: HANDLERS, answer: dismiss },
];
