// Every schedule is lost, and nobody misses anything: the table is the truth, and the sweep finds in it whose time has come.
import { readFileSync } from 'node:fs';
import { DeleteScheduleCommand, ListSchedulesCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalCloud, startLocalCloud } from '../../infra/local/cloud.ts';
import type { Communication } from '../../shared/domain/communication.ts';
import { DAY, HOUR, MINUTE, millisecondsBetween, SECOND } from '../../shared/domain/instant.ts';
import { needed, promisedBy } from '../infra/needed.ts';

/** A Monday, eleven in the morning in New York. */
const START = '2027-01-04T16:00:00.000Z';
const TEAMS = new URL('../../examples/care-teams.json', import.meta.url);
/** The sweep's own five minutes would make a day long to play. */
const SWEEP_EVERY = 15 * MINUTE;
/** The next sweep finds what is five minutes late. */
const HEALED_WITHIN = SWEEP_EVERY + 6 * MINUTE;

const PATIENTS = [1, 2, 3].map((number) => ({
  studyId: `H-${number}`,
  name: `Healthy Example ${number}`,
  phone: `+1212555010${number}`,
  language: 'en',
  timeZone: 'America/New_York',
  preferredTime: `1${number}:00`,
  consentSource: 'in-person',
  careTeam: 'cedar',
}));

let cloud: LocalCloud;
let client: SchedulerClient;
const ids: string[] = [];

const call = async (method: string, path: string, body?: object) => {
  const response = await fetch(cloud.api.url + path, {
    method,
    headers: { authorization: `Bearer ${cloud.api.token(['coordinator'])}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(response.ok, `${method} ${path}`).toBe(true);
  return (await response.json()) as {
    readonly patient: { readonly id: string; readonly nextWakeAt?: string };
    readonly texts: readonly Communication[];
  };
};

const record = (id: string) => call('GET', `/patients/${id}`);

/** What a patient was sent for a purpose, and when. */
const sent = async (id: string, purpose: string): Promise<readonly string[]> =>
  (await record(id)).texts.flatMap((text) =>
    text.direction === 'out' && text.purpose === purpose && !text.chained && text.sentAt ? [text.sentAt] : [],
  );

const schedules = async (): Promise<readonly string[]> => {
  const { Schedules = [] } = await client.send(new ListSchedulesCommand({}));
  return Schedules.map(({ Name = '' }) => Name);
};

/** Deletes all there are, as somebody with too many rights might; returns how many. */
const loseSchedules = async (): Promise<number> => {
  const { Schedules = [] } = await client.send(new ListSchedulesCommand({}));
  for (const { Name, GroupName } of Schedules) await client.send(new DeleteScheduleCommand({ Name, GroupName }));
  return Schedules.length;
};

beforeAll(async () => {
  cloud = await startLocalCloud({ startAt: START, rulesAtMostEvery: SWEEP_EVERY });
  client = new SchedulerClient(cloud.administrator);
  const [{ id, ...team }] = JSON.parse(readFileSync(TEAMS, 'utf8'));
  await call('PUT', `/care-teams/${id}`, team);
  for (const patient of PATIENTS) {
    ids.push((await call('POST', '/patients', patient)).patient.id);
    await cloud.settled();
    cloud.carrier.write(patient.phone, 'YES');
    await cloud.clock.advance(SECOND);
  }
  // The first start after a change builds the bundles.
}, 60_000);
afterAll(() => cloud.stop());

it('finds by the table whom no schedule wakes any more, and gives each a schedule again', async () => {
  const due = await Promise.all(ids.map(async (id) => (await record(id)).patient.nextWakeAt ?? ''));
  expect(await schedules()).toHaveLength(ids.length);
  expect(await loseSchedules()).toBe(ids.length);
  expect(await schedules()).toEqual([]);

  await cloud.clock.advance(DAY + 4 * HOUR);

  for (const [index, id] of ids.entries()) {
    const [opening, ...more] = await sent(id, 'survey-opening');
    const late = millisecondsBetween(due[index] ?? '', opening ?? '');
    expect(more).toEqual([]);
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThanOrEqual(HEALED_WITHIN);
  }
  // Their reminders are ahead, each by one schedule that the sweep's wake-up made.
  expect(await schedules()).toHaveLength(ids.length);
}, 60_000);

it('loses no reminder either, in the middle of a survey', async () => {
  await loseSchedules();
  await cloud.clock.advance(DAY + HOUR);
  for (const id of ids) expect(await sent(id, 'survey-reminder')).toHaveLength(1);
  expect(cloud.denials).toEqual([]);
}, 60_000);

it('needs what the demo does not', () => {
  expect(needed(cloud.grants())).toEqual(expect.arrayContaining([...promisedBy('test/e2e/self-heal.test.ts')]));
});
