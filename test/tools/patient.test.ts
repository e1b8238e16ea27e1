// The command on the real local database, as operations staff start it.
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Dynoxide, startDynoxide } from '../../infra/local/dynoxide.ts';
import { dynamodbErasures } from '../../shared/adapters/dynamodb/erasures.ts';
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import type { Table } from '../../shared/adapters/dynamodb/table.ts';
import { freshTable } from '../adapters/dynamodb-table.ts';
import { alert, incoming, NOON, outgoing, PATIENT_ID, state, turn } from '../adapters/fixtures.ts';

let database: Dynoxide;
let table: Table;
beforeAll(async () => {
  database = await startDynoxide();
});
afterAll(() => database.stop());

beforeEach(async () => {
  table = await freshTable(database.endpoint);
  await dynamodbPatientStore(table).create(turn({ outgoing: [outgoing()] }));
  await dynamodbPatientStore(table).commit(turn({ state: state({ version: 2 }), incoming: incoming() }));
});

const patients = () => dynamodbPatientStore(table);

const run = async (words: readonly string[], typed = '') => {
  const child = spawn(process.execPath, ['infra/tools/patient.ts', ...words, '--table', table.name], {
    env: {
      ...process.env,
      AWS_ENDPOINT_URL: database.endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    },
  });
  child.stdin.end(typed);
  const [out, says, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  return { out, says, status };
};

const erase = (typed: string, ...words: readonly string[]) =>
  run(['--erase', PATIENT_ID, '--reason', 'patient-asked', '--by', 'kim.ops', ...words], typed);

test('exports everything on record, by id or study number, and the audit says who did', async () => {
  for (const patient of [PATIENT_ID, 'CC-0042']) {
    const { out, status } = await run(['--export', patient, '--by', 'kim.ops']);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      state: { name: 'Example Patient' },
      communications: [{ id: outgoing().id }, { body: '3' }],
    });
  }
  const audit = await patients().audit(PATIENT_ID, { limit: 9 });
  expect(audit).toMatchObject(Array(2).fill({ by: 'kim.ops', action: 'exported', reference: 'everything' }));
});

test('erases once the study number is typed, and leaves the audit', async () => {
  const { says, status, out } = await erase('CC-0042\n');
  expect({ status, out }).toEqual({ status: 0, out: '' });
  expect(says).toContain('Goes, for good: 2 texts, 0 responses, 0 alerts, 0 notes');
  expect(says).toContain(`${PATIENT_ID} is erased.`);
  expect(await patients().load(PATIENT_ID)).toBeUndefined();
  expect(await patients().texts(PATIENT_ID, { limit: 9 })).toEqual([]);
  expect(await patients().audit(PATIENT_ID, { limit: 9 })).toMatchObject([{ by: 'kim.ops', action: 'erased' }]);
  expect(await dynamodbErasures(table).find(PATIENT_ID)).toMatchObject({ by: 'kim.ops', why: 'patient-asked' });
});

test('erases unasked where that was said', async () => {
  expect(await erase('', '--yes')).toMatchObject({ status: 0 });
  expect(await patients().load(PATIENT_ID)).toBeUndefined();
});

test('erases nobody where another study number is typed, or nothing', async () => {
  for (const typed of ['CC-0043\n', '\n', '']) {
    const { says, status } = await erase(typed);
    expect(status, typed).toBe(1);
    expect(says).not.toContain('is erased');
    expect(await patients().load(PATIENT_ID)).toBeDefined();
  }
});

test('erases nobody with an open alert, and says so', async () => {
  const openAlerts = [
    { id: alert().id, caseId: 'c', ladder: 'l', severity: 'urgent', raisedAt: NOON, level: 0 },
  ] as const;
  await patients().commit(turn({ state: state({ version: 3, openAlerts }) }));
  const { says, status } = await erase('', '--yes');
  expect(status).toBe(1);
  expect(says).toContain('this patient has open alerts (1 urgent)');
  expect(await patients().load(PATIENT_ID)).toBeDefined();
});

test('goes on with an erasure that was interrupted', async () => {
  await dynamodbErasures(table).begin({
    erasure: { patientId: PATIENT_ID, careTeamId: 'cedar', by: 'lena', why: 'patient-asked', begunAt: NOON },
    state: state({ version: 2 }),
    entry: { id: 'z9', patientId: PATIENT_ID, at: NOON, by: 'lena', action: 'erased' },
  });
  expect(await erase('')).toMatchObject({ status: 0 });
  expect(await patients().texts(PATIENT_ID, { limit: 9 })).toEqual([]);
  expect(await dynamodbErasures(table).find(PATIENT_ID)).toMatchObject({ by: 'lena', doneAt: expect.any(String) });
});

test.each([
  [['--export', 'nobody', '--by', 'kim'], 1, 'No patient has the id or the study number nobody.'],
  [['--erase', 'nobody', '--reason', 'patient-asked', '--by', 'kim'], 1, 'No patient has'],
  [['--export', PATIENT_ID], 2, '--by is missing'],
  [['--erase', PATIENT_ID, '--by', 'kim'], 2, '--reason is missing: give one of patient-asked'],
  [['--erase', PATIENT_ID, '--by', 'kim', '--reason', 'tidy'], 2, '--reason is not "tidy"'],
  [['--by', 'kim'], 2, 'Give --export or --erase'],
])('%j is refused in words', async (words, status, says) => {
  const ended = await run(words);
  expect(ended.says).toContain(says);
  expect(ended).toMatchObject({ status, out: '' });
});
