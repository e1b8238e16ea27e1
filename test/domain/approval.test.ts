import { describe, expect, it } from 'vitest';
import {
  type Approval,
  type ContentPiece,
  neededByPatient,
  neededByPlan,
  statusOf,
  unapproved,
} from '../../shared/domain/approval.ts';
import { CONTENT } from '../../shared/plans/content.ts';

const PIECE: ContentPiece = { kind: 'plan', id: 'checkpoint-inhibitor', version: '1.0.0', hash: 'a'.repeat(64) };
const APPROVAL: Approval = {
  ...PIECE,
  status: 'approved',
  approvedBy: { name: 'Approver', role: 'oncologist' },
  editedBy: { name: 'Editor', role: 'nurse' },
  date: '2027-01-04',
  reviewBy: '2027-07-04',
};
const NOW = '2027-03-01T12:00:00.000Z';
const CONFIRMED = { confirmedBy: { name: 'Caller', role: 'coordinator' }, confirmedOn: '2027-01-03' };

describe('a piece of content', () => {
  it.each<[string, string, Partial<ContentPiece>, Partial<Approval> | undefined, string]>([
    ['approved', 'approved as it is', {}, {}, NOW],
    ['approved', 'in the last hour of its review-by day', {}, {}, '2027-07-04T23:59:59.999Z'],
    ['approved', 'to re-verify, and confirmed', { reVerify: true }, CONFIRMED, NOW],
    ['overdue', 'once that day is over', {}, {}, '2027-07-05T00:00:00.000Z'],
    ['draft', 'without a record', {}, undefined, NOW],
    ['draft', 'in another version than the approved one', { version: '1.0.1' }, {}, NOW],
    ['draft', 'of another kind with that id', { kind: 'rules' }, {}, NOW],
    ['draft', 'approved from tomorrow on', {}, { date: '2027-03-02' }, NOW],
    ['draft', 'to re-verify, and not confirmed', { reVerify: true }, {}, NOW],
    ['changed', 'with another hash than the approved one', { hash: 'b'.repeat(64) }, {}, NOW],
    ['retired', 'retired', {}, { status: 'retired' }, NOW],
    [
      'retired',
      'retired, and changed and overdue besides',
      { hash: 'b' },
      { status: 'retired' },
      '2029-01-01T00:00:00.000Z',
    ],
    ['changed', 'changed, and overdue besides', { hash: 'b' }, {}, '2029-01-01T00:00:00.000Z'],
  ])('is %s when %s', (status, _, piece, approval, now) => {
    expect(statusOf({ ...PIECE, ...piece }, approval ? [{ ...APPROVAL, ...approval }] : [], now)).toBe(status);
  });
});

describe('what a new patient needs', () => {
  const needed = [...neededByPlan(CONTENT.plans[0]), ...neededByPatient('es', 'MX')];

  it('is the plan, its rules, what it asks and may ask, the reader, the wording and the crisis lines', () => {
    expect(needed).toEqual([
      { kind: 'plan', id: 'checkpoint-inhibitor' },
      { kind: 'rules', id: 'alert-rules' },
      { kind: 'instrument', id: 'ici-symptom-check' },
      { kind: 'instrument', id: 'distress-0-10' },
      { kind: 'instrument', id: 'lasa-qol' },
      { kind: 'instrument', id: 'phq-4' },
      { kind: 'instrument', id: 'phq-9' },
      { kind: 'instrument', id: 'gad-7' },
      { kind: 'instrument', id: 'phq-8' },
      { kind: 'reader' },
      { kind: 'wording', id: 'es' },
      { kind: 'crisis-lines', id: 'MX' },
    ]);
  });

  it('is unapproved where there is no such piece at all', () => {
    expect(unapproved(needed, [], [], NOW)).toEqual(needed.map((need) => ({ ...need, status: 'draft' })));
  });

  it('is every piece of a kind where none is named', () => {
    const rules = ['one', 'other'].map((id): ContentPiece => ({ ...PIECE, kind: 'rules', id }));
    const approvals = [{ ...APPROVAL, kind: 'rules' as const, id: 'one' }];
    expect(unapproved([{ kind: 'rules' }], rules, approvals, NOW)).toEqual([
      { kind: 'rules', id: 'other', version: '1.0.0', status: 'draft' },
    ]);
  });
});
