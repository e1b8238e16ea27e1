// What staff send about who gets the daily note: an address to add. One is removed as a channel is.
import * as z from 'zod/mini';
import { EMAIL_ADDRESS, SMS_ADDRESS } from './channel-request.ts';
import { type ParsedFields, parseFields } from './field-error.ts';
import { PHONE_EXPECTED } from './phone.ts';

const addressSchema = z.discriminatedUnion(
  'kind',
  [z.strictObject(EMAIL_ADDRESS), z.strictObject(SMS_ADDRESS)],
  'is not one of the choices',
);

/** The body, and what would be right in each of its fields. */
export const NOTE_ADDRESS_REQUEST = {
  schema: addressSchema,
  expected: { kind: 'email or sms', endpoint: `by kind: an e-mail address; ${PHONE_EXPECTED}` },
};

export const parseNoteAddressRequest = (input: unknown): ParsedFields<z.output<typeof addressSchema>> =>
  parseFields(NOTE_ADDRESS_REQUEST.schema, NOTE_ADDRESS_REQUEST.expected, input);
