// Which part of what was filed someone wants as a file.
import * as z from 'zod/mini';
import { FILES } from '../../domain/export/filed.ts';
import { type ParsedFields, parseFields } from './field-error.ts';
import { localDate, text } from './local-fields.ts';

const FORMATS = ['json', 'csv'] as const;

const EXPECTED = {
  of: `one of ${FILES.join(', ')}; may be left out: responses`,
  careTeam: 'the id of a care team that you see; may be left out: all of them',
  from: 'the first day, YYYY-MM-DD, in the patient’s time zone; may be left out',
  to: 'the last day, YYYY-MM-DD, not before the first; may be left out',
  after: '`next` of the part before; may be left out: the first part',
  format: `one of ${FORMATS.join(', ')}; may be left out: json`,
} as const;

const RESEARCH_EXPECTED = {
  ...EXPECTED,
  key: 'the key of this study, 16 to 200 characters: keep it, for nobody else has it',
} as const;

const FIELDS = {
  of: z._default(z.enum(FILES), 'responses'),
  careTeam: z.optional(text(64)),
  from: z.optional(localDate),
  to: z.optional(localDate),
  after: z.optional(text(400)),
  format: z._default(z.enum(FORMATS), 'json'),
};

const inOrder = z.refine<{ readonly from?: string | undefined; readonly to?: string | undefined }>(
  ({ from, to }) => from === undefined || to === undefined || from <= to,
  { path: ['to'], error: 'is before the first day' },
);

/** A place and a tally of groups, sealed. */
const LONGEST_SEALED = 20_000;

const exportSchema = z.strictObject(FIELDS).check(inOrder);
const researchSchema = z
  .strictObject({
    ...FIELDS,
    after: z.optional(text(LONGEST_SEALED)),
    key: z.string().check(z.minLength(16, 'is too short'), z.maxLength(200, 'is too long')),
  })
  .check(inOrder);

export type ExportRequest = z.output<typeof exportSchema>;
export type ResearchRequest = z.output<typeof researchSchema>;

/** The query, and what would be right in each of its fields. */
export const EXPORT_QUERY = { schema: exportSchema, expected: EXPECTED };

export const parseExportRequest = (input: unknown): ParsedFields<ExportRequest> =>
  parseFields(EXPORT_QUERY.schema, EXPORT_QUERY.expected, input);

/** The body, and what would be right in each of its fields. */
export const RESEARCH_REQUEST = { schema: researchSchema, expected: RESEARCH_EXPECTED };

export const parseResearchRequest = (input: unknown): ParsedFields<ResearchRequest> =>
  parseFields(RESEARCH_REQUEST.schema, RESEARCH_REQUEST.expected, input);
