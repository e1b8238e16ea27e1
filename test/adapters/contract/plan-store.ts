import { beforeEach, describe, expect, it } from 'vitest';
import type { WholePlan } from '../../../shared/domain/more-plans.ts';
import type { PlanAction, PlanVersion } from '../../../shared/domain/plan-version.ts';
import type { PlanStore } from '../../../shared/plan-ports.ts';
import { CONTENT } from '../../../shared/plans/content.ts';
import { NOON } from '../fixtures.ts';
import type { MakePorts } from './ports.ts';

const draft = (fields: Partial<PlanVersion> = {}): PlanVersion => ({
  name: 'cedar',
  version: 1,
  revision: 1,
  status: 'draft',
  title: 'On treatment at Cedar',
  editors: ['eva'],
  editedAt: NOON,
  ...fields,
});

let entries = 0;
const entry = (action: PlanAction, { name, version, revision }: PlanVersion) => {
  entries += 1;
  const id = `20261124T120000000-${String(entries).padStart(4, '0')}`;
  return { id, at: NOON, by: 'eva', action, name, version, revision };
};

const FILE = '{"title": "On treatment at Cedar", "stepUps": [], "whereLicensed": ""}';

const drafted = (plan: PlanVersion) => ({ plan, file: FILE, entry: entry('plan-drafted', plan) });

const APPROVED = draft({
  status: 'approved',
  revision: 2,
  approval: {
    approvedBy: { name: 'kim', role: 'clinician' },
    date: '2026-11-24',
    reviewBy: '2027-11-24',
    planHash: 'a'.repeat(64),
    rulesHash: 'b'.repeat(64),
  },
});

/** With all the rules that ship, as an approved plan has them. */
const whole = (): WholePlan => {
  const { rules } = CONTENT.ruleSet(CONTENT.plans[0].id);
  return {
    plan: { ...CONTENT.plans[0], id: 'cedar-v1', version: '1', rules: 'cedar-v1' },
    ruleSet: { id: 'cedar-v1', version: '1', rules },
  };
};

const approval = (approved = whole()) => ({
  plan: APPROVED,
  seen: 1,
  entry: entry('plan-approved', APPROVED),
  approved,
});

export const planStoreContract = (makePorts: MakePorts): void => {
  describe('the plans of the console', () => {
    let plans: PlanStore;
    beforeEach(async () => {
      plans = (await makePorts()).plans;
    });

    it('are none at first', async () => {
      expect(await plans.versions()).toEqual([]);
      expect(await plans.history('cedar')).toEqual([]);
      expect(await plans.followed('cedar-v1')).toBeUndefined();
    });

    it('are listed by name and number, ten after nine', async () => {
      const all = [
        ...[1, 2, 9, 10].map((version) => draft({ version })),
        draft({ name: 'cedar-late' }),
        draft({ name: 'rowan' }),
      ];
      for (const plan of all.toReversed()) expect(await plans.write(drafted(plan))).toBe('written');
      expect(await plans.versions()).toEqual(all);
    });

    it('are begun once: of two people the second is told', async () => {
      const outcomes = await Promise.all([
        plans.write(drafted(draft())),
        plans.write(drafted(draft({ title: 'Another' }))),
      ]);
      expect(outcomes.toSorted()).toEqual(['changed', 'written']);
      expect(await plans.history('cedar')).toHaveLength(1);
    });

    it('are saved over the revision that was seen, and no other', async () => {
      await plans.write(drafted(draft()));
      const edited = draft({ revision: 2, title: 'Edited', editors: ['eva', 'lee'] });
      const change = { plan: edited, seen: 1, file: '{}', entry: entry('plan-edited', edited) };
      expect(await plans.file(edited)).toBe(FILE);
      expect(await plans.write(change)).toBe('written');
      expect(await plans.write({ ...change, file: 'late', plan: { ...edited, title: 'Late' } })).toBe('changed');
      expect(await plans.versions()).toEqual([edited]);
      expect(await plans.file(edited)).toBe('{}');
      expect((await plans.history('cedar')).map(({ action }) => action)).toEqual(['plan-drafted', 'plan-edited']);
    });

    it('once approved are followed as they were then, and never saved, approved or deleted again', async () => {
      await plans.write(drafted(draft()));
      expect(await plans.write(approval())).toBe('written');
      expect(await plans.followed('cedar-v1')).toEqual(whole());
      const again = { ...whole(), plan: { ...whole().plan, title: 'Another' } };
      expect(await plans.write({ ...approval(again), seen: 2 })).toBe('changed');
      const edited = draft({ revision: 3, title: 'Edited' });
      expect(await plans.write({ plan: edited, seen: 2, entry: entry('plan-edited', edited) })).toBe('changed');
      expect(await plans.remove(APPROVED, entry('plan-deleted', APPROVED))).toBe('changed');
      expect(await plans.versions()).toEqual([APPROVED]);
      expect(await plans.file(APPROVED)).toBe(FILE);
      expect(await plans.followed('cedar-v1')).toEqual(whole());
    });

    it('are retired, and followed all the same', async () => {
      await plans.write(drafted(draft()));
      const retired = { ...APPROVED, status: 'retired', revision: 3, retired: { by: 'eva', at: NOON } } as const;
      const change = { plan: retired, seen: 1, entry: entry('plan-retired', retired) };
      expect(await plans.write(change)).toBe('changed');
      await plans.write(approval());
      expect(await plans.write({ ...change, seen: 2 })).toBe('written');
      expect(await plans.versions()).toEqual([retired]);
      expect(await plans.followed('cedar-v1')).toEqual(whole());
    });

    it('are deleted as drafts, of the revision that was seen, and stay in the audit', async () => {
      await plans.write(drafted(draft()));
      const other = draft({ revision: 2 });
      expect(await plans.remove(other, entry('plan-deleted', other))).toBe('changed');
      expect(await plans.remove(draft(), entry('plan-deleted', draft()))).toBe('written');
      expect(await plans.versions()).toEqual([]);
      expect(await plans.file(draft())).toBeUndefined();
      expect((await plans.history('cedar')).map(({ action, by }) => [action, by])).toEqual([
        ['plan-drafted', 'eva'],
        ['plan-deleted', 'eva'],
      ]);
    });
  });
};
