import { readFileSync } from 'node:fs';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './browser.ts';
import { type Console, startConsole } from './console.ts';

let console: Console;
beforeAll(async () => {
  console = await startConsole();
}, 120_000);
afterAll(() => console?.stop());

const open = (path: string, options: BrowserContextOptions = {}) =>
  console.openConsole('clinician', { path, ...options });

it('a plan is copied, changed and shown again, without JavaScript', async () => {
  const page = await open('/console/plans/car-t/versions', { javaScriptEnabled: false });
  await page.getByLabel('Name of the copy').fill('maple');
  await page.getByRole('button', { name: 'Make a copy to change' }).click();
  await page.getByText('The copy is made.').waitFor();
  await page.getByRole('link', { name: 'Edit this draft' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Maple, after CAR-T');
  await page.getByLabel('Days until a survey closes').fill('2');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.getByText('The draft is saved.').waitFor();
  await page.getByRole('link', { name: 'Versions and approval' }).click();
  await page.getByText('A survey closes: after 2 days (was: after 3 days)').waitFor();
  await page.context().close();
}, 60_000);

describe.each([
  '',
  '/checkpoint-inhibitor',
  '/checkpoint-inhibitor/rules',
  '/checkpoint-inhibitor/load',
  '/checkpoint-inhibitor/replay',
  '/maple-v1/versions',
  '/maple-v1/edit',
  '/maple-v1/edit?rule=distress-urgent',
])('/console/plans%s', (part) => {
  it('has no accessibility fault on a phone, and nothing to scroll sideways', async () => {
    const page = await open(`/console/plans${part}`, { viewport: { width: 360, height: 740 } });
    const [width, visible] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as number[];
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(width).toBeLessThanOrEqual(visible ?? 0);
    await page.context().close();
  });
});

it('a plan waits for a clinician who did not edit it; then a coordinator moves a patient after a look at what changes', async () => {
  const editor = await open('/console/plans/checkpoint-inhibitor/versions');
  await editor.getByLabel('Name of the copy').fill('birch');
  await editor.getByLabel(/^The copy will replace this plan/).check();
  await editor.getByRole('button', { name: 'Make a copy to change' }).click();
  await editor.getByText('You edited this draft, so a clinician who did not edit it has to approve it.').waitFor();
  expect(await editor.getByRole('button', { name: /approve/ }).count()).toBe(0);
  await editor.context().close();

  const other = await console.openConsole('clinician', {
    path: '/console/plans/birch-v1/versions',
    as: 'second-clinician',
  });
  await other.getByLabel('To be reviewed by').fill('2027-12-01');
  await other.getByRole('button', { name: 'I have read it and approve it for care' }).click();
  await other.getByText('The version is approved.').waitFor();
  await other.context().close();

  const page = await console.openConsole('coordinator', { path: '/console/plans/birch-v1/patients' });
  await page
    .getByRole('link', { name: /^move / })
    .first()
    .click();
  await page.getByRole('button', { name: 'Show what would change' }).first().click();
  await page.getByText('Nothing has been changed yet.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Change it exactly so' }).click();
  await page.getByText('The plan is chosen.').waitFor();
  await page.context().close();
}, 60_000);

it('what a replay comes to, and a refused copy, have no accessibility fault on a phone', async () => {
  const page = await open('/console/plans/checkpoint-inhibitor/replay', { viewport: { width: 360, height: 740 } });
  await page.getByLabel('Or paste its rows').fill(readFileSync('examples/mood.csv', 'utf8'));
  await page.getByRole('button', { name: 'Replay these responses' }).last().click();
  await page.getByRole('heading', { name: 'What these rules would have raised' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto(`${console.url}/console/plans/birch-v1/versions`);
  await page.getByLabel('Name of the copy').fill('Not a name');
  await page.getByRole('button', { name: 'Make a copy to change' }).click();
  await page.getByRole('alert').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.context().close();
}, 60_000);
