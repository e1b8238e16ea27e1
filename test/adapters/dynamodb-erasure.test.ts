import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Dynoxide, startDynoxide } from '../../infra/local/dynoxide.ts';
import { dynamodbCareTeams } from '../../shared/adapters/dynamodb/care-teams.ts';
import { dynamodbErasures } from '../../shared/adapters/dynamodb/erasures.ts';
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import type { Table } from '../../shared/adapters/dynamodb/table.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { freshTable } from './dynamodb-table.ts';
import { alert, careTeam, incoming, NOON, outgoing, PATIENT_ID, state, turn } from './fixtures.ts';
import { lossyTable } from './lossy-table.ts';

let database: Dynoxide;
let table: Table;
beforeAll(async () => {
  database = await startDynoxide();
  table = await freshTable(database.endpoint);
});
afterAll(() => database.stop());

const everyKey = async (): Promise<readonly string[]> => {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
  return Items.map(({ PK, SK }) => `${PK?.S} ${SK?.S}`).sort();
};

/** Under another name, in another team and with another number than at first. */
const moved = (changes: Partial<PatientState>): PatientState =>
  state({ name: 'Ana Moved', careTeamId: 'harbor', phone: '+12125550177', ...changes });

it('leaves no row of a name, a team or a number that the patient ever had', async () => {
  const patients = dynamodbPatientStore(table);
  for (const id of ['cedar', 'harbor']) await dynamodbCareTeams(table).put(careTeam({ id }));
  const before = await everyKey();
  await patients.create(turn({ outgoing: [outgoing()], alerts: [alert({ status: 'closed' })] }));
  const entry = { id: 'a1', patientId: PATIENT_ID, at: NOON, by: 'kim', action: 'data-changed' } as const;
  await patients.commit(turn({ state: moved({ version: 2 }), movedFrom: state().phone, audit: [entry] }));
  await patients.commit(turn({ state: moved({ version: 3 }), incoming: incoming() }));
  expect((await everyKey()).join()).toMatch(/NAMES example#.*NAMES moved#.*TEAM#cedar#NAMES.*TEAM#harbor#NAMES/s);

  const erasures = dynamodbErasures(table);
  await erasures.begin({
    erasure: { patientId: PATIENT_ID, careTeamId: 'harbor', by: 'lena', why: 'patient-asked', begunAt: NOON },
    state: moved({ version: 3 }),
    entry: { ...entry, id: 'a2', action: 'erased' },
  });
  while ((await erasures.eraseSome(PATIENT_ID, NOON)) === 'more');

  const own = ['AUDIT#a1', 'AUDIT#a2', 'ERASURE'].map((sort) => `PATIENT#${PATIENT_ID} ${sort}`);
  // That a message was taken says nothing of whose it was, and ends by itself.
  const seen = `SEEN#${incoming().inboundMessageId} SEEN`;
  expect(await everyKey()).toEqual([...before, ...own, seen].sort());
});

it('goes on after any request that failed, and never leaves the patient half there', async () => {
  const { name } = await freshTable(database.endpoint);
  const patients = dynamodbPatientStore({ ...table, name });
  await patients.create(turn({ outgoing: [outgoing()], alerts: [alert({ status: 'closed' })] }));
  const lossy = lossyTable(database.endpoint, name);
  const erasures = dynamodbErasures(lossy.table);
  const begun = {
    erasure: { patientId: PATIENT_ID, careTeamId: 'cedar', by: 'lena', why: 'patient-asked', begunAt: NOON },
    state: state(),
    entry: { id: 'a2', patientId: PATIENT_ID, at: NOON, by: 'lena', action: 'erased' },
  } as const;
  const erase = async (): Promise<void> => {
    if (!(await erasures.find(PATIENT_ID))) await erasures.begin(begun);
    while ((await erasures.eraseSome(PATIENT_ID, NOON)) === 'more');
  };
  const outcomes: string[] = [];
  // One request more gets through each time.
  for (let requests = 1; outcomes.at(-1) !== 'done'; requests += 1) {
    lossy.letThrough(requests);
    outcomes.push(
      await erase().then(
        () => 'done',
        () => 'lost',
      ),
    );
    const there = await patients.load(PATIENT_ID);
    const holders = await patients.patientIdsByPhone(state().phone);
    expect(holders).toEqual(there ? [PATIENT_ID] : []);
  }
  expect(outcomes.length).toBeGreaterThan(4);
  expect(await patients.texts(PATIENT_ID, { limit: 9 })).toEqual([]);
  expect(await dynamodbErasures({ ...table, name }).find(PATIENT_ID)).toMatchObject({ doneAt: NOON });
});
