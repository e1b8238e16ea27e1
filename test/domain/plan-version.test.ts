import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../shared/domain/alert-actions.ts';
import { statusOf } from '../../shared/domain/approval.ts';
import {
  approvalsOf,
  approveDraft,
  editDraft,
  firstDraft,
  isVersionId,
  lastEditor,
  mayNotDelete,
  offeredIds,
  PLAN_VERSION_STATUSES,
  type PlanVersion,
  planIdOf,
  retirePlan,
} from '../../shared/domain/plan-version.ts';

const NOW = '2026-11-24T12:00:00.000Z';
const EVA: Actor = { name: 'eva', roles: ['clinician'] };
const LEE: Actor = { name: 'lee', roles: ['programme-lead'] };
const KIM: Actor = { name: 'kim', roles: ['clinician'] };
const WISH = { reviewBy: '2027-11-24', planHash: 'a'.repeat(64), rulesHash: 'b'.repeat(64) };

const must = (result: PlanVersion | { readonly refused: string }): PlanVersion => {
  if ('refused' in result) throw new Error(result.refused);
  return result;
};

const DRAFT = firstDraft({ name: 'cedar', version: 1 }, 'At Cedar', EVA, NOW);
const APPROVED = must(approveDraft(DRAFT, WISH, KIM, NOW));
const RETIRED = must(retirePlan(APPROVED, LEE, NOW));
const OF = { draft: DRAFT, approved: APPROVED, retired: RETIRED };

test.each<[PlanVersion['status'], edit: boolean, approve: boolean, retire: boolean]>([
  ['draft', true, true, false],
  ['approved', false, false, true],
  ['retired', false, false, false],
])('a version that is %s: edited or deleted %s, approved %s, retired %s', (status, edit, approve, retire) => {
  const plan = OF[status];
  expect(!('refused' in editDraft(plan, 'At Cedar', LEE, NOW))).toBe(edit);
  expect(mayNotDelete(plan) === undefined).toBe(edit);
  expect(!('refused' in approveDraft(plan, WISH, KIM, NOW))).toBe(approve);
  expect(!('refused' in retirePlan(plan, KIM, NOW))).toBe(retire);
});

describe('approving', () => {
  const edited = must(editDraft(must(editDraft(DRAFT, 'At Cedar', LEE, NOW)), 'New', EVA, NOW));

  test('is for a clinician who had no hand in it, not even a while ago or under another spelling', () => {
    const by = (actor: Actor) => approveDraft(edited, WISH, actor, NOW);
    const own = { refused: 'You edited this version. A clinician who did not has to approve it.' };
    expect(by(EVA)).toEqual(own);
    expect(by({ ...EVA, name: 'Eva' })).toEqual(own);
    expect(by({ name: 'lee', roles: ['clinician', 'programme-lead'] })).toEqual(own);
    expect(by({ name: 'mia', roles: ['coordinator', 'programme-lead', 'administrator'] })).toEqual({
      refused: 'Only a clinician approves a plan.',
    });
    expect(by(KIM)).toMatchObject({ status: 'approved', title: 'New', revision: 4 });
  });

  test.each([
    ['2026-11-24', false],
    ['2026-11-25', true],
  ])('until %s: %s', (reviewBy, may) => {
    expect(!('refused' in approveDraft(DRAFT, { ...WISH, reviewBy }, KIM, NOW))).toBe(may);
  });

  test('stands for the plan and its rules until it is retired, or overdue', () => {
    const standing = (plan: PlanVersion, now = NOW) =>
      approvalsOf(plan).map((approval) => [approval.kind, statusOf(approval, approvalsOf(plan), now)]);
    expect(standing(DRAFT)).toEqual([]);
    const all = (status: string) => [
      ['plan', status],
      ['rules', status],
    ];
    expect(standing(APPROVED)).toEqual(all('approved'));
    expect(standing(APPROVED, '2027-11-25T00:00:00.000Z')).toEqual(all('overdue'));
    expect(standing(RETIRED)).toEqual(all('retired'));
    expect(approvalsOf(APPROVED)).toMatchObject([
      { id: 'cedar-v1', version: '1', hash: WISH.planHash, approvedBy: { name: 'kim', role: 'clinician' } },
      { id: 'cedar-v1', version: '1', hash: WISH.rulesHash, editedBy: { name: 'eva' } },
    ]);
  });
});

test('whoever saves stands last, once', () => {
  const twice = must(editDraft(must(editDraft(DRAFT, 'At Cedar', LEE, NOW)), 'At Cedar', { ...EVA, name: 'EVA' }, NOW));
  expect(twice.editors).toEqual(['lee', 'EVA']);
  expect(lastEditor(twice)).toBe('EVA');
});

test('the id of every version is its own, and has the form of one', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
  const one = fc.record({ name, version: fc.integer({ min: 1, max: 9_999 }) });
  fc.assert(
    fc.property(one, one, (some, other) => {
      expect(isVersionId(planIdOf(some))).toBe(true);
      const isSame = some.name === other.name && some.version === other.version;
      expect(planIdOf(some) === planIdOf(other)).toBe(isSame);
    }),
  );
  expect(['checkpoint-inhibitor', 'car-t', 'cedar-v0', 'cedar-v1b'].filter(isVersionId)).toEqual([]);
});

test('of each name at most one version is offered: the newest that was ever approved, unless it is retired', () => {
  const version = (name: string, number: number, status: PlanVersion['status']) => ({
    ...OF[status],
    name,
    version: number,
  });
  expect(
    offeredIds([
      version('cedar', 1, 'approved'),
      version('cedar', 2, 'approved'),
      version('cedar', 3, 'draft'),
      version('rowan', 1, 'approved'),
      version('rowan', 2, 'retired'),
    ]),
  ).toEqual(['cedar-v2']);
  const statuses = fc.array(fc.constantFrom(...PLAN_VERSION_STATUSES), { maxLength: 8 });
  fc.assert(
    fc.property(statuses, (all) => {
      const versions = all.map((status, index) => version('cedar', index + 1, status));
      const newest = all.findLastIndex((status) => status !== 'draft');
      expect(offeredIds(versions)).toEqual(all[newest] === 'approved' ? [`cedar-v${newest + 1}`] : []);
    }),
  );
});
