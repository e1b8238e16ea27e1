// Reads a plan that was edited, as `cdk synth` reads those of a site: a part that is loaded later, because few requests bring one.
import { type ParsedPlan, parsePlanFile } from '../../shared/contracts/plan-file.ts';
import type { RuleSet } from '../../shared/domain/alert.ts';
import { safetyFaults } from '../../shared/domain/check-safety-net.ts';
import type { Fault } from '../../shared/domain/check-threshold.ts';
import type { WholePlan } from '../../shared/domain/more-plans.ts';
import type { SitePlan } from '../../shared/domain/plan.ts';
import type { Instrument } from '../../shared/domain/questionnaire.ts';
import { planFaults, sitePlan } from '../../shared/plans/site-plan.ts';

/** What a plan may name. */
export interface NamesForPlans {
  readonly instruments: readonly Instrument[];
  readonly ruleSets: readonly RuleSet[];
  /** Ids of the plans that may follow it. */
  readonly plans: readonly string[];
}

export type ReadPlanFile =
  | { readonly ok: true; readonly whole: WholePlan }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** The plan with all of its rules, as patients would follow it, or everything that is wrong with it by its place. */
export const readPlanFile = (file: object, names: NamesForPlans): ReadPlanFile => {
  const { instruments, ruleSets, plans } = names;
  const parsed: ParsedPlan = parsePlanFile(JSON.stringify(file), { instruments, ruleSets }, (plan) =>
    planFaults(plan, { instruments, plans, ruleSets: ruleSets.map(({ id }) => id) }),
  );
  if (!parsed.ok) return parsed;
  const whole = wholeOf(parsed.value, names);
  const faults = safetyFaults(whole.plan, whole.ruleSet.rules, instruments);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, whole };
};

/** A named set is written out: an update of it must not change what was approved. */
const wholeOf = ({ plan, ruleSet }: SitePlan, { instruments, ruleSets }: NamesForPlans): WholePlan => {
  const { id, version } = plan;
  const rules = (ruleSet ?? ruleSets.find((set) => set.id === plan.rules))?.rules ?? [];
  return { plan: { ...sitePlan(plan, instruments), rules: id }, ruleSet: { id, version, rules } };
};
