// What staff send for a patient who is asked by phone: the way of asking, and answers.
import * as z from 'zod/mini';
import { MODES } from '../../domain/phone-mode/phone-actions.ts';
import { type ParsedFields, parseFields } from './field-error.ts';
import { text } from './local-fields.ts';

const modeRequestSchema = z.strictObject({ mode: z.enum(MODES) });

const answersRequestSchema = z.strictObject({
  answers: z
    .array(z.strictObject({ instrument: text(64), linkId: text(64), code: z.int('is not a code') }))
    .check(z.minLength(1, 'is empty'), z.maxLength(100, 'is more than 100 answers')),
});

export const parseModeRequest = (input: unknown): ParsedFields<z.output<typeof modeRequestSchema>> =>
  parseFields(modeRequestSchema, { mode: `one of ${MODES.join(', ')}` }, input);

export const parseAnswersRequest = (input: unknown): ParsedFields<z.output<typeof answersRequestSchema>> =>
  parseFields(
    answersRequestSchema,
    { answers: 'a list like [{"instrument": "phq-4", "linkId": "phq4-1", "code": 2}], by the codes of the form' },
    input,
  );
