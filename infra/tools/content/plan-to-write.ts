// What `npm run -s content -- --write` is asked for: a shipped plan, and which of its rules.
import { RULE_SETS } from '../../../shared/plans/alert-rules.ts';
import { PLANS } from '../../../shared/plans/plans.ts';
import { rulesToChange, writePlan } from './write-plan.ts';

/**
 * The file of a shipped plan, under a version of the site's own.
 * @throws Error that names what there is.
 */
export const planToWrite = (
  [kind, id, ...more]: readonly string[],
  ruleIds: readonly string[],
  allRules: boolean,
): { readonly id: string; readonly text: string } => {
  if (kind !== 'plan' || more.length > 0) throw new Error('Only plans can be written: --write plan <id>.');
  const plan = PLANS.find((one) => one.id === id);
  const ruleSet = RULE_SETS.find((one) => one.id === plan?.rules);
  if (!plan || !ruleSet)
    throw new Error(`There is no plan ${id ?? 'without an id'}; there is ${PLANS.map((one) => one.id).join(', ')}.`);
  const known = ruleSet.rules.map((rule) => rule.id);
  const unknown = ruleIds.find((rule) => !known.includes(rule));
  if (unknown !== undefined) throw new Error(`There is no rule ${unknown}; there is ${known.join(', ')}.`);
  const ofSite = { ...plan, version: `${plan.version}-site.1` };
  return { id: plan.id, text: writePlan(ofSite, allRules ? ruleSet.rules : rulesToChange(ruleSet, ruleIds)) };
};
