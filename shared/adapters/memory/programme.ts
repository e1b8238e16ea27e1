// What holds for the whole programme, in memory.
import type { Programme } from '../../ports.ts';
import type { MemoryTable } from './memory-table.ts';

export const memoryProgramme = ({ programme, careTeams }: MemoryTable): Programme => ({
  withCareTeams: async () => ({
    careTeams: [...careTeams.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    ...(programme.hold && { hold: programme.hold }),
  }),
  hold: async () => programme.hold,
  setHold: async (hold) => {
    programme.hold = hold;
  },
});
