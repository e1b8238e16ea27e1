// A plan as data: which questionnaires and messages fall on which of its days, and what an answer brings with it.
import type { RuleSet } from './alert.ts';
import type { InstrumentId, LinkId } from './questionnaire.ts';

/** Days counted from the first one of a plan, which is 0: one day, or every so many from one day until another. */
export type CountedDays = number | { readonly from: number; readonly until: number; readonly every: number };

/** From one day on, every so many days or months of the calendar, until a day or so many times in all. */
export type RepeatedDays = { readonly from: number } & ({ readonly every: number } | { readonly everyMonths: number }) &
  ({ readonly until: number } | { readonly times: number });

/** Days of a plan as it is written, counted from an {@link Anchor}: negative ones come before it. */
export type PlanDays = number | RepeatedDays;

/** What the days of an activity are counted from. Of infusions, from each. */
export const ANCHORS = ['start', 'first-dose', 'infusion', 'last-dose'] as const;
export type Anchor = (typeof ANCHORS)[number];

export interface PlanActivity {
  readonly id: string;
  /** Asked in this order. */
  readonly instruments: readonly InstrumentId[];
  readonly days: readonly PlanDays[];
  /** Without one, the first day of the plan. While its date is not known, nothing is asked. */
  readonly anchor?: Anchor;
  /** The first day of the plan that counts, of those that hang on something else than its start. */
  readonly fromDay?: number;
  /** Nothing after the day of this event. */
  readonly untilEvent?: 'last-dose';
  /** A survey that holds this activity closes so many hours after it was sent, with its reminder half-way. */
  readonly replyWithinHours?: number;
}

/** After `instrument` is completed with `score` within these inclusive bounds, ask another in the same sitting. */
export interface StepUp {
  readonly instrument: InstrumentId;
  readonly score: string;
  /** The bound on the side that is worse: `atLeast`, or `atMost` where higher is better. */
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly ask: InstrumentId;
  /** The items of `ask` that are the same items as those just answered: taken over, not asked twice. */
  readonly carry?: Readonly<Record<LinkId, LinkId>>;
}

export const SELF_CARE_TOPICS = [
  'food-and-fluids',
  'gentle-movement',
  'rest',
  'stress-and-breathing',
  'talking-to-someone',
  'skin-and-sun',
  'when-to-call',
] as const;
export type SelfCareTopic = (typeof SELF_CARE_TOPICS)[number];

/** Self-care messages: on each of the days the next topic, over and over. */
export interface SelfCareSchedule {
  readonly topics: readonly SelfCareTopic[];
  readonly days: readonly PlanDays[];
}

export interface PlanDefinition {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** The id of the set of alert rules that its patients' alerts are decided by. */
  readonly rules: string;
  /** ISO weekdays a plan may start on when no start date is given, 1 = Monday. */
  readonly startWeekdays: readonly number[];
  /** The last day on which anything is sent. */
  readonly lastDay: number;
  /** The id of the plan that follows the last dose, which ends this one. */
  readonly afterLastDose?: string;
  /** In the order of asking: danger signs and symptoms, distress, quality of life, mood. */
  readonly activities: readonly PlanActivity[];
  readonly stepUps: readonly StepUp[];
  /** What is asked in place of an instrument with a self-harm item while nobody could respond the same day. */
  readonly standIns: Readonly<Record<InstrumentId, InstrumentId>>;
  /** Instruments whose wording a site has to license: left out where it has not, in whichever languages it has not. */
  readonly whereLicensed?: readonly InstrumentId[];
  readonly selfCare?: SelfCareSchedule;
  /** Nobody is enrolled in it whose care team cannot be called around the clock. */
  readonly roundTheClockCover?: true;
  /** How often a survey that is not done is reminded of; once where left out. */
  readonly reminders?: number;
  /** Whole local days from the day of asking to the first reminder and from one to the next, and to expiry. */
  readonly remindAfterDays: number;
  readonly expireAfterDays: number;
}

/** A plan of a site, and the rules it brings, where it does not name a set that is shipped. */
export interface SitePlan {
  readonly plan: PlanDefinition;
  readonly ruleSet?: RuleSet;
}

/** True when `day` is one of these days. */
export const includesDay = (days: readonly CountedDays[], day: number): boolean =>
  days.some((some) =>
    typeof some === 'number'
      ? some === day
      : some.from <= day && day <= some.until && (day - some.from) % some.every === 0,
  );

const eachOf = (days: CountedDays): readonly number[] => {
  if (typeof days === 'number') return [days];
  const { from, until, every } = days;
  return Array.from(
    { length: Math.max(0, Math.floor((until - from) / every) + 1) },
    (_, index) => from + index * every,
  );
};

/** All of these days, in order and each once; none after `lastDay`. */
export const daysUntil = (lastDay: number, days: readonly CountedDays[]): readonly number[] =>
  [...new Set(days.flatMap(eachOf))].filter((day) => 0 <= day && day <= lastDay).toSorted((one, other) => one - other);

/** The first of these days from `from` on; undefined when none is left. */
export const firstDayFrom = (from: number, lastDay: number, days: readonly CountedDays[]): number | undefined => {
  for (let day = Math.max(from, 0); day <= lastDay; day += 1) if (includesDay(days, day)) return day;
  return undefined;
};

/** Every instrument that the plan may ask. */
export const askedBy = ({ activities, stepUps, standIns }: PlanDefinition): readonly InstrumentId[] => [
  ...new Set([
    ...activities.flatMap(({ instruments }) => instruments),
    ...stepUps.map(({ ask }) => ask),
    ...Object.values(standIns),
  ]),
];

/** The plan without the instruments it lists as `whereLicensed` of which this site has no wording. */
export const licensedPart = (plan: PlanDefinition, hasWording: (id: InstrumentId) => boolean): PlanDefinition => {
  const lacking = (plan.whereLicensed ?? []).filter((id) => !hasWording(id));
  const isThere = (id: InstrumentId): boolean => !lacking.includes(id);
  return {
    ...plan,
    activities: plan.activities
      .map((activity) => ({ ...activity, instruments: activity.instruments.filter(isThere) }))
      .filter(({ instruments }) => instruments.length > 0),
    stepUps: plan.stepUps.filter(({ instrument, ask }) => isThere(instrument) && isThere(ask)),
  };
};
