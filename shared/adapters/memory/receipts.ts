// What became of sent texts, in memory.
import { stagesBefore } from '../../domain/delivery.ts';
import type { Receipts } from '../../ports.ts';
import { type MemoryTable, textKey } from './memory-table.ts';

export const memoryReceipts = (table: MemoryTable): Receipts => ({
  find: async (providerMessageId) => table.sent.get(providerMessageId),
  record: async (pointer, delivery) => {
    const text = table.texts.get(textKey(pointer));
    if (text?.direction !== 'out') return false;
    if (text.delivery && !stagesBefore(delivery.status).includes(text.delivery.status)) return false;
    table.texts.set(textKey(pointer), { ...text, delivery });
    return true;
  },
});
