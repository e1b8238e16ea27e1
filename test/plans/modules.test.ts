// Modules that ship can be merged into every plan that ships.
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../shared/domain/check-plan.ts';
import { askedByModule } from '../../shared/domain/plan-module.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { RULE_SETS } from '../../shared/plans/alert-rules.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { MODULES } from '../../shared/plans/modules.ts';
import { PLANS } from '../../shared/plans/plans.ts';

const NAMES = {
  instruments: INSTRUMENTS,
  ruleSets: RULE_SETS.map(({ id }) => id),
  plans: PLANS.map(({ id }) => id),
};

describe.each(MODULES.map((module) => [module.id, module] as const))('%s', (_, module) => {
  it.each(PLANS.map((plan) => [plan.id, plan] as const))('fits into %s', (_id, plan) => {
    expect(checkPlan({ ...plan, activities: [...plan.activities, ...module.activities] }, NAMES)).toEqual([]);
  });

  it.each(PLANS.map(({ id }) => id))('is watched by the rules of %s', (plan) => {
    const { rules } = CONTENT.ruleSet(plan);
    for (const instrument of askedByModule(module))
      expect(JSON.stringify(rules)).toContain(`"instrument":"${instrument}"`);
  });
});
