import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './browser.ts';
import { type Console, startConsole } from './console.ts';

let console: Console;
beforeAll(async () => {
  console = await startConsole();
}, 120_000);
afterAll(() => console?.stop());

const sidewaysScroll = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describe.each([
  ['/console/programme', 'programme-lead'],
  ['/console/programme/hold', 'administrator'],
  ['/console/programme/daily-note', 'programme-lead'],
  ['/console/due', 'coordinator'],
] as const)('%s', (path, role) => {
  it('has no accessibility fault and fits a phone', async () => {
    const page = await console.openConsole(role, { path });
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate(sidewaysScroll)).toBe(0);
    await page.context().close();
  }, 30_000);
});

describe('a hold on all texts', () => {
  it('is set, said on every page, and lifted, by keyboard alone and without JavaScript', async () => {
    const page = await console.openConsole('programme-lead', {
      path: '/console/programme/hold',
      javaScriptEnabled: false,
    });
    await page.getByLabel('What is wrong, for other staff').fill('Wrong wording went out');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Within a minute nothing more goes out.').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('All texts are on hold');
    await page.getByRole('heading', { name: 'If it were lifted now' }).waitFor();

    await page.getByLabel('What was done about it').fill('Corrected');
    await page.getByLabel('Yes, what is above may go out').check();
    await page.getByRole('button', { name: 'Let texts go out again' }).click();
    await page.getByText('Lifted. What is still of use goes out within half an hour.').waitFor();
    await page.context().close();
  }, 30_000);
});

describe('the daily note', () => {
  it('is sent to who is added and no more to who is removed, by keyboard alone and without JavaScript', async () => {
    const page = await console.openConsole('programme-lead', {
      path: '/console/programme/daily-note',
      javaScriptEnabled: false,
    });
    await page.getByLabel('Kind').selectOption('sms');
    await page.getByRole('textbox', { name: 'Address' }).fill('+1 206 555 0177');
    await page.keyboard.press('Enter');
    await page.getByText('Added. An e-mail address gets the note once it is confirmed').waitFor();
    await page.getByRole('button', { name: 'Remove +1 206 555 0177' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Removed. The note no longer goes there.').waitFor();
    await page.context().close();
  }, 30_000);
});
