// What is done for one patient in a real browser, with JavaScript and without it.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Enrolled } from '../../infra/local/example-cohort.ts';
import { type Console, startConsole } from './console.ts';

let console: Console;

beforeAll(async () => {
  console = await startConsole();
}, 200_000);

afterAll(() => console?.stop());

/** Of the cohort, by place: each test has a patient of its own. */
const patientAt = (place: number): Enrolled => {
  const patient = console.cohort.filter(({ careTeam, language }) => careTeam === 'cedar' && language === 'en')[place];
  if (!patient) throw new Error('the cohort is too small');
  return patient;
};

const joined = async (place: number): Promise<Enrolled> => {
  const patient = patientAt(place);
  await written(patient, 'YES');
  return patient;
};

const written = async ({ phone }: Enrolled, body: string): Promise<void> => {
  console.cloud.carrier.write(phone, body);
  await console.cloud.settled();
};

/** The text that the patient got last. */
const lastTextTo = async ({ phone }: Enrolled): Promise<string> => {
  await console.cloud.settled();
  const got = console.cloud.carrier.texts(phone).filter(({ direction }) => direction === 'to-phone');
  return got.at(-1)?.body ?? '';
};

const at = ({ patientId }: Enrolled, path: string): string => `/console/patients/${patientId}${path}`;

describe.each<[string, number, BrowserContextOptions]>([
  ['with JavaScript', 0, {}],
  ['without JavaScript', 1, { javaScriptEnabled: false }],
])('%s', (_, place, options) => {
  const open = (patient: Enrolled, path: string): Promise<Page> =>
    console.openConsole('clinician', { ...options, path: at(patient, path) });

  it('the words of a text are checked, stay as typed, and are sent', async () => {
    const patient = await joined(place);
    const page = await open(patient, '/text');
    await page.getByLabel(/^Text in/).fill('Take 20 mg now.');
    await page.getByRole('button', { name: 'Check the words only' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel(/^Text in/).inputValue()).toBe('Take 20 mg now.');
    await page.getByLabel(/^Text in/).fill('Did the parcel arrive?');
    await page.getByRole('button', { name: 'Check the words only' }).click();
    await page.getByText('Nothing has been sent yet.').waitFor();
    expect(await page.getByLabel(/^Text in/).inputValue()).toBe('Did the parcel arrive?');
    await page.getByRole('button', { name: 'Send the text' }).click();
    await page.getByText('The text is on its way.').waitFor();
    expect(await lastTextTo(patient)).toContain('Did the parcel arrive?');
    await page.context().close();
  }, 60_000);

  it('a hold is set, shown and lifted', async () => {
    const patient = await joined(place);
    const page = await open(patient, '/hold');
    await page.getByRole('radio', { name: /^Treatment on hold/ }).check();
    await page.getByRole('button', { name: 'Set the hold' }).click();
    await page.getByText('The hold is set.').waitFor();
    await page.getByText('set by local-clinician').waitFor();
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByText('The patient is no longer on hold.').waitFor();
    expect(await page.getByText('set by local-clinician').count()).toBe(0);
    await page.context().close();
  }, 60_000);

  it('a survey is sent, and an answer to it corrected', async () => {
    const patient = await joined(place + 2);
    const page = await open(patient, '/survey');
    await page.locator('input[name=instruments]:enabled').first().check();
    await page.getByRole('button', { name: 'Send it now' }).click();
    await page.getByText('The survey is open.').waitFor();
    const question = await lastTextTo(patient);
    await written(patient, '1');
    expect(await lastTextTo(patient)).not.toBe(question);

    await page.goto(`${console.url}${at(patient, '/correct')}`);
    await page.getByRole('region', { name: 'Which response' }).getByRole('link').first().click();
    await page.locator('input[name=right]:enabled').last().check();
    await page.getByLabel('Why it is wrong').fill('1 was typed, 2 was meant');
    await page.getByRole('button', { name: 'Correct this answer' }).click();
    await page.getByText('The answer is corrected; the first one is kept.').waitFor();
    await page.context().close();
  }, 60_000);
});
