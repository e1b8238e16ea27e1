// The form of an enrolment as the API takes it, and what the API finds wrong with it as the form names it.
import { withCountryCode } from '../../../../shared/contracts/console/phone.ts';
import { PERMISSIONS } from '../../../../shared/domain/consent.ts';
import type { RequestError } from '../../api-response.ts';
import { type Form, fieldOf } from '../page-request.ts';
import type { Failed } from '../page-response.ts';

const PLAIN_FIELDS = [
  'studyId',
  'name',
  'birthYear',
  'language',
  'timeZone',
  'preferredTime',
  'consentSource',
  'careTeam',
  'plan',
  'startDate',
  'firstDose',
  'cycleDays',
  'label',
  'phoneOwner',
  'respondent',
] as const;

/** `near`: a number of the country that a phone without its country code is taken for. */
export const enrolBody = (form: Form, near: string | undefined): Readonly<Record<string, unknown>> => {
  const filled = PLAIN_FIELDS.flatMap((name) => (fieldOf(form, name) ? [[name, fieldOf(form, name)] as const] : []));
  const infusions = fieldOf(form, 'infusions');
  const caregivers = ['caregiver1', 'caregiver2'].flatMap((who) => contactOf(form, who, near) ?? []);
  const emergencyContact = contactOf(form, 'emergency', near);
  const treatingDoctor = contactOf(form, 'doctor', near);
  const separately = PERMISSIONS.flatMap((permission) => {
    const said = fieldOf(form, permission);
    return said === '' ? [] : [[permission, said === 'yes'] as const];
  });
  return {
    ...Object.fromEntries(filled),
    ...(fieldOf(form, 'phone') && { phone: withCountryCode(fieldOf(form, 'phone'), near) }),
    ...(infusions && { infusions: infusions.split(/[\s,;]+/).filter(Boolean) }),
    ...(fieldOf(form, 'sharedPhone') && { sharedPhone: true }),
    ...(caregivers.length > 0 && { caregivers }),
    ...(emergencyContact && { emergencyContact }),
    ...(treatingDoctor && { treatingDoctor }),
    ...(separately.length > 0 && { separately: Object.fromEntries(separately) }),
  };
};

const contactOf = (form: Form, who: string, near: string | undefined) => {
  const [name, phone] = [fieldOf(form, `${who}Name`), fieldOf(form, `${who}Phone`)];
  return name || phone ? { name, phone: withCountryCode(phone, near) } : undefined;
};

const AS_IN_FORM: readonly (readonly [api: RegExp, form: string])[] = [
  [/^caregivers\.0\.name$/, 'caregiver1Name'],
  [/^caregivers(\.0(\.phone)?)?$/, 'caregiver1Phone'],
  [/^caregivers\.1\.name$/, 'caregiver2Name'],
  [/^caregivers\.1(\.phone)?$/, 'caregiver2Phone'],
  [/^emergencyContact\.name$/, 'emergencyName'],
  [/^emergencyContact(\.phone)?$/, 'emergencyPhone'],
  [/^treatingDoctor\.name$/, 'doctorName'],
  [/^treatingDoctor(\.phone)?$/, 'doctorPhone'],
  [/^infusions\..*$/, 'infusions'],
];

/** What is right, where the API says it in the words of JSON. */
const EXPECTED: Readonly<Record<string, string>> = {
  language: 'a language of the list',
  timeZone: 'a time zone of the list',
  preferredTime: 'a time from 09:00 to 20:00',
  consentSource: 'how the patient agreed',
  careTeam: 'a care team of the list',
  plan: 'a plan that this care team can cover',
  startDate: 'a day from today to a year ahead, or nothing',
  firstDose: 'a day of the last ten years or the next three, or nothing',
  infusions: 'days such as 2027-01-25, with commas between them, none before the first dose',
  cycleDays: 'a number of days from 1 to 366, or nothing',
  sharedPhone: 'this box ticked where there is a label, since only patients who share a phone have one',
  phoneOwner: 'the consent “A caregiver may be involved” on record, below',
  caregiver1Phone: 'a phone number, and the consent “A caregiver may be involved” on record',
  caregiver2Phone: 'a phone number, and the consent “A caregiver may be involved” on record',
  emergencyPhone: 'a phone number, and the consent “The emergency contact may be called” on record',
  doctorPhone: 'a phone number',
  doctorName: 'a name',
  caregiver1Name: 'a name',
  caregiver2Name: 'a name',
  emergencyName: 'a name',
};

/** What to do about a phone that is taken, in the order in which it is worth trying. */
const TAKEN =
  'another number; or, if both patients share this phone: tick “Another patient has this phone too” below and give this ' +
  'patient a label. The other patient needs a label first, on their page. If it is the same person, they are enrolled already: find them by this phone';

export const inFormWords = (failed: Failed): Failed => ({ ...failed, errors: failed.errors.map(inWords) });

const inWords = ({ field, problem, expected }: RequestError): RequestError => {
  const name = AS_IN_FORM.find(([api]) => api.test(field))?.[1] ?? field;
  if (name === 'phone' && problem.startsWith('belongs to another patient'))
    return { field: name, problem, expected: TAKEN };
  return { field: name, problem, expected: EXPECTED[name] ?? expected };
};
