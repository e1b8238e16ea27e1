// What staff send at the end of a shift: who gets which of their cases.
import * as z from 'zod/mini';
import { SEEN_ALERT } from './alert-handling.ts';
import { type ParsedFields, parseFields } from './field-error.ts';
import { text } from './local-fields.ts';

const MOST_CASES = 100;

const handOverSchema = z.strictObject({
  cases: z
    .array(z.strictObject({ ...SEEN_ALERT, to: z.nullable(text(100)) }))
    .check(z.minLength(1, 'are empty'), z.maxLength(MOST_CASES, 'are too many')),
  note: z.optional(text(1_000)),
});

/** The body, and what would be right in each of its fields. */
export const HAND_OVER_REQUEST = {
  schema: handOverSchema,
  expected: {
    cases: `1 to ${MOST_CASES}: the id of an alert of each, how many steps it had when you looked, and the user name of who gets it, or null for anyone in the team`,
    note: 'up to 1,000 characters; may be left out',
  },
};

export const parseHandOverRequest = (input: unknown): ParsedFields<z.output<typeof handOverSchema>> =>
  parseFields(HAND_OVER_REQUEST.schema, HAND_OVER_REQUEST.expected, input);
