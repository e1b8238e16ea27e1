// What stands for a plan that a patient follows and that is nowhere: their texts are read, and staff can see them and move them.
import type { RuleSet } from './alert.ts';
import type { Content } from './content.ts';
import type { PlanDefinition } from './plan.ts';

const VERSION = 'missing';

/**
 * It asks nothing. There is a day in it every day, so that whoever follows it is looked at again: should the plan come back,
 * its surveys go on. `rules` is the id of the set to decide by meanwhile.
 */
const missingPlan = (id: string, rules: string): PlanDefinition => ({
  id,
  version: VERSION,
  title: `A plan that is not here any more (${id})`,
  rules,
  startWeekdays: [1, 2, 3, 4, 5, 6, 7],
  lastDay: 36_500,
  activities: [{ id: 'missing', instruments: [], days: [{ from: 0, until: 36_500, every: 1 }] }],
  stepUps: [],
  standIns: {},
  remindAfterDays: 1,
  expireAfterDays: 2,
});

export const isMissing = ({ version }: Pick<PlanDefinition, 'version'>): boolean => version === VERSION;

/** With a stand-in for every plan that is nowhere, watched by `rules`. */
export const withStandIns = (content: Content, isNowhere: (planId: string) => boolean, rules: RuleSet): Content => ({
  ...content,
  plan: (id) => (isNowhere(id) ? missingPlan(id, rules.id) : content.plan(id)),
  ruleSet: (planId) => (isNowhere(planId) ? rules : content.ruleSet(planId)),
});
