// An instant as the patient's clock showed it, with how far that clock is from UTC (ISO 8601).
import { type Instant, MINUTE } from '../instant.ts';
import type { TimeZoneId } from '../local-time.ts';
import { spanAt } from '../utc-offset.ts';

/** `2026-11-30T11:00:00-06:00`; the zone itself is another column. */
export const offsetTime = (instant: Instant, timeZone: TimeZoneId): string => {
  const milliseconds = Date.parse(instant);
  const { offset } = spanAt(milliseconds, timeZone);
  const clock = new Date(milliseconds + offset).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
  const minutes = Math.abs(offset) / MINUTE;
  return `${clock}${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(Math.floor(minutes % 60))}`;
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');
