// Wall-clock arithmetic in the patient's or the team's own time zone, with a stated rule for clock changes.
// Temporal by its functions: its classes would more than double what these few lines add to a function's load time.
import * as PlainDateTimes from 'temporal-polyfill/fns/PlainDateTime';
import * as ZonedDateTimes from 'temporal-polyfill/fns/ZonedDateTime';
import { DAY, type Instant, plus } from './instant.ts';
import type { LocalDate, LocalTime, QuietHours, TimeZoneId } from './local-time.ts';
import { spanAt } from './utc-offset.ts';

/** What clocks and calendars show then, there: `YYYY-MM-DDTHH:MM:SS`, and fractions. */
const wallClock = (instant: Instant, timeZone: TimeZoneId): string => {
  const milliseconds = Date.parse(instant);
  return new Date(milliseconds + spanAt(milliseconds, timeZone).offset).toISOString();
};

const toInstant = (time: ZonedDateTimes.Record): Instant => new Date(time.epochMilliseconds).toISOString();

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
 * gap (02:30 becomes 03:00, not Temporal's default 03:30); where they show it twice, the first of the two.
 */
export const instantAt = (date: LocalDate, time: LocalTime, timeZone: TimeZoneId): Instant => {
  const shown = Date.parse(`${date}T${time}Z`);
  const { until, offset } = spanAt(shown - DAY, timeZone);
  // No zone is a day ahead or behind, so with no clock change near there is one such instant.
  return until > shown + DAY ? new Date(shown - offset).toISOString() : besideClockChange(date, time, timeZone);
};

const besideClockChange = (date: LocalDate, time: LocalTime, timeZone: TimeZoneId): Instant => {
  const [year = 0, month = 0, day = 0, hour, minute] = `${date}-${time}`.split(/[-:]/).map(Number);
  const wanted = PlainDateTimes.create(year, month, day, hour, minute);
  const before = PlainDateTimes.toZonedDateTime(wanted, timeZone, { disambiguation: 'earlier' });
  if (PlainDateTimes.equals(ZonedDateTimes.toPlainDateTime(before), wanted)) return toInstant(before);
  const afterTheGap = ZonedDateTimes.getTimeZoneTransition(before, 'next');
  return toInstant(afterTheGap ?? before);
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
  return opening > instant ? opening : instantAt(addDays(today, 1), quiet.to, timeZone);
};

/** When the quiet hours next begin after an instant at which sending is allowed. */
export const endOfSendingWindow = (instant: Instant, quiet: QuietHours, timeZone: TimeZoneId): Instant => {
  const today = localDate(instant, timeZone);
  const closing = instantAt(today, quiet.from, timeZone);
  return closing > instant ? closing : instantAt(addDays(today, 1), quiet.from, timeZone);
};
