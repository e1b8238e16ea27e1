// What is wrong in an enrolment besides what could not be read, so that one look at the form or file names all of it.
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

/** An enrolment as far as it can be read: with errors, `request` has stand-ins for their fields, or is not there. */
export interface ReadEnrolment {
  readonly errors: readonly FieldError[];
  readonly request?: EnrolmentRequest;
  readonly unread: ReadonlySet<string>;
}

export const readEnrolment = (input: unknown): ReadEnrolment => {
  const parsed = parseEnrolmentRequest(input);
  if (parsed.ok) return { errors: [], request: parsed.value, unread: new Set() };
  const { errors } = parsed;
  const unread = new Set(errors.map(({ field }) => topOf(field)));
  if (typeof input !== 'object' || input === null || unread.has('body')) return { errors, unread };
  const readable = Object.entries(input).filter(([field]) => !unread.has(field));
  const beside = parseEnrolmentRequest({ ...STAND_INS, ...Object.fromEntries(readable) });
  return { errors, unread, ...(beside.ok && { request: beside.value }) };
};

export const faultsBeside = ({ request, unread }: ReadEnrolment, around: Surroundings): readonly FieldError[] => {
  if (!request) return [];
  const left = new Set([...unread, ...TOGETHER.filter((fields) => fields.some((one) => unread.has(one))).flat()]);
  return checkEnrolment(request, around).filter(({ field }) => !left.has(topOf(field)));
};

const topOf = (field: string): string => field.split('.')[0] ?? field;
