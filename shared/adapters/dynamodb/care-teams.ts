// Care teams in DynamoDB; one that was read is kept for a minute, since nearly every turn asks for it.
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { CareTeam, CareTeamId } from '../../domain/care-team.ts';
import { MINUTE } from '../../domain/instant.ts';
import type { CareTeams } from '../../ports.ts';
import { toAttributes } from './attributes.ts';
import { fromItem } from './items.ts';
import { CARE_TEAMS_PARTITION, careTeamKey } from './keys.ts';
import { getItem, query, type Table } from './table.ts';

export const dynamodbCareTeams = (table: Table): CareTeams => {
  const known = new Map<CareTeamId, { readonly team: CareTeam; readonly until: number }>();
  return {
    get: async (id) => {
      const kept = known.get(id);
      if (kept && kept.until > Date.now()) return kept.team;
      const item = await getItem(table, careTeamKey(id));
      if (!item) return undefined;
      const team = fromItem<CareTeam>(item);
      known.set(id, { team, until: Date.now() + MINUTE });
      return team;
    },
    list: async () => {
      const items = await query(table, {
        KeyConditionExpression: 'PK = :teams',
        ExpressionAttributeValues: { ':teams': { S: CARE_TEAMS_PARTITION } },
        ConsistentRead: true,
      });
      return items.map((item) => fromItem<CareTeam>(item));
    },
    put: async (team) => {
      await table.client.send(
        new PutItemCommand({ TableName: table.name, Item: { ...toAttributes(team), ...careTeamKey(team.id) } }),
      );
      known.delete(team.id);
    },
  };
};
