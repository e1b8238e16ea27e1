// What is wrong with a plan, found when it is loaded and not when a patient should have been asked.
import { whyNotAskable } from './instrument-texts.ts';
import { LANGUAGES } from './language.ts';
import { daysUntil, type PlanDefinition, type StepUp, surveyDays } from './plan.ts';
import type { Instrument, InstrumentId, Item } from './questionnaire.ts';

const DAYS_BETWEEN_MESSAGES = 7;

const named = (names: readonly string[]): string => `known: ${names.join(', ')}`;

const closestDays = (days: readonly number[]): number =>
  Math.min(...days.slice(1).map((day, index) => day - (days[index] ?? day)));

/** Every problem of a plan in plain words, each with its place; none for a plan that can be followed. */
export const checkPlan = (plan: PlanDefinition, instruments: readonly Instrument[]): readonly string[] => {
  const find = (id: InstrumentId): Instrument | undefined => instruments.find((instrument) => instrument.id === id);
  const known = (id: InstrumentId, place: string): readonly string[] =>
    find(id) ? [] : [`${place}: unknown instrument "${id}"; ${named(instruments.map((instrument) => instrument.id))}`];
  const asked = new Map<InstrumentId, string>([
    ...plan.stepUps.map(({ instrument, ask }) => [ask, `step-up from ${instrument}`] as const),
    ...Object.entries(plan.standIns).map(([id, standIn]) => [standIn, `stand-in for ${id}`] as const),
    ...plan.activities.flatMap(({ id, instruments }) =>
      instruments.map((instrument) => [instrument, `activity ${id}`] as const),
    ),
  ]);
  const problems = [
    ...[...asked].flatMap(([id, place]) => {
      const instrument = find(id);
      return instrument ? checkAsked(plan, instrument, place, find) : known(id, place);
    }),
    ...plan.stepUps.flatMap((stepUp) => {
      const place = `step-up from ${stepUp.instrument} to ${stepUp.ask}`;
      const [from, to] = [find(stepUp.instrument), find(stepUp.ask)];
      return from && to ? checkStepUp(stepUp, from, to, place) : known(stepUp.instrument, place);
    }),
    ...checkDays(plan),
  ];
  return problems.map((problem) => `Plan ${plan.id}, ${problem}`);
};

const checkAsked = (
  plan: PlanDefinition,
  instrument: Instrument,
  place: string,
  find: (id: InstrumentId) => Instrument | undefined,
): readonly string[] => {
  const { id, recallDays, items } = instrument;
  const days = daysUntil(
    plan.lastDay,
    plan.activities.filter((activity) => activity.instruments.includes(id)).flatMap((activity) => activity.days),
  );
  const standIn = find(plan.standIns[id] ?? '');
  const asksOfSelfHarm = (found: Instrument): boolean => found.items.some(({ selfHarm }) => selfHarm);
  return [
    ...LANGUAGES.flatMap((language) => whyNotAskable(instrument, language) ?? [])
      .filter(() => !plan.whereLicensed?.includes(id))
      .map((why) => `${place}: ${why}`),
    ...(closestDays(days) < recallDays
      ? [`${place}: ${id} is asked after ${closestDays(days)} days, but asks about the last ${recallDays}`]
      : []),
    ...(items.some(({ selfHarm }) => selfHarm) && (!standIn || asksOfSelfHarm(standIn))
      ? [`${place}: ${id} has a self-harm item, and no stand-in without one`]
      : []),
  ];
};

const checkStepUp = (
  { score, carry = {} }: StepUp,
  from: Instrument,
  to: Instrument,
  place: string,
): readonly string[] => {
  const item = (instrument: Instrument, linkId: string): Item | undefined =>
    instrument.items.find((candidate) => candidate.linkId === linkId);
  return [
    ...(from.scores.some(({ id }) => id === score)
      ? []
      : [`${place}: ${from.id} has no score "${score}"; ${named(from.scores.map(({ id }) => id))}`]),
    ...Object.entries(carry).flatMap(([target, source]) => {
      const [taken, given] = [item(to, target), item(from, source)];
      if (!taken || !given) return [`${place}: there is no ${taken ? source : target} to carry an answer over`];
      if (taken.selfHarm) return [`${place}: ${target} is about self-harm, and always asked`];
      return isSameItem(taken, given) ? [] : [`${place}: ${target} and ${source} are not the same item`];
    }),
  ];
};

/** Published wordings of one item differ in a comma; its code does not. */
const isSameItem = (one: Item, other: Item): boolean =>
  one.loinc && other.loinc ? one.loinc === other.loinc : one.text.en === other.text.en;

const checkDays = (plan: PlanDefinition): readonly string[] => {
  const { selfCare, lastDay, remindAfterDays, expireAfterDays, startWeekdays } = plan;
  const surveys = daysUntil(lastDay, surveyDays(plan));
  const messages = daysUntil(lastDay, selfCare?.days ?? []);
  const shared = messages.find((day) => surveys.includes(day));
  return [
    ...(surveys.length > 0 && startWeekdays.length > 0 ? [] : ['days: nothing is ever asked']),
    ...(remindAfterDays < expireAfterDays ? [] : ['days: the reminder does not come before the survey closes']),
    ...(shared === undefined ? [] : [`self-care: day ${shared} is a day of a survey`]),
    ...(closestDays(messages) < DAYS_BETWEEN_MESSAGES ? ['self-care: more than one message a week'] : []),
    ...(selfCare?.topics.length === 0 ? ['self-care: no topic'] : []),
  ];
};
