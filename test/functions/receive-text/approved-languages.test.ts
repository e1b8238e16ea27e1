// Where only approved content is used, a patient is changed to an approved wording and to no other.
import { expect, it } from 'vitest';
import { withApprovedLanguages } from '../../../functions/receive-text/approved-languages.ts';
import { CONTENT } from '../../../shared/plans/content.ts';
import { contentManifest } from '../../../shared/plans/content-manifest.ts';

const NOW = '2027-01-05T15:00:00.000Z';
const PIECES = contentManifest().map(({ data: _hashed, ...piece }) => piece);
const { hash, ...named } = PIECES.find(({ kind, id }) => kind === 'wording' && id === 'es') ?? { hash: '' };
const APPROVED = {
  ...named,
  hash,
  status: 'approved',
  approvedBy: { name: 'A. Clinician', role: 'medical oncologist' },
  editedBy: { name: 'B. Editor', role: 'editor' },
  date: '2027-01-01',
  reviewBy: '2028-01-01',
};

it.each([
  ['approved', [APPROVED], true],
  ['without a record', [], false],
  ['changed since', [{ ...APPROVED, hash: '0'.repeat(64) }], false],
  ['overdue', [{ ...APPROVED, date: '2026-01-01', reviewBy: '2027-01-04' }], false],
  ['retired', [{ ...APPROVED, status: 'retired' }], false],
])('%s: %s', (_, approvals, may) => {
  const { mayChangeTo } = withApprovedLanguages(CONTENT, JSON.stringify(PIECES), approvals);
  expect(mayChangeTo?.('es', NOW)).toBe(may);
  expect(mayChangeTo?.('en', NOW)).toBe(false);
});
