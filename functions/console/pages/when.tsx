// Points in time as staff read them: in the patient's own zone, and the zone is named.
import type { Instant } from '../../../shared/domain/instant.ts';
import type { TimeZoneId } from '../../../shared/domain/local-time.ts';

interface WhenProps {
  readonly at: Instant;
  readonly zone: TimeZoneId;
  /** The day alone. */
  readonly dayOnly?: boolean;
}

export const When = ({ at, zone, dayOnly }: WhenProps) => <time datetime={at}>{whenInWords(at, zone, dayOnly)}</time>;

/** `Mon 2 Nov 2026, 10:30 EST`. */
export const whenInWords = (at: Instant, zone: TimeZoneId, dayOnly = false): string => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(new Date(at));
  if (dayOnly) return parts.replace(',', '');
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(at),
  );
  return `${parts.replace(',', '')}, ${time} ${zoneName(at, zone)}`;
};

const zoneName = (at: Instant, zone: TimeZoneId): string =>
  new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' })
    .formatToParts(new Date(at))
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long something has waited, roughly: `3 min`, `5 h`, `2 days`. */
export const waitInWords = (from: Instant, until: Instant): string => {
  const waited = Math.max(0, Date.parse(until) - Date.parse(from));
  if (waited < HOUR) return `${Math.floor(waited / MINUTE)} min`;
  if (waited < 2 * DAY) return `${Math.floor(waited / HOUR)} h`;
  return `${Math.floor(waited / DAY)} days`;
};
