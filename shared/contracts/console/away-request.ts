// What staff send to mark a member of a care team as away, or as there again.
import * as z from 'zod/mini';
import { type ParsedFields, parseFields } from './field-error.ts';
import { localDate, text } from './local-fields.ts';

const awaySchema = z.strictObject({ user: text(128), until: z.nullable(localDate) });

export type AwayRequest = z.output<typeof awaySchema>;

/** The body, and what would be right in each of its fields. */
export const AWAY_REQUEST = {
  schema: awaySchema,
  expected: {
    user: 'the user name of a member of this team',
    until: 'the first day on which they are there again, YYYY-MM-DD, or null where they are there',
  },
};

export const parseAwayRequest = (input: unknown): ParsedFields<AwayRequest> =>
  parseFields(AWAY_REQUEST.schema, AWAY_REQUEST.expected, input);
