import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalCloud, startLocalCloud } from '../../infra/local/cloud.ts';
import { enrolExamples } from '../../infra/local/example-cohort.ts';
import { type Page as LocalPage, startPage } from '../../infra/local/page/page-server.ts';
import { accessibilityFaults, launchBrowser } from './browser.ts';

const NEWCOMER = {
  studyId: 'ICI-0999',
  name: 'Example Newcomer',
  language: 'en',
  phone: '+12125550188',
  timeZone: 'America/New_York',
  preferredTime: '10:30',
  consentSource: 'in-person',
  careTeam: 'cedar',
};

let cloud: LocalCloud;
let served: LocalPage;
let browser: Browser;

beforeAll(async () => {
  // Nine in the morning in New York.
  cloud = await startLocalCloud({ startAt: '2027-01-04T14:00:00.000Z', rulesAtMostEvery: 24 * 3_600_000 });
  served = await startPage(cloud, await enrolExamples(cloud.api), '0');
  await cloud.settled();
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
  await cloud?.stop();
});

const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await (await browser.newContext({ bypassCSP: true, ...options })).newPage();
  await page.goto(served.url);
  await page.getByRole('button', { name: /Example Ash/ }).waitFor();
  return page;
};

describe('the page of npm start', () => {
  it('is a phone: shows what came, sends what is typed, shows the answer', async () => {
    const page = await open();
    const texts = page.getByRole('log', { name: 'Texts on this phone' });

    await page.getByRole('button', { name: /Example Ash/ }).click();
    await texts.getByText('YES or NO').waitFor();
    await page.getByLabel('Text as this patient').fill('YES');
    await page.keyboard.press('Enter');
    await texts.getByText('thank you').waitFor();

    expect(await page.getByLabel('Text as this patient').inputValue()).toBe('');
    await page.context().close();
  });

  it('shows whoever was enrolled over the API by name, and where the alerts stand', async () => {
    const page = await open();
    const token = await (await fetch(`${served.url}/local/token?as=coordinator`)).text();
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const enrolled = await fetch(`${cloud.api.url}/patients`, {
      method: 'POST',
      headers,
      body: JSON.stringify(NEWCOMER),
    });
    expect(enrolled.status, await enrolled.text()).toBe(201);

    expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: /Example Newcomer/ }).click();
    await page.getByLabel('Text as this patient').fill('I want to kill myself');
    await page.getByRole('button', { name: 'Send' }).click();
    const notice = page.locator('#inbox > li').filter({ hasText: 'critical' }).first();
    await notice.getByText('open', { exact: true }).waitFor();
    await notice.getByRole('button', { name: 'Acknowledge' }).click();
    await notice.getByText('acknowledged', { exact: true }).waitFor();
    await notice.getByRole('button', { name: 'Close as called' }).click();
    await notice.getByText('closed', { exact: true }).waitFor();

    expect(await notice.getByRole('button', { name: 'Close as called' }).isDisabled()).toBe(true);
    expect(await page.getByText('Unknown number').count()).toBe(0);
    await page.context().close();
  });

  it('gives a token of one role alone, and refuses a PORT that is none', async () => {
    const token = await (await fetch(`${served.url}/local/token?as=clinician`)).text();
    const { username, 'cognito:groups': roles } = JSON.parse(
      Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
    );

    expect({ username, roles }).toEqual({ username: 'local-clinician', roles: ['clinician'] });
    expect((await fetch(`${served.url}/local/token?as=nobody`)).status).toBe(400);
    await expect(startPage(cloud, [], 'abc')).rejects.toThrow('PORT is a number from 0 to 65535, not abc.');
    await expect(startPage(cloud, [], new URL(served.url).port)).rejects.toThrow(/is taken/);
  });

  it('moves the clock to the next event', async () => {
    const page = await open();
    const next = cloud.clock.nextEvent();

    await page.getByRole('button', { name: 'To the next event' }).click();
    await page.locator(`#now[datetime="${next}"]`).waitFor();

    expect(cloud.clock.now()).toBe(next);
    await page.context().close();
  });

  it('asks nobody else for anything', async () => {
    const requests: string[] = [];
    const page = await browser.newPage();
    page.on('request', (request) => requests.push(new URL(request.url()).origin));
    await page.goto(served.url);
    await page.getByRole('button', { name: /Example Ash/ }).waitFor();
    expect([...new Set(requests.filter((origin) => origin !== 'null'))]).toEqual([served.url]);
    await page.close();
  });

  it.each<[how: string, options: BrowserContextOptions]>([
    ['on a desk', { viewport: { width: 1_400, height: 900 } }],
    ['in the dark', { viewport: { width: 1_400, height: 900 }, colorScheme: 'dark' }],
    ['on a phone', { viewport: { width: 360, height: 740 } }],
  ])('has no accessibility fault %s, and nothing to scroll sideways', async (_, options) => {
    const page = await open(options);
    await page.getByRole('button', { name: /Example Ash/ }).click();
    await page.getByText('What the care team sees of this patient').click();
    await page.getByText('Consent', { exact: true }).waitFor();
    const [width, visible] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [
      number,
      number,
    ];

    expect(await accessibilityFaults(page)).toEqual([]);
    expect(width).toBeLessThanOrEqual(visible);
    await page.context().close();
  });
});
