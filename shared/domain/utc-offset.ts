// How far a zone's clocks are ahead of UTC, and until when: looked up once, since every decision asks several times.
import * as Instants from 'temporal-polyfill/fns/Instant';
import * as ZonedDateTimes from 'temporal-polyfill/fns/ZonedDateTime';
import type { TimeZoneId } from './local-time.ts';

/** A time between two clock changes, in milliseconds since 1970; `until` no longer belongs to it. */
export interface Span {
  readonly from: number;
  readonly until: number;
  /** Milliseconds ahead of UTC. */
  readonly offset: number;
}

/** What was looked up before: as many as there are clock changes in the time that was asked about. */
const known = new Map<TimeZoneId, readonly Span[]>();

/**
 * The span that holds an instant, from that instant on at least.
 * @throws RangeError for an unknown zone.
 */
export const spanAt = (milliseconds: number, timeZone: TimeZoneId): Span => {
  const spans = known.get(timeZone) ?? [];
  return spans.find(({ from, until }) => from <= milliseconds && milliseconds < until) ?? add(milliseconds, timeZone);
};

const add = (from: number, timeZone: TimeZoneId): Span => {
  const zoned = Instants.toZonedDateTimeISO(Instants.fromEpochMilliseconds(from), timeZone);
  const until = ZonedDateTimes.getTimeZoneTransition(zoned, 'next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  const span = { from, until, offset: ZonedDateTimes.offsetNanoseconds(zoned) / 1e6 };
  // One that ends with it began later, or it would have held this instant.
  known.set(timeZone, [...(known.get(timeZone) ?? []).filter((other) => other.until !== until), span]);
  return span;
};
