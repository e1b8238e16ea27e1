// What is wrong with a plan, found before it is built in and not when a patient should have been asked.
import {
  activityDayFaults,
  anchoredTooSoon,
  anchorFaults,
  dayFaults,
  followingFaults,
  isAnchored,
  withoutTreatment,
} from './check-days.ts';
import {
  type Fault,
  type Known,
  subjectFaults,
  thresholdFaults,
  unknown,
  wholeNumberFaults,
} from './check-threshold.ts';
import { surveyDays } from './followed-plan.ts';
import { whyNotAskable } from './instrument-texts.ts';
import { LANGUAGES } from './language.ts';
import { daysUntil, type PlanDefinition, type StepUp } from './plan.ts';
import type { Instrument, InstrumentId, Item } from './questionnaire.ts';

const DAYS_BETWEEN_MESSAGES = 7;
const DAYS_PER_WEEK = 7;

/** What a plan may name. */
export interface PlanNames {
  readonly instruments: readonly Instrument[];
  /** The ids of the sets of rules there are. */
  readonly ruleSets: readonly string[];
  /** The ids of the plans that another may be followed by. */
  readonly plans: readonly string[];
}

/** Every problem of a plan by its place (`activities[0].instruments[1]`); none for a plan that can be followed. */
export const checkPlan = (plan: PlanDefinition, { instruments, ruleSets, plans }: PlanNames): readonly Fault[] => {
  const known: Known = new Map(instruments.map((instrument) => [instrument.id, instrument]));
  const frame = frameFaults(plan);
  // Nothing can be counted on days that make no sense.
  if (frame.length > 0) return frame;
  return [
    ...(ruleSets.includes(plan.rules) ? [] : unknown('rules', plan.rules, ruleSets)),
    ...askedIn(plan).flatMap(({ id, place }) => askedFaults(plan, id, place, known)),
    ...plan.stepUps.flatMap((stepUp, index) => stepUpFaults(stepUp, `stepUps[${index}]`, known)),
    ...(plan.whereLicensed ?? []).flatMap((id, index) => nameFaults(id, `whereLicensed[${index}]`, known)),
    ...twiceFaults(
      plan.activities.map(({ id }) => id),
      (index) => `activities[${index}].id`,
    ),
    ...plan.activities.flatMap((activity, index) => anchorFaults(activity, `activities[${index}]`, plan)),
    ...followingFaults(plan, plans),
    ...daysFaults(plan),
  ];
};

const wrong = (place: string, problem: string, expected: string): readonly Fault[] => [{ place, problem, expected }];

const nameFaults = (instrument: InstrumentId, place: string, known: Known): readonly Fault[] =>
  subjectFaults({ instrument }, '', known).map((fault) => ({ ...fault, place }));

const twiceFaults = (names: readonly string[], placeOf: (index: number) => string): readonly Fault[] =>
  names.flatMap((name, index) =>
    names.indexOf(name) === index ? [] : wrong(placeOf(index), `"${name}" is there already`, 'another'),
  );

interface Asked {
  readonly id: InstrumentId;
  readonly place: string;
}

/** Whatever the plan may ask, each instrument once, where it is named first. */
const askedIn = ({ activities, stepUps, standIns }: PlanDefinition): readonly Asked[] => {
  const all = [
    ...activities.flatMap(({ instruments }, activity) =>
      instruments.map((id, index) => ({ id, place: `activities[${activity}].instruments[${index}]` })),
    ),
    ...stepUps.map(({ ask }, index) => ({ id: ask, place: `stepUps[${index}].ask` })),
    ...Object.entries(standIns).map(([id, standIn]) => ({ id: standIn, place: `standIns.${id}` })),
  ];
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
};

const asksOfSelfHarm = ({ items }: Instrument): boolean => items.some(({ selfHarm }) => selfHarm);

const askedFaults = (plan: PlanDefinition, id: InstrumentId, place: string, known: Known): readonly Fault[] => {
  const instrument = known.get(id);
  if (!instrument) return nameFaults(id, place, known);
  const standIn = known.get(plan.standIns[id] ?? '');
  const isLeftOut = plan.whereLicensed?.includes(id) === true;
  const whyNot = isLeftOut ? [] : LANGUAGES.flatMap((language) => whyNotAskable(instrument, language) ?? []);
  return [
    ...whyNot.flatMap((why) => wrong(place, `cannot be asked: ${why}`, 'one that can, or to name it in whereLicensed')),
    ...tooSoonFaults(plan, instrument, place),
    ...(asksOfSelfHarm(instrument) && (!standIn || asksOfSelfHarm(standIn))
      ? wrong(place, `"${id}" has a self-harm item`, `standIns to name for ${id} an instrument that has none`)
      : []),
  ];
};

const closestDays = (days: readonly number[]): number =>
  Math.min(...days.slice(1).map((day, index) => day - (days[index] ?? day)));

