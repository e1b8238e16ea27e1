import { expect, test } from 'vitest';
import { isMissing } from '../../shared/domain/missing-plan.ts';
import type { WholePlan } from '../../shared/domain/more-plans.ts';
import { CONTENT, SHIPPED } from '../../shared/plans/content.ts';
import { contentFollowedBy } from '../../shared/runtime/content-followed.ts';

const [BUILT] = CONTENT.plans;

const LEFT_OUT = 'phq-9-total-routine';

const whole = (id: string, afterLastDose?: string): WholePlan => ({
  plan: { ...BUILT, id, version: '1', rules: id, ...(afterLastDose && { afterLastDose }) },
  ruleSet: { id, version: '1', rules: CONTENT.ruleSet(BUILT.id).rules.filter((rule) => rule.id !== LEFT_OUT) },
});

/** Plans that are stored, and what was asked for. */
const stored = (...plans: readonly WholePlan[]) => {
  const asked: string[] = [];
  return {
    asked,
    followed: async (id: string) => {
      asked.push(id);
      return plans.find(({ plan }) => plan.id === id);
    },
  };
};

const following = (planId: string, upNext?: string) => ({
  carePlan: { planId, version: '1', next: 0, ...(upNext && { upNext: { planId: upNext, from: '2026-12-07' } }) },
});

test('of a plan of the build there is nothing to wait for, and no request', () => {
  const plans = stored(whole(BUILT.id));
  const content = contentFollowedBy(CONTENT, plans, SHIPPED);
  expect(content(following(BUILT.id, 'car-t'))).toBe(CONTENT);
  expect(plans.asked).toEqual([]);
});

test('a stored plan is read once, with the one to come and those that follow the last dose', async () => {
  const plans = stored(whole('cedar-v1', 'late-v2'), whole('late-v2', 'late-v2'), whole('rowan-v1', 'car-t'));
  const contentOf = contentFollowedBy(CONTENT, plans, SHIPPED);
  const content = await contentOf(following('cedar-v1', 'rowan-v1'));
  expect(plans.asked.toSorted()).toEqual(['cedar-v1', 'late-v2', 'rowan-v1']);
  for (const id of ['cedar-v1', 'late-v2', 'rowan-v1']) {
    expect(content.plan(id).id).toBe(id);
    expect(content.ruleSet(id)).toEqual(whole(id).ruleSet);
  }
  expect(content.plan('car-t')).toBe(CONTENT.plan('car-t'));
  expect(await contentOf(following('cedar-v1'))).toBe(content);
  expect(await contentOf(following('car-t', 'late-v2'))).toBe(content);
  expect(plans.asked).toHaveLength(3);
});

test('a plan of the build is never replaced by a stored one', async () => {
  const plans = stored(whole('cedar-v1', BUILT.id), whole(BUILT.id));
  const content = await contentFollowedBy(CONTENT, plans, SHIPPED)(following('cedar-v1'));
  expect(content.plan(BUILT.id)).toBe(BUILT);
  expect(content.ruleSet(BUILT.id)).toBe(CONTENT.ruleSet(BUILT.id));
});

test('what is nowhere is unknown, and is looked for again', async () => {
  const plans = stored();
  const contentOf = contentFollowedBy(CONTENT, plans, SHIPPED);
  const content = await contentOf(following('cedar-v1'));
  expect(() => content.plan('cedar-v1')).toThrow('Unknown plan "cedar-v1"');
  await contentOf(following('cedar-v1'));
  expect(plans.asked).toHaveLength(2);
});

test('of what is nowhere nothing is asked, where there are rules to go by without it; all else is as it was', async () => {
  const rules = CONTENT.ruleSet(BUILT.id);
  const contentOf = contentFollowedBy(CONTENT, stored(whole('cedar-v1')), { ...SHIPPED, standsIn: true });
  const content = await contentOf(following('gone-v1'));
  expect(isMissing(content.plan('gone-v1'))).toBe(true);
  expect(content.plan('gone-v1').activities.flatMap(({ instruments }) => instruments)).toEqual([]);
  expect(content.ruleSet('gone-v1')).toBe(rules);
  expect(content.plan(BUILT.id)).toBe(BUILT);
  const other = await contentOf(following('cedar-v1'));
  expect(other.plan('cedar-v1')).toEqual(whole('cedar-v1').plan);
  expect(other.ruleSet('cedar-v1')).toEqual(whole('cedar-v1').ruleSet);
});
