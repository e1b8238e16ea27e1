// What a clinician sends to watch over a patient with questions of their own.
import * as z from 'zod/mini';
import { WATCH_ANSWERS } from '../../domain/watch/watch.ts';
import { type ParsedFields, parseFields } from './field-error.ts';
import { localDate, text } from './local-fields.ts';

/** Defaults of docs/clinical-rules.md section 7, to be signed off. */
const TELLS_FROM = { 'yes-no': 1, '0-10': 7 } as const;

const question = z.pipe(
  z.strictObject({
    text: text(120),
    answer: z.enum(WATCH_ANSWERS),
    atLeast: z.optional(z.int('is not a code').check(z.gte(1, 'is out of range'), z.lte(10, 'is out of range'))),
  }),
  z.transform(({ atLeast, ...asked }) => ({
    ...asked,
    atLeast: asked.answer === 'yes-no' ? TELLS_FROM['yes-no'] : (atLeast ?? TELLS_FROM['0-10']),
  })),
);

const watchRequestSchema = z.strictObject({
  questions: z.array(question).check(z.minLength(1, 'is empty'), z.maxLength(3, 'is more than 3 questions')),
  everyDays: z.int('is not a whole number').check(z.gte(1, 'is out of range'), z.lte(3, 'is out of range')),
  until: localDate,
});

/** The body, and what would be right in each of its fields. */
export const WATCH_REQUEST = {
  schema: watchRequestSchema,
  expected: {
    questions:
      '1 to 3 like {"text": "Any new rash?", "answer": "yes-no"} or {"text": "How bad is the pain?", "answer": "0-10", "atLeast": 7}',
    everyDays: '1, 2 or 3',
    until: 'the last day on which it is asked, e.g. 2027-03-15',
  },
};

export const parseWatchRequest = (input: unknown): ParsedFields<z.output<typeof watchRequestSchema>> =>
  parseFields(WATCH_REQUEST.schema, WATCH_REQUEST.expected, input);
