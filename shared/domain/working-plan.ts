// What an approved plan comes to after an update took away something that it names: all that still works, watched no less.
import type { RuleSet } from './alert.ts';
import { safetyFaults } from './check-safety-net.ts';
import type { WholePlan } from './more-plans.ts';
import type { PlanDefinition } from './plan.ts';
import type { Instrument, InstrumentId } from './questionnaire.ts';

/** What ships now. */
export interface Shipped {
  readonly instruments: readonly Instrument[];
  readonly rules: RuleSet;
}

/**
 * The plan itself where nothing is wrong with it. Otherwise without the instruments that are gone, and with the shipped rules
 * that close what gaps there are: nobody approved that, yet patients who follow it must not go unasked and unwatched meanwhile.
 */
export const workingPlan = ({ plan, ruleSet }: WholePlan, { instruments, rules }: Shipped): WholePlan => ({
  plan: withoutGone(plan, instruments),
  ruleSet: withoutGaps(plan, ruleSet, { instruments, rules }),
});

const withoutGone = (plan: PlanDefinition, instruments: readonly Instrument[]): PlanDefinition => {
  const isThere = (id: InstrumentId): boolean => instruments.some((one) => one.id === id);
  /** One that has no stand-in any more would be asked while nobody could respond. */
  const isAsked = (id: InstrumentId): boolean => isThere(id) && isThere(plan.standIns[id] ?? id);
  const named = [...plan.activities.flatMap((activity) => activity.instruments), ...plan.stepUps.map(({ ask }) => ask)];
  if (named.every(isAsked)) return plan;
  return {
    ...plan,
    activities: plan.activities
      .map((activity) => ({ ...activity, instruments: activity.instruments.filter(isAsked) }))
      .filter((activity) => activity.instruments.length > 0),
    stepUps: plan.stepUps.filter(({ ask }) => isAsked(ask)),
  };
};

const withoutGaps = (plan: PlanDefinition, own: RuleSet, { instruments, rules: shipped }: Shipped): RuleSet => {
  const gapsOf = (rules: RuleSet['rules']): number => safetyFaults(plan, rules, instruments).length;
  const gaps = gapsOf(own.rules);
  if (gaps === 0) return own;
  const more = shipped.rules.filter(
    (rule) => own.rules.every(({ id }) => id !== rule.id) && gapsOf([...own.rules, rule]) < gaps,
  );
  return { id: own.id, version: `${own.version}+${shipped.version}`, rules: [...own.rules, ...more] };
};
