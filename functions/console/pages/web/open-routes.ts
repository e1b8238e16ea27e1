// What whoever is not signed in may open. Everything else asks them to sign in first.
import { assetAt } from '../assets.ts';
import { redirect } from '../page-response.ts';
import { sendPage, sorry } from '../send-page.tsx';
import { NOBODY } from '../viewer.ts';
import { returnPath } from './return-path.ts';
import { signedOutPage, signInPage } from './sign-in-page.tsx';
import { beginSignIn, endSignIn, signOut } from './signing-in.ts';
import { type WebAnswer, type WebDependencies, type WebVisit, without } from './web-visit.ts';

export interface OpenRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly answer: (deps: WebDependencies, visit: WebVisit) => Promise<WebAnswer>;
}

const FOR_EVER = 'public, max-age=31536000, immutable';

const asset = async (deps: WebDependencies, { path }: WebVisit): Promise<WebAnswer> => {
  const found = assetAt(path);
  if (!found) return without(sendPage(deps, NOBODY, sorry(404, 'There is no such file', 'Reload the page.')));
  const headers = { 'content-type': found.type, 'cache-control': FOR_EVER, 'x-content-type-options': 'nosniff' };
  return without({ status: 200, headers, body: found.body });
};

const signIn = async (deps: WebDependencies, { query }: WebVisit): Promise<WebAnswer> => {
  const begin = `${deps.origin}/console/sign-in/begin?${new URLSearchParams({ to: returnPath(query.to) })}`;
  return without(sendPage(deps, NOBODY, signInPage(begin)));
};

export const OPEN_ROUTES: readonly OpenRoute[] = [
  { method: 'GET', path: '/', answer: async (deps) => without(sendPage(deps, NOBODY, redirect('/console'))) },
  { method: 'GET', path: '/console/assets/{name}', answer: asset },
  { method: 'GET', path: '/console/sign-in', answer: signIn },
  { method: 'GET', path: '/console/sign-in/begin', answer: beginSignIn },
  { method: 'GET', path: '/console/signed-in', answer: endSignIn },
  { method: 'POST', path: '/console/sign-out', answer: signOut },
  {
    method: 'GET',
    path: '/console/signed-out',
    answer: async (deps) => without(sendPage(deps, NOBODY, signedOutPage())),
  },
];
