// A plan that was approved, after what ships has changed.
import { expect, test } from 'vitest';
import { safetyFaults } from '../../shared/domain/check-safety-net.ts';
import type { WholePlan } from '../../shared/domain/more-plans.ts';
import { askedBy } from '../../shared/domain/plan.ts';
import { workingPlan } from '../../shared/domain/working-plan.ts';
import { CONTENT, SHIPPED } from '../../shared/plans/content.ts';

const approved = (id: string): WholePlan => {
  const plan = { ...CONTENT.plan(id), id: 'cedar-v1', version: '1', rules: 'cedar-v1' };
  return { plan, ruleSet: { id: 'cedar-v1', version: '1', rules: SHIPPED.rules.rules } };
};

const PLANS = CONTENT.plans.map(({ id }) => id);

test.each(PLANS)('%s is as it was while nothing has changed', (id) => {
  const whole = approved(id);
  const working = workingPlan(whole, SHIPPED);
  expect(working.plan).toBe(whole.plan);
  expect(working.ruleSet).toBe(whole.ruleSet);
});

const EACH = CONTENT.plans.flatMap((plan) => askedBy(plan).map((gone) => [plan.id, gone] as const));

test.each(EACH)('%s goes on where %s is gone, and asks of nothing that is not there', (id, gone) => {
  const instruments = SHIPPED.instruments.filter((one) => one.id !== gone);
  const whole = approved(id);
  const { plan } = workingPlan(whole, { ...SHIPPED, instruments });
  const named = [...plan.activities.flatMap((one) => one.instruments), ...plan.stepUps.map(({ ask }) => ask)];
  expect(named).not.toContain(gone);
  // A self-harm item whose stand-in is gone is not asked either.
  const without = (one: string) => one === gone || whole.plan.standIns[one] === gone;
  const before = whole.plan.activities.flatMap((one) => one.instruments).filter((one) => !without(one));
  expect(plan.activities.flatMap((one) => one.instruments)).toEqual(before);
});

test.each(PLANS)('%s has the shipped rules where its own leave a gap, on record', (id) => {
  const { plan, ruleSet } = approved(id);
  const lacking = ruleSet.rules.filter(({ when }) => when.kind !== 'event' && when.kind !== 'statement');
  expect(safetyFaults(plan, lacking, SHIPPED.instruments)).not.toEqual([]);
  const working = workingPlan({ plan, ruleSet: { ...ruleSet, rules: lacking } }, SHIPPED);
  expect(safetyFaults(plan, working.ruleSet.rules, SHIPPED.instruments)).toEqual([]);
  expect(working.ruleSet.version).toBe(`1+${SHIPPED.rules.version}`);
  expect(working.ruleSet.rules.slice(0, lacking.length)).toEqual(lacking);
});
