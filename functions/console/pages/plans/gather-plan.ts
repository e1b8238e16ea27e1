// One plan with all that its pages show of it: its rules, the instruments these name, and what of it is approved.
import type { RuleSet } from '../../../../shared/domain/alert.ts';
import { neededByPlan, type UnapprovedContent, unapproved } from '../../../../shared/domain/approval.ts';
import type { Fault } from '../../../../shared/domain/check-threshold.ts';
import { instrumentsOf } from '../../../../shared/domain/conditions.ts';
import type { Content } from '../../../../shared/domain/content.ts';
import { askedBy, type PlanDefinition } from '../../../../shared/domain/plan.ts';
import type { Instrument } from '../../../../shared/domain/questionnaire.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { type ShownPlan, showPlan } from '../../plans.ts';
import { findInstrument } from '../words/instrument-words.ts';

/** A plan that patients follow or could follow. */
export interface PlanView {
  readonly shown: ShownPlan;
  readonly plan: PlanDefinition;
  readonly ruleSet: RuleSet;
  /** Whatever the plan asks or its rules are about. */
  readonly instruments: readonly Instrument[];
  /** What keeps new patients off it where only approved content may be used; empty once all is approved. */
  readonly unapproved: readonly UnapprovedContent[];
}

/** A draft that cannot be followed any more, since what ships has changed. */
export interface FaultyPlan {
  readonly shown: ShownPlan;
  readonly faults: readonly Fault[];
}

/** Undefined where there is no such plan. */
export const gatherPlan = async (deps: ConsoleDependencies, id: string): Promise<PlanView | FaultyPlan | undefined> => {
  const shown = await showPlan(deps, id);
  if (!shown) return undefined;
  const { plan, ruleSet, faults = [] } = shown;
  return plan && ruleSet ? viewOf(deps, shown, plan, ruleSet) : { shown, faults };
};

const viewOf = (deps: ConsoleDependencies, shown: ShownPlan, plan: PlanDefinition, ruleSet: RuleSet): PlanView => {
  const { pieces, approvals } = deps.approval.deployed();
  return {
    shown,
    plan,
    ruleSet,
    instruments: namedBy(plan, ruleSet, deps.content),
    unapproved: unapproved(neededByPlan(plan), pieces, approvals, deps.clock()),
  };
};

/** Whatever plans and rules name, each once. */
const namedBy = (plan: PlanDefinition, { rules }: RuleSet, content: Content): readonly Instrument[] => {
  const ids = new Set([
    ...askedBy(plan),
    ...plan.stepUps.map(({ instrument }) => instrument),
    ...(plan.whereLicensed ?? []),
    ...rules.flatMap(instrumentsOf),
  ]);
  return [...ids].flatMap((id) => findInstrument(content, id) ?? []);
};
