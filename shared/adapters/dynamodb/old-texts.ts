// Finds old texts in DynamoDB, and takes their words away.
import { TABLE } from '../../contracts/names.ts';
import type { Communication } from '../../domain/communication.ts';
import type { OldTexts } from '../../erasure-ports.ts';
import { toAttributes } from './attributes.ts';
import { longestDue } from './due-work.ts';
import { fromItem, pointerOf } from './items.ts';
import { oldTextsKey, patientIdOf, patientPartition, textKey } from './keys.ts';
import { query, type Table, update } from './table.ts';
import { OLD_TEXTS_WORK, oldTextsWorkSort } from './work-keys.ts';

/** How the id of a text of that moment begins. */
const idAt = (instant: string): string => instant.replace(/[-:.Z]/g, '');

export const dynamodbOldTexts = (table: Table): OldTexts => ({
  toLookAt: async (now, limit) => (await longestDue(table, OLD_TEXTS_WORK, now, limit)).map(patientIdOf),

  before: async (patientId, before) => {
    const items = await query(table, {
      KeyConditionExpression: 'PK = :patient AND SK BETWEEN :from AND :to',
      FilterExpression: 'attribute_not_exists(bodyRemovedAt)',
      ExpressionAttributeValues: toAttributes({
        ':patient': patientPartition(patientId),
        ':from': TABLE.communicationPrefix,
        ':to': `${TABLE.communicationPrefix}${idAt(before)}`,
      }),
    });
    return items.map((item) => fromItem<Communication>(item));
  },

  removeBody: async (text) => {
    const { body, bodyRemovedAt } = text;
    const segments = text.direction === 'out' ? text.segments : undefined;
    await update(table, {
      Key: textKey(pointerOf(text)),
      UpdateExpression: `SET body = :body, bodyRemovedAt = :at${segments === undefined ? '' : ', #segments = :segments'}`,
      ConditionExpression: 'attribute_exists(PK)',
      ...(segments !== undefined && { ExpressionAttributeNames: { '#segments': 'segments' } }),
      ExpressionAttributeValues: toAttributes({ ':body': body, ':at': bodyRemovedAt, ':segments': segments }),
    });
  },

  lookAgain: async (patientId, at) => {
    await update(table, {
      Key: oldTextsKey(patientId),
      UpdateExpression: `SET ${TABLE.workSortKey} = :at`,
      ConditionExpression: 'attribute_exists(PK)',
      ExpressionAttributeValues: toAttributes({ ':at': oldTextsWorkSort(at) }),
    });
  },
});
