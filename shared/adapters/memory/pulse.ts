// When the last text went in or out, in memory.
import type { Pulse } from '../../ports.ts';
import type { MemoryTable } from './memory-table.ts';

export const memoryPulse = ({ pulse }: MemoryTable): Pulse => ({
  beat: async (at) => {
    if (!pulse.last || pulse.last < at) pulse.last = at;
  },
  last: async () => pulse.last,
});
