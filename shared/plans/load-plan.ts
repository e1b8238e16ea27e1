// Plans as a site can follow them: without what it has no licence for, and checked before anybody is asked.
import { checkPlan } from '../domain/check-plan.ts';
import { isAskable } from '../domain/instrument-texts.ts';
import { LANGUAGES } from '../domain/language.ts';
import { licensedPart, type PlanDefinition } from '../domain/plan.ts';
import type { Instrument } from '../domain/questionnaire.ts';

/** @throws Error that names every problem of the plan, with its place. */
export const loadPlan = (plan: PlanDefinition, instruments: readonly Instrument[]): PlanDefinition => {
  const hasWording = (id: string): boolean =>
    instruments.some((one) => one.id === id && LANGUAGES.every((language) => isAskable(one, language)));
  const loaded = licensedPart(plan, hasWording);
  const problems = checkPlan(loaded, instruments);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return loaded;
};
