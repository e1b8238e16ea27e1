// Answers one request for a page of someone who is signed in: did they mean it, may they, and which page it is.
import { timingSafeEqual } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { RetryableError } from '../../../shared/ports.ts';
import { NOT_APPROVED } from '../check-approval.ts';
import type { ConsoleDependencies } from '../console-dependencies.ts';
import { CSRF_FIELD } from './forms.tsx';
import { Layout } from './layout.tsx';
import { type Form, fieldOf } from './page-request.ts';
import { type PageResponse, page } from './page-response.ts';
import { matchPath } from './page-route.ts';
import { PAGE_ROUTES } from './page-routes.ts';
import type { Session } from './session.ts';
import { ViewerContext } from './viewer.ts';

export interface Visit {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly form: Form;
  readonly session: Session;
}

export interface SentPage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export const answerPage = async (deps: ConsoleDependencies, visit: Visit): Promise<SentPage> =>
  sent(deps, visit, await respond(deps, visit));

const respond = async (deps: ConsoleDependencies, visit: Visit): Promise<PageResponse> => {
  const found = routeOf(visit);
  if (!found) return sorry(404, 'There is no such page', 'The address may be mistyped, or what it showed is gone.');
  const { route, params } = found;
  const { by, csrf } = visit.session;
  if (!route.roles.some((role) => by.roles.includes(role)))
    return sorry(403, 'You may not open this page', `It needs the role ${route.roles.join(' or ')}.`);
  if (visit.method === 'POST' && !isSame(fieldOf(visit.form, CSRF_FIELD), csrf))
    return sorry(403, 'This form is out of date', 'Nothing was changed. Go back, reload the page and send it again.');
  try {
    return await route.answer(deps, { params, query: visit.query, form: visit.form, by });
  } catch (error) {
    if (error instanceof RetryableError)
      return sorry(503, 'Someone else is changing this', 'Nothing was changed. Try again in a moment.');
    throw error;
  }
};

const routeOf = ({ method, path }: Visit) => {
  for (const route of PAGE_ROUTES) {
    const params = route.method === method ? matchPath(route.path, path) : undefined;
    if (params) return { route, params };
  }
  return undefined;
};

const sorry = (status: number, title: string, text: string): PageResponse =>
  page(
    title,
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a href="/console">To the work list</a>
      </p>
    </>,
    { status },
  );

const isSame = (given: string, wanted: string): boolean =>
  given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted));

/** Nothing from elsewhere, no script or style in the page itself, and no other site around it. */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=63072000',
} as const;

const sent = (deps: ConsoleDependencies, { session, path }: Visit, response: PageResponse): SentPage => {
  if (response.kind === 'redirect') return { status: 303, headers: { ...HEADERS, location: response.to }, body: '' };
  if (response.kind === 'file')
    return {
      status: 200,
      headers: {
        ...HEADERS,
        'content-type': response.type,
        'content-disposition': `attachment; filename="${response.name}"`,
      },
      body: response.body,
    };
  const html = renderToString(
    <ViewerContext.Provider value={{ ...session, path }}>
      <Layout
        title={response.title}
        live={response.live}
        notice={deps.approval.approvedOnly ? undefined : NOT_APPROVED}
      >
        {response.main}
      </Layout>
    </ViewerContext.Provider>,
  );
  return {
    status: response.status,
    headers: { ...HEADERS, 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html>${html}`,
  };
};
