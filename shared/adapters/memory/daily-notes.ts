// Which day's note was the last, in memory.
import type { DailyNotes } from '../../note-ports.ts';
import type { MemoryTable } from './memory-table.ts';

export const memoryDailyNotes = ({ dailyNote }: MemoryTable): DailyNotes => ({
  last: async () => dailyNote.last,
  claim: async (date, claimedAt) => {
    if (dailyNote.last && dailyNote.last.date >= date) return false;
    dailyNote.last = { date, claimedAt };
    return true;
  },
  markSent: async (date, sentAt) => {
    if (dailyNote.last?.date === date) dailyNote.last = { ...dailyNote.last, sentAt };
  },
  release: async (date) => {
    if (dailyNote.last?.date === date && !dailyNote.last.sentAt) delete dailyNote.last;
  },
});
