// The days of a plan as lines that people type: `28`, `every 7 from 0 until 175`, `every 1 month from 30, 6 times`.
import type { PlanDays } from '../plan.ts';

const SHAPE = /^every (\d+) ?(days?|months?)? from (-?\d+)(?: until (-?\d+)|,? (\d+) times)$/i;

export const EXPECTED_DAYS = 'a day such as 28, or: every 7 from 0 until 175; every 1 month from 30, 6 times';

export const daysAsLine = (days: PlanDays): string => {
  if (typeof days === 'number') return String(days);
  const often =
    'every' in days
      ? `every ${days.every}`
      : `every ${days.everyMonths} ${days.everyMonths === 1 ? 'month' : 'months'}`;
  return `${often} from ${days.from}${'until' in days ? ` until ${days.until}` : `, ${days.times} times`}`;
};

/** Undefined where the line says no days. */
export const daysOfLine = (line: string): PlanDays | undefined => {
  if (/^-?\d+$/.test(line)) return Number(line);
  const [, often, unit = 'days', from, until, times] = SHAPE.exec(line) ?? [];
  if (often === undefined) return undefined;
  const repeated = unit.toLowerCase().startsWith('m') ? { everyMonths: Number(often) } : { every: Number(often) };
  const end = until === undefined ? { times: Number(times) } : { until: Number(until) };
  return { from: Number(from), ...repeated, ...end };
};
