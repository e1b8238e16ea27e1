// What is wrong in a row besides what could not be read, so that one look at the file names all of it.
import { type EnrolmentRequest, parseEnrolmentRequest } from '../../shared/contracts/console/enrolment-request.ts';
import type { FieldError } from '../../shared/contracts/console/field-error.ts';
import { checkEnrolment, type Surroundings } from './check-enrolment.ts';

/** Fields that are judged together: with one of them unread the others cannot be. */
const TOGETHER: readonly (readonly (keyof EnrolmentRequest)[])[] = [
  ['firstDose', 'infusions', 'lastDose', 'cycleDays', 'startDate', 'plan'],
  ['sharedPhone', 'label', 'plan'],
  ['careTeam', 'plan'],
  ['phone', 'language'],
  ['separately', 'phoneOwner', 'caregivers', 'emergencyContact'],
  ['preferredTime', 'quietHours', 'appointments', 'medicineReminders', 'timeZone'],
  ['timeZone', 'startDate', 'firstDose', 'infusions', 'lastDose', 'blockedDates'],
];

/** In the place of a field that has to be there; what is found wrong with it is not told. */
const STAND_INS = {
  studyId: 'x',
  name: 'x',
  phone: '+12065550100',
  language: 'en',
  timeZone: 'UTC',
  preferredTime: '12:00',
  consentSource: 'written',
  careTeam: 'x',
} as const;

export const faultsBeside = (
  cells: Readonly<Record<string, unknown>>,
  errors: readonly FieldError[],
  around: Surroundings,
): readonly FieldError[] => {
  const wrong = new Set(errors.map(({ field }) => topOf(field)));
  const readable = Object.entries(cells).filter(([field]) => !wrong.has(field));
  const parsed = parseEnrolmentRequest({ ...STAND_INS, ...Object.fromEntries(readable) });
  if (!parsed.ok) return [];
  const left = new Set([...wrong, ...TOGETHER.filter((fields) => fields.some((one) => wrong.has(one))).flat()]);
  return checkEnrolment(parsed.value, around).filter(({ field }) => !left.has(topOf(field)));
};

const topOf = (field: string): string => field.split('.')[0] ?? field;
