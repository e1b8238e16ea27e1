// The body of a message on the `receipts` queue: what became of one text, without saying whose it was.
import * as z from 'zod/mini';
import { DELIVERY_FAILURES } from '../domain/delivery.ts';
import { expected, identifier, objectOf, type Parsed, parseJson } from './parsing.ts';

const instant = z.iso.datetime({ precision: 3, error: expected('an instant') });

const queuedReceiptSchema = objectOf({
  providerMessageId: identifier('a message id'),
  status: z.enum(['sent', 'delivered', 'failed'], { error: expected('sent, delivered or failed') }),
  at: instant,
  reason: z.optional(z.enum(DELIVERY_FAILURES, { error: expected(`one of ${DELIVERY_FAILURES.join(', ')}`) })),
  giveUpAt: instant,
});

export const parseQueuedReceipt = (body: string): Parsed<z.output<typeof queuedReceiptSchema>> =>
  parseJson(queuedReceiptSchema, body, 'body');
