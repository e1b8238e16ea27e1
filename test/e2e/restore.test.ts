// A table is restored to two hours ago: nothing that was sent since is sent again, nobody who left is texted, and the plans go on.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchWriteItemCommand, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalCloud, startLocalCloud } from '../../infra/local/cloud.ts';
import { startDynoxide } from '../../infra/local/dynoxide.ts';
import { carryAllOver } from '../../infra/tools/restore/carry-over.ts';
import { checkTable } from '../../infra/tools/restore/check-table.ts';
import { prepare, type RestoreDependencies, whyNotPrepare } from '../../infra/tools/restore/prepare.ts';
import type { Item } from '../../shared/adapters/dynamodb/attributes.ts';
import { dynamodbProgramme } from '../../shared/adapters/dynamodb/programme.ts';
import { openTable, type Table } from '../../shared/adapters/dynamodb/table.ts';
import { RESTORED_MARK, type Role } from '../../shared/contracts/names.ts';
import type { Communication } from '../../shared/domain/communication.ts';
import { DAY, HOUR, type Instant, MINUTE, plus, SECOND } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { freshTable } from '../adapters/dynamodb-table.ts';

/** A Monday, eleven in the morning in New York; plans begin the next day. */
const START = '2027-01-04T16:00:00.000Z';
const TUESDAY_NOON = '2027-01-05T17:00:00.000Z';
const TEAMS = new URL('../../examples/care-teams.json', import.meta.url);
const RESTORED = `vigil-local${RESTORED_MARK}2027-01-05`;
/** The sweep's own five minutes would make days long to play. */
let sweepEvery = 15 * MINUTE;

/** Asked on Tuesday at eleven, before the backup; at one, after it; and two who are asked at one and leave, or answer. */
const PHONES = {
  midSurvey: '+12125550101',
  asked: '+12125550102',
  left: '+12125550103',
  answered: '+12125550104',
} as const;
const TIMES: Readonly<Record<string, string>> = { [PHONES.midSurvey]: '11:00' };

const state = mkdtempSync(join(tmpdir(), 'vigil-restore-'));
let cloud: LocalCloud;
let inUse: Table;
const said: string[] = [];
const askedBefore = new Set<string>();

