import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './browser.ts';
import { type Console, startConsole } from './console.ts';

let console: Console;
beforeAll(async () => {
  console = await startConsole();
}, 60_000);
afterAll(() => console?.stop());

const open = (path: string, options: BrowserContextOptions = {}) =>
  console.openConsole('clinician', { path, ...options });

it('a plan is copied, changed and shown again, without JavaScript', async () => {
  const page = await open('/console/plans/car-t/versions', { javaScriptEnabled: false });
  await page.getByLabel('Name of a copy of it').fill('maple');
  await page.getByRole('button', { name: 'Make a copy to change' }).click();
  await page.getByText('The copy is made.').waitFor();
  await page.getByRole('link', { name: 'Edit this draft' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Maple, after CAR-T');
  await page.getByLabel('Days until a survey closes').fill('2');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.getByText('The draft is saved.').waitFor();
  await page.getByRole('link', { name: 'Versions and approval' }).click();
  await page.getByText('A survey closes: after 2 days, before after 3 days').waitFor();
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
