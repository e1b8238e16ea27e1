// Turns what a page answers into what is sent: HTML in the layout, another address, or a file.
import { useContext } from 'preact/hooks';
import { renderToString } from 'preact-render-to-string';
import { NOT_APPROVED } from '../check-approval.ts';
import type { ConsoleDependencies } from '../console-dependencies.ts';
import { Layout } from './layout.tsx';
import { type PageResponse, page } from './page-response.ts';
import { homeFor, WORK_LIST } from './places.ts';
import { type Viewer, ViewerContext } from './viewer.ts';

export interface SentPage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Nothing from elsewhere, no script or style in the page itself, and no other site around it. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
} as const;

/** `signInOrigin`: where the answer to a form may lead besides here, for signing out. */
export const contentSecurityPolicy = (signInOrigin?: string): string =>
  Object.entries(POLICY)
    .map(([name, value]) => [name, value, ...(name === 'form-action' && signInOrigin ? [signInOrigin] : [])].join(' '))
    .join('; ');

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': contentSecurityPolicy(),
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=63072000',
} as const;

export const sendPage = (
  { approval }: Pick<ConsoleDependencies, 'approval'>,
  viewer: Viewer,
  response: PageResponse,
): SentPage => {
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
    <ViewerContext.Provider value={viewer}>
      <Layout title={response.title} live={response.live} notice={approval.approvedOnly ? undefined : NOT_APPROVED}>
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

/** A page that says why there is no other. */
export const sorry = (status: number, title: string, text: string): PageResponse =>
  page(
    title,
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <WayBack />
      </p>
    </>,
    { status },
  );

const WayBack = () => {
  const { path, label } = homeFor(useContext(ViewerContext).by.roles) ?? { path: WORK_LIST, label: 'Work list' };
  return <a href={path}>To the {label.toLowerCase()}</a>;
};
