import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './browser.ts';
import { type Console, startConsole } from './console.ts';
import { tabTo } from './keyboard.ts';

let console: Console;
beforeAll(async () => {
  console = await startConsole();
}, 120_000);
afterAll(() => console?.stop());

const open = (path: string, options: BrowserContextOptions = {}): Promise<Page> =>
  console.openConsole('coordinator', { path, ...options });

const HEADER = 'studyId,name,phone,language,timeZone,preferredTime,consentSource,careTeam';
const rowsFrom = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const number = first + index;
    return `N-${number},Listed ${number},+1646555${String(number).padStart(4, '0')},en,America/New_York,10:30,written,cedar`;
  });

const upload = async (page: Page, rows: readonly string[]): Promise<void> => {
  const buffer = Buffer.from([HEADER, ...rows].join('\n'));
  await page.getByLabel('The list').setInputFiles({ name: 'patients.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Check the list' }).click();
  await page.getByText('Nothing has been written yet.').waitFor();
};

describe.each<[string, BrowserContextOptions, string]>([
  ['with JavaScript', {}, '0188'],
  ['without JavaScript', { javaScriptEnabled: false }, '0189'],
])('%s', (_, options, digits) => {
  it('a patient is enrolled after a mistake was put right, and found', async () => {
    const page = await open('/console/patients', options);
    await page.getByRole('link', { name: 'Enrol a patient' }).click();
    await page.getByLabel('Name', { exact: true }).fill(`Zoë Newcomer ${digits}`);
    await page.getByLabel('Study number').fill(`NEW-${digits}`);
    await page.getByLabel('Mobile phone').fill('12');
    await page.getByLabel('The patient agreed').selectOption('written');
    await page.getByRole('button', { name: 'Enrol and invite' }).click();
    await page.getByRole('alert').getByText('is not a valid number of its country').waitFor();

    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe(`Zoë Newcomer ${digits}`);
    await page.getByLabel('Mobile phone').fill(`(212) 555-${digits}`);
    await page.keyboard.press('Enter');
    await page.getByText(`Texts go to (212) 555-${digits}, United States.`).waitFor();
    await page.getByText('The invitation is on its way now.').waitFor();

    await page.goto(`${console.url}/console/patients`);
    await page.getByLabel('Name, study number or phone').fill(`zoe ${digits}`);
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('link', { name: `Zoë Newcomer ${digits}` }).waitFor();
    await page.context().close();
  });
});

it('someone signs in and enrols a patient by keyboard alone', async () => {
  const page = await console.browser.newPage();
  const follow = async (words: string): Promise<void> => {
    await tabTo(page, words);
    await page.keyboard.press('Enter');
  };
  const type = async (label: string, words: string): Promise<void> => {
    await tabTo(page, label);
    await page.keyboard.type(words);
  };
  await page.goto(`${console.url}/console/patients`);
  await follow('Sign in');
  await page.getByRole('button', { name: 'local-coordinator' }).waitFor();
  await follow('local-coordinator');
  await page.getByRole('link', { name: 'Enrol a patient' }).waitFor();
  await follow('Enrol a patient');
  await page.getByRole('heading', { name: 'Enrol a patient' }).waitFor();
  await type('Name', 'Key Board');
  await type('Study number', 'KEY-1');
  await type('Mobile phone', '(212) 555-0187');
  await type('The patient agreed', 'In writing');
  await follow('Enrol and invite');
  await page.getByText('The invitation is on its way now.').waitFor();
  await page.close();
}, 60_000);

describe('a long list', () => {
  it('goes on by itself with JavaScript', async () => {
    const page = await open('/console/patients/import');
    await upload(page, rowsFrom(1_000, 260));
    await page.getByRole('button', { name: 'Import all 260' }).click();
    await page.getByText('260 of 260 rows done').waitFor();
    await page.context().close();
  }, 60_000);

  it('goes on by a button without', async () => {
    const page = await open('/console/patients/import', { javaScriptEnabled: false });
    await upload(page, rowsFrom(2_000, 260));
    await page.getByRole('button', { name: 'Import all 260' }).click();
    await page.getByText('250 of 260 rows done').waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('260 of 260 rows done').waitFor();
    await page.context().close();
  }, 60_000);
});

describe.each([
  '/console/patients',
  '/console/patients?find=ex',
  '/console/patients/enrol',
  '/console/patients/import',
])('%s', (path) => {
  it.each<[string, BrowserContextOptions]>([
    ['on a desk', { viewport: { width: 1_280, height: 900 } }],
    ['in the dark', { viewport: { width: 1_280, height: 900 }, colorScheme: 'dark' }],
    ['on a phone', { viewport: { width: 360, height: 740 } }],
  ])('has no accessibility fault %s, and nothing to scroll sideways', async (_, options) => {
    const page = await open(path, options);
    const [width, visible] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as number[];
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(width).toBeLessThanOrEqual(visible ?? 0);
    await page.context().close();
  });
});
