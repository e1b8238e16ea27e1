import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COOKIES } from '../../../functions/console/pages/web/cookies.ts';
import { returnPath } from '../../../functions/console/pages/web/return-path.ts';
import { MINUTE } from '../../../shared/domain/instant.ts';
import { world } from '../world.ts';
import { Browsing } from './browse.ts';
import { ORIGIN, startUserPool, type UserPool } from './user-pool.ts';

let pool: UserPool;
beforeAll(async () => {
  pool = await startUserPool();
});
afterAll(() => pool.stop());

/** No page has this address: whoever is signed in is told so, whoever is not has to sign in first. */
const NOWHERE = '/console/nowhere';
const SIGNED_IN = 404;
const TO_SIGN_IN = `/console/sign-in?${new URLSearchParams({ to: NOWHERE })}`;

const signedIn = async (username = 'local-clinician') => {
  const on = world();
  const browsing = new Browsing(on, pool);
  await browsing.signIn(username);
  return { on, browsing };
};

describe('signing in', () => {
  test('leads through the user pool to the page that was asked for', async () => {
    const browsing = new Browsing(world(), pool);
    const asked = await browsing.go('/console/patients/p1?show=all');
    expect(asked).toMatchObject({ status: 303, headers: { 'cache-control': 'no-store' }, cookies: [] });
    const page = await browsing.go(asked.headers.location ?? '');
    const begin = /href="([^"]+sign-in\/begin[^"]+)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(new URL(begin).origin).toBe(ORIGIN);

    const begun = await browsing.go(begin);
    const back = await browsing.go(await pool.choose(begun.headers.location ?? '', 'local-clinician'));

    expect(back).toMatchObject({ status: 303, headers: { location: '/console/patients/p1?show=all' } });
    const shown = await browsing.go(NOWHERE);
    expect(shown.status).toBe(SIGNED_IN);
    expect(shown.body).toContain('local-clinician, clinician');
  });

  test('asks for a code with PKCE, another one each time', async () => {
    const browsing = new Browsing(world(), pool);
    const asked = async () =>
      new URL((await browsing.go('/console/sign-in/begin')).headers.location ?? '').searchParams;
    const [one, other] = [await asked(), await asked()];
    expect(Object.fromEntries(one)).toMatchObject({
      response_type: 'code',
      client_id: pool.clientId,
      redirect_uri: `${ORIGIN}/console/signed-in`,
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'code_challenge']) {
      expect(one.get(name)).toMatch(/^[\w-]{43}$/);
      expect(one.get(name)).not.toBe(other.get(name));
    }
  });

  test('sets cookies that no script reads and no other host gets, for as long as a session may be idle', async () => {
    const answer = await new Browsing(world(), pool).signIn('local-clinician');
    const [signIn, ...kept] = answer.cookies;
    expect(signIn).toMatch(/^__Host-vigil-sign-in=; Max-Age=0;/);
    expect(kept.map((cookie) => cookie.replace(/=[^;]+/, '=…'))).toEqual(
      [COOKIES.access, COOKIES.refresh, COOKIES.session].map(
        (name) => `${name}=…; Max-Age=1800; Path=/; Secure; HttpOnly; SameSite=Lax`,
      ),
    );
  });

  test('that was begun elsewhere, or twice with one code, signs nobody in', async () => {
    const [mine, theirs] = [new Browsing(world(), pool), new Browsing(world(), pool)];
    const begun = await theirs.go('/console/sign-in/begin');
    const back = await pool.choose(begun.headers.location ?? '', 'local-clinician');
    await mine.go('/console/sign-in/begin');
    expect((await mine.go(back)).status).toBe(400);
    expect(mine.cookies.size).toBe(0);

    const begunCookie = theirs.cookies.get(COOKIES.signIn) ?? '';
    expect((await theirs.go(back)).status).toBe(303);
    theirs.cookies.clear();
    theirs.cookies.set(COOKIES.signIn, begunCookie);
    expect((await theirs.go(back)).status).toBe(400);
    expect(theirs.cookies.size).toBe(0);
  });

  test('with a code caught by someone without its verifier is worth nothing', async () => {
    const asked = pool.signIn.beginAt({ state: 's', challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM' });
    const code = new URL(await pool.choose(asked, 'local-clinician')).searchParams.get('code') ?? '';
    expect(await pool.signIn.redeem(code, 'a-verifier-of-someone-else-a-verifier-of-s')).toBeUndefined();
  });
});

describe('the way back', () => {
  test.each([
    ['/console', '/console'],
    ['/console/patients/p1?show=all', '/console/patients/p1?show=all'],
    ['/console/../console/alerts', '/console/alerts'],
    [undefined, '/console'],
    ['', '/console'],
    ['/', '/console'],
    ['/patients/p1', '/console'],
    ['/consoles', '/console'],
    ['https://evil.example/console', '/console'],
    ['//evil.example/console', '/console'],
    ['/console/../../evil', '/console'],
    ['/console/..//evil.example', '/console'],
    ['/console\\..\\\\evil.example', '/console'],
    ['/console@evil.example', '/console'],
    ['/console/\r\nset-cookie: a=b', '/console/set-cookie:%20a=b'],
    ['javascript:alert(1)', '/console'],
    ['/console/sign-in?to=/console/sign-in', '/console'],
    ['/console/sign-out', '/console'],
    [`/console/${'a'.repeat(1_000)}`, '/console'],
  ])('from signing in to %j is %j', (wanted, path) => {
    expect(returnPath(wanted)).toBe(path);
  });
});

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a token', () => {
  const claims = (): object => ({
    sub: 'kim',
    username: 'kim',
    iss: pool.issuer,
    client_id: pool.clientId,
    token_use: 'access',
    'cognito:groups': ['clinician'],
    iat: Math.floor(Date.now() / 1_000),
    exp: Math.floor(Date.now() / 1_000) + 900,
  });
  const bare = (header: object): string => `${encoded(header)}.${encoded(claims())}`;
  const withHmac = (): string => {
    const content = bare({ alg: 'HS256', kid: 'local', typ: 'JWT' });
    return `${content}.${createHmac('sha256', 'local').update(content).digest('base64url')}`;
  };
  const withChangedRole = (): string => {
    const [header = '', payload = '', signature = ''] = pool.token(['coordinator']).split('.');
    const changed = {
      ...JSON.parse(Buffer.from(payload, 'base64url').toString()),
      'cognito:groups': ['administrator'],
    };
    return [header, encoded(changed), signature].join('.');
  };

  test.each<[string, number, () => string]>([
    ['of our pool, for the pages', SIGNED_IN, () => pool.token(['clinician'])],
    ['that has expired', 303, () => pool.token(['clinician'], { seconds: -1 })],
    ['signed by another key', 303, () => pool.forged(['clinician'])],
    ['of the API’s client', 303, () => pool.token(['clinician'], { clientId: pool.apiClientId })],
    ['that is an ID token', 303, () => pool.token(['clinician'], { use: 'id' })],
    ['without a signature', 303, () => `${bare({ alg: 'none', kid: 'local' })}.`],
    ['signed with a shared secret', 303, withHmac],
    ['changed after it was signed', 303, withChangedRole],
    ['that is none', 303, () => 'abc'],
    ['that is empty', 303, () => ''],
  ])('%s answers %i', async (_, status, token) => {
    const { browsing } = await signedIn();
    browsing.cookies.delete(COOKIES.refresh);
    browsing.cookies.set(COOKIES.access, token());
    const answer = await browsing.go(NOWHERE);
    expect(answer.status).toBe(status);
    if (status === 303) expect(answer.headers.location).toBe(TO_SIGN_IN);
  });

  test('of another pool is refused', async () => {
    const other = await startUserPool();
    const { browsing } = await signedIn();
    browsing.cookies.set(COOKIES.access, other.token(['clinician']));
    expect((await browsing.go(NOWHERE)).headers.location).toBe(TO_SIGN_IN);
    await other.stop();
  });

  test('in the header opens no page', async () => {
    const headers = { authorization: `Bearer ${pool.token(['clinician'])}` };
    expect((await new Browsing(world(), pool).go(NOWHERE, { headers })).headers.location).toBe(TO_SIGN_IN);
  });

  test('of someone in no group shows who they are, and nothing else', async () => {
    const { browsing } = await signedIn();
    browsing.cookies.set(COOKIES.access, pool.token([]));
    expect((await browsing.go(NOWHERE)).status).toBe(SIGNED_IN);
  });
});

