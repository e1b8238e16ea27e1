// Which patients to list as due.
import * as z from 'zod/mini';
import { type ParsedFields, parseFields } from './field-error.ts';
import { text } from './local-fields.ts';

const dueQuerySchema = z.strictObject({
  careTeam: z.optional(text(64)),
  days: z.optional(z.string().check(z.regex(/^[1-7]$/, 'is out of range'))),
  after: z.optional(text(64)),
});

/** The query, and what would be right in each of its fields. */
export const DUE_QUERY = {
  schema: dueQuerySchema,
  expected: {
    careTeam: 'the id of a care team; the first of your own when left out',
    days: '1 to 7, today included; 3 when left out',
    after: 'the next of the page before',
  },
};

export const parseDueQuery = (query: unknown): ParsedFields<z.output<typeof dueQuerySchema>> =>
  parseFields(DUE_QUERY.schema, DUE_QUERY.expected, query);
