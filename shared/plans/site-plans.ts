// The plans that a site had in vigil.content/plans/ when a bundle was built (docs/changing-a-plan.md); none when run from source.
import type { RuleSet } from '../domain/alert.ts';
import type { PlanDefinition } from '../domain/plan.ts';

/** A plan of a site, and its own rules where it does not name a set that is shipped. */
export interface SitePlan {
  readonly plan: PlanDefinition;
  readonly ruleSet?: RuleSet;
}

/** Put in by the build, which has checked them (infra/constructs/vigil-function.ts). */
declare const SITE_PLANS: readonly SitePlan[];

export const sitePlans = (): readonly SitePlan[] => (typeof SITE_PLANS === 'undefined' ? [] : SITE_PLANS);
