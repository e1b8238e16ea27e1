// The work list in a real browser: narrowed to what is most pressing, and routine cases closed together.
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Console, startConsole } from './console.ts';

let console: Console;

beforeAll(async () => {
  console = await startConsole();
}, 120_000);

afterAll(() => console?.stop());

/** Of the cohort, by place: each test has patients of its own. Answers with the patient's name. */
const whoWrote = async (place: number, body: string): Promise<string> => {
  const patient = console.cohort.filter(({ careTeam, language }) => careTeam === 'cedar' && language === 'en')[place];
  if (!patient) throw new Error('the cohort is too small');
  for (const text of ['YES', body]) {
    console.cloud.carrier.write(patient.phone, text);
    await console.cloud.settled();
  }
  return patient.name;
};

it.each<[string, number, BrowserContextOptions]>([
  ['with JavaScript', 0, {}],
  ['without JavaScript', 2, { javaScriptEnabled: false }],
])(
  'shows the critical alone, and closes the routine together, %s',
  async (_, place, options) => {
    const critical = await whoWrote(place, 'I want to kill myself');
    const routine = await whoWrote(place + 1, 'The blue folder is on the kitchen table');
    const page = await console.openConsole('clinician', options);
    const row = (name: string) => page.getByRole('link', { name, exact: true });

    await row(routine).waitFor();
    await page.getByRole('link', { name: /^Critical [1-9]/ }).click();
    await page.getByRole('link', { name: /^Critical/, includeHidden: false }).waitFor();
    await expect.poll(() => row(routine).count()).toBe(0);
    expect(await row(critical).count()).toBe(1);

    await page.getByRole('link', { name: /^Routine [1-9]/ }).click();
    await page.getByLabel(`Select ${routine}`).check();
    await page.getByText('Acknowledge or close the selected routine cases').click();
    await page.getByLabel('With the selected').selectOption('Close: No action needed');
    await page.getByRole('button', { name: 'Do it for the selected' }).click();
    await page.getByText('Done for all that were selected.').waitFor();
    expect(await row(routine).count()).toBe(0);
    // The list is still narrowed to what it was.
    expect(await row(critical).count()).toBe(0);
    await page.getByRole('link', { name: /^All [1-9]/ }).click();
    await row(critical).waitFor();
    await page.context().close();
  },
  60_000,
);