describe('a session', () => {
  test('goes on past the life of a token while it is used, with the same CSRF token', async () => {
    const { browsing } = await signedIn();
    const { csrf } = browsing;
    browsing.cookies.set(COOKIES.access, pool.token(['clinician'], { seconds: -1 }));
    expect((await browsing.go(NOWHERE)).status).toBe(SIGNED_IN);
    expect(browsing.csrf).toBe(csrf);
    browsing.cookies.delete(COOKIES.refresh);
    expect((await browsing.go(NOWHERE)).status).toBe(SIGNED_IN);
  });

  test('that is used now and then lasts; unused for half an hour it ends', async () => {
    const { on, browsing } = await signedIn();
    for (const minutes of [29, 29, 29, 30]) {
      on.pass(minutes * MINUTE);
      expect((await browsing.go(NOWHERE)).status).toBe(SIGNED_IN);
    }
    on.pass(30 * MINUTE + 1);
    expect((await browsing.go(NOWHERE)).headers.location).toBe(TO_SIGN_IN);
  });

  test('is not kept alive by a page that refreshes itself', async () => {
    const { on, browsing } = await signedIn();
    const refresh = () => browsing.go(NOWHERE, { headers: { 'vigil-refresh': '1' } });
    for (let minute = 0; minute < 30; minute++) {
      on.pass(MINUTE);
      expect(await refresh()).toMatchObject({ status: SIGNED_IN, cookies: [] });
    }
    on.pass(MINUTE);
    expect((await refresh()).status).toBe(401);
    expect((await browsing.go(NOWHERE)).headers.location).toBe(TO_SIGN_IN);
  });

  test('renewed by a page that refreshes itself still ends when nobody uses it', async () => {
    const { on, browsing } = await signedIn();
    on.pass(20 * MINUTE);
    browsing.cookies.set(COOKIES.access, pool.token(['clinician'], { seconds: -1 }));
    const answer = await browsing.go(NOWHERE, { headers: { 'vigil-refresh': '1' } });
    expect(answer.status).toBe(SIGNED_IN);
    expect(answer.cookies.map((cookie) => cookie.split('=')[0])).toEqual([COOKIES.access]);
    on.pass(11 * MINUTE);
    expect((await browsing.go(NOWHERE)).headers.location).toBe(TO_SIGN_IN);
  });

  test.each([COOKIES.access, COOKIES.session])('without its cookie %s is renewed or over', async (name) => {
    const { browsing } = await signedIn();
    browsing.cookies.delete(name);
    expect((await browsing.go(NOWHERE)).status).toBe(name === COOKIES.access ? SIGNED_IN : 303);
  });

  test('ends with signing out, here and at the user pool', async () => {
    const { browsing } = await signedIn();
    const refreshToken = browsing.cookies.get(COOKIES.refresh) ?? '';
    expect(await pool.signIn.renew(refreshToken)).toBeDefined();

    const answer = await browsing.go('/console/sign-out', { form: { _csrf: browsing.csrf } });

    expect(answer).toMatchObject({ status: 303, headers: { location: pool.signIn.endAt() } });
    expect(browsing.cookies.size).toBe(0);
    expect(await pool.signIn.renew(refreshToken)).toBeUndefined();
    const said = await fetch(pool.signIn.endAt(), { redirect: 'manual' });
    expect(said.headers.get('location')).toBe(`${ORIGIN}/console/signed-out`);
  });
});

