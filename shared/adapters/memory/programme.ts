// What holds for the whole programme, in memory.
import type { Programme } from '../../ports.ts';
import type { MemoryTable } from './memory-table.ts';

export const memoryProgramme = ({ programme }: MemoryTable): Programme => ({
  hold: async () => programme.hold,
  setHold: async (hold) => {
    programme.hold = hold;
  },
});
