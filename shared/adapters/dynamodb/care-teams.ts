// Care teams in DynamoDB: one item with an attribute per team, so that a turn reads it together with the patient's state.

import type { TeamChange, TeamChanges } from '../../console-ports.ts';
import type { CareTeam } from '../../domain/care-team.ts';
import type { CareTeams } from '../../ports.ts';
import { type Item, toAttribute } from './attributes.ts';
import { fromItem } from './items.ts';
import { CARE_TEAMS_KEY } from './keys.ts';
import { setUpItem } from './set-up-audit.ts';
import { getItem, type Table, update } from './table.ts';
import { put, transact, type Write } from './transaction.ts';

export const dynamodbCareTeams = (table: Table): CareTeams & TeamChanges => {
  const list = async (): Promise<readonly CareTeam[]> => careTeamsIn(await getItem(table, CARE_TEAMS_KEY));
  return {
    list,
    get: async (id) => (await list()).find((team) => team.id === id),
    // Touches the team's own attribute alone, so that two writes of two teams lose neither; the first one makes the item.
    put: async (team) => {
      await update(table, {
        Key: CARE_TEAMS_KEY,
        UpdateExpression: 'SET #id = :team',
        ExpressionAttributeNames: { '#id': team.id },
        ExpressionAttributeValues: { ':team': toAttribute(team) },
      });
    },
    write: async (change) =>
      (await transact(table, [writeTeam(table, change), put(table, setUpItem(change.entry))])).size > 0
        ? 'changed'
        : 'written',
  };
};

const writeTeam = ({ name }: Table, { team, seen }: TeamChange): Write<'seen'> => ({
  action: {
    Update: {
      TableName: name,
      Key: CARE_TEAMS_KEY,
      UpdateExpression: 'SET #id = :team',
      ConditionExpression: seen ? '#id = :seen' : 'attribute_not_exists(#id)',
      ExpressionAttributeNames: { '#id': team.id },
      ExpressionAttributeValues: { ':team': toAttribute(team), ...(seen && { ':seen': toAttribute(seen) }) },
    },
  },
  guard: 'seen',
});

/** In order of their ids; an item keeps none. */
export const careTeamsIn = (item: Item = {}): readonly CareTeam[] =>
  Object.values(fromItem<Record<string, CareTeam>>(item)).sort((one, other) => (one.id < other.id ? -1 : 1));
