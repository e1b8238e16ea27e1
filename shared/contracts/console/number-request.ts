// What a coordinator sends to move a patient to another number.
import * as z from 'zod/mini';
import { type ParsedFields, parseFields } from './field-error.ts';
import { phone } from './local-fields.ts';
import { PHONE_EXPECTED } from './phone.ts';

const numberRequestSchema = z.strictObject({ phone });

/** The body, and what would be right in each of its fields. */
export const NUMBER_REQUEST = { schema: numberRequestSchema, expected: { phone: PHONE_EXPECTED } };

export const parseNumberRequest = (input: unknown): ParsedFields<z.output<typeof numberRequestSchema>> =>
  parseFields(NUMBER_REQUEST.schema, NUMBER_REQUEST.expected, input);
