// What staff send to keep a note about a patient.
import * as z from 'zod/mini';
import { LONGEST_NOTE } from '../../domain/staff-note.ts';
import { type ParsedFields, parseFields } from './field-error.ts';
import { text } from './local-fields.ts';

const NOTE_EXPECTED = {
  body: `the note, in at most ${LONGEST_NOTE} characters`,
} as const;

const noteSchema = z.strictObject({ body: text(LONGEST_NOTE) });

export const parseNote = (input: unknown): ParsedFields<z.output<typeof noteSchema>> =>
  parseFields(noteSchema, NOTE_EXPECTED, input);
