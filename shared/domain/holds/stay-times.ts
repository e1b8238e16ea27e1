// When a hold has to be looked at, derived from the state alone.
import { earliest, type Instant } from '../instant.ts';
import type { PatientState } from '../patient.ts';
import { instantAt } from '../zoned-time.ts';
import { STAYS } from './stay-rules.ts';

/** When the hold ends by itself, at the beginning of its last day; undefined where a person lifts it. */
export const stayEndsAt = ({ stay, timeZone }: PatientState): Instant | undefined =>
  stay?.until && STAYS[stay.kind].endsByItself ? instantAt(stay.until, '00:00', timeZone) : undefined;

/** When staff are asked whether it still holds. */
export const stayReviewAt = ({ stay, preferredTime, timeZone }: PatientState): Instant | undefined =>
  stay?.reviewOn && instantAt(stay.reviewOn, preferredTime, timeZone);

export const stayDueAt = (state: PatientState): Instant | undefined => earliest(stayEndsAt(state), stayReviewAt(state));
