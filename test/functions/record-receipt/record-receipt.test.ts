import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { recordReceipt } from '../../../functions/record-receipt/record-receipt.ts';
import { takeReceipts } from '../../../functions/record-receipt/take-receipts.ts';
import { sendText } from '../../../functions/send-text/send-text.ts';
import { MINUTE, SECOND } from '../../../shared/domain/instant.ts';
import { RetryableError } from '../../../shared/ports.ts';
import { PHONE, START, seedPatient, seedText, type World, world } from '../world.ts';

const LINE = {
  notification: { messageId: 'provider-1', timestamp: '2026-11-30 17:00:01.000' },
  delivery: { destination: PHONE, providerResponse: 'Invalid phone number', dwellTimeMs: 500 },
  status: 'FAILURE',
};
const came = {
  ...LINE,
  delivery: { ...LINE.delivery, providerResponse: 'Message has been accepted by phone' },
  status: 'SUCCESS',
};

const log = (on: World, ...lines: readonly unknown[]) =>
  takeReceipts(
    on,
    gzipSync(
      JSON.stringify({
        messageType: 'DATA_MESSAGE',
        logEvents: lines.map((line) => ({ message: typeof line === 'string' ? line : JSON.stringify(line) })),
      }),
    ).toString('base64'),
  );

/** Works the queue off once; what has to come again stays on it. */
const workOff = async (on: World): Promise<void> => {
  for (const receipt of on.receiptQueue.receipts.splice(0)) {
    try {
      await recordReceipt(on, receipt);
    } catch (error) {
      if (!(error instanceof RetryableError)) throw error;
      on.receiptQueue.receipts.push(receipt);
    }
  }
};

const worldWithText = async (fields = {}): Promise<World> => {
  const on = world();
  seedPatient(on);
  seedText(on, 'c1', fields);
  return on;
};
const send = (on: World) => sendText(on, { patientId: 'p1', communicationId: 'c1' });
const delivery = async ({ patients }: World) => {
  const text = await patients.communication({ patientId: 'p1', communicationId: 'c1' });
  return text?.direction === 'out' ? text.delivery : undefined;
};

describe('record-receipt', () => {
  test('keeps what became of a text, and counts it', async () => {
    const on = await worldWithText();
    await send(on);
    await log(on, came);
    await workOff(on);
    expect(await delivery(on)).toEqual({ status: 'delivered', at: '2026-11-30T17:00:01.500Z' });
    expect(on.counts).toMatchObject({ TextsDelivered: 1 });
    expect((await on.patients.load('p1'))?.version).toBe(1);
  });

  test('holds a number that no text can reach, once, however often it is told', async () => {
    const on = await worldWithText();
    await send(on);
    on.pass(SECOND);
    await log(on, LINE, LINE);
    await workOff(on);
    await log(on, LINE);
    await workOff(on);
    expect((await on.patients.load('p1'))?.hold?.reason).toBe('number-refused');
    expect([...on.table.alerts.values()].map(({ ruleId }) => ruleId)).toEqual(['text-refused']);
    expect(on.counts).toMatchObject({ TextsUndelivered: 1 });
  });

  test('tells the domain also where an earlier run kept the receipt and died', async () => {
    const on = await worldWithText();
    await send(on);
    await on.receipts.record(
      { patientId: 'p1', communicationId: 'c1' },
      { status: 'failed', at: START, reason: 'number-invalid' },
    );
    await log(on, LINE);
    await workOff(on);
    expect((await on.patients.load('p1'))?.hold?.reason).toBe('number-refused');
    expect(on.counts.TextsUndelivered).toBeUndefined();
  });

  test('does nothing about a failure of a text that came after all', async () => {
    const on = await worldWithText();
    await send(on);
    await log(on, came, LINE);
    await workOff(on);
    expect(await delivery(on)).toMatchObject({ status: 'delivered' });
    expect((await on.patients.load('p1'))?.hold).toBeUndefined();
  });

  test('waits for a text that is not marked as sent yet', async () => {
    const on = await worldWithText();
    await log(on, came);
    await workOff(on);
    expect(on.receiptQueue.receipts).toHaveLength(1);
    await send(on);
    on.pass(9 * MINUTE);
    await workOff(on);
    expect(await delivery(on)).toMatchObject({ status: 'delivered' });
    expect(on.receiptQueue.receipts).toEqual([]);
  });

  test('drops after ten minutes what is of nobody here', async () => {
    const on = await worldWithText();
    await log(on, { ...came, notification: { ...came.notification, messageId: 'somebody-else' } });
    on.pass(10 * MINUTE - SECOND);
    await workOff(on);
    expect(on.receiptQueue.receipts).toHaveLength(1);
    on.pass(SECOND);
    await workOff(on);
    expect(on.receiptQueue.receipts).toEqual([]);
    expect(on.counts).toEqual({ ReceiptsDropped: 1 });
  });

  test('counts a line it cannot read, and takes the others', async () => {
    const on = await worldWithText();
    await log(on, 'no JSON', came);
    expect(on.receiptQueue.receipts).toHaveLength(1);
    expect(on.counts).toEqual({ ReceiptsMalformed: 1 });
    await expect(takeReceipts(on, 'no gzip')).rejects.toThrow();
  });

  test('neither logs nor queues the number or the text', async () => {
    const on = await worldWithText();
    await send(on);
    await log(on, LINE, `{"destination":"${PHONE}"`);
    const queued = JSON.stringify(on.receiptQueue.receipts);
    await workOff(on);
    for (const said of [queued, JSON.stringify(on.logs)]) {
      expect(said).not.toContain(PHONE);
      expect(said).not.toContain('Body of');
    }
    expect(on.logs.map(({ event }) => event)).toEqual(['RECORD_RECEIPT_MALFORMED', 'RECORD_RECEIPT_FAILED']);
  });
});
