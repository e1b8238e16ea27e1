// What a programme lead sends to erase a patient.
import * as z from 'zod/mini';
import { ERASURE_REASONS } from '../../domain/erasure.ts';
import { type ParsedFields, parseFields } from './field-error.ts';
import { text } from './local-fields.ts';

export const ERASURE_REQUEST = {
  schema: z.strictObject({ studyNumber: text(64), why: z.enum(ERASURE_REASONS) }),
  expected: {
    studyNumber: 'the patient’s study number, typed again',
    why: `one of ${ERASURE_REASONS.join(', ')}`,
  },
} as const;

export const parseErasure = (input: unknown): ParsedFields<z.output<typeof ERASURE_REQUEST.schema>> =>
  parseFields(ERASURE_REQUEST.schema, ERASURE_REQUEST.expected, input);
