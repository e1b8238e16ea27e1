// Queues that keep what is put on them.
import type { QueuedReceipt, Queues, ReceiptQueue, TextPointer, WakeRequest } from '../../ports.ts';

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

export interface MemoryReceiptQueue extends ReceiptQueue {
  readonly receipts: QueuedReceipt[];
}

export const memoryReceiptQueue = (): MemoryReceiptQueue => {
  const receipts: QueuedReceipt[] = [];
  return {
    receipts,
    add: async (added) => {
      receipts.push(...added);
    },
  };
};
