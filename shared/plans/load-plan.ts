// Plans as a site can follow them: without what it has no licence for, and checked before anybody is asked.
import { checkPlan, hasWording } from '../domain/check-plan.ts';
import { licensedPart, type PlanDefinition } from '../domain/plan.ts';
import type { Instrument } from '../domain/questionnaire.ts';

/** @throws Error that names every problem of the plan, with its place. */
export const loadPlan = (plan: PlanDefinition, instruments: readonly Instrument[]): PlanDefinition => {
  const loaded = licensedPart(plan, (id) => instruments.some((one) => one.id === id && hasWording(one)));
  const problems = checkPlan(loaded, instruments);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return loaded;
};
