// Whether the days of an activity make sense for what they hang on.
import { type Fault, unknown, wholeNumberFaults } from './check-threshold.ts';
import { type FollowedPlan, followedPlan } from './followed-plan.ts';
import type { PlanActivity, PlanDays, PlanDefinition } from './plan.ts';
import type { Instrument } from './questionnaire.ts';
import { DAYS_AFTER_INFUSION } from './treatment.ts';

const wrong = (place: string, problem: string, expected: string): readonly Fault[] => [{ place, problem, expected }];

/** Before a dose nobody knows much earlier that it will be given. */
const MOST_DAYS_BEFORE = 60;

/** Any first day: months are of different lengths, and 28 days are the fewest from one to the next. */
const SOME_DAY = '2027-01-04';

/** The plan of someone of whom no date is known but the first day: what hangs on treatment is not there. */
export const withoutTreatment = (plan: PlanDefinition): FollowedPlan => followedPlan(plan, { startsOn: SOME_DAY });

export const isAnchored = ({ anchor = 'start' }: PlanActivity): boolean => anchor !== 'start';

/** Numbers that are no days; `least` is the first that may be counted. */
export const dayFaults = (days: PlanDays, at: string, least = 0): readonly Fault[] => {
  if (typeof days === 'number') return wholeNumberFaults(at, days, least);
  return [
    ...wholeNumberFaults(`${at}.from`, days.from, least),
    ...('until' in days
      ? wholeNumberFaults(`${at}.until`, days.until, days.from)
      : wholeNumberFaults(`${at}.times`, days.times, 1)),
    ...('every' in days
      ? wholeNumberFaults(`${at}.every`, days.every, 1)
      : wholeNumberFaults(`${at}.everyMonths`, days.everyMonths, 1)),
  ];
};

/** All of them for one activity. */
export const activityDayFaults = (activity: PlanActivity, at: string): readonly Fault[] => {
  const { days, fromDay } = activity;
  const least = isAnchored(activity) ? -MOST_DAYS_BEFORE : 0;
  return [
    ...days.flatMap((some, which) => dayFaults(some, `${at}.days[${which}]`, least)),
    ...(fromDay === undefined ? [] : wholeNumberFaults(`${at}.fromDay`, fromDay, 0)),
  ];
};

const lastOf = (days: PlanDays): number => {
  if (typeof days === 'number') return days;
  if ('until' in days) return days.until;
  return 'every' in days ? days.from + days.every * (days.times - 1) : Number.POSITIVE_INFINITY;
};

const firstOf = (days: PlanDays): number => (typeof days === 'number' ? days : days.from);

/** Days that hang on a dose and can never come, or that go on for too long to be kept. */
export const anchorFaults = (
  activity: PlanActivity,
  at: string,
  { afterLastDose, lastDay }: PlanDefinition,
): readonly Fault[] => {
  const { anchor, days, untilEvent, fromDay } = activity;
  const isOver = anchor === 'last-dose' && (untilEvent === 'last-dose' || afterLastDose !== undefined);
  return [
    ...(isAnchored(activity) && days.length === 0 ? wrong(`${at}.days`, 'is empty', 'a day') : []),
    ...(fromDay !== undefined && (fromDay > lastDay || !isAnchored(activity))
      ? wrong(`${at}.fromDay`, `is ${fromDay}`, `a day up to ${lastDay}, of an activity that hangs on a dose`)
      : []),
    ...(isOver && days.every((some) => firstOf(some) > 0)
      ? wrong(`${at}.days`, 'come after the last dose, which ends them', 'days up to 0')
      : []),
    ...(anchor === 'infusion' && days.some((some) => lastOf(some) > DAYS_AFTER_INFUSION)
      ? wrong(`${at}.days`, 'go on too long after an infusion', `days up to ${DAYS_AFTER_INFUSION}`)
      : []),
  ];
};

/**
 * A repetition that would be asked too soon every time. Single days may be closer: of "2 days before, or else 1 day before" the
 * first that the minimum interval allows is asked.
 */
export const anchoredTooSoon = (activity: PlanActivity, at: string, { id, recallDays }: Instrument): readonly Fault[] =>
  activity.days.flatMap((days, which) =>
    isAnchored(activity) && typeof days !== 'number' && 'every' in days && days.every < recallDays
      ? wrong(`${at}.days[${which}].every`, `is ${days.every}, and "${id}" asks about ${recallDays} days`, 'as many')
      : [],
  );

/** The plan that is to follow the last dose is not there, or is this one. */
export const followingFaults = ({ id, afterLastDose }: PlanDefinition, plans: readonly string[]): readonly Fault[] => {
  if (afterLastDose === undefined) return [];
  if (afterLastDose === id) return wrong('afterLastDose', `is "${id}" itself`, 'another plan');
  return plans.includes(afterLastDose) ? [] : unknown('afterLastDose', afterLastDose, plans);
};
