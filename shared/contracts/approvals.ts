// The approvals on record (shared/plans/approvals.json), checked: what is wrong names its record, field and what would be right.
import * as z from 'zod/mini';
import { APPROVAL_STATUSES, type Approval, CONTENT_KINDS, type ContentPiece } from '../domain/approval.ts';
import { type FieldError, parseFields } from './console/field-error.ts';
import { localDate, text } from './console/local-fields.ts';

const PERSON = 'a person, e.g. {"name": "…", "role": "medical oncologist"}';
const DAY = 'a day, YYYY-MM-DD';

const EXPECTED = {
  kind: `one of ${CONTENT_KINDS.join(', ')}`,
  id: 'the id that `npm run -s content` shows',
  version: 'the version that `npm run -s content` shows',
  hash: 'the whole hash that `npm run -s content -- --show <kind>/<id>` shows: 64 digits and letters a to f',
  status: `one of ${APPROVAL_STATUSES.join(', ')}`,
  approvedBy: `${PERSON}, someone other than editedBy`,
  editedBy: `${PERSON}: who wrote or last changed the content`,
  date: `${DAY}: when it was approved`,
  reviewBy: `${DAY} after date: the last day on which the approval holds`,
  confirmedBy: `${PERSON}, who called or looked up the lines; for content to re-verify`,
  confirmedOn: `${DAY}, with confirmedBy and not after date`,
} as const;

const person = z.strictObject({ name: text(100), role: text(100) });

const approvalSchema = z.strictObject({
  kind: z.enum(CONTENT_KINDS),
  id: text(64),
  version: text(64),
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 hash')),
  status: z.enum(APPROVAL_STATUSES),
  approvedBy: person,
  editedBy: person,
  date: localDate,
  reviewBy: localDate,
  confirmedBy: z.optional(person),
  confirmedOn: z.optional(localDate),
});

/** `record` counts from 1, as a reader of the file does; 0 is the file itself. */
export interface ApprovalError extends FieldError {
  readonly record: number;
}

export type ParsedApprovals =
  | { readonly ok: true; readonly value: readonly Approval[] }
  | { readonly ok: false; readonly errors: readonly ApprovalError[] };

/** The records, or everything that is wrong with them. `pieces` says which content has to be confirmed first. */
export const parseApprovals = (input: unknown, pieces: readonly ContentPiece[]): ParsedApprovals => {
  if (!Array.isArray(input))
    return {
      ok: false,
      errors: [{ record: 0, field: 'file', problem: 'is not a list', expected: 'a list of records' }],
    };
  const parsed = input.map((record: unknown) => parseFields(approvalSchema, EXPECTED, record));
  const seen = new Set<string>();
  const errors = parsed.flatMap((result, index) => {
    const found = result.ok ? atOdds(result.value, pieces, seen) : result.errors;
    return found.map((error) => ({ record: index + 1, ...error }));
  });
  return errors.length > 0
    ? { ok: false, errors }
    : { ok: true, value: parsed.flatMap((result) => (result.ok ? [result.value] : [])) };
};

const same = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** What is wrong with a record whose fields are each well formed. */
const atOdds = (record: Approval, pieces: readonly ContentPiece[], seen: Set<string>): readonly FieldError[] => {
  const { kind, id, version, approvedBy, editedBy, date, reviewBy, confirmedBy, confirmedOn } = record;
  const wrong = (field: keyof typeof EXPECTED, problem: string): FieldError => ({
    field,
    problem,
    expected: EXPECTED[field],
  });
  const errors: FieldError[] = [];
  const name = `${kind}/${id} ${version}`;
  if (seen.has(name)) errors.push({ ...wrong('version', 'has a record already'), expected: `one record of ${name}` });
  seen.add(name);
  if (same(approvedBy.name, editedBy.name)) errors.push(wrong('approvedBy', 'is the editor'));
  if (reviewBy <= date) errors.push(wrong('reviewBy', 'is not after date'));
  const toConfirm = pieces.some((piece) => piece.kind === kind && piece.id === id && piece.reVerify);
  if (toConfirm && !confirmedBy) errors.push(wrong('confirmedBy', 'is missing, and this content is to be re-verified'));
  if (Boolean(confirmedBy) !== Boolean(confirmedOn)) errors.push(wrong('confirmedOn', 'does not go with confirmedBy'));
  if (confirmedOn && confirmedOn > date) errors.push(wrong('confirmedOn', 'is after date'));
  return errors;
};
