import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../shared/contracts/names.ts';
import { accessibilityFaults } from './browser.ts';
import { type Console, startConsole } from './console.ts';

let console: Console;

beforeAll(async () => {
  console = await startConsole();
}, 120_000);

afterAll(() => console?.stop());

describe.each<[string, BrowserContextOptions]>([
  ['with JavaScript', {}],
  ['without JavaScript', { javaScriptEnabled: false }],
])('signing in %s', (_, options) => {
  it('leads to the page that was asked for, in a frame that says who one is; signing out leaves nothing behind', async () => {
    const page = await console.openConsole('coordinator', {
      ...options,
      bypassCSP: false,
      path: '/console/care-teams',
    });
    expect(new URL(page.url()).pathname).toBe('/console/care-teams');
    await page.getByText('local-coordinator, coordinator').waitFor();
    const kept = (await page.context().cookies()).map(({ name, httpOnly, secure, sameSite, path }) => ({
      ours: name.startsWith('__Host-vigil-'),
      rules: { httpOnly, secure, sameSite, path },
    }));
    expect(kept.length).toBe(3);
    for (const { ours, rules } of kept) {
      expect(ours).toBe(true);
      expect(rules).toEqual({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
    }

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    expect(await page.context().cookies()).toEqual([]);

    await page.goBack();
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    expect(await page.getByText('local-coordinator').count()).toBe(0);
    await page.context().close();
  });
});

const CARE_PLACES = ['Work list', 'Patients', 'Due', 'Messages', 'Care teams', 'Plans', 'Export'];

it.each<[Role, readonly string[], string]>([
  ['coordinator', CARE_PLACES, '/console/programme'],
  ['clinician', CARE_PLACES, '/console/patients/enrol'],
  ['programme-lead', [...CARE_PLACES, 'Programme'], '/console/hand-over'],
  ['administrator', ['Care teams', 'Programme'], '/console/patients'],
])('a %s is led to %s, may open all of them, and not %s', async (role, places, forbidden) => {
  const page = await console.openConsole(role);
  const links = page.getByRole('navigation', { name: 'Places' }).getByRole('link');
  expect(await links.allTextContents()).toEqual(places);
  for (const link of await links.all())
    expect((await page.request.get(`${console.url}${await link.getAttribute('href')}`)).status()).toBe(200);
  expect((await page.request.get(`${console.url}${forbidden}`)).status()).toBe(403);
  await page.context().close();
});

describe('the pages of whoever is not signed in', () => {
  it.each<[string, string, BrowserContextOptions]>(
    ['/console', '/console/signed-out', '/console/signed-in'].flatMap(
      (path): [string, string, BrowserContextOptions][] => [
        [path, 'on a desk', { viewport: { width: 1_280, height: 900 } }],
        [path, 'in the dark', { viewport: { width: 1_280, height: 900 }, colorScheme: 'dark' }],
        [path, 'on a phone', { viewport: { width: 360, height: 740 } }],
      ],
    ),
  )('%s has no accessibility fault %s, and nothing to scroll sideways', async (path, _, options) => {
    const page = await (await console.browser.newContext({ bypassCSP: true, ...options })).newPage();
    await page.goto(`${console.url}${path}`);
    const [width, visible] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as number[];

    expect(await accessibilityFaults(page)).toEqual([]);
    expect(width).toBeLessThanOrEqual(visible ?? 0);
    await page.context().close();
  });

  it('ask nobody else for anything, and the style comes once for all', async () => {
    const page = await console.browser.newPage();
    const answers: { readonly url: string; readonly caching: string | undefined }[] = [];
    page.on('response', (response) => {
      answers.push({ url: response.url(), caching: response.headers()['cache-control'] });
    });
    await page.goto(`${console.url}/`);
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    await page.close();

    expect(new Set(answers.map(({ url }) => new URL(url).origin))).toEqual(new Set([console.url]));
    expect(answers.filter(({ url }) => url.endsWith('.css')).map(({ caching }) => caching)).toEqual([
      'public, max-age=31536000, immutable',
    ]);
  });
});
