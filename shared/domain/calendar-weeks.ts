// The days of a plan as weeks, where later weeks that ask the same on the same days stand together.
import { DAYS_PER_WEEK, type TypicalDay, weekOf } from './typical-days.ts';

export interface CalendarWeek {
  /** Counted from 1, in order; several where the same is planned in each. */
  readonly weeks: readonly number[];
  /** One for each day from the weekday on which the plan began; undefined where nothing is planned. */
  readonly days: readonly (TypicalDay | undefined)[];
}

/** What makes two weeks the same: the topic of a self-care message does not. */
const likeness = ({ days }: CalendarWeek): string =>
  JSON.stringify(days.map((day) => day && [day.asked, day.topic !== undefined, day.infusion === true]));

/** Each of the first weeks by itself, also where it is empty; the later ones by what is planned in them. */
export const calendarWeeks = (
  days: readonly TypicalDay[],
  firstWeeks: number,
  lastDay: number,
): { readonly first: readonly CalendarWeek[]; readonly later: readonly CalendarWeek[] } => {
  const byDay = new Map(days.map((day) => [day.day, day]));
  const weeks = Array.from({ length: weekOf(lastDay) }, (_, index): CalendarWeek => {
    const start = index * DAYS_PER_WEEK;
    return {
      weeks: [index + 1],
      days: Array.from({ length: DAYS_PER_WEEK }, (_day, weekday) => byDay.get(start + weekday)),
    };
  });
  const groups = [...Map.groupBy(weeks.slice(firstWeeks), likeness).values()];
  const later = groups.flatMap((group) => {
    const [one] = group;
    return one ? [{ ...one, weeks: group.flatMap((week) => week.weeks) }] : [];
  });
  return { first: weeks.slice(0, firstWeeks), later: later.filter(({ days: planned }) => planned.some(Boolean)) };
};

/** `13, 15–17`. */
export const weeksInWords = (weeks: readonly number[]): string => {
  const runs: { from: number; until: number }[] = [];
  for (const week of weeks) {
    const run = runs.at(-1);
    if (run?.until === week - 1) run.until = week;
    else runs.push({ from: week, until: week });
  }
  return runs.map(({ from, until }) => (from === until ? String(from) : `${from}–${until}`)).join(', ');
};
