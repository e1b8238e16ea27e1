// A text a person sent, as AWS End User Messaging publishes it and SNS wraps it for the queue.
import * as z from 'zod/mini';
import type { Instant } from '../domain/instant.ts';
import { expected, identifier, objectOf, type Parsed, parseJson } from './parsing.ts';

/** Phones join long texts to one of any length; more than this is not kept. */
const LONGEST_BODY = 1_600;

const PHONE = /^(\+[1-9]\d{6,14}|\d{3,8})$/;
const phone = z
  .string({ error: expected('a phone number') })
  .check(z.regex(PHONE, { error: expected('+ and 7 to 15 digits, or a short code of 3 to 8 digits') }));

const envelopeSchema = objectOf({
  Type: z.literal('Notification', { error: expected('Notification; is raw message delivery off?') }),
  Message: z.string({ error: expected('the payload as a JSON string') }),
  Timestamp: z
    .string({ error: expected('an ISO-8601 time') })
    .check(z.refine((text) => !Number.isNaN(Date.parse(text)), { error: expected('an ISO-8601 time') })),
});

/** @see https://docs.aws.amazon.com/sms-voice/latest/userguide/two-way-sms-payload.html */
const payloadSchema = objectOf({
  inboundMessageId: identifier('an id of 1 to 200 characters'),
  originationNumber: phone,
  destinationNumber: phone,
  messageBody: z.string({ error: expected('the text as a string') }),
  previousPublishedMessageId: z.nullish(z.string({ error: expected('a message id, null or nothing') })),
});

export interface InboundText {
  readonly inboundMessageId: string;
  readonly originationNumber: string;
  readonly destinationNumber: string;
  readonly messageBody: string;
  /** Best effort of the carrier network: the text it thinks this one answers. */
  readonly previousPublishedMessageId?: string;
  /** When the carrier network handed it over: the payload has no time of its own, so the envelope's counts. */
  readonly writtenAt: Instant;
}

/** Parses the body of a message on the inbound queue. */
export const parseInboundText = (body: string): Parsed<InboundText> => {
  const envelope = parseJson(envelopeSchema, body, 'body');
  if (!envelope.ok) return envelope;
  const payload = parseJson(payloadSchema, envelope.value.Message, 'body.Message');
  if (!payload.ok) return payload;
  const { messageBody, previousPublishedMessageId, ...rest } = payload.value;
  return {
    ok: true,
    value: {
      ...rest,
      messageBody: messageBody.slice(0, LONGEST_BODY).toWellFormed(),
      ...(previousPublishedMessageId && { previousPublishedMessageId }),
      writtenAt: new Date(envelope.value.Timestamp).toISOString(),
    },
  };
};
