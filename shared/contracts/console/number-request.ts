// What a coordinator sends to move a patient to another number.
import * as z from 'zod/mini';
import { type ParsedFields, parseFields } from './field-error.ts';
import { phone } from './local-fields.ts';
import { PHONE_EXPECTED } from './phone.ts';

const numberRequestSchema = z.strictObject({ phone });

export const parseNumberRequest = (input: unknown): ParsedFields<z.output<typeof numberRequestSchema>> =>
  parseFields(numberRequestSchema, { phone: PHONE_EXPECTED }, input);
