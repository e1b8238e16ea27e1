import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../shared/contracts/names.ts';
import { accessibilityFaults } from './browser.ts';
import { type Console, startConsole } from './console.ts';

let console: Console;
beforeAll(async () => {
  console = await startConsole();
}, 120_000);
afterAll(() => console?.stop());

describe.each<[string, BrowserContextOptions]>([
  ['on a desk', { viewport: { width: 1_280, height: 900 } }],
  ['in the dark', { viewport: { width: 1_280, height: 900 }, colorScheme: 'dark' }],
  ['on a phone', { viewport: { width: 360, height: 740 } }],
])('the pages of exports %s', (_, options) => {
  it.each(['/console/export?show=true', '/console/export/research', '/console/export/dictionary'])(
    '%s has no accessibility fault, and nothing to scroll sideways',
    async (path) => {
      const page = await console.openConsole('programme-lead', { path, ...options });
      const [width, visible] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as number[];
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(width).toBeLessThanOrEqual(visible ?? 0);
      await page.context().close();
    },
  );
});

/** One who agreed to research use, and has answered. */
const answered = async ({ cloud, cohort }: Console): Promise<void> => {
  const [someone] = cohort;
  if (!someone) throw new Error('nobody is enrolled');
  const headers = { authorization: `Bearer ${cloud.api.token(ROLES)}`, 'content-type': 'application/json' };
  const ask = async (path: string, body: object): Promise<void> => {
    const answer = await fetch(`${cloud.api.url}/patients/${someone.patientId}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  };
  const write = async (body: string): Promise<void> => {
    cloud.carrier.write(someone.phone, body);
    await cloud.settled();
  };
  await write('YES');
  await ask('/data', { separately: { 'research-use': true } });
  await ask('/surveys', { instruments: ['distress-0-10'] });
  await cloud.settled();
  await write('3');
};

describe('without JavaScript', () => {
  it('a file is kept, for care and for research', async () => {
    await answered(console);
    const page = await console.openConsole('programme-lead', { path: '/console/export', javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Show what there is' }).click();
    const care = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Download scores/ }).click();
    expect((await care).suggestedFilename()).toBe('vigil-scores.csv');

    await page.getByRole('link', { name: 'Export for research' }).click();
    await page.getByLabel('Key of the study').fill('a key of sixteen letters');
    await page.getByRole('button', { name: 'Show what there is' }).click();
    const research = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Download items/ }).click();
    expect((await research).suggestedFilename()).toBe('vigil-research-items.csv');
    await page.context().close();
  });
});
