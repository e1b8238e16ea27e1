// The delivery-status log of SNS, as a subscription filter of CloudWatch Logs brings it: gzip in base64, many lines at once.
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import type { Delivery, DeliveryFailure } from '../domain/delivery.ts';
import { DAY, type Instant, plus } from '../domain/instant.ts';
import { expected, identifier, objectOf, type Parsed, parseJson } from './parsing.ts';

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html#LambdaFunctionExample */
const batchSchema = objectOf({
  messageType: z.string({ error: expected('DATA_MESSAGE or CONTROL_MESSAGE') }),
  logEvents: z.array(objectOf({ message: z.string({ error: expected('a line of the log') }) }), {
    error: expected('the lines of the log'),
  }),
});

/** A receipt comes within 72 hours. */
const MOST_MILLISECONDS = 30 * DAY;
/** Of the lines of one event, unpacked: CloudWatch Logs sends no more than some hundred KB packed. */
const MOST_BYTES = 64 * 1024 * 1024;

const milliseconds = z
  .number({ error: expected('milliseconds') })
  .check(
    z.gte(0, { error: expected('milliseconds') }),
    z.lte(MOST_MILLISECONDS, { error: expected('at most 30 days') }),
  );

const isTime = (text: string): boolean => !Number.isNaN(Date.parse(`${text.replace(' ', 'T')}Z`));

/**
 * What we read of a line: never the phone number, the carrier or the price, which are in it too.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sms_stats_cloudwatch.html
 */
const lineSchema = objectOf({
  notification: objectOf({
    messageId: identifier('a message id'),
    timestamp: z
      .string({ error: expected('a time such as 2016-06-28 00:40:34.558') })
      .check(
        z.regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,9})?$/, { error: expected('a time in UTC') }),
        z.refine(isTime, { error: expected('a time in UTC') }),
      ),
  }),
  delivery: objectOf({
    providerResponse: z.optional(z.string({ error: expected('the answer of the network') })),
    dwellTimeMs: z.optional(milliseconds),
    dwellTimeMsUntilDeviceAck: z.optional(milliseconds),
  }),
  status: z.enum(['SUCCESS', 'FAILURE'], { error: expected('SUCCESS or FAILURE') }),
});

export interface DeliveryReceipt extends Delivery {
  readonly providerMessageId: string;
}

export interface ReceiptBatch {
  readonly receipts: readonly DeliveryReceipt[];
  /** What is wrong with each line that is no receipt; holds nothing of the line itself. */
  readonly problems: readonly string[];
}

/** Parses `awslogs.data` of the event. A control message, which only tries the way, holds no receipt. */
export const parseReceiptBatch = (data: string): Parsed<ReceiptBatch> => {
  const batch = parseJson(batchSchema, unpacked(data), 'data');
  if (!batch.ok) return batch;
  const { messageType, logEvents } = batch.value;
  const lines = messageType === 'DATA_MESSAGE' ? logEvents.map(({ message }) => parseLine(message)) : [];
  return {
    ok: true,
    value: {
      receipts: lines.flatMap((line) => (line.ok ? [line.value] : [])),
      problems: lines.flatMap((line) => (line.ok ? [] : [line.problem])),
    },
  };
};

const unpacked = (data: string): string => {
  try {
    return gunzipSync(Buffer.from(data, 'base64'), { maxOutputLength: MOST_BYTES }).toString('utf8');
  } catch {
    return '';
  }
};

const parseLine = (line: string): Parsed<DeliveryReceipt> => {
  const parsed = parseJson(lineSchema, line, 'line');
  if (!parsed.ok) return parsed;
  const { notification, delivery, status } = parsed.value;
  const published: Instant = new Date(`${notification.timestamp.replace(' ', 'T')}Z`).toISOString();
  const { dwellTimeMs = 0, dwellTimeMsUntilDeviceAck, providerResponse = '' } = delivery;
  const receipt = {
    providerMessageId: notification.messageId,
    at: plus(published, dwellTimeMsUntilDeviceAck ?? dwellTimeMs),
  };
  if (status === 'FAILURE')
    return { ok: true, value: { ...receipt, status: 'failed', reason: failureOf(providerResponse) } };
  const byCarrier = dwellTimeMsUntilDeviceAck === undefined && / by phone carrier$/.test(providerResponse);
  return { ok: true, value: { ...receipt, status: byCarrier ? 'sent' : 'delivered' } };
};

/** The documented answers, as they begin. */
const FAILURES: readonly (readonly [answer: string, reason: DeliveryFailure])[] = [
  ['Invalid phone number', 'number-invalid'],
  ['Destination is on a blocked list', 'number-blocked'],
  ['Phone is on a blocked list', 'number-blocked'],
  ['Phone number is opted out', 'number-opted-out'],
  ['Phone has blocked SMS', 'phone-blocks-texts'],
  ['Phone is currently unreachable', 'phone-unreachable'],
  ['Phone carrier is currently unreachable', 'carrier-unreachable'],
  ['Phone carrier has blocked this message', 'carrier-blocked'],
  ['Blocked as spam by phone carrier', 'carrier-spam'],
  ['This delivery would exceed max price', 'setting-price'],
  ['No quota left for account', 'setting-spend-limit'],
  ['Message body is invalid', 'setting-body'],
];

/** An answer we do not know passes for a fault that passes: a patient is not held for a word that AWS has changed. */
const failureOf = (answer: string): DeliveryFailure =>
  FAILURES.find(([beginning]) => answer.toLowerCase().startsWith(beginning.toLowerCase()))?.[1] ?? 'unknown';
