import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deliverBatch } from '../../functions/deliver/deliver-batch.ts';
import { MalformedTextError, receiveText } from '../../functions/receive-text/receive-text.ts';
import { recordReceipt } from '../../functions/record-receipt/record-receipt.ts';
import { takeReceipts } from '../../functions/record-receipt/take-receipts.ts';
import { sendText } from '../../functions/send-text/send-text.ts';
import { sweep } from '../../functions/sweep/sweep.ts';
import { wakePatient } from '../../functions/wake-patient/wake-patient.ts';
import { streamChange } from '../../shared/adapters/dynamodb/stream-change.ts';
import { parseQueuedReceipt } from '../../shared/contracts/queued-receipt.ts';
import { parseTextPointer } from '../../shared/contracts/text-pointer.ts';
import { parseWakeRequest } from '../../shared/contracts/wake-request.ts';
import { inbound } from '../functions/inbound.ts';
import { START } from '../functions/world.ts';
import { expectDiscreet, hospital } from './hospital.ts';
import { holds } from './run.ts';
import { oddText, PLANTED } from './samples.ts';

const odd = fc.oneof(oddText, fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(null, 0, -1, 1e308, [], {}, true));
/** JSON text of an object with some of these fields, and with odd values in them. */
const record = (fields: readonly string[], more: object = {}) =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.dictionary(fc.constantFrom(...fields), odd).map((given) => JSON.stringify({ ...more, ...given })),
    },
    oddText,
    fc.constantFrom('null', '[]', '"x"', '{', '['.repeat(5_000), `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`),
  );

const PAYLOAD = [
  'originationNumber',
  'destinationNumber',
  'messageBody',
  'inboundMessageId',
  'previousPublishedMessageId',
];
const TIMES = fc.constantFrom(
  START,
  '0000-01-01T00:00:00Z',
  '+275760-09-13T00:00:00.000Z',
  '-271821-04-20T00:00:00Z',
  '1',
  'x',
);

const messages = fc.oneof(
  { weight: 4, arbitrary: oddText.map((text) => inbound(text, START)) },
  { weight: 3, arbitrary: fc.tuple(oddText, TIMES).map(([text, at]) => inbound(text, at)) },
  {
    weight: 3,
    arbitrary: record(PAYLOAD, {
      originationNumber: '+13125550100',
      destinationNumber: '+18005550100',
      messageBody: PLANTED,
      inboundMessageId: 'm1',
    }).map((message) => JSON.stringify({ Type: 'Notification', Timestamp: START, Message: message })),
  },
  record(['Type', 'Timestamp', 'Message']),
);

test('a text is taken in, or is put aside with nothing written', () =>
  holds(300, messages, async (body) => {
    const on = hospital();
    const before = structuredClone(on.table);
    try {
      await receiveText(on, body);
    } catch (error) {
      expect(error).toBeInstanceOf(MalformedTextError);
      expect(on.table).toEqual(before);
    }
    expectDiscreet('', on.logs);
  }));

const line = fc.oneof(
  {
    weight: 3,
    arbitrary: record(['messageId', 'timestamp']).map(
      (given) => `{"notification":${given},"delivery":{},"status":"SUCCESS"}`,
    ),
  },
  fc
    .record({
      messageId: fc.constantFrom('m1', 'm2', PLANTED),
      timestamp: fc.constantFrom(
        '2026-11-30 17:00:00.000',
        '2026-99-99 99:99:99',
        '0000-00-00 00:00:00',
        '9999-12-31 23:59:59',
      ),
      dwell: fc.oneof(fc.constantFrom(0, -1, 1e308, 9e15, 90_000), fc.double()),
      status: fc.constantFrom('SUCCESS', 'FAILURE', 'x'),
      said: oddText,
    })
    .map(({ messageId, timestamp, dwell, status, said }) =>
      JSON.stringify({
        notification: { messageId, timestamp },
        delivery: { providerResponse: said, dwellTimeMs: dwell },
        status,
      }),
    ),
  oddText,
);
const SOUND = JSON.stringify({
  notification: { messageId: 'sound', timestamp: '2026-11-30 17:00:00.000' },
  delivery: { providerResponse: 'Message has been accepted by phone' },
  status: 'SUCCESS',
});
const packed = (lines: readonly string[]): string =>
  gzipSync(JSON.stringify({ messageType: 'DATA_MESSAGE', logEvents: lines.map((message) => ({ message })) })).toString(
    'base64',
  );

