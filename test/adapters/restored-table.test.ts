// A restored table is on hold until it has been prepared, whatever the backup says of a hold; and what is wrong with one is found.
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type Dynoxide, startDynoxide } from '../../infra/local/dynoxide.ts';
import { checkTable } from '../../infra/tools/restore/check-table.ts';
import { prepare } from '../../infra/tools/restore/prepare.ts';
import { stateKey } from '../../shared/adapters/dynamodb/keys.ts';
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import { dynamodbProgramme } from '../../shared/adapters/dynamodb/programme.ts';
import type { Table } from '../../shared/adapters/dynamodb/table.ts';
import { RESTORED_MARK } from '../../shared/contracts/names.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { at, ENROLMENT, MONDAY_MORNING, says, TUESDAY_MORNING } from '../domain/fixtures.ts';
import { freshTable } from './dynamodb-table.ts';

let database: Dynoxide;
beforeAll(async () => {
  database = await startDynoxide();
});
afterAll(() => database.stop());

let tables = 0;
const restoredTable = (): Promise<Table> =>
  freshTable(database.endpoint, { name: `vigil${RESTORED_MARK}${++tables}`, restored: true });

const HELD = { on: true, reason: 'Wrong wording', by: 'carla', since: MONDAY_MORNING };
const LIFTED = { ...HELD, on: false };

/** What a backup of that table holds of its hold. */
const copyHold = async (from: Table, to: Table): Promise<void> => {
  await dynamodbProgramme(to).setHold(LIFTED);
  await to.client.send(
    new UpdateItemCommand({
      TableName: to.name,
      Key: { PK: { S: 'PROGRAMME' }, SK: { S: 'HOLD' } },
      UpdateExpression: 'SET #table = :from',
      ExpressionAttributeNames: { '#table': 'table' },
      ExpressionAttributeValues: { ':from': { S: from.name } },
    }),
  );
};

describe('the hold of a restored table', () => {
  it('is on where the backup knows of none', async () => {
    expect(await dynamodbProgramme(await restoredTable()).hold()).toMatchObject({ on: true, unprepared: true });
  });

  it('is on where the hold of the table in use was lifted, under any name', async () => {
    const inUse = await freshTable(database.endpoint);
    for (const table of [await restoredTable(), await freshTable(database.endpoint)]) {
      await copyHold(inUse, table);
      expect(await dynamodbProgramme(table).hold()).toMatchObject({ on: true, unprepared: true });
    }
  });

  it('is its own once it was set here', async () => {
    const programme = dynamodbProgramme(await restoredTable());
    await programme.setHold(HELD);
    expect(await programme.hold()).toEqual(HELD);
    await programme.setHold(LIFTED);
    expect(await programme.hold()).toEqual(LIFTED);
  });
});

describe('the check', () => {
  const said: string[] = [];
  const deps = { content: CONTENT, clock: () => TUESDAY_MORNING, say: (line: string) => void said.push(line) };
  const wrong = async (table: Table): Promise<readonly string[]> => {
    said.length = 0;
    const count = await checkTable(table, undefined, deps);
    expect(said.at(-1)).toContain(count === 0 ? 'nothing is wrong' : `${count} things are wrong`);
    return said.slice(0, -1).filter((line) => !line.includes('this database cannot tell'));
  };

  const withPatient = async (): Promise<Table> => {
    const table = await restoredTable();
    const patients = dynamodbPatientStore(table);
    const invited = enrol(ENROLMENT, at(MONDAY_MORNING, 'first'));
    await patients.create(invited);
    await patients.commit(says(invited.state, 'YES', MONDAY_MORNING));
    return table;
  };

  it('names every setting that a restored table comes without', async () => {
    const found = (await wrong(await withPatient())).join('\n');
    for (const each of ['do not expire', 'deleted by mistake', 'no stream', 'not prepared'])
      expect(found).toContain(each);
  });

  it('finds nothing in a table that was prepared, and that it is not on hold once that is lifted', async () => {
    const table = await withPatient();
    await prepare(table, deps);
    expect(await wrong(table)).toEqual([]);
    await dynamodbProgramme(table).setHold(LIFTED);
    expect(await wrong(table)).toMatchObject([expect.stringContaining('not on hold')]);
  });

  test.each([
    ['lost their place in the work index', 'REMOVE workPk, workSk', 'is not in the work index'],
    ['has no wake-up', 'REMOVE nextWakeAt, workPk, workSk', 'has something to come and no wake-up'],
    ['is not readable', 'REMOVE schemaVersion', 'has a state that cannot be read'],
    ['has no plan at all', 'REMOVE carePlan', 'cannot be decided about'],
    ['has an alert that is not there', 'SET openAlerts[0] = :alert', 'counts as open, and is not'],
    ['has another phone', 'SET phone = :phone', 'is not found by their phone'],
    ['has another study number', 'SET studyId = :phone', 'is not found by their study number'],
    ['follows a plan that is nowhere', 'SET carePlan.planId = :phone', 'cannot be decided about'],
  ])('finds a patient who %s', async (_, UpdateExpression, problem) => {
    const table = await withPatient();
    await prepare(table, deps);
    const values = {
      ':phone': { S: '+15550100999' },
      ':alert': { M: { id: { S: 'p1.a' }, severity: { S: 'routine' }, raisedAt: { S: MONDAY_MORNING } } },
    };
    const used = Object.entries(values).filter(([name]) => UpdateExpression.includes(name));
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: stateKey(ENROLMENT.patientId),
        UpdateExpression,
        ...(used.length > 0 && { ExpressionAttributeValues: Object.fromEntries(used) }),
      }),
    );
    expect((await wrong(table)).join('\n')).toContain(problem);
  });
});
