// Wall-clock arithmetic in the patient's or the team's own time zone, with a stated rule for clock changes.
import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant.ts';
import type { LocalDate, LocalTime, QuietHours, TimeZoneId } from './local-time.ts';

const zoned = (instant: Instant, timeZone: TimeZoneId): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);

const toInstant = (time: Temporal.ZonedDateTime): Instant => new Date(time.epochMilliseconds).toISOString();

/** The calendar day it is then, there. */
export const localDate = (instant: Instant, timeZone: TimeZoneId): LocalDate =>
  zoned(instant, timeZone).toPlainDate().toString();

/** The wall-clock time it is then, there, to the minute. */
export const localTime = (instant: Instant, timeZone: TimeZoneId): LocalTime =>
  zoned(instant, timeZone).toPlainTime().toString({ smallestUnit: 'minute' });

/** The day `days` later. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ days }).toString();

/** Whole days from one date to another. */
export const daysBetween = (earlier: LocalDate, later: LocalDate): number =>
  Temporal.PlainDate.from(earlier).until(Temporal.PlainDate.from(later), { largestUnit: 'days' }).days;

/** ISO weekday, 1 = Monday. */
export const weekday = (date: LocalDate): number => Temporal.PlainDate.from(date).dayOfWeek;

/**
 * The instant at which a zone's clocks show `time` on `date`. Where clocks skip that time, the first minute after the
 * gap (02:30 becomes 03:00, not Temporal's default 03:30); where they show it twice, the first of the two.
 */
export const instantAt = (date: LocalDate, time: LocalTime, timeZone: TimeZoneId): Instant => {
  const wanted = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  const before = wanted.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (before.toPlainDateTime().equals(wanted)) return toInstant(before);
  const afterTheGap = before.getTimeZoneTransition('next');
  return toInstant(afterTheGap ?? before);
};

/** True when it is then a time of day in which nothing unsolicited is sent. The end itself is no longer quiet. */
export const isQuiet = (instant: Instant, quiet: QuietHours, timeZone: TimeZoneId): boolean => {
  const time = localTime(instant, timeZone);
  return quiet.from <= quiet.to ? time >= quiet.from && time < quiet.to : time >= quiet.from || time < quiet.to;
};

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
