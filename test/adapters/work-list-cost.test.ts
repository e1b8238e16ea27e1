import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Dynoxide, startDynoxide } from '../../infra/local/dynoxide.ts';
import { alertItem, stateItem } from '../../shared/adapters/dynamodb/items.ts';
import type { Table } from '../../shared/adapters/dynamodb/table.ts';
import { dynamodbWorkList } from '../../shared/adapters/dynamodb/work-list.ts';
import { MINUTE, plus } from '../../shared/domain/instant.ts';
import { freshTable } from './dynamodb-table.ts';
import { alert, NOON, state } from './fixtures.ts';

const PATIENTS = 2_000;
const WAITING = 1_000;
const PAGE = 20;
const TEAMS = ['cedar', 'rowan', ...Array.from({ length: 38 }, (_, n) => `team-${n}`)];

/** Every second patient has an open alert, each due a minute later than the one before. */
const fill = async ({ client, name }: Table): Promise<void> => {
  const items = Array.from({ length: PATIENTS }, (_, n) => {
    const id = `p${n}`;
    const raised = alert({ id: `${id}.20261123T170000000-aaaaaaaa-2`, patientId: id });
    const isWaiting = n % (PATIENTS / WAITING) === 0;
    const open = { ...raised, ladder: 'l', level: 0, nextStepAt: plus(NOON, n * MINUTE) };
    const { caseId, ladder, level, nextStepAt, raisedAt, severity } = open;
    const openAlerts = isWaiting ? [{ id: raised.id, caseId, ladder, level, nextStepAt, raisedAt, severity }] : [];
    return [
      stateItem(state({ id, openAlerts, careTeamId: TEAMS[n % TEAMS.length] })),
      ...(isWaiting ? [alertItem(raised)] : []),
    ];
  }).flat();
  for (let from = 0; from < items.length; from += 25)
    await client.send(
      new BatchWriteItemCommand({
        RequestItems: { [name]: items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } })) },
      }),
    );
};

describe('what the work list costs', () => {
  let database: Dynoxide;
  let table: Table;
  beforeAll(async () => {
    database = await startDynoxide();
    table = await freshTable(database.endpoint);
    await fill(table);
  }, 60_000);
  afterAll(() => database.stop());

  it('is two requests and no scan, with a thousand patients of forty teams waiting', async () => {
    const commands: string[] = [];
    table.client.middlewareStack.add(
      (next, { commandName = '' }) =>
        (args) => {
          commands.push(commandName);
          return next(args);
        },
      { step: 'initialize' },
    );
    const workList = dynamodbWorkList(table);
    const { patients, more } = await workList.waiting(TEAMS, 2_000);
    const rows = await workList.rows(patients.slice(0, PAGE));
    expect(commands).toEqual(['QueryCommand', 'BatchGetItemCommand']);
    expect(patients).toHaveLength(WAITING);
    expect(more).toBe(false);
    expect(rows.map(({ state: { id } }) => id)).toEqual(Array.from({ length: PAGE }, (_, n) => `p${2 * n}`));
    expect(rows.every(({ alerts }) => alerts.length === 1)).toBe(true);
  });
});
