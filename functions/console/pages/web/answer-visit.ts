// Answers one request to the pages: is it open to all, who asks, and did they mean to.
import { RetryableError } from '../../../../shared/ports.ts';
import { answerPage } from '../answer-page.tsx';
import type { Form } from '../page-request.ts';
import { type PageResponse, redirect } from '../page-response.ts';
import { matchPath } from '../page-route.ts';
import { contentSecurityPolicy, sendPage, sorry } from '../send-page.tsx';
import { NOBODY } from '../viewer.ts';
import { isFromHere } from './from-here.ts';
import { type KeptSession, keepSession } from './keep-session.ts';
import { OPEN_ROUTES } from './open-routes.ts';
import { mostBytesAt, type ReadForm, readForm } from './read-form.ts';
import { sessionEndedPage } from './sign-in-page.tsx';
import { type WebAnswer, type WebDependencies, type WebVisit, without } from './web-visit.ts';

export const answerVisit = async (deps: WebDependencies, visit: WebVisit): Promise<WebAnswer> => {
  const say = (response: PageResponse): WebAnswer => without(sendPage(deps, NOBODY, response));
  if (visit.method === 'POST' && !isFromHere(visit.headers, deps.origin))
    return say(
      sorry(403, 'This form came from elsewhere', 'Nothing was changed. Open the page here and send it again.'),
    );
  const open = OPEN_ROUTES.find(({ method, path }) => method === visit.method && matchPath(path, visit.path));
  try {
    if (open) return await open.answer(deps, visit);
    const isUse = visit.headers['vigil-refresh'] === undefined;
    const kept = await keepSession(deps, visit.cookies, isUse);
    if (kept) return await answerSignedIn(deps, visit, kept);
    if (visit.method === 'POST' || !isUse) return say(sessionEndedPage());
    return say(redirect(`/console/sign-in?${new URLSearchParams({ to: pathOf(visit) })}`));
  } catch (error) {
    if (error instanceof RetryableError)
      return say(sorry(503, 'Signing in does not work right now', 'Nothing was changed. Try again in a moment.'));
    throw error;
  }
};

/** The page for when something of ours fails. */
export const failedVisit = (deps: Pick<WebDependencies, 'approval'>): WebAnswer =>
  without(sendPage(deps, NOBODY, sorry(500, 'Something went wrong', 'It is on record. Try again in a moment.')));

const answerSignedIn = async (deps: WebDependencies, visit: WebVisit, kept: KeptSession): Promise<WebAnswer> => {
  const { method, path, query } = visit;
  const { session, cookies } = kept;
  const read = await formOf(visit);
  const sent =
    read.outcome === 'read'
      ? await answerPage(deps, { method, path, query, form: read.form, session })
      : sendPage(deps, { ...session, path }, unread(read.outcome));
  const policy = contentSecurityPolicy(new URL(deps.signIn.endAt()).origin);
  return { ...sent, headers: { ...sent.headers, 'content-security-policy': policy }, cookies };
};

const unread = (outcome: Exclude<ReadForm['outcome'], 'read'>): PageResponse =>
  outcome === 'too-large'
    ? sorry(413, 'This is too large', 'Nothing was changed. A file may have up to 5 MB, any other form 256 KB.')
    : sorry(400, 'This form cannot be read', 'Nothing was changed. Go back, reload the page and send it again.');

const NO_FORM: Form = {};

const formOf = async ({ method, path, headers, body, isBase64Encoded }: WebVisit): Promise<ReadForm> =>
  method === 'POST'
    ? readForm({ body, isBase64Encoded, contentType: headers['content-type'], mostBytes: mostBytesAt(path) })
    : { outcome: 'read', form: NO_FORM };

const pathOf = ({ path, query }: WebVisit): string => {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
};
