// What staff send to keep a note about a patient.
import * as z from 'zod/mini';
import { LONGEST_NOTE } from '../../domain/staff-note.ts';
import { type ParsedFields, parseFields } from './field-error.ts';
import { text } from './local-fields.ts';

const NOTE_EXPECTED = {
  body: `the note, in at most ${LONGEST_NOTE} characters`,
} as const;

const noteSchema = z.strictObject({ body: text(LONGEST_NOTE) });

/** The body, and what would be right in each of its fields. */
export const NOTE_REQUEST = { schema: noteSchema, expected: NOTE_EXPECTED };

export const parseNote = (input: unknown): ParsedFields<z.output<typeof noteSchema>> =>
  parseFields(NOTE_REQUEST.schema, NOTE_REQUEST.expected, input);
