// What staff send to put a patient on hold.
import * as z from 'zod/mini';
import { STAY_KINDS } from '../../domain/holds/stay.ts';
import { type ParsedFields, parseFields } from './field-error.ts';
import { localDate } from './local-fields.ts';

const holdRequestSchema = z.strictObject({
  kind: z.enum(STAY_KINDS),
  until: z.optional(localDate),
  reviewOn: z.optional(localDate),
});

/** The body, and what would be right in each of its fields. */
export const HOLD_REQUEST = {
  schema: holdRequestSchema,
  expected: {
    kind: `one of ${STAY_KINDS.join(', ')}`,
    until: 'the first day on which it no longer holds, e.g. 2027-03-15; may be left out',
    reviewOn: 'the day on which to ask whether it still holds; may be left out',
  },
};

export const parseHoldRequest = (input: unknown): ParsedFields<z.output<typeof holdRequestSchema>> =>
  parseFields(HOLD_REQUEST.schema, HOLD_REQUEST.expected, input);
