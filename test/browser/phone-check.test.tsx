// A phone is looked at while it is typed, in a real browser; what is right the server decides.
import type { Browser, Page } from 'playwright-core';
import { renderToString } from 'preact-render-to-string';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ASSETS } from '../../functions/console/pages/assets.ts';
import { Field } from '../../functions/console/pages/forms.tsx';
import { accessibilityFaults, launchBrowser } from './browser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterEach(() => page?.close());
afterAll(() => browser?.close());

/** As the page of a form has it, with the script. */
const open = async (hint?: string): Promise<void> => {
  page = await browser.newPage();
  const field = renderToString(
    Field({ name: 'phone', type: 'tel', label: 'Mobile phone', ...(hint !== undefined && { hint }) }),
  );
  await page.setContent(
    `<html lang="en"><title>t</title><main><h1>t</h1><form>${field}<button>Go</button></form></main></html>`,
  );
  await page.addScriptTag({ content: ASSETS.phone.body });
};

describe('a phone', () => {
  it.each([
    ['+1 206 555', 'This is too short for a number with +1: it has 6 digits after it, and needs 10.'],
    ['+1 206 555 01000', 'This is too long for a number with +1: it has 11 digits after it, and needs 10.'],
    ['+34 612 34 56 7', 'This is too short for a number with +34: it has 8 digits after it, and needs 9.'],
    ['206 555', 'This is too short for a phone number.'],
    ['+1 206 555 010o', 'This holds something that is no digit.'],
    ['+999 123456789012345', 'This is too long for a phone number.'],
  ])('%s is said to be wrong once it is left, beside the field', async (typed, words) => {
    await open();
    await page.getByLabel('Mobile phone').fill(typed);
    expect(await page.locator('.wrong').count()).toBe(0);
    await page.getByRole('button').focus();
    expect(await page.locator('.field .wrong').textContent()).toBe(words);
    expect(await page.getByLabel('Mobile phone').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('Mobile phone').getAttribute('aria-describedby')).toContain('phone-typed');
  });

  it.each(['+1 206 555 0100', '(206) 555-0100', '+44 7911 123456', '+999 1234567', '0044 7911 123456', ''])(
    '%s is left to the server',
    async (typed) => {
      await open();
      await page.getByLabel('Mobile phone').fill(typed);
      await page.getByRole('button').focus();
      expect(await page.locator('.wrong').count()).toBe(0);
    },
  );

  it('that is corrected is wrong no more, as soon as it is right', async () => {
    await open('With its country code');
    await page.getByLabel('Mobile phone').fill('+1 206 555 010');
    await page.getByRole('button').focus();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Mobile phone').press('End');
    await page.getByLabel('Mobile phone').press('0');
    expect(await page.locator('.wrong').count()).toBe(0);
    expect(await page.getByLabel('Mobile phone').getAttribute('aria-describedby')).toBe('phone-hint');
    expect(await page.getByLabel('Mobile phone').getAttribute('aria-invalid')).toBe(null);
  });
});

it('the script that looks at it is under 3 KB', () => {
  expect(Buffer.byteLength(ASSETS.phone.body)).toBeLessThan(3_072);
});
