import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyRoute } from '../../functions/console/pages/page-routes.ts';
import { COOKIES, readCookies } from '../../functions/console/pages/web/cookies.ts';
import { OPEN_ROUTES } from '../../functions/console/pages/web/open-routes.ts';
import { ROLES } from '../../shared/contracts/names.ts';
import { Browsing } from '../functions/console/browse.ts';
import { startUserPool, type UserPool } from '../functions/console/user-pool.ts';
import { visit } from '../functions/console/visit.ts';
import { world } from '../functions/world.ts';
import { expectDiscreet, hospital } from './hospital.ts';
import { holds } from './run.ts';
import { oddText } from './samples.ts';

const MOST_SHOWN = 1_024 * 1_024;

/** One part of a path, as a browser or an attacker writes it. */
const part = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('p1', 'p1.a1', 'north', 'p9') },
  fc.constantFrom('%00', '%', '%zz', '%2e%2e%2f', '..', '%C0%AE', '%ED%A0%80', '%F0%9F%98%80', 'a%2Fb', '__proto__'),
  oddText.map((text) => encodeURIComponent(text.toWellFormed())),
  oddText,
);

const headersAreSound = (headers: Readonly<Record<string, string>>): void => {
  for (const value of Object.values(headers)) expect(value).toMatch(/^[\x20-\x7E]*$/);
};

/** Fields that forms have, by whatever name some page reads them. */
const FIELDS = ['outcome', 'note', 'body', 'until', 'name', 'phone', 'careTeam', 'plan', 'csv', 'done', 'id', 'kind'];
const MORE = ['from', 'to', 'date', 'time', 'reason', 'user', 'alert', 'seenSteps', '__proto__', 'firstDose', 'text'];

const samples = (path: string) =>
  fc.record({
    address: fc.array(part, { minLength: 3, maxLength: 3 }).map((parts) => {
      let next = 0;
      return path.replace(/\{\w+\}/g, () => parts[next++] ?? '');
    }),
    query: fc.dictionary(fc.constantFrom('find', 'team', 'after', 'done', 'page', 'preview', '__proto__'), oddText, {
      maxKeys: 3,
    }),
    fields: fc.dictionary(fc.constantFrom(...FIELDS, ...MORE), fc.oneof(oddText, fc.array(oddText, { maxLength: 3 })), {
      maxKeys: 6,
    }),
  });

describe.each((await everyRoute()).map(({ method, path }) => [`${method} ${path}`, method, path] as const))(
  '%s',
  (_, method, path) => {
    test('is never a fault of ours, whatever the address and the form hold', () =>
      holds(8, samples(path), async ({ address, query, fields }) => {
        const on = hospital();
        const before = structuredClone(on.table);
        const form = method === 'POST' ? { form: fields } : {};
        const sent = await visit(on, address, { roles: ROLES, name: 'mia', query, ...form });
        expect(sent.status).toBeLessThan(500);
        expect(sent.body.length).toBeLessThan(MOST_SHOWN);
        headersAreSound(sent.headers);
        if (sent.status < 400) return;
        expect({ ...on.table, audit: undefined }).toEqual({ ...before, audit: undefined });
        expectDiscreet('', on.logs);
      }));
  },
);

test('a CSRF field of any letters is not a fault of ours', () =>
  holds(
    60,
    fc.oneof(oddText, fc.constant('é'.repeat(23)), fc.string({ unit: 'binary', minLength: 23, maxLength: 23 })),
    async (token) => {
      const { status } = await visit(hospital(), '/console/hand-over', { name: 'mia', form: { _csrf: token } });
      expect(status).toBe(403);
    },
  ));

describe('with a session', () => {
  let pool: UserPool;
  let browsing: Browsing;
  beforeAll(async () => {
    pool = await startUserPool();
    browsing = new Browsing(world(), pool);
    await browsing.signIn('local-coordinator');
  });
  afterAll(() => pool.stop());

  const paths = fc.oneof(
    fc.array(part, { maxLength: 5 }).map((parts) => `/console/${parts.join('/')}`),
    fc.constantFrom('/', '//', '/console//', `/console/${'a/'.repeat(5_000)}`, '/console/assets/../../handler.ts'),
    fc.constantFrom(...OPEN_ROUTES.map(({ path }) => path)),
  );
  const jar = fc.dictionary(
    fc.constantFrom(...Object.values(COOKIES), '__proto__', ''),
    fc.oneof(oddText, fc.constant(`${'a'.repeat(32)}.9999999999999`), fc.constant('e30.e30.e30')),
  );

  test('no cookie opens anything, whatever it holds', () =>
    holds(150, fc.record({ path: paths, cookies: jar }), async ({ path, cookies }) => {
      const sent = await new Browsing(hospital(), pool).go('/console', { path, cookies, method: 'GET' });
      expect(sent.status).toBeLessThan(500);
      headersAreSound(sent.headers);
      for (const cookie of sent.cookies) expect(cookie).toMatch(/^[\x20-\x7E]*$/);
      expect(sent.body).not.toContain('Ana Example');
    }));

  test('cookies of any text are read', () =>
    holds(150, fc.array(oddText), async (pairs) => {
      expect(typeof readCookies(pairs)).toBe('object');
    }));

  const contentType = fc.constantFrom(
    ...['application/x-www-form-urlencoded', 'multipart/form-data', 'multipart/form-data; boundary=x', 'text/plain'],
    ...['application/x-www-form-urlencoded; charset=utf-16', `multipart/form-data; boundary=${'b'.repeat(9_000)}`],
    ...['application/x-www-form-urlencodéd', 'multipart/form-data; boundary=\u2028', ''],
  );
  const bodies = fc.oneof(
    oddText,
    fc.constantFrom(
      '--x\r\nContent-Disposition: form-data; name="csv"',
      '--x--',
      'a=%zz&b=%ED%A0%80',
      '&'.repeat(50_000),
    ),
    fc.constant(`a=${'x'.repeat(300_000)}`),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  );

  test('a body that is no form is refused', () =>
    holds(150, fc.record({ type: contentType, body: bodies, isBase64Encoded: fc.boolean() }), async (posted) => {
      const headers = { 'sec-fetch-site': 'same-origin', 'content-type': posted.type };
      const sent = await browsing.go('/console/hand-over', { method: 'POST', headers, ...posted });
      expect([400, 403, 413]).toContain(sent.status);
      headersAreSound(sent.headers);
    }));

  test('a form that is too large is refused before it is read', async () => {
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
    const post = (path: string, bytes: number) =>
      browsing.go(path, { method: 'POST', headers, body: `a=${'x'.repeat(bytes)}` });
    expect((await post('/console/hand-over', 300_000)).status).toBe(413);
    expect((await post('/console/patients/import', 300_000)).status).toBe(403);
    expect((await post('/console/plans/car-t/replay', 300_000)).status).toBe(403);
    expect((await post('/console/patients/import', 6_000_000)).status).toBe(413);
    expect((await post('/console/patients/importer', 300_000)).status).toBe(413);
  });
});
