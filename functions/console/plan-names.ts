// What a plan of the console may name, and the rules it begins with.
import type { Content } from '../../shared/domain/content.ts';
import { SITE_INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { RULE_SETS } from '../../shared/plans/alert-rules.ts';
import type { NamesForPlans } from './read-plan-file.ts';

/** The set that ships. */
export const SHIPPED_RULES = RULE_SETS[0];

/** `id` is the plan's own: it cannot follow itself. */
export const namesForPlan = ({ plans }: Content, id: string): NamesForPlans => ({
  instruments: SITE_INSTRUMENTS,
  ruleSets: RULE_SETS,
  plans: plans.map((plan) => plan.id).filter((known) => known !== id),
});
