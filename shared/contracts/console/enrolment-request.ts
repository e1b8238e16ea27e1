// What a coordinator sends to enrol one patient; a row of an import has the same fields.
import * as z from 'zod/mini';
import { CONSENT_SOURCES, PERMISSIONS } from '../../domain/consent.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { DEFAULT_QUIET_HOURS } from '../../domain/local-time.ts';
import { RESPONDENTS } from '../../domain/patient.ts';
import { isQuietTime } from '../../domain/zoned-time.ts';
import { type ParsedFields, parseFields } from './field-error.ts';
import { ALWAYS_QUIET, localDate, localTime, phone, quietHours, text, timeZone, wholeNumber } from './local-fields.ts';
import { PHONE_EXPECTED } from './phone.ts';
import { LABEL_EXPECTED, phoneLabel } from './phone-label-request.ts';
import { REMINDER_EXPECTED, REMINDER_FIELDS } from './reminder-fields.ts';
import { TREATMENT_EXPECTED, TREATMENT_FIELDS } from './treatment-fields.ts';

const PHONE_OWNERS = ['patient', 'caregiver'] as const;
const ALL_RESPONDENTS = ['self', ...RESPONDENTS] as const;

export const contact = z.strictObject({
  name: text(100),
  phone: z.pipe(
    phone,
    z.transform(({ e164 }) => e164),
  ),
});

/** In a cell of a spreadsheet `Dr Vale +1 312 555 0198`. */
const doctorIn = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  const at = value.indexOf('+');
  return at < 0 ? { name: value, phone: '' } : { name: value.slice(0, at), phone: value.slice(at) };
};

const treatingDoctor = z.pipe(z.transform(doctorIn), contact);

export const ENROLMENT_EXPECTED = {
  studyId: 'the patient’s study id: 1 to 64 letters, digits, dots, dashes or underscores, used once',
  name: 'the patient’s name, 1 to 100 characters',
  phone: PHONE_EXPECTED,
  language: `one of ${LANGUAGES.join(', ')}`,
  timeZone: 'an IANA time zone, e.g. America/Los_Angeles',
  preferredTime: 'a 24-hour time of day HH:MM outside the quiet hours (20:00 to 09:00 unless given), e.g. 10:30',
  consentSource: `how consent was given: one of ${CONSENT_SOURCES.join(', ')}`,
  careTeam: 'the id of a care team',
  plan: 'the id of a plan; may be left out',
  startDate: 'the day of the first survey, YYYY-MM-DD, from today to a year ahead; may be left out',
  ...TREATMENT_EXPECTED,
  quietHours: `quiet hours that cover ${ALWAYS_QUIET.from} to ${ALWAYS_QUIET.to}, e.g. {"from": "20:00", "to": "09:00"} or, in a spreadsheet, 20:00-09:00; may be left out`,
  ...REMINDER_EXPECTED,
  sharedPhone: 'true where another patient has the phone already; may be left out',
  label: `with sharedPhone: ${LABEL_EXPECTED}`,
  phoneOwner: `one of ${PHONE_OWNERS.join(', ')}; may be left out: the patient; caregiver needs "separately": {"caregiver": true}`,
  respondent: `one of ${ALL_RESPONDENTS.join(', ')}; may be left out: self`,
  caregivers: 'up to 2, each {"name": "…", "phone": "+1 …"}, with "separately": {"caregiver": true}; may be left out',
  emergencyContact: '{"name": "…", "phone": "+1 …"}, with "separately": {"emergency-contact": true}; may be left out',
  treatingDoctor:
    '{"name": "…", "phone": "+1 …"} or, in a spreadsheet, Dr Vale +1 312 555 0198; for staff to call; may be left out',
  birthYear: 'the year the patient was born in, four digits, e.g. 1957, of an adult; may be left out',
  separately: `true or false for any of ${PERMISSIONS.join(', ')}; may be left out`,
} as const;

const enrolmentRequestSchema = z
  .strictObject({
    studyId: z
      .string()
      .check(z.trim(), z.regex(/^[\w.-]{1,64}$/, 'holds a character that is not allowed, or too many')),
    name: text(100),
    phone,
    language: z.enum(LANGUAGES),
    timeZone,
    preferredTime: localTime,
    consentSource: z.enum(CONSENT_SOURCES),
    careTeam: text(64),
    plan: z.optional(text(64)),
    startDate: z.optional(localDate),
    firstDose: z.optional(TREATMENT_FIELDS.firstDose),
    infusions: z.optional(TREATMENT_FIELDS.infusions),
    lastDose: z.optional(TREATMENT_FIELDS.lastDose),
    cycleDays: z.optional(TREATMENT_FIELDS.cycleDays),
    quietHours: z.optional(quietHours),
    blockedWeekdays: z.optional(REMINDER_FIELDS.blockedWeekdays),
    blockedDates: z.optional(REMINDER_FIELDS.blockedDates),
    appointments: z.optional(REMINDER_FIELDS.appointments),
    medicineReminders: z.optional(REMINDER_FIELDS.medicineReminders),
    sharedPhone: z.optional(z.boolean()),
    label: z.optional(phoneLabel),
    phoneOwner: z.optional(z.enum(PHONE_OWNERS)),
    respondent: z.optional(z.enum(ALL_RESPONDENTS)),
    caregivers: z.optional(z.array(contact).check(z.maxLength(2, 'are more than 2'))),
    emergencyContact: z.optional(contact),
    treatingDoctor: z.optional(treatingDoctor),
    birthYear: z.optional(wholeNumber),
    separately: z.optional(z.partialRecord(z.enum(PERMISSIONS), z.boolean())),
  })
  .check(
    z.refine((request) => !isQuietTime(request.preferredTime, request.quietHours ?? DEFAULT_QUIET_HOURS), {
      path: ['preferredTime'],
      error: 'lies in the quiet hours',
      // Checked beside the other fields, so that one answer names everything that is wrong.
      when: ({ value, issues }) =>
        typeof value === 'object' &&
        value !== null &&
        'preferredTime' in value &&
        issues.every(({ path }) => path?.[0] !== 'preferredTime' && path?.[0] !== 'quietHours'),
    }),
  );

export type EnrolmentRequest = z.output<typeof enrolmentRequestSchema>;

/** The body, and what would be right in each of its fields. */
export const ENROLMENT_REQUEST = { schema: enrolmentRequestSchema, expected: ENROLMENT_EXPECTED };

export const parseEnrolmentRequest = (input: unknown): ParsedFields<EnrolmentRequest> =>
  parseFields(ENROLMENT_REQUEST.schema, ENROLMENT_REQUEST.expected, input);
