// What staff send to text a patient.
import * as z from 'zod/mini';
import { type ParsedFields, parseFields } from './field-error.ts';
import { text } from './local-fields.ts';

/** Two segments of GSM-7; how many a text takes is checked with what it is sent as. */
const LONGEST = 306;

export const STAFF_TEXT_EXPECTED = {
  body: 'what to text, by the rules of docs/wording.md: at most two SMS segments (306 plain characters; 134 in Spanish with á, í, ó or ú), no disease, drug, dose, score or reassurance, no number but the team’s lines',
  confirmQuietHours: 'true to send it although it is night where the patient is; may be left out',
} as const;

const staffTextSchema = z.strictObject({
  body: text(LONGEST),
  confirmQuietHours: z.optional(z.boolean()),
});

export type StaffTextRequest = z.output<typeof staffTextSchema>;

/** The body, and what would be right in each of its fields. */
export const STAFF_TEXT_REQUEST = { schema: staffTextSchema, expected: STAFF_TEXT_EXPECTED };

export const parseStaffText = (input: unknown): ParsedFields<StaffTextRequest> =>
  parseFields(STAFF_TEXT_REQUEST.schema, STAFF_TEXT_REQUEST.expected, input);