describe('the delivery log', () => {
  test('has its sound lines taken, whatever stands beside them', () =>
    holds(200, fc.array(line, { maxLength: 5 }), async (lines) => {
      const on = hospital();
      await takeReceipts(on, packed([...lines, SOUND]));
      expect(JSON.stringify(on.receiptQueue)).toContain('"sound"');
      expectDiscreet('', on.logs);
    }));

  test('that cannot be unpacked is a failure that names nothing of it', () =>
    holds(
      100,
      fc.oneof(
        oddText,
        oddText.map((text) => gzipSync(text).toString('base64')),
      ),
      async (data) => {
        const on = hospital();
        await expect(takeReceipts(on, data)).rejects.toThrow(
          expect.objectContaining({ name: 'MalformedReceiptsError', message: '' }),
        );
        expectDiscreet('', on.logs);
      },
    ));
});

const POINTERS = record(
  ['patientId', 'communicationId', 'notSent', 'status', 'at', 'giveUpAt', 'reason', 'providerMessageId'],
  {
    patientId: 'p9',
    communicationId: 'c9',
  },
);

describe('a message of our own queues', () => {
  test('is read, or its problem names the field and nothing of it', () =>
    holds(300, POINTERS, async (body) => {
      for (const parse of [parseWakeRequest, parseTextPointer, parseQueuedReceipt]) {
        const parsed = parse(body);
        if (parsed.ok) continue;
        expect(parsed.problem).toMatch(/^body\b.*expected /);
        expectDiscreet(parsed.problem, []);
      }
    }));

  test('about nobody, or no text, changes nothing', () =>
    holds(200, POINTERS, async (body) => {
      const on = hospital();
      const before = structuredClone(on.table);
      const [wake, pointer] = [parseWakeRequest(body), parseTextPointer(body)];
      if (wake.ok && wake.value.patientId !== 'p1') await wakePatient(on, wake.value);
      if (pointer.ok) await sendText(on, pointer.value);
      expect(on.table).toEqual(before);
      expectDiscreet('', on.logs);
    }));

  test('a receipt of an unknown text waits until it is given up, at whatever time that is', () =>
    holds(100, fc.tuple(oddText, TIMES), async ([id, at]) => {
      const on = hospital();
      const parsed = parseQueuedReceipt(
        JSON.stringify({ providerMessageId: id, status: 'failed', at: START, giveUpAt: at }),
      );
      if (!parsed.ok) return;
      const outcome = await recordReceipt(on, parsed.value).then(
        () => 'done',
        ({ name }: Error) => name,
      );
      expect(outcome).toBe(on.clock() < parsed.value.giveUpAt ? 'RetryableError' : 'done');
    }));
});

const ATTRIBUTES = fc.dictionary(
  fc.constantFrom('PK', 'SK', 'id', 'nextWakeAt', 'status', 'purpose', '__proto__'),
  fc.oneof(
    oddText.map((S) => ({ S })),
    fc.constantFrom({ N: 'x' }, { NULL: true }, { BOOL: false }, {}, { M: {} }, { L: [] }),
  ),
);

describe('the stream', () => {
  const records = fc.record({
    NewImage: fc.option(ATTRIBUTES, { nil: undefined }),
    OldImage: fc.option(ATTRIBUTES, { nil: undefined }),
  });

  test('a record that is nothing of ours is left', () =>
    holds(200, fc.option(records, { nil: undefined }), async (images) => {
      const on = hospital();
      const change = streamChange({ dynamodb: { SequenceNumber: '1', ...images } } as Parameters<
        typeof streamChange
      >[0]);
      const failed = await deliverBatch(on, change ? [change] : [], () => {});
      expect([undefined, '1']).toContain(failed);
      expectDiscreet('', on.logs);
    }));

  test('what fails of one patient holds up no other', async () => {
    const on = hospital();
    const refuses = { ...on, wakeUps: { ...on.wakeUps, move: () => Promise.reject(new Error('no')) } };
    const text = { direction: 'out', purpose: 'safety', id: 'c1', patientId: 'p2', status: 'preparation' };
    const changes = [
      { sequenceNumber: '1', patientId: 'p1', kind: 'state', before: {}, after: { nextWakeAt: START } },
      { sequenceNumber: '2', patientId: 'p2', kind: 'text', before: undefined, after: text },
    ] as unknown as Parameters<typeof deliverBatch>[1];
    expect(await deliverBatch(refuses, changes, () => {})).toBe('1');
    expect(on.queues.replies).toHaveLength(1);
  });
});

test('the sweep carries what is late, and ends, whatever it is called', () =>
  holds(60, oddText, async (id) => {
    const on = hospital();
    on.table.due.set('patient x', { kind: 'patient', patientId: id, dueAt: '2026-11-29T00:00:00.000Z' } as never);
    let pages = 3;
    await sweep(on, () => pages-- > 0);
    expectDiscreet('', on.logs);
  }));
