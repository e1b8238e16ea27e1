// What a programme lead sends to erase a patient.
import * as z from 'zod/mini';
import { ERASURE_REASONS } from '../../domain/erasure.ts';
import { type ParsedFields, parseFields } from './field-error.ts';
import { text } from './local-fields.ts';

const erasureSchema = z.strictObject({ studyNumber: text(64), why: z.enum(ERASURE_REASONS) });

const ERASURE_EXPECTED = {
  studyNumber: 'the patient’s study number, typed again',
  why: `one of ${ERASURE_REASONS.join(', ')}`,
} as const;

export const parseErasure = (input: unknown): ParsedFields<z.output<typeof erasureSchema>> =>
  parseFields(erasureSchema, ERASURE_EXPECTED, input);
