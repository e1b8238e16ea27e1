// `npm run screens`: plays some weeks of the example cohort, opens every page of the console, and keeps what it looks like in
// docs/screens. The list of pages comes from the routes: a page whose address needs a value that samples.ts lacks is an error.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startLocalCloud } from '../../infra/local/cloud.ts';
import { BEGINS_AT, playCohort } from '../../infra/local/demo/play-share.ts';
import type { Role } from '../../shared/contracts/names.ts';
import { launchBrowser } from './browser.ts';
import { openConsole } from './console.ts';
import { samplePages } from './samples.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'screens');
const WEEKS = 4;
const SEED = 1;
const WIDTHS = [1_280, 360];
/** A picture of a long page shows its head. */
const HIGHEST = 1_600;
const OPEN_PAGES = ['/console/sign-in', '/console/signed-out'];

/** `/console/patients/{id}/texts` is `patients-id-texts`; the work list is `console`. */
const nameOf = (path: string): string =>
  path
    .replace(/^\/console\/?/, '')
    .replace(/[{}]/g, '')
    .replaceAll('/', '-') || 'console';

/** The care team of the play has closed every case by the end: these wait for a person. */
const WAITING = [
  'I want to kill myself',
  'My chest hurts and I cannot breathe',
  'Can somebody call me about my next visit?',
  'I have a rash on both arms',
];

const picture = async (page: Page, name: string): Promise<void> => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
    await page.setViewportSize({ width, height: Math.min(height, HIGHEST) });
    await page.screenshot({ path: join(FOLDER, `${name}-${width}.png`) });
  }
};

const cloud = await startLocalCloud({ startAt: BEGINS_AT, rulesAtMostEvery: 7 * 24 * 3_600_000 });
const browser = await launchBrowser();
try {
  console.log(`Playing ${WEEKS} weeks …`);
  const cohort = await playCohort(cloud, SEED, WEEKS);
  const english = cohort.filter(({ careTeam, language }) => careTeam === 'cedar' && language === 'en');
  for (const [place, { phone }] of english.entries()) {
    const body = WAITING[place];
    if (body) cloud.carrier.write(phone, body);
  }
  await cloud.settled();
  const addresses = await samplePages(cloud);
  mkdirSync(FOLDER, { recursive: true });
  for (const file of readdirSync(FOLDER)) if (file.endsWith('.png')) rmSync(join(FOLDER, file));

  const stranger = await browser.newPage();
  for (const path of OPEN_PAGES) {
    await stranger.goto(`${cloud.api.url}${path}`);
    await picture(stranger, nameOf(path));
  }
  const pages = new Map<Role, Page>();
  for (const { path, roles, address } of addresses) {
    const [role = 'coordinator'] = roles;
    const page = pages.get(role) ?? (await openConsole(browser, cloud.api.url, role));
    pages.set(role, page);
    // What is there to be kept as a file cannot be looked at.
    const asked = await page.request.get(`${cloud.api.url}${address}`);
    if (asked.headers()['content-disposition']) continue;
    const answer = await page.goto(`${cloud.api.url}${address}`);
    if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()} to a ${role}`);
    await picture(page, nameOf(path));
    console.log(`${path}: ${nameOf(path)}`);
  }
} finally {
  await browser.close();
  await cloud.stop();
}
