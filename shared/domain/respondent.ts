// Who answers, and who reads along: what that leaves of a plan.
import type { PatientState } from './patient.ts';
import type { Instrument } from './questionnaire.ts';

/** True of a phone that is not the patient's alone. */
export const isReadByOthers = ({ phoneLabel, caregiverPhone }: PatientState): boolean =>
  phoneLabel !== undefined || caregiverPhone === true;

/**
 * Nobody else knows how the patient feels: a proxy is asked about symptoms alone. Mood is left out where the patient declined it,
 * and where others read along unless the patient agreed to it.
 */
export const suitsRespondent = (state: PatientState, { mood, symptoms }: Instrument): boolean => {
  if (state.respondent === 'proxy') return symptoms === true;
  if (!mood) return true;
  const agreed = state.consent.separately?.['mood-questions'];
  return isReadByOthers(state) ? agreed === true : agreed !== false;
};
