// Care teams in memory.
import type { CareTeams } from '../../ports.ts';
import type { MemoryTable } from './memory-table.ts';

export const memoryCareTeams = ({ careTeams }: MemoryTable): CareTeams => ({
  get: async (id) => careTeams.get(id),
  list: async () => [...careTeams.values()].sort((one, other) => (one.id < other.id ? -1 : 1)),
  put: async (team) => {
    careTeams.set(team.id, team);
  },
});
