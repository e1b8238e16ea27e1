// Patients who prefer the same time of day are texted over the minutes after it, so that nine o'clock is no spike.
import { type Instant, MINUTE, plus } from './instant.ts';
import type { PatientState } from './patient.ts';
import { isQuiet } from './zoned-time.ts';

/** FNV-1a over the characters, 32 bits: the same for ever, and even over ids that differ in one character. */
const hashOf = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return hash >>> 0;
};

/**
 * When this patient is looked at for something due `at`: then or less than `minutes` later, always as much later for the same
 * patient, and never put off into the quiet hours. What is due stays due: only the wake-up is spread.
 */
export const spreadFrom = (
  at: Instant,
  { id, quietHours, timeZone }: Pick<PatientState, 'id' | 'quietHours' | 'timeZone'>,
  minutes: number,
): Instant => {
  if (minutes <= 1) return at;
  const own = plus(at, (hashOf(id) % minutes) * MINUTE);
  return isQuiet(own, quietHours, timeZone) ? at : own;
};
