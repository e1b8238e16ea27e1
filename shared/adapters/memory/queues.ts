// Queues that keep what is put on them.
import type { Queues, TextPointer, WakeRequest } from '../../ports.ts';

export interface MemoryQueues extends Queues {
  readonly replies: TextPointer[];
  readonly campaign: TextPointer[];
  readonly wakeRequests: WakeRequest[];
}

export const memoryQueues = (): MemoryQueues => {
  const queues = { replies: [] as TextPointer[], campaign: [] as TextPointer[], wakeRequests: [] as WakeRequest[] };
  return {
    ...queues,
    sendText: async (queue, pointers) => {
      queues[queue].push(...pointers);
    },
    wake: async (requests) => {
      queues.wakeRequests.push(...requests);
    },
  };
};
