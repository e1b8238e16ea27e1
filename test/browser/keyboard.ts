// A browser by keyboard alone.
import type { Page } from 'playwright-core';

const LONG_WAY = 80;

/** Presses Tab until what has the focus says this. */
export const tabTo = async (page: Page, words: string): Promise<void> => {
  for (let presses = 0; presses < LONG_WAY; presses++) {
    await page.keyboard.press('Tab');
    const focused = String(
      await page.evaluate(
        '(document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent ?? "").trim()',
      ),
    );
    if (focused.startsWith(words)) return;
  }
  throw new Error(`Tab does not come to “${words}”`);
};
