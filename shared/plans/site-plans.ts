// The plans that a site had in vigil.content/plans/ when a bundle was built (docs/changing-a-plan.md); none when run from source.
import type { AlertRule, RuleSet } from '../domain/alert.ts';
import type { SitePlan } from '../domain/plan.ts';

/** As it is built in: of a rule that ships, its id alone, since the bundle has the rule already. */
export interface BuiltPlan extends Omit<SitePlan, 'ruleSet'> {
  readonly ruleSet?: Omit<RuleSet, 'rules'> & { readonly rules: readonly (AlertRule | string)[] };
}

/** JSON, put in by the build, which has checked them (infra/tools/site-definitions.ts). */
declare const SITE_PLANS: string;

const builtPlans = (): readonly BuiltPlan[] => (typeof SITE_PLANS === 'undefined' ? [] : JSON.parse(SITE_PLANS));

/** `shipped` are the rules that stand in a plan by their ids. */
export const sitePlans = (shipped: readonly AlertRule[]): readonly SitePlan[] =>
  builtPlans().map((built) => unpacked(built, shipped));

const unpacked = ({ plan, ruleSet }: BuiltPlan, shipped: readonly AlertRule[]): SitePlan =>
  ruleSet ? { plan, ruleSet: { ...ruleSet, rules: ruleSet.rules.map((rule) => ruleOf(rule, shipped)) } } : { plan };

const ruleOf = (rule: AlertRule | string, shipped: readonly AlertRule[]): AlertRule => {
  const found = typeof rule === 'string' ? shipped.find(({ id }) => id === rule) : rule;
  if (!found) throw new Error(`There is no shipped rule "${rule}"`);
  return found;
};
