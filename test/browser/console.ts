// The console in a real browser: the local cloud with the example cohort, and someone signed in.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type LocalCloud, startLocalCloud } from '../../infra/local/cloud.ts';
import { type Enrolled, enrolExamples } from '../../infra/local/example-cohort.ts';
import type { Role } from '../../shared/contracts/names.ts';
import { launchBrowser } from './browser.ts';

/** Nine in the morning in New York. */
const MORNING = '2027-01-04T14:00:00.000Z';

export interface OpenOptions extends BrowserContextOptions {
  /** The path to open; the work list where none is given. */
  readonly path?: string;
  /** Of the local staff, instead of the first with the role. */
  readonly as?: string;
}

export interface Console {
  readonly cloud: LocalCloud;
  readonly cohort: readonly Enrolled[];
  readonly browser: Browser;
  readonly url: string;
  /** A page of a browser of its own, at `path`, signed in with this role. Close its context when done. */
  openConsole(role: Role, options?: OpenOptions): Promise<Page>;
  stop(): Promise<void>;
}

/** Takes some seconds: once per file, in `beforeAll`, with a minute of patience. */
export const startConsole = async (): Promise<Console> => {
  const cloud = await startLocalCloud({ startAt: MORNING, rulesAtMostEvery: 24 * 3_600_000 });
  const cohort = await enrolExamples(cloud.api);
  await cloud.settled();
  const browser = await launchBrowser();
  return {
    cloud,
    cohort,
    browser,
    url: cloud.api.url,
    openConsole: (role, options) => openConsole(browser, cloud.api.url, role, options),
    stop: async () => {
      await browser.close();
      await cloud.stop();
    },
  };
};

export const openConsole = async (
  browser: Browser,
  url: string,
  role: Role,
  { path = '/console', as = `local-${role}`, ...options }: OpenOptions = {},
): Promise<Page> => {
  const context = await browser.newContext({ bypassCSP: true, ...options });
  const page = await context.newPage();
  await page.goto(`${url}${path}`);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: as }).click();
  await page.waitForURL((at) => at.href.startsWith(`${url}/console`) && at.pathname !== '/console/signed-in');
  return page;
};
