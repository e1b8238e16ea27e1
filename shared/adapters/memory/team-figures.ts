// The figures of care teams, in memory.
import type { TeamFiguresStore } from '../../console-ports.ts';
import type { MemoryTable } from './memory-table.ts';

export const memoryTeamFigures = ({ figures }: MemoryTable): TeamFiguresStore => ({
  list: async () => [...figures.values()].sort((one, other) => (one.careTeamId < other.careTeamId ? -1 : 1)),
  put: async (next) => {
    if ((figures.get(next.careTeamId)?.version ?? 0) !== next.version - 1) return false;
    figures.set(next.careTeamId, next);
    return true;
  },
});
