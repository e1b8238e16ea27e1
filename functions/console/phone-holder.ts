// Whether a number or study id may become a new patient's: not while another patient has it and does not share it, nor once it said STOP.
import type { EnrolmentRequest } from '../../shared/contracts/console/enrolment-request.ts';
import type { FieldError } from '../../shared/contracts/console/field-error.ts';
import type { PatientId } from '../../shared/domain/communication.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { studyNumberSpellings } from '../../shared/domain/study-number.ts';
import type { PatientStore } from '../../shared/ports.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { type LabelCheck, labelErrors } from './label-errors.ts';

const TAKEN: Readonly<Record<'phone-taken' | 'study-id-taken', FieldError>> = {
  'phone-taken': {
    field: 'phone',
    problem: 'belongs to another patient',
    expected: 'a number nobody else is enrolled with, or "sharedPhone": true and a "label" where patients share it',
  },
  'study-id-taken': { field: 'studyId', problem: 'belongs to another patient', expected: 'an id not used before' },
};

const STOPPED: FieldError = {
  field: 'phone',
  problem: 'asked to stop texts from this programme',
  expected: 'a number that did not, or that has texted START since',
};

const HELD: FieldError = {
  field: 'phone',
  problem: 'gets no texts until a person has looked at why sending is held for the patient who has it',
  expected: 'that patient released first',
};

const UNLABELLED: FieldError = {
  field: 'phone',
  problem: 'belongs to a patient who has no label yet',
  expected: 'a label for that patient first (PUT /patients/{id}/label), so that every text says whom it is for',
};

/** Error of a field that another patient has already. */
export const taken = (outcome: keyof typeof TAKEN): FieldError => TAKEN[outcome];

/** The number in capitals or small letters is another patient's: whoever looks for one of the two would find both. */
export const studyIdErrors = async (
  patients: Pick<PatientStore, 'patientIdByStudyId'>,
  studyId: string,
): Promise<readonly FieldError[]> => {
  const others = studyNumberSpellings(studyId).slice(1);
  const holders = await Promise.all(others.map((spelling) => patients.patientIdByStudyId(spelling)));
  return others
    .filter((_, index) => holders[index] !== undefined)
    .map((spelling) => ({
      ...TAKEN['study-id-taken'],
      problem: `belongs to another patient, written ${spelling}`,
    }));
};

export type Sharing = Pick<EnrolmentRequest, 'sharedPhone' | 'label'>;

/** Who has a number: patients, or one unknown contact. */
export const holdersOf = async (
  patients: Pick<PatientStore, 'load'>,
  holders: readonly PatientId[],
): Promise<readonly PatientState[]> =>
  (await Promise.all(holders.map((id) => patients.load(id)))).filter((state) => state !== undefined);

/**
 * What keeps a number from being enrolled that these patients and contacts hold. An unknown contact who texted in before
 * gives the number up to the patient, unless they asked for silence: that holds for the invitation, too. That
 * sharing needs both a word and a label is for `checkEnrolment` to say.
 */
export const phoneErrors = async (
  isUsable: LabelCheck,
  holders: readonly PatientState[],
  { sharedPhone, label }: Sharing,
): Promise<readonly FieldError[]> => {
  const others = holders.filter(({ kind }) => kind === 'patient');
  if (others.length > 0 && !(sharedPhone || label)) return [TAKEN['phone-taken']];
  if (holders.some(({ consent }) => consent.status === 'opted-out')) return [STOPPED];
  if (others.some(({ hold }) => hold)) return [HELD];
  if (others.some(({ phoneLabel }) => !phoneLabel)) return [UNLABELLED];
  return label ? labelErrors(isUsable, label, others) : [];
};

interface SameAs {
  readonly sameStudyId: PatientId | undefined;
  readonly samePhone: readonly PatientId[];
}

/** Whether others have the study id or the phone already. */
export const takenErrors = async (
  { patients, phoneHolders, isUsableLabel }: Pick<ConsoleDependencies, 'patients' | 'phoneHolders' | 'isUsableLabel'>,
  request: EnrolmentRequest,
  { sameStudyId, samePhone }: SameAs,
): Promise<readonly FieldError[]> => [
  ...(sameStudyId ? [taken('study-id-taken')] : await studyIdErrors(patients, request.studyId)),
  ...(await phoneErrors(isUsableLabel, await holdersOf(phoneHolders, samePhone), request)),
];
