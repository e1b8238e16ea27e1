// The invitation of a patient who was not yet asked: without it their schedule is empty until they have agreed.
import type { PatientState } from '../../../../shared/domain/patient.ts';
import { localDate, localTime } from '../../../../shared/domain/zoned-time.ts';

/** What the patient's clock shows then, `YYYY-MM-DDTHH:MM`; undefined where no invitation waits to be sent. */
export const invitationAt = ({ consent, hold, nextWakeAt, openAlerts, timeZone }: PatientState): string | undefined => {
  if (consent.status !== 'pending' || hold || !nextWakeAt) return undefined;
  // Then it is a clock of staff that rings.
  if (openAlerts.some(({ nextStepAt }) => nextStepAt !== undefined)) return undefined;
  return `${localDate(nextWakeAt, timeZone)}T${localTime(nextWakeAt, timeZone)}`;
};
