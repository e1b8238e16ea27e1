// What a plan of the console may name, and the rules it begins with.
import type { Content } from '../../shared/domain/content.ts';
import { SITE_INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { RULE_SETS } from '../../shared/plans/alert-rules.ts';
import type { NamesForPlans } from './read-plan-file.ts';

/** The set that ships. */
export const SHIPPED_RULES = RULE_SETS[0];

export const namesForPlan = ({ plans }: Content): NamesForPlans => ({
  instruments: SITE_INSTRUMENTS,
  ruleSets: RULE_SETS,
  plans: plans.map(({ id }) => id),
});
