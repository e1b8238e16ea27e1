// What became of sent texts, in DynamoDB: a text only moves on.

import { stagesBefore } from '../../domain/delivery.ts';
import type { Receipts, TextPointer } from '../../ports.ts';
import { toAttributes } from './attributes.ts';
import { fromItem } from './items.ts';
import { sentKey, textKey } from './keys.ts';
import { getItem, type Table, update } from './table.ts';

export const dynamodbReceipts = (table: Table): Receipts => ({
  find: async (providerMessageId) => {
    const item = await getItem(table, sentKey(providerMessageId));
    return item && fromItem<TextPointer>(item);
  },
  record: (pointer, delivery) => {
    const before = stagesBefore(delivery.status).map((status, index) => [`:before${index}`, status] as const);
    const behind = before.map(([name]) => ` OR delivery.#status = ${name}`).join('');
    return update(table, {
      Key: textKey(pointer),
      UpdateExpression: 'SET delivery = :delivery',
      ConditionExpression: `attribute_exists(PK) AND (attribute_not_exists(delivery)${behind})`,
      ...(before.length > 0 && { ExpressionAttributeNames: { '#status': 'status' } }),
      ExpressionAttributeValues: toAttributes({ ':delivery': delivery, ...Object.fromEntries(before) }),
    });
  },
});
