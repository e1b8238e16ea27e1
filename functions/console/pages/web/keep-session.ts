// Who has signed in, by their cookies: the token is checked, renewed while the session is in use, and ended when it is not.
import { randomBytes } from 'node:crypto';
import { type Instant, MINUTE, SECOND } from '../../../../shared/domain/instant.ts';
import type { StaffSignIn, StaffTokens } from '../../../../shared/ports.ts';
import { type Identity, identityOf } from '../../identity.ts';
import type { Session } from '../session.ts';
import { COOKIES, type Cookies, setCookie } from './cookies.ts';

/** A session that nobody uses for so long ends. */
const IDLE = 30 * MINUTE;
/** Uses closer together than this need no new cookies. */
const NOTED_EVERY = MINUTE;

export interface KeptSession {
  readonly session: Session;
  /** To set with the answer. */
  readonly cookies: readonly string[];
}

export interface SessionDependencies {
  readonly signIn: StaffSignIn;
  readonly clock: () => Instant;
}

/** The cookies of someone who has just signed in. */
export const beginSession = ({ accessToken, refreshToken }: StaffTokens, now: Instant): readonly string[] =>
  kept({ accessToken, refreshToken, csrf: randomBytes(24).toString('base64url') }, now);

/**
 * Undefined for whoever is not signed in. `isUse` is false when the page asks by itself: that alone keeps no session alive.
 */
export const keepSession = async (
  { signIn, clock }: SessionDependencies,
  cookies: Cookies,
  isUse: boolean,
): Promise<KeptSession | undefined> => {
  const now = clock();
  const used = lastUse(cookies[COOKIES.session]);
  if (!used || Date.parse(now) - used.at > IDLE) return undefined;
  const refreshToken = cookies[COOKIES.refresh];
  const found = await identify(signIn, cookies[COOKIES.access], refreshToken);
  if (!found) return undefined;
  const { by, accessToken, isNew } = found;
  const session = { by, csrf: used.csrf };
  if (isUse && (isNew || Date.parse(now) - used.at >= NOTED_EVERY))
    return { session, cookies: kept({ accessToken, refreshToken, csrf: used.csrf }, now) };
  return { session, cookies: isNew ? [setCookie(COOKIES.access, accessToken, IDLE / SECOND)] : [] };
};

/** By the access token, or else by a new one. */
const identify = async (
  signIn: StaffSignIn,
  accessToken: string | undefined,
  refreshToken: string | undefined,
): Promise<{ readonly by: Identity; readonly accessToken: string; readonly isNew: boolean } | undefined> => {
  const checked = accessToken ? await signIn.check(accessToken) : ({ outcome: 'expired' } as const);
  if (accessToken && checked.outcome === 'valid') {
    const by = identityOf(checked.claims);
    return by && { by, accessToken, isNew: false };
  }
  if (checked.outcome === 'refused' || !refreshToken) return undefined;
  const renewed = await signIn.renew(refreshToken);
  const again = renewed ? await signIn.check(renewed) : undefined;
  if (!renewed || again?.outcome !== 'valid') return undefined;
  const by = identityOf(again.claims);
  return by && { by, accessToken: renewed, isNew: true };
};

interface SessionParts {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly csrf: string;
}

const kept = ({ accessToken, refreshToken, csrf }: SessionParts, now: Instant): readonly string[] => [
  setCookie(COOKIES.access, accessToken, IDLE / SECOND),
  ...(refreshToken ? [setCookie(COOKIES.refresh, refreshToken, IDLE / SECOND)] : []),
  setCookie(COOKIES.session, `${csrf}.${Date.parse(now)}`, IDLE / SECOND),
];

/** `<CSRF token>.<milliseconds>`. */
const lastUse = (cookie: string | undefined): { readonly csrf: string; readonly at: number } | undefined => {
  const [, csrf, at] = /^([\w-]{32})\.(\d{13})$/.exec(cookie ?? '') ?? [];
  return csrf && at ? { csrf, at: Number(at) } : undefined;
};
