// The days of a plan in words.
import type { Anchor, PlanActivity, PlanDays } from '../plan.ts';
import { DAYS_PER_WEEK, hangsOnTreatment } from '../typical-days.ts';
import { counted } from './phrases.ts';

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
  const joint = hangsOnTreatment({ activities: [activity] }) && single ? ', or else ' : '; ';
  return [
    days.map((some) => daysInWords(some, lastDay, anchor)).join(joint),
    ...(fromDay === undefined ? [] : [`from day ${fromDay} on`]),
    ...(untilEvent ? ['not after the last dose'] : []),
  ].join(', ');
};
