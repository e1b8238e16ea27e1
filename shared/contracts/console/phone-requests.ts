// What staff send for a patient who is asked by phone: the way of asking, and answers.
import * as z from 'zod/mini';
import { MODES } from '../../domain/phone-mode/phone-actions.ts';
import { type ParsedFields, parseFields } from './field-error.ts';
import { text } from './local-fields.ts';

const modeRequestSchema = z.strictObject({ mode: z.enum(MODES) });

const answersRequestSchema = z.strictObject({
  answers: z
    .array(z.strictObject({ instrument: text(64), linkId: text(64), code: z.nullable(z.int('is not a code')) }))
    .check(z.minLength(1, 'is empty'), z.maxLength(100, 'is more than 100 answers')),
});

/** The body, and what would be right in each of its fields. */
export const MODE_REQUEST = { schema: modeRequestSchema, expected: { mode: `one of ${MODES.join(', ')}` } };

export const parseModeRequest = (input: unknown): ParsedFields<z.output<typeof modeRequestSchema>> =>
  parseFields(MODE_REQUEST.schema, MODE_REQUEST.expected, input);

/** The body, and what would be right in each of its fields. */
export const ANSWERS_REQUEST = {
  schema: answersRequestSchema,
  expected: {
    answers:
      'a list like [{"instrument": "phq-4", "linkId": "phq4-1", "code": 2}], by the codes of the form; null is what the patient would not say',
  },
};

export const parseAnswersRequest = (input: unknown): ParsedFields<z.output<typeof answersRequestSchema>> =>
  parseFields(ANSWERS_REQUEST.schema, ANSWERS_REQUEST.expected, input);
