// Plans as a site can follow them: without what it has no licence for, and with its own in the place of those that ship.
import { checkPlan, type PlanNames } from '../domain/check-plan.ts';
import { type Fault, faultInWords } from '../domain/check-threshold.ts';
import { isAskable, whyNotAskable } from '../domain/instrument-texts.ts';
import { LANGUAGES } from '../domain/language.ts';
import { licensedPart, type PlanDefinition, type SitePlan } from '../domain/plan.ts';
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

/** A site's plan stands in the place of the shipped one with its id, or comes after all of them. */
export const withSitePlans = (
  [first, ...others]: readonly [PlanDefinition, ...PlanDefinition[]],
  ofSite: readonly SitePlan[],
): readonly [SitePlan, ...SitePlan[]] => {
  const shipped = [first, ...others];
  const replaced = (plan: PlanDefinition): SitePlan => ofSite.find((one) => one.plan.id === plan.id) ?? { plan };
  return [
    replaced(first),
    ...others.map(replaced),
    ...ofSite.filter(({ plan }) => shipped.every(({ id }) => id !== plan.id)),
  ];
};

/** What is wrong with a plan as this site would follow it, by its place in the plan as written. */
export const planFaults = (plan: PlanDefinition, names: PlanNames): readonly Fault[] => {
  const faults = checkPlan(plan, names);
  if (faults.length > 0 || sitePlan(plan, names.instruments).activities.length > 0) return faults;
  return [
    { place: 'activities', problem: 'ask only what needs a licence', expected: 'an instrument that this site can ask' },
  ];
};

/**
 * For the build and the tests: a function that has started needs no check, since nothing has changed since.
 * @throws Error that names every problem of every plan, with its place.
 */
export const assertPlans = (plans: readonly PlanDefinition[], names: PlanNames): void => {
  const problems = plans.flatMap((plan) =>
    planFaults(plan, names).map((fault) => faultInWords(`plan ${plan.id}`, fault)),
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
};
