// The days of a plan as lines that people type: `day 28`, `every week from day 0 until day 175`, `every month from day 30, 6 times`.
import type { PlanDays } from '../plan.ts';
import { DAYS_PER_WEEK } from '../typical-days.ts';

const ONE = /^(day|week)? ?(-?\d+)$/i;
const SHAPE =
  /^every (?:(\d+) ?)?(days?|weeks?|months?)?,? from (?:(day|week) )?(-?\d+)(?:,? (?:until|to) (?:(day|week) )?(-?\d+)|,? (\d+) times)$/i;

export const EXPECTED_DAYS =
  'a day such as day 28, or: every week from day 0 until week 25; every 3 days from day 2 until day 20; every month from day 30, 6 times';

export const daysAsLine = (days: PlanDays): string => {
  if (typeof days === 'number') return `day ${days}`;
  const end = 'until' in days ? ` until day ${days.until}` : `, ${days.times} times`;
  return `${often(days)} from day ${days.from}${end}`;
};

const unitOf = (count: number, unit: string): string => (count === 1 ? `every ${unit}` : `every ${count} ${unit}s`);

const often = (days: Exclude<PlanDays, number>): string => {
  if ('everyMonths' in days) return unitOf(days.everyMonths, 'month');
  const weeks = days.every / DAYS_PER_WEEK;
  return Number.isInteger(weeks) && weeks > 0 ? unitOf(weeks, 'week') : unitOf(days.every, 'day');
};

/** Weeks are those of the calendar: week 1 begins with day 0 and ends with day 6. */
const firstDayOf = (unit: string | undefined, count: string): number =>
  unit?.toLowerCase() === 'week' ? (Number(count) - 1) * DAYS_PER_WEEK : Number(count);

const lastDayOf = (unit: string | undefined, count: string): number =>
  unit?.toLowerCase() === 'week' ? Number(count) * DAYS_PER_WEEK - 1 : Number(count);

/** Undefined where the line says no days. */
export const daysOfLine = (line: string): PlanDays | undefined => {
  const [, oneUnit, one] = ONE.exec(line) ?? [];
  if (one !== undefined) return firstDayOf(oneUnit, one);
  const [, count, unit, fromUnit, from, untilUnit, until, times] = SHAPE.exec(line) ?? [];
  if (from === undefined || (count === undefined && unit === undefined)) return undefined;
  const end = until === undefined ? { times: Number(times) } : { until: lastDayOf(untilUnit, until) };
  return { from: firstDayOf(fromUnit, from), ...repeated(Number(count ?? 1), unit), ...end };
};

const repeated = (count: number, unit = 'days'): { readonly every: number } | { readonly everyMonths: number } => {
  const [letter] = unit.toLowerCase();
  if (letter === 'm') return { everyMonths: count };
  return { every: letter === 'w' ? count * DAYS_PER_WEEK : count };
};
