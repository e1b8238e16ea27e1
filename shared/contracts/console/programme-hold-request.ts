// What staff send to put the whole programme on hold, or to lift that.
import * as z from 'zod/mini';
import { type ParsedFields, parseFields } from './field-error.ts';
import { text } from './local-fields.ts';

const programmeHoldRequestSchema = z.strictObject({ on: z.boolean(), reason: text(500) });

/** The body, and what would be right in each of its fields. */
export const PROGRAMME_HOLD_REQUEST = {
  schema: programmeHoldRequestSchema,
  expected: {
    on: 'true to hold, false to lift the hold',
    reason: 'why, for other staff: 1 to 500 characters, nothing about a patient',
  },
};

export const parseProgrammeHoldRequest = (input: unknown): ParsedFields<z.output<typeof programmeHoldRequestSchema>> =>
  parseFields(PROGRAMME_HOLD_REQUEST.schema, PROGRAMME_HOLD_REQUEST.expected, input);
