import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { NOON, outgoing, PATIENT_ID, state, turn } from '../fixtures.ts';
import type { MakePorts, TablePorts } from './ports.ts';

const POINTER = { patientId: PATIENT_ID, communicationId: outgoing().id };
const SENT: Delivery = { status: 'sent', at: '2026-11-23T17:00:01.000Z' };
const FAILED: Delivery = { status: 'failed', at: '2026-11-23T17:00:02.000Z', reason: 'phone-unreachable' };
const DELIVERED: Delivery = { status: 'delivered', at: '2026-11-23T17:00:03.000Z' };
const STAGES = [SENT, FAILED, DELIVERED];

export const receiptsContract = (makePorts: MakePorts): void => {
  describe('receipts', () => {
    let ports: TablePorts;
    beforeEach(async () => {
      ports = await makePorts();
    });
    const send = async (): Promise<void> => {
      await ports.patients.create(turn({ state: state(), outgoing: [outgoing()] }));
      const claim = await ports.outbox.claim(POINTER, NOON, '2026-11-23T17:01:00.000Z');
      if (claim.outcome !== 'claimed') throw new Error(`not claimed but ${claim.outcome}`);
      await ports.outbox.markSent(claim.text, NOON, 'provider-1');
    };
    const kept = async (): Promise<Delivery | undefined> => {
      const text = await ports.patients.communication(POINTER);
      return text?.direction === 'out' ? text.delivery : undefined;
    };

    it('find the text that the provider’s id names, once it is marked as sent', async () => {
      expect(await ports.receipts.find('provider-1')).toBeUndefined();
      await send();
      expect(await ports.receipts.find('provider-1')).toEqual(POINTER);
      expect(await ports.receipts.find('provider-2')).toBeUndefined();
    });

    it('are kept with the text, which stays what it was', async () => {
      await send();
      const before = await ports.patients.communication(POINTER);
      expect(await ports.receipts.record(POINTER, FAILED)).toBe(true);
      expect(await ports.patients.communication(POINTER)).toEqual({ ...before, delivery: FAILED });
    });

    it('only move on, in whatever order and however often they come', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.constantFrom(...STAGES), { minLength: 1, maxLength: 5 }), async (receipts) => {
          ports = await makePorts();
          await send();
          let furthest = -1;
          for (const receipt of receipts) {
            const stage = STAGES.indexOf(receipt);
            expect(await ports.receipts.record(POINTER, receipt)).toBe(stage > furthest);
            furthest = Math.max(furthest, stage);
            expect(await kept()).toEqual(STAGES[furthest]);
          }
        }),
        { numRuns: 12 },
      );
    });

    it('of a text that is not there are not kept', async () => {
      expect(await ports.receipts.record({ ...POINTER, communicationId: 'c9' }, FAILED)).toBe(false);
      expect(await kept()).toBeUndefined();
    });
  });
};
