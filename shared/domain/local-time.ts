// Names for wall-clock times and zones; the arithmetic is in zoned-time.ts, which loads the time-zone library.

/** 24-hour wall-clock time, `HH:MM`. */
export type LocalTime = string;
/** Calendar day, `YYYY-MM-DD`. */
export type LocalDate = string;
/** IANA time zone, e.g. `America/Los_Angeles`. */
export type TimeZoneId = string;

/** The hours of the day in which nothing unsolicited is sent; usually spans midnight. */
export interface QuietHours {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

export const DEFAULT_QUIET_HOURS: QuietHours = { from: '20:00', to: '09:00' };
