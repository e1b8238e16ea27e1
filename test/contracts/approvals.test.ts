import { describe, expect, it } from 'vitest';
import { parseApprovals } from '../../shared/contracts/approvals.ts';
import type { ContentPiece } from '../../shared/domain/approval.ts';
import shipped from '../../shared/plans/approvals.json' with { type: 'json' };
import { contentManifest } from '../../shared/plans/content-manifest.ts';

const PIECES: readonly ContentPiece[] = [
  { kind: 'crisis-lines', id: 'NZ', version: '1.0.0', hash: 'a'.repeat(64), reVerify: true },
];
const RECORD = {
  kind: 'plan',
  id: 'checkpoint-inhibitor',
  version: '1.0.0',
  hash: 'a'.repeat(64),
  status: 'approved',
  approvedBy: { name: 'Approver', role: 'oncologist' },
  editedBy: { name: 'Editor', role: 'nurse' },
  date: '2027-01-04',
  reviewBy: '2027-07-04',
};
const CONFIRMED = { confirmedBy: { name: 'Caller', role: 'coordinator' }, confirmedOn: '2027-01-03' };

const errorsOf = (...records: readonly object[]): readonly string[] => {
  const parsed = parseApprovals(records, PIECES);
  return parsed.ok ? [] : parsed.errors.map(({ record, field, problem }) => `${record}: ${field} ${problem}`);
};

describe('the approvals on record', () => {
  it('that ship are valid', () => {
    expect(parseApprovals(shipped, contentManifest())).toMatchObject({ ok: true });
  });

  it('come out as they went in', () => {
    const records = [RECORD, { ...RECORD, kind: 'crisis-lines', id: 'NZ', ...CONFIRMED }];
    expect(parseApprovals(records, PIECES)).toEqual({ ok: true, value: records });
  });

  it('may retire one version and approve the next', () => {
    expect(errorsOf({ ...RECORD, status: 'retired' }, { ...RECORD, version: '1.1.0' })).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['an unknown kind', { kind: 'drug' }, ['kind is not one of the choices']],
    ['no hash', { hash: undefined }, ['hash is missing']],
    ['a shortened hash', { hash: 'abc123' }, ['hash is not a SHA-256 hash']],
    ['an unknown status', { status: 'draft' }, ['status is not one of the choices']],
    ['an approver without a role', { approvedBy: { name: 'Approver' } }, ['approvedBy.role is missing']],
    ['an approver without a name', { approvedBy: { name: ' ', role: 'oncologist' } }, ['approvedBy.name is empty']],
    ['a day that is none', { date: '2027-02-30' }, ['date is not a day of the calendar']],
    ['an unknown field', { note: 'fine' }, ['note is not a field we know']],
    ['the editor as approver', { approvedBy: RECORD.editedBy }, ['approvedBy is the editor']],
    [
      'the editor as approver, spelt otherwise',
      { approvedBy: { name: ' EDITOR  ', role: 'oncologist' } },
      ['approvedBy is the editor'],
    ],
    ['a review before the approval', { reviewBy: '2027-01-04' }, ['reviewBy is not after date']],
    ['half a confirmation', { confirmedBy: CONFIRMED.confirmedBy }, ['confirmedOn does not go with confirmedBy']],
    ['a confirmation after the approval', { ...CONFIRMED, confirmedOn: '2027-01-05' }, ['confirmedOn is after date']],
    [
      'lines to re-verify that nobody confirmed',
      { kind: 'crisis-lines', id: 'NZ' },
      ['confirmedBy is missing, and this content is to be re-verified'],
    ],
  ])('with %s are refused, by record and field', (_, change, errors) => {
    expect(errorsOf(RECORD, { ...RECORD, id: 'other', ...change })).toEqual(errors.map((error) => `2: ${error}`));
  });

  it('with two records of one version are refused', () => {
    expect(errorsOf(RECORD, { ...RECORD, reviewBy: '2028-01-01' })).toEqual(['2: version has a record already']);
  });

  it('say what would be right', () => {
    const parsed = parseApprovals([{ ...RECORD, approvedBy: RECORD.editedBy }], PIECES);
    expect(parsed).toMatchObject({ errors: [{ expected: expect.stringContaining('someone other than editedBy') }] });
    expect(parseApprovals({}, PIECES)).toMatchObject({ errors: [{ record: 0, problem: 'is not a list' }] });
  });
});
