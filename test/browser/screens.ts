// `npm run screens`: plays some weeks of the example cohort, opens every page of the console, and keeps what it looks like in
// docs/screens. The list of pages comes from the routes: a page whose address needs a value that samples.ts lacks is an error.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type LocalCloud, startLocalCloud } from '../../infra/local/cloud.ts';
import { BEGINS_AT, playCohort } from '../../infra/local/demo/play-share.ts';
import type { Role } from '../../shared/contracts/names.ts';
import { launchBrowser } from './browser.ts';
import { openConsole } from './console.ts';
import { addressOf, type Sample, samplePages, samplesOf } from './samples.ts';
import { playScenes } from './scenes.ts';
import { smallPng } from './small-png.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'screens');
const WEEKS = 4;
const SEED = 1;
const WIDTHS = [1_280, 360];
/** A picture of a long page shows its head. */
const HIGHEST = 1_200;
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
const ROUTINE = ['The blue folder is on the kitchen table', 'Is there parking near the door?'];

let heaviest = { name: '', bytes: 0 };

const picture = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState('load');
  const bytes = Buffer.byteLength(await page.content());
  if (bytes > heaviest.bytes) heaviest = { name, bytes };
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate('scrollTo(0, 0)');
    const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
    await page.setViewportSize({ width, height: Math.min(height, HIGHEST) });
    writeFileSync(join(FOLDER, `${name}-${width}.png`), smallPng(await page.screenshot({ animations: 'disabled' })));
  }
};

const LIST_HEAD = `# What the console looks like

Made by \`npm run screens\`: the example cohort after ${WEEKS} weeks, on a desk (${WIDTHS[0]} px) and on a phone (${WIDTHS[1]} px).
A long page is cut off. A page is called after its path; what follows it says what was done there.

`;

/** Leads to every picture, by name. */
const writeList = (): void => {
  const names = new Set(readdirSync(FOLDER).flatMap((file) => /^(.+)-\d+\.png$/.exec(file)?.slice(1) ?? []));
  const row = (name: string) =>
    `- ${name}: ${WIDTHS.map((width) => `[${width} px](${name}-${width}.png)`).join(', ')}\n`;
  writeFileSync(join(FOLDER, 'README.md'), LIST_HEAD + [...names].toSorted().map(row).join(''));
};

/** One browser page for everyone who signs in. */
const staffPages = (browser: Browser, url: string) => {
  const pages = new Map<string, Page>();
  return async (role: Role, as = `local-${role}`): Promise<Page> => {
    const page = pages.get(as) ?? (await openConsole(browser, url, role, { as }));
    page.setDefaultTimeout(8_000);
    pages.set(as, page);
    return page;
  };
};

const lookAt = async (page: Page, url: string, { path, address }: Sample, role: Role): Promise<void> => {
  // What is there to be kept as a file cannot be looked at.
  const asked = await page.request.get(`${url}${address}`);
  if (asked.headers()['content-disposition']) return;
  const answer = await page.goto(`${url}${address}`);
  if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()} to a ${role}`);
  await picture(page, nameOf(path));
};

const writeTexts = async (cloud: LocalCloud): Promise<void> => {
  const cohort = await playCohort(cloud, SEED, WEEKS);
  const write = (careTeam: string, bodies: readonly string[]): void => {
    const english = cohort.filter((each) => each.careTeam === careTeam && each.language === 'en');
    for (const [place, body] of bodies.entries()) cloud.carrier.write(english[place]?.phone ?? '', body);
  };
  write('cedar', WAITING);
  write('harbor', ROUTINE);
  await cloud.settled();
};

const cloud = await startLocalCloud({ startAt: BEGINS_AT, rulesAtMostEvery: 7 * 24 * 3_600_000 });
const browser = await launchBrowser();
try {
  const { url } = cloud.api;
  console.log(`Playing ${WEEKS} weeks …`);
  await writeTexts(cloud);
  mkdirSync(FOLDER, { recursive: true });
  for (const file of readdirSync(FOLDER)) if (file.endsWith('.png')) rmSync(join(FOLDER, file));

  const stranger = await browser.newPage();
  for (const path of OPEN_PAGES) {
    await stranger.goto(`${url}${path}`);
    await picture(stranger, nameOf(path));
  }
  const pageOf = staffPages(browser, url);
  const samples = await samplesOf(cloud);
  for (const sample of await samplePages(cloud, samples)) {
    const [role = 'coordinator'] = sample.roles;
    await lookAt(await pageOf(role), url, sample, role);
  }
  await playScenes({
    cloud,
    addressOf: (path) => addressOf(path, samples),
    open: async (role, address, as) => {
      const page = await pageOf(role, as);
      await page.goto(`${url}${address}`);
      return page;
    },
    keep: async (page, name) => {
      await cloud.settled();
      await picture(page, name);
    },
  });
  writeList();
  console.log(
    `${readdirSync(FOLDER).length - 1} pictures; the heaviest page is ${heaviest.name}, ${heaviest.bytes} bytes`,
  );
} finally {
  await browser.close();
  await cloud.stop();
}
