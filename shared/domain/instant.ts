// Points in time as ISO-8601 UTC text with milliseconds, so that they compare and sort as plain strings.

/** A point in time, always `YYYY-MM-DDTHH:MM:SS.sssZ`. Two instants compare with `<` and `>`. */
export type Instant = string;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The instant `milliseconds` after (or, when negative, before) another. */
export const plus = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

/** Milliseconds from `earlier` to `later`; negative when they are the other way round. */
export const millisecondsBetween = (earlier: Instant, later: Instant): number =>
  Date.parse(later) - Date.parse(earlier);

/** The same instant, or the next whole minute: a wake-up is always on the minute. */
export const roundUpToMinute = (instant: Instant): Instant =>
  new Date(Math.ceil(Date.parse(instant) / MINUTE) * MINUTE).toISOString();

/** The later of two instants. */
export const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);

/** The earliest of the instants that are there, or undefined when none is. */
export const earliest = (...instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants.filter((instant) => instant !== undefined).sort()[0];
