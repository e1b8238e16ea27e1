// Plans as a site can follow them: without what it has no licence for.
import { checkPlan } from '../domain/check-plan.ts';
import { isAskable, whyNotAskable } from '../domain/instrument-texts.ts';
import { LANGUAGES } from '../domain/language.ts';
import { licensedPart, type PlanDefinition } from '../domain/plan.ts';
import type { Instrument } from '../domain/questionnaire.ts';

const isAskableAtAll = (instrument: Instrument): boolean =>
  LANGUAGES.some((language) => isAskable(instrument, language));

/**
 * The plan without the instruments that it lists as `whereLicensed` and that cannot be asked in any language. One that can be
 * asked in some stays: patients of the others are asked without it, on record (shared/domain/wording-there.ts).
 */
export const sitePlan = (plan: PlanDefinition, instruments: readonly Instrument[]): PlanDefinition =>
  licensedPart(plan, (id) => instruments.some((one) => one.id === id && isAskableAtAll(one)));

/** What this site's patients are asked without, for want of its wording: a line for each instrument and language. */
export const askedWithout = (
  plans: readonly PlanDefinition[],
  instruments: readonly Instrument[],
): readonly string[] => {
  const licensed = [...new Set(plans.flatMap(({ whereLicensed = [] }) => whereLicensed))];
  return licensed.flatMap((id) => {
    const instrument = instruments.findLast((one) => one.id === id);
    const without = plans.filter(({ whereLicensed }) => whereLicensed?.includes(id)).map((plan) => plan.id);
    return LANGUAGES.flatMap((language) => {
      const why = instrument && whyNotAskable(instrument, language);
      return why ? [`Patients texted in "${language}" on ${without.join(', ')} are not asked ${id}. ${why}.`] : [];
    });
  });
};

/**
 * For the build and the tests: a function that has started needs no check, since nothing has changed since.
 * @throws Error that names every problem of every plan, with its place.
 */
export const assertPlans = (plans: readonly PlanDefinition[], instruments: readonly Instrument[]): void => {
  const problems = plans.flatMap((plan) => checkPlan(sitePlan(plan, instruments), instruments));
  if (problems.length > 0) throw new Error(problems.join('\n'));
};