describe('a form', () => {
  const POSTED = '/console/nowhere';

  test.each<[string, number, Record<string, string>]>([
    ['from here', SIGNED_IN, { 'sec-fetch-site': 'same-origin', origin: ORIGIN }],
    ['from here, by an older browser', SIGNED_IN, { origin: ORIGIN }],
    ['from a neighbour', 403, { 'sec-fetch-site': 'same-site', origin: ORIGIN }],
    ['from another site', 403, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['from another site, by an older browser', 403, { origin: 'https://evil.example' }],
    ['from a sandbox', 403, { 'sec-fetch-site': 'same-origin', origin: 'null' }],
    ['from nowhere', 403, {}],
  ])('%s answers %i', async (_, status, headers) => {
    const { browsing } = await signedIn();
    const form = { _csrf: browsing.csrf };
    const sent = { form, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } };
    expect((await browsing.go(POSTED, sent)).status).toBe(status);
    const signOut = await browsing.go('/console/sign-out', sent);
    expect(signOut.status).toBe(status === 403 ? 403 : 303);
  });

  test('after the session has ended changes nothing and says so', async () => {
    const { on, browsing } = await signedIn();
    on.pass(31 * MINUTE);
    const answer = await browsing.go(POSTED, { form: { _csrf: browsing.csrf } });
    expect(answer.status).toBe(401);
    expect(answer.body).toContain('Nothing was changed');
  });

  test.each<[string, number, string, string]>([
    ['JSON', 400, 'application/json', '{}'],
    ['of a kind that is none', 400, '', 'a=b'],
    ['with parts that have no end', 400, 'multipart/form-data; boundary=x', '--x\r\nnothing'],
    ['with parts without a boundary', 400, 'multipart/form-data', '--x--'],
    ['too large', 413, 'application/x-www-form-urlencoded', `a=${'b'.repeat(5 * 1024 * 1024)}`],
  ])('%s answers %i', async (_, status, type, body) => {
    const { browsing } = await signedIn();
    const headers = { 'sec-fetch-site': 'same-origin', origin: ORIGIN, 'content-type': type };
    expect((await browsing.go(POSTED, { method: 'POST', headers, body })).status).toBe(status);
  });
});
