// Care teams in memory.
import { isDeepStrictEqual } from 'node:util';
import type { TeamChanges } from '../../console-ports.ts';
import type { CareTeams } from '../../ports.ts';
import type { MemoryTable } from './memory-table.ts';

export const memoryCareTeams = ({ careTeams, setUps }: MemoryTable): CareTeams & TeamChanges => ({
  get: async (id) => careTeams.get(id),
  list: async () => [...careTeams.values()].sort((one, other) => (one.id < other.id ? -1 : 1)),
  put: async (team) => {
    careTeams.set(team.id, team);
  },
  write: async ({ team, seen, entry }) => {
    if (!isDeepStrictEqual(careTeams.get(team.id), seen)) return 'changed';
    careTeams.set(team.id, team);
    setUps.push(entry);
    return 'written';
  },
});
