// The days of a plan in words, and the course of treatment by which those that hang on it are shown.
import { type FollowedPlan, followedPlan } from '../followed-plan.ts';
import type { Anchor, PlanActivity, PlanDays, PlanDefinition } from '../plan.ts';
import { addDays } from '../zoned-time.ts';
import { counted } from './phrases.ts';

const DAYS_PER_WEEK = 7;
const FIRST_DAY = '2027-01-04';
const EXAMPLE_CYCLE_DAYS = 21;

const hangsOnTreatment = ({ anchor = 'start' }: PlanActivity): boolean => anchor !== 'start';

/** What the lines of days take for granted, where there is anything to. */
export const exampleLines = ({ activities }: PlanDefinition): readonly string[] =>
  activities.some(hangsOnTreatment)
    ? [
        `As an example, of someone whose first dose is on day 0 and who has an infusion every ${EXAMPLE_CYCLE_DAYS} days until the end:`,
        '',
      ]
    : [];

/** The plan of the example: what would be asked too soon is for who shows it to leave out. */
export const examplePlan = (plan: PlanDefinition): FollowedPlan => {
  const infusions = Array.from({ length: Math.floor(plan.lastDay / EXAMPLE_CYCLE_DAYS) + 1 }, (_, cycle) =>
    addDays(FIRST_DAY, cycle * EXAMPLE_CYCLE_DAYS),
  );
  return followedPlan(plan, { startsOn: FIRST_DAY }, { episode: 1, firstDose: FIRST_DAY, infusions });
};

const ANCHORED: Readonly<Record<Exclude<Anchor, 'start'>, string>> = {
  'first-dose': 'the first dose',
  infusion: 'each infusion',
  'last-dose': 'the last dose',
};

const dayInWords = (day: number, anchor: Anchor): string => {
  if (anchor === 'start') return `day ${day}`;
  if (day === 0) return `the day of ${ANCHORED[anchor]}`;
  return `${counted(Math.abs(day), 'day')} ${day < 0 ? 'before' : 'after'} ${ANCHORED[anchor]}`;
};

const everyUnit = (every: number, unit: string): string => (every === 1 ? `every ${unit}` : `every ${every} ${unit}s`);

const often = (days: Exclude<PlanDays, number>): string => {
  if ('everyMonths' in days) return everyUnit(days.everyMonths, 'month');
  const weeks = days.every / DAYS_PER_WEEK;
  return Number.isInteger(weeks) ? everyUnit(weeks, 'week') : everyUnit(days.every, 'day');
};

/** The last day that counts, of those given by days. */
const lastIn = (days: Exclude<PlanDays, number>, lastDay: number): number | undefined => {
  if (!('every' in days)) return 'until' in days ? Math.min(days.until, lastDay) : undefined;
  const times = 'times' in days ? days.times - 1 : Math.floor((Math.min(days.until, lastDay) - days.from) / days.every);
  return days.from + times * days.every;
};

/** `every 2 weeks from day 0 to day 84`, `2 days before each infusion`, `every month from day 30, 6 times`. */
export const daysInWords = (days: PlanDays, lastDay: number, anchor: Anchor = 'start'): string => {
  if (typeof days === 'number') return dayInWords(days, anchor);
  const last = lastIn(days, anchor === 'start' ? lastDay : Number.POSITIVE_INFINITY);
  const from = `${often(days)} from ${dayInWords(days.from, anchor)}`;
  if (last === undefined) return `${from}${'times' in days ? `, ${days.times} times` : ''}`;
  return `${from} to ${dayInWords(last, anchor)}`;
};

/** Which days an activity is asked on, as one phrase. */
export const activityDaysInWords = (activity: PlanActivity, lastDay: number): string => {
  const { days, anchor, fromDay, untilEvent } = activity;
  const single = days.every((some) => typeof some === 'number');
  const joint = hangsOnTreatment(activity) && single ? ', or else ' : '; ';
  return [
    days.map((some) => daysInWords(some, lastDay, anchor)).join(joint),
    ...(fromDay === undefined ? [] : [`from day ${fromDay} on`]),
    ...(untilEvent ? ['not after the last dose'] : []),
  ].join(', ');
};
