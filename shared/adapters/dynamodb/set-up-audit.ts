// The audit of care teams and the programme in DynamoDB: a partition for each place.
import type { SetUpAudit } from '../../console-ports.ts';
import type { SetUpEntry } from '../../domain/set-up/set-up-audit.ts';
import { type Item, toAttributes } from './attributes.ts';
import { fromItem } from './items.ts';
import { setUpAuditKey, setUpAuditPartition } from './keys.ts';
import { query, type Table } from './table.ts';
import { put, transact } from './transaction.ts';

export const setUpItem = (entry: SetUpEntry): Item => ({ ...toAttributes(entry), ...setUpAuditKey(entry) });

export const dynamodbSetUpAudit = (table: Table): SetUpAudit => ({
  add: async (entry) => {
    await transact(table, [put(table, setUpItem(entry))]);
  },
  newest: async (place, most) => {
    const items = await query(
      table,
      {
        KeyConditionExpression: 'PK = :partition',
        ExpressionAttributeValues: { ':partition': { S: setUpAuditPartition(place) } },
        ScanIndexForward: false,
        ConsistentRead: true,
      },
      most,
    );
    return items.map(fromItem<SetUpEntry>);
  },
});
