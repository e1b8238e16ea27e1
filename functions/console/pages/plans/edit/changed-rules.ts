// The rules of a plan file with one of them changed, left out or put back.
import { nameOf, type PlanRules, type RuleChanges } from '../../../../../shared/contracts/plan-rules.ts';
import type { AlertRule } from '../../../../../shared/domain/alert.ts';
import { SHIPPED_RULES } from '../../../plan-names.ts';

const isList = (rules: PlanRules): rules is readonly AlertRule[] => Array.isArray(rules);

/** A named set as what differs from it: nothing yet. */
const asChanges = (rules: string | RuleChanges): RuleChanges =>
  typeof rules === 'string' ? { from: nameOf(SHIPPED_RULES) } : rules;

const isShipped = (id: string): boolean => SHIPPED_RULES.rules.some((rule) => rule.id === id);

const others = (rules: readonly AlertRule[] | undefined, id: string): readonly AlertRule[] =>
  (rules ?? []).filter((rule) => rule.id !== id);

const inPlace = (rules: readonly AlertRule[], changed: AlertRule): readonly AlertRule[] =>
  rules.map((rule) => (rule.id === changed.id ? changed : rule));

export const withRule = (rules: PlanRules, rule: AlertRule): PlanRules => {
  if (isList(rules)) return inPlace(rules, rule);
  const changes = asChanges(rules);
  return isShipped(rule.id)
    ? { ...changes, replace: [...others(changes.replace, rule.id), rule] }
    : { ...changes, add: inPlace(changes.add ?? [], rule) };
};

export const withoutRule = (rules: PlanRules, id: string): PlanRules => {
  if (isList(rules)) return others(rules, id);
  const changes = asChanges(rules);
  return isShipped(id)
    ? { ...changes, replace: others(changes.replace, id), without: [...(changes.without ?? []), id] }
    : { ...changes, add: others(changes.add, id) };
};

/** A shipped rule as it ships. */
export const withRuleBack = (rules: PlanRules, id: string): PlanRules => {
  const shipped = SHIPPED_RULES.rules.find((rule) => rule.id === id);
  if (isList(rules)) return shipped ? [...others(rules, id), shipped] : rules;
  const changes = asChanges(rules);
  return {
    ...changes,
    replace: others(changes.replace, id),
    without: (changes.without ?? []).filter((left) => left !== id),
  };
};

/** The shipped rules that the plan goes without. */
export const leftOut = (rules: PlanRules): readonly AlertRule[] => {
  const isGone = (id: string): boolean =>
    isList(rules) ? rules.every((rule) => rule.id !== id) : (asChanges(rules).without ?? []).includes(id);
  return SHIPPED_RULES.rules.filter(({ id }) => isGone(id));
};
