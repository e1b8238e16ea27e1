// Care teams in DynamoDB: one item with an attribute per team, so that a turn reads it together with the patient's state.
import type { CareTeam } from '../../domain/care-team.ts';
import type { CareTeams } from '../../ports.ts';
import { type Item, toAttribute } from './attributes.ts';
import { fromItem } from './items.ts';
import { CARE_TEAMS_KEY } from './keys.ts';
import { getItem, type Table, update } from './table.ts';

export const dynamodbCareTeams = (table: Table): CareTeams => {
  const list = async (): Promise<readonly CareTeam[]> => careTeamsIn(await getItem(table, CARE_TEAMS_KEY));
  return {
    list,
    get: async (id) => (await list()).find((team) => team.id === id),
    put: async (team) => {
      // Touches the team's own attribute alone, so that two puts at once lose neither; the first one makes the item.
      await update(table, {
        Key: CARE_TEAMS_KEY,
        UpdateExpression: 'SET #id = :team',
        ExpressionAttributeNames: { '#id': team.id },
        ExpressionAttributeValues: { ':team': toAttribute(team) },
      });
    },
  };
};

/** In order of their ids; an item keeps none. */
export const careTeamsIn = (item: Item = {}): readonly CareTeam[] =>
  Object.values(fromItem<Record<string, CareTeam>>(item)).sort((one, other) => (one.id < other.id ? -1 : 1));
