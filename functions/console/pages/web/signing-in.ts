// Signing in and out: the authorization code flow with PKCE, so that a code that someone else catches is worth nothing.
import { createHash, randomBytes } from 'node:crypto';
import { MINUTE, SECOND } from '../../../../shared/domain/instant.ts';
import { redirect } from '../page-response.ts';
import { sendPage } from '../send-page.tsx';
import { NOBODY } from '../viewer.ts';
import { COOKIES, clearCookies, setCookie } from './cookies.ts';
import { beginSession } from './keep-session.ts';
import { returnPath } from './return-path.ts';
import { notSignedInPage } from './sign-in-page.tsx';
import type { WebAnswer, WebDependencies, WebVisit } from './web-visit.ts';

/** Enough to find the phone with the authenticator app, or to set it up. */
const PATIENCE = 15 * MINUTE;

const random = (): string => randomBytes(32).toString('base64url');

/** `GET /console/sign-in/begin` */
export const beginSignIn = async (deps: WebDependencies, { query }: WebVisit): Promise<WebAnswer> => {
  const [state, verifier] = [random(), random()];
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const begun = [state, verifier, Buffer.from(returnPath(query.to)).toString('base64url')].join('.');
  return {
    ...sendPage(deps, NOBODY, redirect(deps.signIn.beginAt({ state, challenge }))),
    cookies: [setCookie(COOKIES.signIn, begun, PATIENCE / SECOND)],
  };
};

/** `GET /console/signed-in`: back from the user pool, with a code. */
export const endSignIn = async (deps: WebDependencies, { query, cookies }: WebVisit): Promise<WebAnswer> => {
  const [state, verifier, to] = (cookies[COOKIES.signIn] ?? '').split('.');
  const isOurs = state && verifier && query.state === state;
  const tokens = isOurs && query.code ? await deps.signIn.redeem(query.code, verifier) : undefined;
  const checked = tokens && (await deps.signIn.check(tokens.accessToken));
  const forget = clearCookies([COOKIES.signIn]);
  if (!tokens || checked?.outcome !== 'valid') return { ...sendPage(deps, NOBODY, notSignedInPage()), cookies: forget };
  const destination = returnPath(Buffer.from(to ?? '', 'base64url').toString());
  return {
    ...sendPage(deps, NOBODY, redirect(destination)),
    cookies: [...forget, ...beginSession(tokens, deps.clock())],
  };
};

/** `POST /console/sign-out`. Whatever becomes of the tokens, this browser forgets them. */
export const signOut = async (deps: WebDependencies, { cookies }: WebVisit): Promise<WebAnswer> => {
  const refreshToken = cookies[COOKIES.refresh];
  if (refreshToken) await deps.signIn.revoke(refreshToken).catch(() => {});
  return { ...sendPage(deps, NOBODY, redirect(deps.signIn.endAt())), cookies: clearCookies() };
};
