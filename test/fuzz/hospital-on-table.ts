// A hospital in a real table: a patient who agreed, an open alert of hers and a plan that is edited.
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { expect } from 'vitest';
import { heldBack } from '../../functions/console/held-back.ts';
import { knownPlans } from '../../functions/console/known-plans.ts';
import { receiveText } from '../../functions/receive-text/receive-text.ts';
import { dynamodbCareTeams } from '../../shared/adapters/dynamodb/care-teams.ts';
import { dynamodbDailyNotes } from '../../shared/adapters/dynamodb/daily-notes.ts';
import { dynamodbDirectory } from '../../shared/adapters/dynamodb/directory.ts';
import { dynamodbErasures } from '../../shared/adapters/dynamodb/erasures.ts';
import { sortOf } from '../../shared/adapters/dynamodb/keys.ts';
import { dynamodbOutbox } from '../../shared/adapters/dynamodb/outbox.ts';
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import { dynamodbPlanStore } from '../../shared/adapters/dynamodb/plan-store.ts';
import { dynamodbProgramme } from '../../shared/adapters/dynamodb/programme.ts';
import type { Table } from '../../shared/adapters/dynamodb/table.ts';
import { dynamodbTeamFigures } from '../../shared/adapters/dynamodb/team-figures.ts';
import { dynamodbWorkIndex } from '../../shared/adapters/dynamodb/work-index.ts';
import { dynamodbWorkList } from '../../shared/adapters/dynamodb/work-list.ts';
import { ROLES } from '../../shared/contracts/names.ts';
import { MINUTE } from '../../shared/domain/instant.ts';
import { freshTable } from '../adapters/dynamodb-table.ts';
import { call } from '../functions/console/api.ts';
import { NEW_PATIENT } from '../functions/console/new-patient.ts';
import { inbound } from '../functions/inbound.ts';
import { PHONE, recheck, TEAM, type World, world } from '../functions/world.ts';

/** May do everything, in the team of the patient. */
export const MIA = { sub: 'sub-mia', username: 'mia', token_use: 'access', 'cognito:groups': `[${ROLES.join(' ')}]` };

export interface HospitalOnTable {
  readonly on: World;
  readonly patientId: string;
  readonly alertId: string;
  /** Everything that lies in the table. */
  readonly rows: () => Promise<unknown>;
}

export const hospitalOnTable = async (endpoint: string): Promise<HospitalOnTable> => {
  const table = await freshTable(endpoint);
  const on = worldOn(table);
  await on.careTeams.put({ ...TEAM, members: [{ user: 'mia', name: 'Mia Member', role: 'clinician' }] });
  await create(on, 'POST /patients', NEW_PATIENT);
  await create(on, 'POST /plans', { from: 'checkpoint-inhibitor', name: 'cedar' });
  for (const text of ['YES', 'I want to die']) {
    on.pass(MINUTE);
    await receiveText(on, inbound(text, on.clock()));
  }
  const [patientId = ''] = await on.patients.patientIdsByPhone(PHONE);
  const alerts = (await on.patients.load(patientId))?.openAlerts ?? [];
  expect(alerts).toHaveLength(1);
  return { on, patientId, alertId: alerts[0]?.id ?? '', rows: () => rowsOf(table) };
};

/** What was received and what was sent needs no table here; everything that staff reach does. */
const worldOn = (table: Table): World => {
  const on = world();
  const careTeams = dynamodbCareTeams(table);
  const patients = dynamodbPatientStore(table);
  const plans = dynamodbPlanStore(table);
  const work = dynamodbWorkIndex(table, careTeams);
  const programme = dynamodbProgramme(table);
  return {
    ...on,
    careTeams,
    patients,
    phoneHolders: patients,
    plans,
    knownPlans: knownPlans(plans, on.clock, recheck, 0),
    work,
    workList: dynamodbWorkList(table),
    directory: dynamodbDirectory(table),
    erasures: dynamodbErasures(table),
    outbox: dynamodbOutbox(table),
    figures: dynamodbTeamFigures(table),
    dailyNote: { ...on.dailyNote, notes: dynamodbDailyNotes(table) },
    programme,
    knownTeams: () => careTeams.list(),
    knownHold: () => programme.hold(),
    heldBack: heldBack(work, patients),
  };
};

const create = async (on: World, route: string, body: object): Promise<void> => {
  const { status, body: answer } = await call(on, { route, claims: MIA, body });
  expect([status, answer.errors]).toEqual([201, undefined]);
};

const rowsOf = async ({ client, name }: Table): Promise<unknown> => {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new ScanCommand({ TableName: name, ConsistentRead: true }),
  );
  expect(LastEvaluatedKey).toBeUndefined();
  return Items.toSorted((one, other) => (sortOf(one) < sortOf(other) ? -1 : 1));
};
