// Checks a plan that was approved against what ships now: a part that is loaded with the first such plan.
import { checkRules } from '../../shared/domain/check-rules.ts';
import { safetyFaults } from '../../shared/domain/check-safety-net.ts';
import type { Fault } from '../../shared/domain/check-threshold.ts';
import type { WholePlan } from '../../shared/domain/more-plans.ts';
import { planFaults } from '../../shared/plans/site-plan.ts';
import type { NamesForPlans } from './read-plan-file.ts';

/** What an update has made wrong with it, by its place; none as long as it can be followed as it was approved. */
export const recheckPlan = (
  { plan, ruleSet: { rules } }: WholePlan,
  { instruments, plans }: Omit<NamesForPlans, 'ruleSets'>,
): readonly Fault[] => [
  ...planFaults(plan, { instruments, plans, ruleSets: [plan.rules] }),
  ...checkRules(rules, instruments),
  ...safetyFaults(plan, rules, instruments),
];
