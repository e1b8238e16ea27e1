// Finds patients in memory.
import { inNameOrder, isFound, nameOrder } from '../../domain/patient-search.ts';
import type { Directory } from '../../ports.ts';
import type { MemoryTable } from './memory-table.ts';

export const memoryDirectory = (table: MemoryTable): Directory => ({
  find: async ({ after, limit, ...search }) => {
    const last = after === undefined ? undefined : table.states.get(after);
    if (after !== undefined && !(last && (search.among?.(last.careTeamId) ?? true)))
      return { patients: [], isLost: true };
    const found = inNameOrder([...table.states.values()].filter((state) => isFound(state, search)));
    const left = found.filter((state) => !last || nameOrder(state) > nameOrder(last));
    const patients = left.slice(0, limit);
    const next = left.length > limit ? patients.at(-1) : undefined;
    return { patients, ...(next && { next: next.id }) };
  },
});
