// The cookies of a session: for this host alone, out of reach of any script, and never sent along by another site's forms.

/** `__Host-`: browsers take it only with Secure, for the whole host, and from this very host. */
export const COOKIES = {
  access: '__Host-vigil-access',
  refresh: '__Host-vigil-refresh',
  /** The CSRF token, and when the session was last used. */
  session: '__Host-vigil-session',
  /** While signing in: what the answer has to match, and where to go then. */
  signIn: '__Host-vigil-sign-in',
} as const;

type CookieName = (typeof COOKIES)[keyof typeof COOKIES];

export type Cookies = Readonly<Partial<Record<string, string>>>;

/** Out of the `name=value` pairs of an event. Of two with one name the first counts, as in every browser. */
export const readCookies = (pairs: readonly string[] = []): Cookies =>
  Object.fromEntries(
    pairs
      .flatMap((pair) => pair.split(';'))
      .map((pair) => pair.trim().split(/=(.*)/s))
      .map(([name = '', value = '']) => [name, value] as const)
      .reverse(),
  );

/** `value` holds nothing but what a cookie may: letters, digits, dots, dashes, underscores. */
export const setCookie = (name: CookieName, value: string, seconds: number): string =>
  `${name}=${value}; Max-Age=${seconds}; Path=/; Secure; HttpOnly; SameSite=Lax`;

export const clearCookies = (names: readonly CookieName[] = Object.values(COOKIES)): readonly string[] =>
  names.map((name) => setCookie(name, '', 0));
