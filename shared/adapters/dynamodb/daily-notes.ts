// Which day's note was the last, in one item of the table.
import type { DailyNote } from '../../domain/daily-note.ts';
import type { DailyNotes } from '../../note-ports.ts';
import { toAttributes } from './attributes.ts';
import { fromItem } from './items.ts';
import { DAILY_NOTE_KEY } from './keys.ts';
import { getItem, type Table, update } from './table.ts';

/** `date` is a reserved word. */
const NAMES = { '#day': 'date' };

export const dynamodbDailyNotes = (table: Table): DailyNotes => ({
  last: async () => {
    const item = await getItem(table, DAILY_NOTE_KEY);
    const note = item && fromItem<Partial<DailyNote>>(item);
    if (!note?.date || !note.claimedAt) return undefined;
    return { date: note.date, claimedAt: note.claimedAt, ...(note.sentAt && { sentAt: note.sentAt }) };
  },
  claim: (date, at) =>
    update(table, {
      Key: DAILY_NOTE_KEY,
      UpdateExpression: 'SET #day = :date, claimedAt = :at REMOVE sentAt',
      ConditionExpression: 'attribute_not_exists(#day) OR #day < :date',
      ExpressionAttributeNames: NAMES,
      ExpressionAttributeValues: toAttributes({ ':date': date, ':at': at }),
    }),
  markSent: async (date, at) => {
    await update(table, {
      Key: DAILY_NOTE_KEY,
      UpdateExpression: 'SET sentAt = :at',
      ConditionExpression: '#day = :date',
      ExpressionAttributeNames: NAMES,
      ExpressionAttributeValues: toAttributes({ ':date': date, ':at': at }),
    });
  },
  release: async (date) => {
    await update(table, {
      Key: DAILY_NOTE_KEY,
      UpdateExpression: 'REMOVE #day, claimedAt',
      ConditionExpression: '#day = :date AND attribute_not_exists(sentAt)',
      ExpressionAttributeNames: NAMES,
      ExpressionAttributeValues: toAttributes({ ':date': date }),
    });
  },
});