const tooSoonFaults = (plan: PlanDefinition, instrument: Instrument, place: string): readonly Fault[] => {
  const { id, recallDays } = instrument;
  const asking = withoutTreatment(plan).activities.filter((activity) => activity.instruments.includes(id));
  const apart = closestDays(
    daysUntil(
      plan.lastDay,
      asking.flatMap(({ days }) => days),
    ),
  );
  return [
    ...(apart < recallDays
      ? wrong(place, `"${id}" is asked after ${apart} days`, `${recallDays} or more: so many days it asks about`)
      : []),
    ...plan.activities.flatMap((activity, index) =>
      activity.instruments.includes(id) ? anchoredTooSoon(activity, `activities[${index}]`, instrument) : [],
    ),
  ];
};

const stepUpFaults = (stepUp: StepUp, at: string, known: Known): readonly Fault[] => {
  const { instrument, score, ask, carry = {} } = stepUp;
  const { atLeast, atMost } = stepUp;
  const [from, to] = [known.get(instrument), known.get(ask)];
  const bounds = { ...(atLeast !== undefined && { atLeast }), ...(atMost !== undefined && { atMost }) };
  return [
    ...thresholdFaults({ kind: 'score', instrument, score, ...bounds }, at, known),
    ...(instrument === ask ? wrong(`${at}.ask`, `is "${ask}" again`, 'another instrument') : []),
    ...(from && to
      ? Object.entries(carry).flatMap(([target, source]) => carryFaults({ target, source }, from, to, `${at}.carry`))
      : []),
  ];
};

const carryFaults = (
  { target, source }: { readonly target: string; readonly source: string },
  from: Instrument,
  to: Instrument,
  at: string,
): readonly Fault[] => {
  const item = ({ items }: Instrument, linkId: string): Item | undefined =>
    items.find((candidate) => candidate.linkId === linkId);
  const names = ({ items }: Instrument): readonly string[] => items.map(({ linkId }) => linkId);
  const [taken, given] = [item(to, target), item(from, source)];
  if (!taken) return unknown(at, target, names(to));
  if (!given) return unknown(`${at}.${target}`, source, names(from));
  if (taken.selfHarm)
    return wrong(`${at}.${target}`, 'is about self-harm', 'no answer carried over: it is always asked');
  return isSameItem(taken, given) ? [] : wrong(`${at}.${target}`, `is not the same item as ${source}`, 'one that is');
};

/** Published wordings of one item differ in a comma; its code does not. */
const isSameItem = (one: Item, other: Item): boolean =>
  one.loinc && other.loinc ? one.loinc === other.loinc : one.text.en !== undefined && one.text.en === other.text.en;

/** Numbers that are no days, or no weekdays. */
const frameFaults = ({ startWeekdays, lastDay, activities, selfCare, ...plan }: PlanDefinition): readonly Fault[] => [
  ...wholeNumberFaults('lastDay', lastDay, 0),
  ...wholeNumberFaults('reminders', plan.reminders ?? 1, 0),
  ...wholeNumberFaults('remindAfterDays', plan.remindAfterDays, 1),
  ...(plan.remindAfterDays < plan.expireAfterDays && Number.isInteger(plan.expireAfterDays)
    ? []
    : wrong(
        'expireAfterDays',
        `is ${plan.expireAfterDays}`,
        'a whole number above the days before a reminder (`remindAfterDays`)',
      )),
  ...startWeekdays.flatMap((weekday, index) =>
    Number.isInteger(weekday) && weekday >= 1 && weekday <= DAYS_PER_WEEK
      ? []
      : wrong(`startWeekdays[${index}]`, `is ${weekday}`, 'a whole number from 1, Monday, to 7, Sunday'),
  ),
  ...activities.flatMap((activity, index) => [
    ...activityDayFaults(activity, `activities[${index}]`),
    ...wholeNumberFaults(`activities[${index}].replyWithinHours`, activity.replyWithinHours ?? 1, 1),
  ]),
  ...(selfCare?.days ?? []).flatMap((some, which) => dayFaults(some, `selfCare.days[${which}]`)),
];

const daysFaults = (plan: PlanDefinition): readonly Fault[] => {
  const { selfCare, lastDay, startWeekdays, activities } = plan;
  const known = withoutTreatment(plan);
  const surveys = daysUntil(lastDay, surveyDays(known));
  const messages = daysUntil(lastDay, known.selfCare?.days ?? []);
  const shared = messages.find((day) => surveys.includes(day));
  return [
    ...(surveys.length === 0 && !activities.some(isAnchored)
      ? wrong('activities', 'ask nothing on any day', 'a day up to lastDay')
      : []),
    ...(startWeekdays.length === 0 ? wrong('startWeekdays', 'is empty', 'a weekday to start on') : []),
    ...activities.flatMap((activity, index) =>
      surveys.length > 0 &&
      !isAnchored(activity) &&
      surveyDays(withoutTreatment({ ...plan, activities: [activity] })).length === 0
        ? wrong(`activities[${index}].days`, 'hold no day of the plan', `days up to ${lastDay}`)
        : [],
    ),
    ...(shared === undefined ? [] : wrong('selfCare.days', `hold day ${shared}`, 'days without a survey')),
    ...(closestDays(messages) < DAYS_BETWEEN_MESSAGES
      ? wrong('selfCare.days', `are ${closestDays(messages)} apart`, 'at most one message a week')
      : []),
    ...(selfCare?.topics.length === 0 ? wrong('selfCare.topics', 'is empty', 'a topic') : []),
  ];
};
