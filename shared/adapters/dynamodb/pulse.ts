// When the last text went in or out, in one item of the table.
import type { Instant } from '../../domain/instant.ts';
import type { Pulse } from '../../ports.ts';
import { toAttributes } from './attributes.ts';
import { fromItem } from './items.ts';
import { PULSE_KEY } from './keys.ts';
import { getItem, type Table, update } from './table.ts';

export const dynamodbPulse = (table: Table): Pulse => ({
  beat: async (at) => {
    await update(table, {
      Key: PULSE_KEY,
      UpdateExpression: 'SET beatAt = :at',
      ConditionExpression: 'attribute_not_exists(beatAt) OR beatAt < :at',
      ExpressionAttributeValues: toAttributes({ ':at': at }),
    });
  },
  last: async () => {
    const item = await getItem(table, PULSE_KEY);
    return item && fromItem<{ beatAt: Instant }>(item).beatAt;
  },
});
