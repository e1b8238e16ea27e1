// The daily note from the built bundles: once a day, on its own topic alone, of counts alone.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalCloud, startLocalCloud } from '../../infra/local/cloud.ts';
import { ROLES } from '../../shared/contracts/names.ts';
import { DAY, MINUTE } from '../../shared/domain/instant.ts';
import { needed, promisedBy } from '../infra/needed.ts';

/** A Tuesday, ten minutes before the note is due in Los Angeles. */
const START = '2027-01-05T14:50:00.000Z';
const TEAMS = new URL('../../examples/care-teams.json', import.meta.url);
const PHONE = '+12125550101';

let cloud: LocalCloud;
/** Its own five minutes would make a day long to play. */
let sweepEvery = 0;

const call = async (method: string, path: string, body?: object) => {
  const response = await fetch(cloud.api.url + path, {
    method,
    headers: { authorization: `Bearer ${cloud.api.token(ROLES)}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(response.ok, `${method} ${path}`).toBe(true);
  return (await response.json()) as {
    readonly channels: readonly { readonly id: string; readonly endpoint: string }[];
    readonly last?: { readonly date: string; readonly sentAt?: string };
  };
};

const toLead = () => cloud.inbox.notices.filter(({ topic }) => topic.includes('DailyNote'));
const notes = () => toLead().filter(({ subject = '' }) => subject.startsWith('Vigil daily note'));
const others = () => cloud.inbox.notices.filter(({ topic }) => !topic.includes('DailyNote'));

beforeAll(async () => {
  cloud = await startLocalCloud({ startAt: START, rulesAtMostEvery: () => sweepEvery });
  const [{ id, ...team }] = JSON.parse(readFileSync(TEAMS, 'utf8'));
  await call('PUT', `/care-teams/${id}`, team);
  await call('POST', '/patients', {
    studyId: 'N-1',
    name: 'Nora Noted',
    phone: PHONE,
    language: 'en',
    timeZone: 'America/New_York',
    preferredTime: '11:00',
    consentSource: 'in-person',
    careTeam: 'cedar',
  });
  cloud.carrier.write(PHONE, 'I want to kill myself');
  await cloud.settled();
}, 60_000);
afterAll(() => cloud?.stop());

it('is not there before its hour', async () => {
  await cloud.clock.advance(9 * MINUTE);
  expect(notes()).toEqual([]);
});

it('goes out once, within five minutes of it, and not where alerts go', async () => {
  await cloud.clock.advance(61 * MINUTE);
  expect(notes()).toMatchObject([{ subject: 'Vigil daily note, 2027-01-05', attributes: {} }]);
  expect(notes()[0]?.at.slice(0, '2027-01-05T15:00'.length)).toMatch(/^2027-01-05T15:0[0-5]$/);
  expect(others().length).toBeGreaterThan(0);
  for (const { message, attributes } of others()) {
    expect(message).not.toContain('daily note');
    expect(attributes).toHaveProperty('team');
  }
  expect((await call('GET', '/programme/daily-note')).last).toMatchObject({
    date: '2027-01-05',
    sentAt: expect.any(String),
  });
});

it('counts what waits, and says nothing of whom it is about', () => {
  const message = notes()[0]?.message ?? '';
  expect(message).toContain('Open cases: 1 critical, 0 urgent, 0 routine\nNot acknowledged: 1\nOverdue: 0\n');
  expect(message).toContain('Surveys that ended yesterday: none');
  expect(message).toMatch(/\/console\/programme$/);
  expect(JSON.stringify(notes())).not.toMatch(/cedar|Cedar/);
  expect(JSON.stringify(toLead())).not.toMatch(/Nora|Noted|N-1|5550101|kill/);
});

it('stands beside one notice of a chain that ended without anybody', () => {
  const ended = toLead().filter((notice) => !notes().includes(notice));
  expect(ended.map(({ subject }) => subject)).toEqual(['Vigil: nobody has acted on an alert']);
});

it('goes out again the next day, whatever started anew in between', async () => {
  await cloud.functions.get('sweep')?.kill();
  sweepEvery = 30 * MINUTE;
  await cloud.clock.advance(DAY);
  expect(notes().map(({ subject }) => subject)).toEqual([
    'Vigil daily note, 2027-01-05',
    'Vigil daily note, 2027-01-06',
  ]);
}, 120_000);

it('is sent to who is added, of whom no team knows', async () => {
  await call('POST', '/programme/daily-note/channels', { kind: 'sms', endpoint: '+12065550177' });
  const { channels } = await call('GET', '/programme/daily-note');
  const added = channels.find(({ endpoint }) => endpoint === '+12065550177');
  expect(added).toBeDefined();
  const team = await call('GET', '/care-teams/cedar/channels');
  expect(team.channels.filter(({ endpoint }) => endpoint === '+12065550177')).toEqual([]);
  await call('POST', '/programme/daily-note/channels/remove', { channel: added?.id });
  expect(JSON.stringify((await call('GET', '/programme/daily-note')).channels)).not.toContain('0177');
});

it('leaves alone who hears of alerts, whose channels are changed beside it', async () => {
  const pager = { kind: 'sms', endpoint: '+12065550178', severities: ['critical'] };
  await call('POST', '/care-teams/cedar/channels', pager);
  const { channels } = await call('POST', '/care-teams/cedar/channels', {
    ...pager,
    severities: ['critical', 'urgent'],
  });
  const [added, ...others] = channels.filter(({ endpoint }) => endpoint === pager.endpoint);
  expect(others).toEqual([]);
  expect(JSON.stringify((await call('GET', '/programme/daily-note')).channels)).not.toContain('0178');
  const left = (await call('POST', '/care-teams/cedar/channels/remove', { channel: added?.id })).channels;
  expect(left.filter(({ endpoint }) => endpoint === pager.endpoint)).toEqual([]);
});

it('needs nothing that the template does not grant', () => {
  expect(cloud.denials).toEqual([]);
});

it('needs what the demo does not', () => {
  expect(needed(cloud.grants())).toEqual(expect.arrayContaining([...promisedBy('test/e2e/daily-note.test.ts')]));
});
