// When a patient who just wrote may be sent what nobody asked for.
import { type Instant, later, MINUTE, plus } from './instant.ts';
import type { PatientState } from './patient.ts';

/** Policy (docs/clinical-rules.md section 7). */
export const LULL = 10 * MINUTE;

/** From when a survey or a tip may be sent. */
export const freeToText = ({ wroteAt }: Pick<PatientState, 'wroteAt'>, now: Instant): Instant =>
  wroteAt ? later(now, plus(wroteAt, LULL)) : now;
