// From the work list to a closed case in a real browser: with JavaScript, without it, and by keyboard alone.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Console, startConsole } from './console.ts';
import { tabTo } from './keyboard.ts';

let console: Console;

beforeAll(async () => {
  console = await startConsole();
}, 120_000);

afterAll(() => console?.stop());

/** Of the cohort, by place: each test has a patient of its own. */
const inDanger = async (place: number): Promise<string> => {
  const patient = console.cohort.filter(({ careTeam, language }) => careTeam === 'cedar' && language === 'en')[place];
  if (!patient) throw new Error('the cohort is too small');
  console.cloud.carrier.write(patient.phone, 'I want to kill myself');
  await console.cloud.settled();
  return patient.name;
};

const closed = async (page: Page, name: string): Promise<void> => {
  await page.getByText('Closed.', { exact: true }).first().waitFor();
  await page.goto(`${console.url}/console`);
  await page.getByRole('heading', { name: 'Work list' }).waitFor();
  expect(await page.getByRole('link', { name, exact: true }).count()).toBe(0);
};

it.each<[string, number, BrowserContextOptions]>([
  ['with JavaScript', 0, {}],
  ['without JavaScript', 1, { javaScriptEnabled: false }],
])(
  'closes a case %s, by the mouse',
  async (_, place, options) => {
    const name = await inDanger(place);
    const page = await console.openConsole('clinician', options);
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('button', { name: 'Acknowledge: I have it' }).click();
    await page.getByLabel('What came of it').selectOption('Reached the patient');
    await page.getByRole('button', { name: 'Log it' }).click();
    await page.getByText('Reached: no clock runs any more').waitFor();
    await page.getByLabel('What was done').selectOption('Called the patient');
    await page.getByRole('button', { name: 'Close the case' }).click();
    await closed(page, name);
    await page.context().close();
  },
  60_000,
);

it('closes a case by keyboard alone', async () => {
  const name = await inDanger(2);
  const page = await console.openConsole('clinician');
  await tabTo(page, name);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Acknowledge: I have it' }).waitFor();
  await tabTo(page, 'Acknowledge: I have it');
  await page.keyboard.press('Enter');
  await page.getByText('Acknowledged: you have it now.').waitFor();
  await tabTo(page, 'What was done');
  await page.keyboard.type('Called');
  await tabTo(page, 'Note for the chart');
  await page.keyboard.type('Spoke with her');
  await tabTo(page, 'Close the case');
  await page.keyboard.press('Enter');
  await closed(page, name);
  await page.context().close();
}, 60_000);