const call = async <Answer>(
  method: string,
  path: string,
  body?: object,
  role: Role = 'coordinator',
): Promise<{ readonly status: number; readonly answer: Answer }> => {
  const response = await fetch(cloud.api.url + path, {
    method,
    headers: { authorization: `Bearer ${cloud.api.token([role])}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, answer: (await response.json()) as Answer };
};

const everything = async ({ client, name }: Table): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: name })) items.push(...Items);
  return items;
};

const fill = async ({ client, name }: Table, items: readonly Item[]): Promise<void> => {
  for (let from = 0; from < items.length; from += 25) {
    const puts = items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: puts } }));
  }
};

const tableOf = ({ administrator, tableName }: LocalCloud): Table => ({
  name: tableName,
  client: new DynamoDBClient(administrator),
});

const toPhone = (phone: string): readonly string[] =>
  cloud.carrier.texts(phone).flatMap(({ direction, body }) => (direction === 'to-phone' ? [body] : []));

const at = (now: Instant): RestoreDependencies => ({
  content: CONTENT,
  clock: () => now,
  say: (line) => said.push(line),
});

interface Record_ {
  readonly patient: PatientState;
  readonly texts: readonly Communication[];
}

/** The patients by phone, as staff see them. */
const ids = new Map<string, string>();
const record = async (phone: string): Promise<Record_> =>
  (await call<Record_>('GET', `/patients/${ids.get(phone)}`)).answer;

/** Every survey that was asked: those that are open, and those that were filed. */
const surveysAsked = async (): Promise<readonly string[]> => {
  const open = await Promise.all(Object.values(PHONES).map(record));
  return [
    ...open.flatMap(({ patient }) => patient.sitting?.administrations.map(({ id }) => id) ?? []),
    ...(await everything(tableOf(cloud))).flatMap((item) => item.administrationId?.S ?? []),
  ];
};

/** Two hours of a programme: the backup is of the first moment, the table in use of the last. */
const live = async (): Promise<{ readonly backup: readonly Item[]; readonly inUseThen: readonly Item[] }> => {
  cloud = await startLocalCloud({ startAt: START, rulesAtMostEvery: () => sweepEvery });
  const [{ id, ...team }] = JSON.parse(readFileSync(TEAMS, 'utf8'));
  await call('PUT', `/care-teams/${id}`, team);
  for (const [index, phone] of Object.values(PHONES).entries()) {
    const patient = {
      studyId: `R-${index}`,
      name: `Restored Example ${index}`,
      phone,
      language: 'en',
      timeZone: 'America/New_York',
      preferredTime: TIMES[phone] ?? '13:00',
      consentSource: 'in-person',
      careTeam: 'cedar',
    };
    ids.set(phone, (await call<Record_>('POST', '/patients', patient)).answer.patient.id);
    await cloud.settled();
    cloud.carrier.write(phone, 'YES');
    await cloud.clock.advance(SECOND);
  }
  await cloud.clock.advanceTo(TUESDAY_NOON);
  expect((await record(PHONES.midSurvey)).patient.sitting).toBeDefined();
  expect((await record(PHONES.asked)).patient.sitting).toBeUndefined();
  const backup = await everything(tableOf(cloud));

  cloud.carrier.write(PHONES.midSurvey, '3');
  await cloud.clock.advance(2 * HOUR);
  cloud.carrier.write(PHONES.left, 'STOP');
  cloud.carrier.write(PHONES.answered, '2');
  await cloud.clock.advance(MINUTE);
  for (const survey of await surveysAsked()) askedBefore.add(survey);
  const inUseThen = await everything(tableOf(cloud));
  await cloud.stop();
  return { backup, inUseThen };
};

/** What RestoreTableToPointInTime leaves: another table, with the items and indexes and nothing else. */
const restore = async (backup: readonly Item[], inUseThen: readonly Item[], now: Instant): Promise<void> => {
  const database = await startDynoxide({ file: join(state, 'table.db') });
  const table = await freshTable(database.endpoint, { name: RESTORED, restored: true });
  const old = await freshTable(database.endpoint, { name: 'vigil-in-use' });
  await fill(table, backup);
  await fill(old, inUseThen);

  expect(await whyNotPrepare(old, undefined, now)).toContain('is not named as a restored table');
  expect(await whyNotPrepare(table, old, now)).toContain('not on hold');
  await dynamodbProgramme(old).setHold({ on: true, reason: 'Bad import', by: 'kim', since: plus(now, -MINUTE) });
  expect(await whyNotPrepare(table, old, now)).toContain('wait two minutes');
  const later = plus(now, 2 * MINUTE);
  expect(await whyNotPrepare(table, old, later)).toBeUndefined();
  expect(await checkTable(table, old, at(later))).toBeGreaterThan(0);
  await prepare(table, at(later));
  expect(await whyNotPrepare(table, old, later)).toContain('is prepared already');
  await database.stop();
};

const NOW = plus(TUESDAY_NOON, 2 * HOUR + MINUTE);
const SWITCHED = plus(NOW, 10 * MINUTE);

beforeAll(async () => {
  const { backup, inUseThen } = await live();
  await restore(backup, inUseThen, NOW);
  cloud = await startLocalCloud({
    startAt: SWITCHED,
    stateFolder: state,
    rulesAtMostEvery: () => sweepEvery,
    alterTemplates: (templates) => {
      for (const { Resources } of templates)
        for (const resource of Object.values(Resources))
          if (resource.Type === 'AWS::DynamoDB::Table')
            Object.assign(resource.Properties ?? {}, { TableName: RESTORED });
    },
  });
  inUse = openTable('vigil-in-use', cloud.administrator);
}, 240_000);
afterAll(async () => {
  await cloud.stop();
  rmSync(state, { recursive: true });
});

it('sends nothing while it is on hold, but answers to what is texted', async () => {
  expect(cloud.tableName).toBe(RESTORED);
  await cloud.clock.advance(2 * HOUR);
  expect(cloud.carrier.texts()).toEqual([]);
  const { answer } = await call<{ hold: { on: boolean; by: string } }>('GET', '/programme');
  expect(answer.hold).toMatchObject({ on: true, by: 'restore:prepare' });

  // Meant for the third question, which this table never asked.
  cloud.carrier.write(PHONES.midSurvey, '4');
  cloud.carrier.write(PHONES.asked, 'I want to die');
  await cloud.clock.advance(MINUTE);
  const { texts } = await record(PHONES.midSurvey);
  expect(texts.flatMap((text) => (text.direction === 'in' && text.filed ? [text.body] : []))).toEqual([]);
  expect(toPhone(PHONES.asked).join()).toContain('988');
}, 120_000);

it('learns from the table that was in use who must not be texted, and is whole', async () => {
  const now = cloud.clock.now();
  const table = tableOf(cloud);
  expect(await checkTable(table, inUse, at(now))).toBe(1);
  expect(said.join('\n')).toContain(`${ids.get(PHONES.left)} may not be texted (left)`);
  await carryAllOver(table, inUse, at(now));
  expect(said.join('\n')).toContain(`${ids.get(PHONES.left)}: has said STOP or no`);
  expect(said.join('\n')).toContain(`${ids.get(PHONES.answered)}: 1 texts from the patient`);
  await cloud.settled();
  said.length = 0;
  expect(await checkTable(table, inUse, at(now))).toBe(0);
}, 120_000);

it('when the hold is lifted asks nothing again that was asked, and goes on with the plan', async () => {
  const lifted = cloud.carrier.texts().length;
  const { status } = await call('PUT', '/programme/hold', { on: false, reason: 'Checked' }, 'programme-lead');
  expect(status).toBe(200);
  // The rest of Tuesday. Who is in danger is told once more where to call, as nobody has taken the alert.
  await cloud.clock.advance(8 * HOUR);
  const tuesday = cloud.carrier.texts().slice(lifted);
  expect(tuesday.filter(({ body }) => !body.startsWith('Do not wait for a text.'))).toEqual([]);

  const { alerts } = (await call<{ alerts: readonly { id: string }[] }>('GET', '/alerts?status=open')).answer;
  for (const { id } of alerts) {
    const closing = { outcome: 'called', note: 'Called' };
    expect((await call('POST', `/alerts/${id}/close`, closing, 'clinician')).status).toBe(200);
  }
  sweepEvery = 2 * HOUR;
  await cloud.clock.advance(8 * DAY);
  const { answered, midSurvey, left } = PHONES;
  const again = cloud.carrier.texts().slice(lifted);
  expect(again.filter(({ phone }) => phone === left)).toEqual([]);
  expect(again.filter(({ phone }) => phone === answered).length).toBeGreaterThan(0);
  expect(again.filter(({ phone }) => phone === midSurvey).length).toBeGreaterThan(0);
  // Those of before are in the table too, filed as they were: none is open again.
  const open = (await Promise.all(Object.values(PHONES).map(record))).flatMap(
    ({ patient }) => patient.sitting?.administrations ?? [],
  );
  expect(open.length).toBeGreaterThan(0);
  expect(open.filter(({ id }) => askedBefore.has(id))).toEqual([]);
  expect(cloud.denials).toEqual([]);
  expect(Object.values(cloud.queueDepths()).reduce((sum, { active, waiting }) => sum + active + waiting, 0)).toBe(0);
}, 180_000);
