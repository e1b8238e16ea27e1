// What staff send to release a patient; nothing, unless the number had turned out wrong.
import * as z from 'zod/mini';
import { type ParsedFields, parseFields } from './field-error.ts';
import { phone } from './local-fields.ts';
import { PHONE_EXPECTED } from './phone.ts';

const releaseSchema = z.strictObject({ verifiedPhone: z.optional(phone) });

/** The body, and what would be right in each of its fields. */
export const RELEASE_REQUEST = {
  schema: releaseSchema,
  expected: {
    verifiedPhone: `after a wrong number: the number on record, as verified with the patient (${PHONE_EXPECTED})`,
  },
};

export const parseRelease = (input: unknown): ParsedFields<z.output<typeof releaseSchema>> =>
  parseFields(RELEASE_REQUEST.schema, RELEASE_REQUEST.expected, input);
