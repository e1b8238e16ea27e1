// Finds patients in memory.
import { inNameOrder, isFound, nameOrder } from '../../domain/patient-search.ts';
import type { Directory } from '../../ports.ts';
import type { MemoryTable } from './memory-table.ts';

export const memoryDirectory = (table: MemoryTable): Directory => ({
  find: async ({ after = '', limit, ...search }) => {
    const found = inNameOrder([...table.states.values()].filter((state) => isFound(state, search)));
    const left = found.filter((state) => nameOrder(state) > after);
    const patients = left.slice(0, limit);
    const last = left.length > limit ? patients.at(-1) : undefined;
    return { patients, ...(last && { next: nameOrder(last) }) };
  },
});
