// The delivery log of SNS as it is documented, packed as CloudWatch Logs packs it.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseReceiptBatch } from '../../shared/contracts/delivery-receipt.ts';
import { parseQueuedReceipt } from '../../shared/contracts/queued-receipt.ts';
import { failsForGood } from '../../shared/domain/delivery.ts';

const PHONE = '+12065550100';

/** The documented example of a text that came. */
const CAME = {
  notification: { messageId: '34d9b400-c6dd-5444-820d-fbeb0f1f54cf', timestamp: '2016-06-28 00:40:34.558' },
  delivery: {
    phoneCarrier: 'My Phone Carrier',
    mnc: 270,
    numberOfMessageParts: 1,
    destination: PHONE,
    priceInUSD: 0.00645,
    smsType: 'Transactional',
    mcc: 310,
    providerResponse: 'Message has been accepted by phone carrier',
    dwellTimeMs: 599,
    dwellTimeMsUntilDeviceAck: 1344,
  },
  status: 'SUCCESS',
};

const failed = (providerResponse: string) => ({
  ...CAME,
  delivery: { ...CAME.delivery, mnc: 0, mcc: 0, providerResponse, dwellTimeMs: 1420, dwellTimeMsUntilDeviceAck: 1692 },
  status: 'FAILURE',
});

const packed = (lines: readonly unknown[], messageType = 'DATA_MESSAGE'): string =>
  gzipSync(
    JSON.stringify({
      messageType,
      owner: '123456789012',
      logGroup: 'sns/us-east-1/123456789012/DirectPublishToPhoneNumber',
      logStream: 'stream',
      subscriptionFilters: ['filter'],
      logEvents: lines.map((line, index) => ({
        id: `event-${index}`,
        timestamp: 1_467_074_434_558,
        message: typeof line === 'string' ? line : JSON.stringify(line),
      })),
    }),
  ).toString('base64');

const receiptOf = (line: unknown) => {
  const parsed = parseReceiptBatch(packed([line]));
  return parsed.ok ? parsed.value.receipts[0] : undefined;
};

describe('a batch of the delivery log', () => {
  it('holds what became of each text, and when, and nothing about the phone', () => {
    const parsed = parseReceiptBatch(packed([CAME, failed('Unknown error attempting to reach phone')]));
    expect(parsed).toEqual({
      ok: true,
      value: {
        receipts: [
          { providerMessageId: CAME.notification.messageId, status: 'delivered', at: '2016-06-28T00:40:35.902Z' },
          {
            providerMessageId: CAME.notification.messageId,
            status: 'failed',
            at: '2016-06-28T00:40:36.250Z',
            reason: 'unknown',
          },
        ],
        problems: [],
      },
    });
    expect(JSON.stringify(parsed)).not.toContain(PHONE);
  });

  it.each([
    ['Message has been accepted by phone carrier', undefined, 'sent'],
    ['Message has been accepted by phone carrier', 900, 'delivered'],
    ['Message has been accepted by phone', undefined, 'delivered'],
  ])('"%s", answered by the phone after %s ms, is %s', (providerResponse, dwellTimeMsUntilDeviceAck, status) => {
    const delivery = { ...CAME.delivery, providerResponse, dwellTimeMsUntilDeviceAck };
    expect(receiptOf({ ...CAME, delivery })).toMatchObject({ status });
  });

  it.each([
    ['Blocked as spam by phone carrier', 'carrier-spam', false],
    ['Destination is on a blocked list', 'number-blocked', true],
    ['Invalid phone number', 'number-invalid', true],
    ['Message body is invalid', 'setting-body', false],
    ['Phone carrier has blocked this message', 'carrier-blocked', false],
    ['Phone carrier is currently unreachable/unavailable', 'carrier-unreachable', false],
    ['Phone has blocked SMS', 'phone-blocks-texts', true],
    ['Phone is on a blocked list', 'number-blocked', true],
    ['Phone is currently unreachable/unavailable', 'phone-unreachable', false],
    ['Phone number is opted out', 'number-opted-out', true],
    ['This delivery would exceed max price', 'setting-price', false],
    ['No quota left for account', 'setting-spend-limit', false],
    ['Unknown error attempting to reach phone', 'unknown', false],
    ['A word that AWS has made up since', 'unknown', false],
  ])('"%s" is %s, for good: %s', (answer, reason, forGood) => {
    const receipt = receiptOf(failed(answer));
    expect(receipt).toMatchObject({ status: 'failed', reason });
    expect(receipt && failsForGood(receipt)).toBe(forGood);
  });

  it('goes on behind a line that is none, and says what is wrong without repeating it', () => {
    const parsed = parseReceiptBatch(packed([`not JSON ${PHONE}`, { ...CAME, status: PHONE }, CAME]));
    expect(parsed).toMatchObject({ ok: true, value: { receipts: [{ status: 'delivered' }] } });
    expect(parsed.ok && parsed.value.problems).toHaveLength(2);
    expect(JSON.stringify(parsed)).not.toContain(PHONE);
  });

  it('may only try the way', () => {
    expect(parseReceiptBatch(packed(['CWL CONTROL MESSAGE'], 'CONTROL_MESSAGE'))).toEqual({
      ok: true,
      value: { receipts: [], problems: [] },
    });
  });

  it.each(['', 'not base64!', Buffer.from('plain').toString('base64')])(
    'that cannot be unpacked (%s) is none',
    (data) => {
      expect(parseReceiptBatch(data).ok).toBe(false);
    },
  );
});

it('a receipt on its queue is read back as it was put there, and nothing else is taken for one', () => {
  const receipt = {
    providerMessageId: 'm1',
    status: 'failed',
    at: '2026-11-23T17:00:00.000Z',
    reason: 'number-invalid',
    giveUpAt: '2026-11-23T17:10:00.000Z',
  };
  expect(parseQueuedReceipt(JSON.stringify(receipt))).toEqual({ ok: true, value: receipt });
  for (const change of [{ status: 'lost' }, { reason: 'moon' }, { at: 'now' }, { giveUpAt: undefined }])
    expect(parseQueuedReceipt(JSON.stringify({ ...receipt, ...change })).ok).toBe(false);
});
