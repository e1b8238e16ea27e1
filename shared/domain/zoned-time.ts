// Wall-clock arithmetic in the patient's or the team's own time zone, with a stated rule for clock changes.
import { DAY, type Instant, later, plus } from './instant.ts';
import type { LocalDate, LocalTime, QuietHours, TimeZoneId } from './local-time.ts';
import { spanAt } from './utc-offset.ts';

/** What clocks and calendars show then, there: `YYYY-MM-DDTHH:MM:SS`, and fractions. */
const wallClock = (instant: Instant, timeZone: TimeZoneId): string => {
  const milliseconds = Date.parse(instant);
  return new Date(milliseconds + spanAt(milliseconds, timeZone).offset).toISOString();
};

/** The calendar day it is then, there. */
export const localDate = (instant: Instant, timeZone: TimeZoneId): LocalDate =>
  wallClock(instant, timeZone).slice(0, 'YYYY-MM-DD'.length);

/** The wall-clock time it is then, there, to the minute. */
export const localTime = (instant: Instant, timeZone: TimeZoneId): LocalTime =>
  wallClock(instant, timeZone).slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM'.length);

/** The day `days` later. */
export const addDays = (date: LocalDate, days: number): LocalDate => plus(date, days * DAY).slice(0, date.length);

/** The same day of the month `months` later, or the last that month has. */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  lastOfMonth.setUTCDate(Math.min(day, lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, date.length);
};

/** Whole days from one date to another. */
export const daysBetween = (earlier: LocalDate, later: LocalDate): number =>
  (Date.parse(later) - Date.parse(earlier)) / DAY;

/** ISO weekday, 1 = Monday. */
export const weekday = (date: LocalDate): number => new Date(date).getUTCDay() || 7;

/**
 * The instant at which a zone's clocks show `time` on `date`. Where clocks skip that time, the first minute after the
 * gap (02:30 becomes 03:00); where they show it twice, the first of the two.
 */
export const instantAt = (date: LocalDate, time: LocalTime, timeZone: TimeZoneId): Instant => {
  const shown = Date.parse(`${date}T${time}Z`);
  // No zone is a day ahead or behind, so this span is the right one or comes before it.
  let { until, offset } = spanAt(shown - DAY, timeZone);
  while (shown - offset >= until) {
    const next = spanAt(until, timeZone);
    // Stryker disable next-line EqualityOperator: where the two are the same, so is the answer
    if (shown - next.offset < until) return new Date(until).toISOString();
    ({ until, offset } = next);
  }
  return new Date(shown - offset).toISOString();
};

/** When clocks there show a time of day so much later: what a clock change adds or takes in between does not count. */
export const laterOnClocks = (instant: Instant, milliseconds: number, timeZone: TimeZoneId): Instant => {
  const after = plus(instant, milliseconds);
  if (Date.parse(after) < spanAt(Date.parse(instant), timeZone).until) return after;
  const [date = '', time = ''] = plus(wallClock(instant, timeZone), milliseconds).split('T');
  return later(instant, instantAt(date, time.slice(0, 'HH:MM'.length), timeZone));
};

/** True for a time of day in the quiet hours, which may span midnight. Their end itself is no longer quiet. */
export const isQuietTime = (time: LocalTime, { from, to }: QuietHours): boolean =>
  from <= to ? time >= from && time < to : time >= from || time < to;

/** True when it is then a time of day in which nothing unsolicited is sent. The end itself is no longer quiet. */
export const isQuiet = (instant: Instant, quiet: QuietHours, timeZone: TimeZoneId): boolean =>
  isQuietTime(localTime(instant, timeZone), quiet);

/** The same instant when sending is allowed then, otherwise when the quiet hours end. */
export const nextSendingTime = (instant: Instant, quiet: QuietHours, timeZone: TimeZoneId): Instant => {
  if (!isQuiet(instant, quiet, timeZone)) return instant;
  const today = localDate(instant, timeZone);
  const opening = instantAt(today, quiet.to, timeZone);
  // Stryker disable next-line EqualityOperator: the end itself is not quiet, so the two are never the same
  return opening > instant ? opening : instantAt(addDays(today, 1), quiet.to, timeZone);
};

/** When the quiet hours next begin after an instant at which sending is allowed. */
export const endOfSendingWindow = (instant: Instant, quiet: QuietHours, timeZone: TimeZoneId): Instant => {
  const today = localDate(instant, timeZone);
  const closing = instantAt(today, quiet.from, timeZone);
  return closing > instant ? closing : instantAt(addDays(today, 1), quiet.from, timeZone);
};
