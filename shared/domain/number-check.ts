// When a new number is asked whether it is the patient's, and when staff hear that it has not said YES.
import { DAY, type Instant, later, plus } from './instant.ts';
import type { PatientState } from './patient.ts';
import { nextOpenTime } from './sending-days.ts';
import { nextSendingTime } from './zoned-time.ts';

/** As long as an invitation waits for its answer. */
const PATIENCE = 2 * DAY;

/** Undefined when there is no such number, or nothing more to do about it than staff know. */
export const numberCheckDueAt = (state: PatientState, now: Instant): Instant | undefined => {
  const { hold, consent, quietHours, timeZone } = state;
  if (hold?.reason !== 'number-unconfirmed' || hold.toldAt || consent.status !== 'opted-in') return undefined;
  if (hold.askedAt) return nextSendingTime(later(plus(hold.askedAt, PATIENCE), now), quietHours, timeZone);
  return nextOpenTime(state, nextSendingTime(now, quietHours, timeZone));
};
