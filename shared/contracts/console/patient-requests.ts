// What staff send to correct who a patient is, and to stop texts for one who asked for it.
import * as z from 'zod/mini';
import { PERMISSIONS, REQUEST_WAYS } from '../../domain/consent.ts';
import { RESPONDENTS } from '../../domain/patient.ts';
import { contact, ENROLMENT_EXPECTED } from './enrolment-request.ts';
import { type ParsedFields, parseFields } from './field-error.ts';
import { localDate, text, wholeNumber } from './local-fields.ts';

const dataRequestSchema = z.strictObject({
  name: z.optional(text(100)),
  careTeam: z.optional(text(64)),
  respondent: z.optional(z.enum(['self', ...RESPONDENTS])),
  phoneOwner: z.optional(z.enum(['patient', 'caregiver'])),
  caregivers: z.optional(z.array(contact).check(z.maxLength(2, 'are more than 2'))),
  emergencyContact: z.optional(z.nullable(contact)),
  birthYear: z.optional(z.nullable(wholeNumber)),
  separately: z.optional(z.partialRecord(z.enum(PERMISSIONS), z.boolean())),
});

const stopRequestSchema = z.strictObject({
  requested: z.strictObject({ takenBy: text(100), on: localDate, how: z.enum(REQUEST_WAYS) }),
});

/** The body, and what would be right in each of its fields. */
export const DATA_REQUEST = {
  schema: dataRequestSchema,
  expected: {
    name: ENROLMENT_EXPECTED.name,
    careTeam: ENROLMENT_EXPECTED.careTeam,
    respondent: ENROLMENT_EXPECTED.respondent,
    phoneOwner: ENROLMENT_EXPECTED.phoneOwner,
    caregivers: ENROLMENT_EXPECTED.caregivers,
    emergencyContact: ENROLMENT_EXPECTED.emergencyContact,
    birthYear: ENROLMENT_EXPECTED.birthYear,
    separately: ENROLMENT_EXPECTED.separately,
  },
};

/** Absent fields stay as they are. */
export const parseDataRequest = (input: unknown): ParsedFields<z.output<typeof dataRequestSchema>> =>
  parseFields(DATA_REQUEST.schema, DATA_REQUEST.expected, input);

/** The body, and what would be right in each of its fields. */
export const STOP_REQUEST = {
  schema: stopRequestSchema,
  expected: {
    requested: `who was told by the patient, when and how, e.g. {"takenBy": "…", "on": "2027-01-25", "how": "phone"}; how is one of ${REQUEST_WAYS.join(', ')}`,
  },
};

export const parseStopRequest = (input: unknown): ParsedFields<z.output<typeof stopRequestSchema>> =>
  parseFields(STOP_REQUEST.schema, STOP_REQUEST.expected, input);
