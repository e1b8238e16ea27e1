// What all queues carry: every message, each on its own queue.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Queues, ReceiptQueue } from '../../../shared/ports.ts';

export interface QueuesWorld {
  readonly queues: Queues;
  /** Takes everything off a queue. SQS keeps no order. */
  drain(queue: 'replies' | 'campaign' | 'wake'): Promise<readonly unknown[]>;
}

const pointer = (communicationId: string) => ({ patientId: 'p1', communicationId });

export interface ReceiptQueueWorld {
  readonly queue: ReceiptQueue;
  drain(): Promise<readonly unknown[]>;
}

export const receiptQueueContract = (makeWorld: () => Promise<ReceiptQueueWorld>): void => {
  describe('the receipts queue', () => {
    it.each([0, 1, 23])('carries %i receipts at once', async (count) => {
      const { queue, drain } = await makeWorld();
      const receipts = Array.from({ length: count }, (_, position) => ({
        providerMessageId: `m${position}`,
        status: 'failed' as const,
        at: '2026-11-23T17:00:00.000Z',
        reason: 'unknown' as const,
        giveUpAt: '2026-11-23T17:10:00.000Z',
      }));
      await queue.add(receipts);
      const carried = await drain();
      expect(carried).toHaveLength(count);
      expect(carried).toEqual(expect.arrayContaining(receipts));
    });
  });
};

export const queuesContract = (makeWorld: () => Promise<QueuesWorld>): void => {
  describe('queues', () => {
    let world: QueuesWorld;
    beforeEach(async () => {
      world = await makeWorld();
    });

    it('carry each kind of message on its own queue, as ids alone', async () => {
      const { queues, drain } = world;
      await queues.sendText('replies', [pointer('c1')]);
      await queues.sendText('campaign', [pointer('c2')]);
      await queues.wake([{ patientId: 'p1', notSent: 'c3' }]);
      await queues.wake([{ patientId: 'p2' }]);
      expect(await drain('replies')).toEqual([pointer('c1')]);
      expect(await drain('campaign')).toEqual([pointer('c2')]);
      const wakeRequests = await drain('wake');
      expect(wakeRequests).toHaveLength(2);
      expect(wakeRequests).toEqual(expect.arrayContaining([{ patientId: 'p1', notSent: 'c3' }, { patientId: 'p2' }]));
    });

    it('carry the same message as often as it is sent', async () => {
      await world.queues.sendText('replies', [pointer('c1')]);
      await world.queues.sendText('replies', [pointer('c1'), pointer('c1')]);
      expect(await world.drain('replies')).toEqual(Array.from({ length: 3 }, () => pointer('c1')));
    });

    it.each([0, 1, 10, 11, 23])('carry %i messages at once', async (count) => {
      const pointers = Array.from({ length: count }, (_, position) => pointer(`c${position}`));
      const requests = pointers.map(({ communicationId }) => ({ patientId: communicationId }));
      await world.queues.sendText('campaign', pointers);
      await world.queues.wake(requests);
      for (const [queue, messages] of [
        ['campaign', pointers],
        ['wake', requests],
      ] as const) {
        const carried = await world.drain(queue);
        expect(carried).toHaveLength(count);
        expect(carried).toEqual(expect.arrayContaining([...messages]));
      }
    });
  });
};
