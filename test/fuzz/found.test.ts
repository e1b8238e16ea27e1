// What the fuzz tests once found, one by one.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parseHoldRequest } from '../../shared/contracts/console/hold-request.ts';
import { parseReceiptBatch } from '../../shared/contracts/delivery-receipt.ts';
import { call, errorsIn } from '../functions/console/api.ts';
import { visit } from '../functions/console/visit.ts';
import { world } from '../functions/world.ts';

describe('a name that we do not know', () => {
  test.each([
    ['nickname', 'nickname'],
    ['', '""'],
    ['\u0000', '"\\u0000"'],
    ['two words', '"two words"'],
    ['k'.repeat(61), `"${'k'.repeat(60)}"`],
  ])('%j is shown as %s', (key, field) => {
    const parsed = parseHoldRequest({ kind: 'hospital', [key]: 1 });
    expect(parsed.ok ? [] : parsed.errors.map((error) => error.field)).toEqual([field]);
  });

  test('is one of at most 100 that are named', async () => {
    const body = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`f${index}`, 1]));
    const refused = await call(world(), { route: 'POST /patients', body });
    expect(refused.status).toBe(422);
    expect(errorsIn(refused.body)).toHaveLength(100);
  });
});

test.each([
  [127 * 1_024, 422],
  [129 * 1_024, 413],
])('a body of %i bytes is answered with %i', async (bytes, status) => {
  const body = JSON.stringify({ name: 'x'.repeat(bytes) });
  expect((await call(world(), { route: 'POST /patients', body, contentType: 'application/json' })).status).toBe(status);
});

test('a CSRF field as long as the token, in letters of two bytes, is refused', async () => {
  const { status } = await visit(world(), '/console/hand-over', { form: { _csrf: 'é'.repeat(23) } });
  expect(status).toBe(403);
});

describe('a line of the delivery log', () => {
  const read = (timestamp: string, dwellTimeMs: number) => {
    const line = { notification: { messageId: 'm', timestamp }, delivery: { dwellTimeMs }, status: 'SUCCESS' };
    const batch = { messageType: 'DATA_MESSAGE', logEvents: [{ message: JSON.stringify(line) }] };
    const parsed = parseReceiptBatch(gzipSync(JSON.stringify(batch)).toString('base64'));
    return parsed.ok ? parsed.value : undefined;
  };

  test.each([
    ['2026-11-30 17:00:00.000', 90_000, 1],
    ['2026-99-99 17:00:00.000', 0, 0],
    ['2026-11-30 17:00:00.000', 1e18, 0],
    ['2026-11-30 17:00:00.000', -1, 0],
  ])('at %s after %d ms is %i receipt', (timestamp, dwell, receipts) => {
    const batch = read(timestamp, dwell);
    expect(batch?.receipts).toHaveLength(receipts);
    expect(batch?.problems).toHaveLength(1 - receipts);
  });
});
