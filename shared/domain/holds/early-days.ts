// The first days after CAR-T cells: a pause then is a matter for staff too.
import type { DecisionContext } from '../content.ts';
import type { PatientState } from '../patient.ts';
import { addDays, localDate } from '../zoned-time.ts';

/** Of a plan that needs cover around the clock (docs/clinical-rules.md section 7). */
const EARLY_DAYS = 30;

/** True while a patient who pauses would be missed. */
export const isPauseATask = ({ carePlan, timeZone }: PatientState, { content, now }: DecisionContext): boolean => {
  const { startsOn, planId } = carePlan;
  if (!startsOn || content.plan(planId).roundTheClockCover !== true) return false;
  return localDate(now, timeZone) < addDays(startsOn, EARLY_DAYS);
};
