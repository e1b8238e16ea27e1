// The audit of care teams and the programme in memory.
import type { SetUpAudit } from '../../console-ports.ts';
import type { MemoryTable } from './memory-table.ts';

export const memorySetUpAudit = ({ setUps }: MemoryTable): SetUpAudit => ({
  add: async (entry) => {
    setUps.push(entry);
  },
  newest: async (place, most) =>
    setUps
      .filter((entry) => entry.place === place)
      .sort((one, other) => (one.id < other.id ? 1 : -1))
      .slice(0, most),
});
