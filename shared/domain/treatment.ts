// The dates of a patient's treatment, which surveys hang on: which of them make sense together, and which are kept.
import type { Fault } from './check-threshold.ts';
import type { LocalDate } from './local-time.ts';
import { daysBetween } from './zoned-time.ts';

export interface TreatmentDates {
  readonly firstDose?: LocalDate;
  /** Ascending, each day once. Those so long past that nothing hangs on them any more are dropped, but for the last. */
  readonly infusions?: readonly LocalDate[];
  readonly lastDose?: LocalDate;
  /** Days from one infusion to the next, as planned. */
  readonly cycleDays?: number;
}

/** One episode of treatment. */
export interface Treatment extends TreatmentDates {
  /** Counts from 1. */
  readonly episode: number;
  /** The infusion since which a coordinator was asked whether the next one was forgotten. */
  readonly askedSince?: LocalDate;
}

/** What changes: absent stays as it is, null is taken away. */
export type TreatmentChange = { readonly [Field in keyof TreatmentDates]: TreatmentDates[Field] | null };

/** The days of an activity reach so far after an infusion at most (checked when a plan is loaded). */
export const DAYS_AFTER_INFUSION = 42;
/** So that a patient's state stays small; more than a year of the shortest cycle. */
const MOST_INFUSIONS = 30;
const LONGEST_AGO_DAYS = 3_660;
const LONGEST_AHEAD_DAYS = 1_100;
const LONGEST_CYCLE_DAYS = 366;

/** Without infusions that are too long past to matter, and without what is absent. */
export const tidied = (
  { firstDose, infusions = [], lastDose, cycleDays }: TreatmentDates,
  today: LocalDate,
): TreatmentDates => {
  const ascending = [...new Set(infusions)].sort();
  const lastPast = ascending.findLast((day) => day <= today);
  const kept = ascending.filter((day) => day === lastPast || daysBetween(day, today) <= DAYS_AFTER_INFUSION);
  return {
    ...(firstDose && { firstDose }),
    ...(kept.length > 0 && { infusions: kept }),
    ...(lastDose && { lastDose }),
    ...(cycleDays && { cycleDays }),
  };
};

/** The dates once this has changed. */
export const changedDates = (dates: TreatmentDates, change: TreatmentChange, today: LocalDate): TreatmentDates => {
  const after = <Field extends keyof TreatmentDates>(field: Field): TreatmentDates[Field] =>
    change[field] === undefined ? dates[field] : (change[field] ?? undefined);
  const all = {
    firstDose: after('firstDose'),
    infusions: after('infusions'),
    lastDose: after('lastDose'),
    cycleDays: after('cycleDays'),
  };
  return tidied(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)), today);
};

const wrong = (place: string, problem: string, expected: string): readonly Fault[] => [{ place, problem, expected }];

const farOff = (place: string, day: LocalDate | undefined, today: LocalDate): readonly Fault[] => {
  const ahead = day === undefined ? 0 : daysBetween(today, day);
  if (-LONGEST_AGO_DAYS <= ahead && ahead <= LONGEST_AHEAD_DAYS) return [];
  return wrong(place, 'is far off', 'a day of the last ten years or the next three');
};

/** What is wrong with dates that were given together, by field. */
export const treatmentFaults = (
  { firstDose, infusions = [], lastDose, cycleDays = 1 }: TreatmentDates,
  today: LocalDate,
): readonly Fault[] => [
  ...farOff('firstDose', firstDose, today),
  ...[...new Set(infusions.flatMap((day) => farOff('infusions', day, today)))].slice(0, 1),
  ...farOff('lastDose', lastDose, today),
  ...(firstDose && lastDose && lastDose < firstDose
    ? wrong('lastDose', 'comes before firstDose', `${firstDose} or later`)
    : []),
  ...(firstDose && infusions.some((day) => day < firstDose)
    ? wrong('infusions', 'hold a day before firstDose', `days from ${firstDose} on`)
    : []),
  ...(lastDose && infusions.some((day) => day > lastDose)
    ? wrong('infusions', 'hold a day after lastDose', `days up to ${lastDose}, sent together with lastDose`)
    : []),
  ...(infusions.length > MOST_INFUSIONS
    ? wrong('infusions', `are ${infusions.length} days`, `at most ${MOST_INFUSIONS}: later ones can be added in time`)
    : []),
  ...(Number.isInteger(cycleDays) && cycleDays >= 1 && cycleDays <= LONGEST_CYCLE_DAYS
    ? []
    : wrong('cycleDays', 'is no number of days', `a whole number from 1 to ${LONGEST_CYCLE_DAYS}`)),
];
