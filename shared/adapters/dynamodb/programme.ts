// What holds for the whole programme, in one item of the table.
import type { ProgrammeHold } from '../../domain/holds/programme-hold.ts';
import type { Programme } from '../../ports.ts';
import { toAttribute } from './attributes.ts';
import { fromItem } from './items.ts';
import { PROGRAMME_KEY } from './keys.ts';
import { getItem, type Table, update } from './table.ts';

export const dynamodbProgramme = (table: Table): Programme => ({
  hold: async () => {
    const item = await getItem(table, PROGRAMME_KEY);
    return item && fromItem<{ hold: ProgrammeHold }>(item).hold;
  },
  setHold: async (hold) => {
    await update(table, {
      Key: PROGRAMME_KEY,
      UpdateExpression: 'SET #hold = :hold',
      ExpressionAttributeNames: { '#hold': 'hold' },
      ExpressionAttributeValues: { ':hold': toAttribute(hold) },
    });
  },
});
