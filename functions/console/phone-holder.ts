// Whether a number or study id may become a new patient's: not while another patient has it, nor once it said STOP.
import type { FieldError } from '../../shared/contracts/console/field-error.ts';
import type { PatientId } from '../../shared/domain/communication.ts';
import type { PatientStore } from '../../shared/ports.ts';

const TAKEN: Readonly<Record<'phone-taken' | 'study-id-taken', FieldError>> = {
  'phone-taken': {
    field: 'phone',
    problem: 'belongs to another patient',
    expected: 'a number nobody else is enrolled with',
  },
  'study-id-taken': { field: 'studyId', problem: 'belongs to another patient', expected: 'an id not used before' },
};

const STOPPED: FieldError = {
  field: 'phone',
  problem: 'asked to stop texts from this programme',
  expected: 'a number that did not, or that has texted START since',
};

/** Error of a field that another patient has already. */
export const taken = (outcome: keyof typeof TAKEN): FieldError => TAKEN[outcome];

/**
 * What keeps a number from being enrolled that these patients and contacts hold. An unknown contact who texted in before
 * gives the number up to the patient, unless they asked for silence: that holds for the invitation, too.
 */
export const phoneErrors = async (
  patients: PatientStore,
  holders: readonly PatientId[],
): Promise<readonly FieldError[]> => {
  const states = await Promise.all(holders.map((id) => patients.load(id)));
  if (states.some((state) => state?.kind === 'patient')) return [TAKEN['phone-taken']];
  return states.some((state) => state?.consent.status === 'opted-out') ? [STOPPED] : [];
};
