// Patients who prefer the same time of day are texted over the minutes after it, so that nine o'clock is no spike.
import type { DecisionContext } from './content.ts';
import { type Instant, later, MINUTE, plus } from './instant.ts';
import type { PatientState } from './patient.ts';
import { isQuiet, laterOnClocks } from './zoned-time.ts';

/** FNV-1a over the characters, 32 bits: the same for ever, and even over ids that differ in one character. */
const hashOf = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return hash >>> 0;
};

/**
 * When this patient is looked at for something due `at`: then or less than `minutes` later as clocks there show it, always
 * as much later for the same patient, and never put off into the quiet hours. What is due stays due: only the wake-up is spread.
 */
export const spreadFrom = (
  at: Instant,
  { id, quietHours, timeZone }: Pick<PatientState, 'id' | 'quietHours' | 'timeZone'>,
  minutes: number,
): Instant => {
  if (minutes <= 1) return at;
  const own = laterOnClocks(at, (hashOf(id) % minutes) * MINUTE, timeZone);
  return isQuiet(own, quietHours, timeZone) ? at : own;
};

/** The scheduler may fire up to this early. */
export const EARLY = MINUTE;

/** A firing that comes early stands for the minute it was set to, and for nothing after it. */
const firesFor = ({ nextWakeAt }: PatientState, now: Instant): Instant =>
  nextWakeAt && nextWakeAt <= plus(now, EARLY) ? later(now, nextWakeAt) : now;

/**
 * True once this patient's own minute for something due `at` has come. Whoever is looked at before it for another reason, such
 * as an alert that escalates, is not asked ahead of the usual time.
 */
export const isOwnMinute = (
  at: Instant,
  { state, context: { now, spreadMinutes = 0 } }: { readonly state: PatientState; readonly context: DecisionContext },
): boolean =>
  spreadMinutes <= 1 ? at <= plus(now, EARLY) : spreadFrom(at, state, spreadMinutes) <= firesFor(state, now);
