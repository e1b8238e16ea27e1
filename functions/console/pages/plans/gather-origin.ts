// What a version of a plan is compared with: the version before it, or the plan of the build that it is closest to.
import type { RuleSet } from '../../../../shared/domain/alert.ts';
import { type PlanWithRules, planDifferences } from '../../../../shared/domain/in-words/plan-differences.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { SHIPPED_RULES } from '../../plan-names.ts';
import { showPlan } from '../../plans.ts';
import { nameOf } from './calendar.tsx';
import type { PlanView } from './gather-plan.ts';

export interface Origin extends PlanWithRules {
  readonly differences: readonly string[];
}

const versionBefore = async (deps: ConsoleDependencies, { shown }: PlanView): Promise<PlanWithRules | undefined> => {
  const number = Number(shown.version) - 1;
  const before = number > 0 ? await showPlan(deps, `${shown.name}-v${number}`) : undefined;
  return before?.plan && before.ruleSet ? { plan: before.plan, ruleSet: before.ruleSet } : undefined;
};

/** Undefined of a plan of the build, which came from nowhere. */
export const gatherOrigin = async (deps: ConsoleDependencies, view: PlanView): Promise<Origin | undefined> => {
  if (view.shown.origin === 'build') return undefined;
  const compared = (before: PlanWithRules): Origin => ({
    ...before,
    differences: planDifferences(before, view, view.instruments, (id) => nameOf(id, view.instruments)),
  });
  const before = await versionBefore(deps, view);
  if (before) return compared(before);
  const others = deps.content.plans.filter(({ id }) => id !== view.plan.id);
  const built = others.map((plan) => compared({ plan, ruleSet: deps.content.ruleSet(plan.id) }));
  return built.toSorted((one, other) => one.differences.length - other.differences.length)[0];
};

/** The rules to replay beside those of a version; those that ship for the first version, which began with them. */
export const rulesBefore = async (deps: ConsoleDependencies, view: PlanView): Promise<RuleSet | undefined> =>
  view.shown.origin === 'build' ? undefined : ((await versionBefore(deps, view))?.ruleSet ?? SHIPPED_RULES);
