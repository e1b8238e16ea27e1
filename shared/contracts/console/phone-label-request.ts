// The name by which texts to a shared phone tell its patients apart.
import * as z from 'zod/mini';
import { type ParsedFields, parseFields } from './field-error.ts';
import { text } from './local-fields.ts';

export const LABEL_EXPECTED =
  'what this patient is called in texts to the phone: 1 to 12 letters that every phone shows (Maria for María), spaces, dashes or apostrophes; no word that means something in a reply';

/** Letters of GSM-7: any other would make every text to this patient twice as long. */
const PLAIN = /^[A-Za-zÄÖÑÜäöñüàèéùìò][A-Za-zÄÖÑÜäöñüàèéùìò '-]*$/;

export const phoneLabel = text(12).check(z.regex(PLAIN, 'holds a character that not every phone shows'));

const labelRequestSchema = z.strictObject({ label: phoneLabel });

/** The body, and what would be right in each of its fields. */
export const LABEL_REQUEST = { schema: labelRequestSchema, expected: { label: LABEL_EXPECTED } };

export const parseLabelRequest = (input: unknown): ParsedFields<z.output<typeof labelRequestSchema>> =>
  parseFields(LABEL_REQUEST.schema, LABEL_REQUEST.expected, input);
