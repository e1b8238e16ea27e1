// What a care team does among itself in a real browser: who belongs to it, a test of its channels, messages, and handing over.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needed, promisedBy } from '../infra/needed.ts';
import { type Console, startConsole } from './console.ts';

let console: Console;

const CEDAR = '/console/care-teams/cedar';

/** Once anyone is named, nobody else sees the team's patients. */
const MEMBERS = ['local-clinician', 'second-clinician', 'local-coordinator'];

beforeAll(async () => {
  console = await startConsole();
  const page = await console.openConsole('administrator', { path: CEDAR });
  for (const user of MEMBERS) {
    await page.getByText('Add a member').click();
    await page.getByLabel('User name').fill(user);
    await page.getByLabel('Name', { exact: true }).fill(`Nurse ${user}`);
    await page.getByRole('button', { name: 'Add', exact: true }).first().click();
    await page.getByRole('rowheader', { name: `Nurse ${user}` }).waitFor();
  }
  await page.context().close();
}, 200_000);

afterAll(() => console?.stop());

/** Of the cohort, by place: each test has a patient of its own. Answers with the patient's name. */
const whoWrote = async (place: number, body: string): Promise<string> => {
  const patient = console.cohort.filter(({ careTeam, language }) => careTeam === 'cedar' && language === 'en')[place];
  if (!patient) throw new Error('the cohort is too small');
  for (const text of ['YES', body]) {
    console.cloud.carrier.write(patient.phone, text);
    await console.cloud.settled();
  }
  return patient.name;
};

it('a test notification goes out, and the page says to whom', async () => {
  const page = await console.openConsole('coordinator', { path: CEDAR });
  await page.getByText('Send a test notification').click();
  await page.getByRole('button', { name: 'Send the test' }).click();
  await page.getByText('The test went out').waitFor();
  await page.context().close();
}, 60_000);

describe.each<[string, number, BrowserContextOptions]>([
  ['with JavaScript', 0, {}],
  ['without JavaScript', 1, { javaScriptEnabled: false }],
])('%s', (_, place, options) => {
  const open = (path: string, as = 'local-clinician'): Promise<Page> =>
    console.openConsole('clinician', { ...options, path, as });

  it('the lines of a care team are changed', async () => {
    const page = await console.openConsole('coordinator', { ...options, path: CEDAR });
    await page.getByText('Change lines, hours, chain and settings').click();
    await page.getByLabel('Holidays').fill(`2027-0${place + 5}-01`);
    await page.getByRole('button', { name: 'Save' }).first().click();
    await page.getByRole('status').waitFor();
    await page
      .getByText(`2027-0${place + 5}-01`, { exact: true })
      .first()
      .waitFor();
    await page.context().close();
  }, 60_000);

  it('a message is answered, and another needs no action', async () => {
    const answered = await whoWrote(place, 'Can my appointment be at a later hour please');
    const dismissed = await whoWrote(place + 2, 'The blue folder is on the kitchen table');
    const page = await open('/console/messages');
    await page.getByRole('link', { name: `Answer ${answered}` }).click();
    await page.getByRole('heading', { name: 'Write a text' }).waitFor();

    await page.goto(`${console.url}/console/messages`);
    await page.getByRole('button', { name: `No action needed for ${dismissed}` }).click();
    await page.getByText('Closed: no action needed.').waitFor();
    expect(await page.getByRole('link', { name: dismissed, exact: true }).count()).toBe(0);
    expect(await page.getByRole('link', { name: answered, exact: true }).count()).toBe(1);
    await page.context().close();
  }, 60_000);

  it('what I have is handed over to a colleague, who finds it there', async () => {
    const name = await whoWrote(place, 'I want to kill myself');
    const page = await open('/console');
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('button', { name: 'Acknowledge: I have it' }).click();
    await page.getByText('Acknowledged: you have it now.').waitFor();

    await page.goto(`${console.url}/console/hand-over`);
    await page.getByLabel(`Who gets the case of ${name}`).selectOption('Nurse second-clinician');
    await page.getByLabel('Note for whoever gets them').fill('Call again at noon');
    await page.getByRole('button', { name: 'Hand over', exact: true }).click();
    await page.getByText('Handed over.').waitFor();
    expect(await page.getByRole('link', { name, exact: true }).count()).toBe(0);
    await page.context().close();

    const colleague = await open('/console/hand-over', 'second-clinician');
    const row = colleague.getByRole('row').filter({ has: colleague.getByRole('link', { name, exact: true }) });
    await row.getByText('local-clinician: Call again at noon').waitFor();
    await colleague.context().close();
  }, 60_000);
});

it('needs what the demo does not', () => {
  expect(needed(console.cloud.grants())).toEqual(
    expect.arrayContaining([...promisedBy('test/browser/team-work.test.ts')]),
  );
});
