// The work list keeps itself fresh in a real browser, and says so where it cannot.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessibilityFaults } from './browser.ts';
import { type Console, startConsole } from './console.ts';

let console: Console;
beforeAll(async () => {
  console = await startConsole();
}, 120_000);
afterAll(() => console?.stop());

const NOT_ROUTINE = 'I want to kill myself';
const ROUTINE = 'The blue folder is on the kitchen table';

/** Of the cohort, by place: each test has patients of its own. Answers with the patient's name. */
const whoWrites = async (place: number, body: string): Promise<string> => {
  const patient = console.cohort.filter(({ careTeam, language }) => careTeam === 'cedar' && language === 'en')[place];
  if (!patient) throw new Error('the cohort is too small');
  for (const text of ['YES', body]) {
    console.cloud.carrier.write(patient.phone, text);
    await console.cloud.settled();
  }
  return patient.name;
};

/** Whoever comes back to the page sees it fresh: the test does not wait for the clock. */
const comeBack = (page: Page) => page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");

const status = (page: Page) => page.locator('#live-status');

it('a new critical alert appears without a reload', async () => {
  const page = await console.openConsole('clinician');
  await page.evaluate("document.body.dataset.sameDocument = 'true'");
  const name = await whoWrites(0, NOT_ROUTINE);
  expect(await page.getByRole('link', { name, exact: true }).count()).toBe(0);
  await comeBack(page);
  await page.getByRole('link', { name, exact: true }).waitFor();
  await page.getByRole('link', { name: 'Critical 1' }).waitFor();
  expect(await status(page).textContent()).toBe('1 new case, 1 critical.');
  expect(await page.evaluate('document.body.dataset.sameDocument')).toBe('true');
  await page.context().close();
}, 60_000);

it('it is announced while a box is ticked, and shown when asked for', async () => {
  const ticked = await whoWrites(1, ROUTINE);
  const page = await console.openConsole('clinician');
  await page.getByLabel(`Select ${ticked}`).check();
  const name = await whoWrites(2, NOT_ROUTINE);
  await comeBack(page);
  await page.getByText('1 new case, 1 critical: show it').waitFor();
  expect(await status(page).getAttribute('aria-live')).toBe('polite');
  expect(await page.getByLabel(`Select ${ticked}`).isChecked()).toBe(true);
  expect(await page.getByRole('link', { name, exact: true }).count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'show it' }).click();
  await page.getByRole('link', { name, exact: true }).waitFor();
  await page.context().close();
}, 60_000);

it('a list that cannot be read any more says since when, until it can', async () => {
  const page = await console.openConsole('clinician');
  await page.context().setOffline(true);
  await comeBack(page);
  await page.getByText(/^Not refreshed since \d\d:\d\d \w+: check your connection\.$/).waitFor();
  await page.context().setOffline(false);
  await comeBack(page);
  await expect.poll(() => status(page).textContent()).toBe('');
  await page.context().close();
}, 60_000);
