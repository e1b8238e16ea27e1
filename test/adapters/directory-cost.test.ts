import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Dynoxide, startDynoxide } from '../../infra/local/dynoxide.ts';
import { dynamodbDirectory } from '../../shared/adapters/dynamodb/directory.ts';
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import type { Table } from '../../shared/adapters/dynamodb/table.ts';
import type { PatientSearch } from '../../shared/domain/patient-search.ts';
import { freshTable } from './dynamodb-table.ts';
import { state, turn } from './fixtures.ts';

const PATIENTS = 60;
const commands: string[] = [];
let database: Dynoxide;
let table: Table;

beforeAll(async () => {
  database = await startDynoxide();
  table = await freshTable(database.endpoint);
  const patients = dynamodbPatientStore(table);
  for (let number = 0; number < PATIENTS; number++) {
    const phone = `+1212555${String(1_000 + number)}`;
    await patients.create(turn({ state: state({ id: `p${1_000 + number}`, studyId: `S-${number}`, phone }) }));
  }
  table.client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        commands.push(commandName);
        return next(args);
      },
    { step: 'initialize' },
  );
});
afterAll(() => database.stop());

it.each<[string, Omit<PatientSearch, 'limit'>, number, string[]]>([
  ['a common name', { words: ['exam'] }, 25, ['BatchGetItemCommand', 'QueryCommand']],
  ['a team', { careTeamId: 'cedar' }, 25, ['BatchGetItemCommand', 'QueryCommand']],
  [
    'a team, on a later page',
    { careTeamId: 'cedar', after: 'p1007' },
    25,
    ['BatchGetItemCommand', 'GetItemCommand', 'QueryCommand'],
  ],
  ['a phone', { phone: '+12125551007' }, 1, ['BatchGetItemCommand', 'GetItemCommand']],
  [
    'a name or study number',
    { words: ['s', '7'], studyId: 'S-7' },
    1,
    ['BatchGetItemCommand', 'BatchGetItemCommand', 'QueryCommand'],
  ],
])('finds by %s with a fixed number of requests, and no scan', async (_, search, found, requests) => {
  commands.length = 0;
  const { patients } = await dynamodbDirectory(table).find({ ...search, limit: 25 });
  expect(patients).toHaveLength(found);
  expect(commands.toSorted()).toEqual(requests);
});
