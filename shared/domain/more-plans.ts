// The content of a build with plans besides: those that were approved in the console.

import type { RuleSet } from './alert.ts';
import type { Content } from './content.ts';
import type { PlanDefinition, SitePlan } from './plan.ts';

/** A plan that brings all of its rules. */
export interface WholePlan extends SitePlan {
  readonly ruleSet: RuleSet;
}

/** A plan of the build is never replaced. Only those that `isOffered` are listed for new patients. */
export const withMorePlans = (
  content: Content,
  more: readonly WholePlan[],
  isOffered: (plan: PlanDefinition) => boolean = () => true,
): Content => {
  const [first, ...others] = content.plans;
  const own = more.filter(({ plan }) => content.plans.every(({ id }) => id !== plan.id));
  const ownOf = (id: string): WholePlan | undefined => own.find(({ plan }) => plan.id === id);
  return {
    ...content,
    plans: [first, ...others, ...own.map(({ plan }) => plan).filter(isOffered)],
    plan: (id) => ownOf(id)?.plan ?? content.plan(id),
    ruleSet: (planId) => ownOf(planId)?.ruleSet ?? content.ruleSet(planId),
  };
};
