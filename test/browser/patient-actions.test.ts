// What is done for one patient in a real browser, with JavaScript and without it: words are checked before they are texted.
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Console, startConsole } from './console.ts';

let console: Console;

beforeAll(async () => {
  console = await startConsole();
}, 120_000);

afterAll(() => console?.stop());

describe.each<[string, number, BrowserContextOptions]>([
  ['with JavaScript', 0, {}],
  ['without JavaScript', 1, { javaScriptEnabled: false }],
])('%s', (_, place, options) => {
  it('the words of a text are checked and stay as typed', async () => {
    const patient = console.cohort.filter(({ careTeam }) => careTeam === 'cedar')[place];
    const at = `/console/patients/${patient?.patientId}`;
    const page = await console.openConsole('clinician', { ...options, path: `${at}/text` });
    await page.getByLabel(/^Text in/).fill('Take 20 mg now.');
    await page.getByRole('button', { name: 'Check the words only' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel(/^Text in/).inputValue()).toBe('Take 20 mg now.');
    await page.getByLabel(/^Text in/).fill('Did the parcel arrive?');
    await page.getByRole('button', { name: 'Check the words only' }).click();
    await page.getByText('Nothing has been sent yet.').waitFor();
    expect(await page.getByLabel(/^Text in/).inputValue()).toBe('Did the parcel arrive?');
    await page.context().close();
  }, 60_000);
});
