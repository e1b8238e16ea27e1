// When a new number is asked whether it is the patient's, and when staff hear that it has not said YES.
import { DAY, type Instant, later, plus } from './instant.ts';
import type { PatientState } from './patient.ts';
import { nextSendingTime } from './zoned-time.ts';

/** As long as an invitation waits for its answer. */
const PATIENCE = 2 * DAY;

/** Undefined when there is no such number, or nothing more to do about it than staff know. */
export const numberCheckDueAt = (
  { hold, consent, quietHours, timeZone }: PatientState,
  now: Instant,
): Instant | undefined => {
  if (hold?.reason !== 'number-unconfirmed' || hold.toldAt || consent.status !== 'opted-in') return undefined;
  const at = hold.askedAt ? plus(hold.askedAt, PATIENCE) : now;
  return nextSendingTime(later(at, now), quietHours, timeZone);
};
