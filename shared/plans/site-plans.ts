// The plans that a site had in vigil.content/plans/ when a bundle was built (docs/changing-a-plan.md); none when run from source.
import type { SitePlan } from '../domain/plan.ts';

/** Put in by the build, which has checked them (infra/constructs/vigil-function.ts). */
declare const SITE_PLANS: readonly SitePlan[];

export const sitePlans = (): readonly SitePlan[] => (typeof SITE_PLANS === 'undefined' ? [] : SITE_PLANS);
