// A plan as somebody edits it: its own fields, and of its rules what differs from those that ship.
import { isDeepStrictEqual } from 'node:util';
import type { EditedPlanFile } from '../../shared/contracts/console/plan-requests.ts';
import type { RuleChanges } from '../../shared/contracts/plan-rules.ts';
import type { AlertRule, RuleSet } from '../../shared/domain/alert.ts';
import type { WholePlan } from '../../shared/domain/more-plans.ts';

const changesFrom = ({ id, version, rules: shipped }: RuleSet, rules: readonly AlertRule[]): RuleChanges => {
  const shippedAs = ({ id: wanted }: AlertRule): AlertRule | undefined => shipped.find((rule) => rule.id === wanted);
  return {
    from: `${id}@${version}`,
    without: shipped.map((rule) => rule.id).filter((known) => rules.every((rule) => rule.id !== known)),
    replace: rules.filter((rule) => shippedAs(rule) && !isDeepStrictEqual(shippedAs(rule), rule)),
    add: rules.filter((rule) => !shippedAs(rule)),
  };
};

/** `shipped` is the set of rules to begin with, as it is now: after an update the plan keeps the rules it had. */
export const planAsFile = ({ plan, ruleSet }: WholePlan, shipped: RuleSet): EditedPlanFile => {
  const { id: _id, version: _version, rules: _name, title, ...rest } = plan;
  return { title, rules: changesFrom(shipped, ruleSet.rules), ...rest };
};
