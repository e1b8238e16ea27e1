// Every page there is, in a real browser: accessible, light, and nothing to scroll sideways on a phone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Role } from '../../shared/contracts/names.ts';
import { accessibilityFaults } from './browser.ts';
import { type Console, startConsole } from './console.ts';
import { type Sample, samplePages } from './samples.ts';

const WIDTHS = [1_280, 360];
const PAGE_BYTES = 60 * 1_024;
const SCRIPT_BYTES = 15 * 1_024;

let console: Console;
let samples: readonly Sample[];
const pages = new Map<Role, Page>();

beforeAll(async () => {
  console = await startConsole();
  const [first] = console.cohort;
  console.cloud.carrier.write(first?.phone ?? '', 'I want to kill myself');
  await console.cloud.settled();
  samples = await samplePages(console.cloud);
}, 120_000);

afterAll(() => console?.stop());

const open = async ({ roles: [role = 'coordinator'], address }: Sample): Promise<Page | undefined> => {
  const page = pages.get(role) ?? (await console.openConsole(role));
  pages.set(role, page);
  const asked = await page.request.get(`${console.url}${address}`);
  if (asked.headers()['content-disposition']) return undefined;
  expect(asked.status(), address).toBe(200);
  await page.goto(`${console.url}${address}`);
  return page;
};

it('has no accessibility fault on any page, on a desk and on a phone, and scrolls nothing sideways', async () => {
  const faults: string[] = [];
  for (const sample of samples) {
    const page = await open(sample);
    if (!page) continue;
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const where = `${sample.path} at ${width}`;
      for (const fault of await accessibilityFaults(page)) faults.push(`${where}: ${fault}`);
      const wide = Number(await page.evaluate('document.documentElement.scrollWidth'));
      if (wide > width) faults.push(`${where}: ${wide} wide`);
    }
  }
  expect(samples.length).toBeGreaterThan(30);
  expect(faults).toEqual([]);
}, 300_000);

it('sends no page over 60 KB and no script over 15 KB', async () => {
  const heavy: string[] = [];
  const scripts = new Set<string>();
  for (const {
    roles: [role = 'coordinator'],
    address,
  } of samples) {
    const page = pages.get(role) ?? (await console.openConsole(role));
    pages.set(role, page);
    const answer = await page.request.get(`${console.url}${address}`);
    // What is kept as a file is no page.
    if (answer.headers()['content-disposition']?.startsWith('attachment')) continue;
    const html = await answer.text();
    if (Buffer.byteLength(html) > PAGE_BYTES) heavy.push(`${address}: ${Buffer.byteLength(html)}`);
    for (const [, source = ''] of html.matchAll(/<script[^>]* src="([^"]+)"/g)) scripts.add(source);
  }
  expect(scripts.size).toBeGreaterThan(0);
  for (const source of scripts) {
    const script = await (await fetch(`${console.url}${source}`)).text();
    if (script.length > SCRIPT_BYTES) heavy.push(`${source}: ${script.length}`);
  }
  expect(heavy).toEqual([]);
}, 120_000);
