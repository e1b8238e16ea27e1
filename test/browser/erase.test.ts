import { afterAll, beforeAll, expect, it } from 'vitest';
import { needed, promisedBy } from '../infra/needed.ts';
import { accessibilityFaults } from './browser.ts';
import { type Console, startConsole } from './console.ts';

let console: Console;
beforeAll(async () => {
  console = await startConsole();
}, 120_000);
afterAll(() => console?.stop());

it('a patient is erased on a phone and without JavaScript, once the study number is typed', async () => {
  const [someone] = console.cohort;
  if (!someone) throw new Error('Nobody is enrolled');
  const path = `/console/patients/${someone.patientId}/erase`;
  const page = await console.openConsole('programme-lead', {
    path,
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  });
  const wakeUps = () =>
    console.cloud.schedules().filter((schedule) => JSON.stringify(schedule).includes(someone.patientId));
  expect(wakeUps()).toHaveLength(1);
  const name = someone.name;

  await page.getByLabel('Why').selectOption('patient-asked');
  await page.getByLabel('Study number').fill('another');
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect.poll(() => page.locator('.failed').textContent()).toContain('is not this patient’s');
  await page.getByLabel('Study number').fill(someone.studyId);
  await page.getByRole('button', { name: 'Erase for good' }).click();

  expect(await page.locator('h1').textContent()).toBe('Erased patient');
  expect(await page.locator('main').textContent()).not.toContain(name);
  await page.goto(`${console.url}/console/patients/${someone.patientId}`);
  expect(await page.locator('h1').textContent()).toBe('No such patient');
  await console.cloud.settled();
  expect(wakeUps()).toEqual([]);
  expect(console.cloud.denials).toEqual([]);
  await page.context().close();
});

it('its pages have no accessibility fault, and nothing to scroll sideways', async () => {
  const [erased, other] = console.cohort;
  for (const patient of [erased, other]) {
    const path = `/console/patients/${patient?.patientId}/erase`;
    const page = await console.openConsole('programme-lead', { path, viewport: { width: 360, height: 740 } });
    const [width, visible] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as number[];
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(width).toBeLessThanOrEqual(visible ?? 0);
    await page.context().close();
  }
});

it('needs what the demo does not', () => {
  expect(needed(console.cloud.grants())).toEqual(expect.arrayContaining([...promisedBy('test/browser/erase.test.ts')]));
});
