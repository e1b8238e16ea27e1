// What staff send to change what a patient's schedule is made of: treatment, plan, settings, a new invitation.
import * as z from 'zod/mini';
import { CONSENT_SOURCES, PERMISSIONS, REQUEST_WAYS } from '../../domain/consent.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { contact } from './enrolment-request.ts';
import { type ParsedFields, parseFields } from './field-error.ts';
import { ALWAYS_QUIET, localDate, localTime, quietHours, text, timeZone } from './local-fields.ts';
import { TREATMENT_EXPECTED, TREATMENT_FIELDS } from './treatment-fields.ts';

const { firstDose, infusions, lastDose, cycleDays } = TREATMENT_FIELDS;

const treatmentRequestSchema = z.strictObject({
  firstDose: z.optional(z.nullable(firstDose)),
  infusions: z.optional(z.nullable(infusions)),
  lastDose: z.optional(z.nullable(lastDose)),
  cycleDays: z.optional(z.nullable(cycleDays)),
});

const planRequestSchema = z.strictObject({
  plan: z.nullable(text(64)),
  startAgain: z.optional(z.boolean()),
  from: z.optional(localDate),
  firstDose: z.optional(firstDose),
  infusions: z.optional(infusions),
  lastDose: z.optional(lastDose),
  cycleDays: z.optional(cycleDays),
});

const moduleRequestSchema = z.strictObject({
  module: text(64),
  from: z.optional(localDate),
  remove: z.optional(z.literal(true)),
});

const settingsRequestSchema = z.strictObject({
  timeZone: z.optional(timeZone),
  preferredTime: z.optional(localTime),
  quietHours: z.optional(quietHours),
  language: z.optional(z.enum(LANGUAGES)),
  treatingDoctor: z.optional(z.nullable(contact)),
});

const invitationRequestSchema = z.strictObject({
  consentSource: z.enum(CONSENT_SOURCES),
  separately: z.optional(z.partialRecord(z.enum(PERMISSIONS), z.boolean())),
  requested: z.optional(z.strictObject({ takenBy: text(100), on: localDate, how: z.enum(REQUEST_WAYS) })),
});

export type TreatmentRequest = z.output<typeof treatmentRequestSchema>;
export type PlanRequest = z.output<typeof planRequestSchema>;
export type ModuleRequest = z.output<typeof moduleRequestSchema>;
export type SettingsRequest = z.output<typeof settingsRequestSchema>;
export type InvitationRequest = z.output<typeof invitationRequestSchema>;

/** The body, and what would be right in each of its fields. */
export const TREATMENT_REQUEST = { schema: treatmentRequestSchema, expected: TREATMENT_EXPECTED };

/** Absent fields stay as they are, null takes one away. */
export const parseTreatmentRequest = (input: unknown): ParsedFields<TreatmentRequest> =>
  parseFields(TREATMENT_REQUEST.schema, TREATMENT_REQUEST.expected, input);

/** The body, and what would be right in each of its fields. */
export const PLAN_REQUEST = {
  schema: planRequestSchema,
  expected: {
    plan: 'the id of a plan, or null where no other plan is to come',
    startAgain: 'true where a patient on another version of the plan begins again at week 1; may be left out',
    from: 'the first day of the plan, YYYY-MM-DD, from today to a year ahead; may be left out',
    ...TREATMENT_EXPECTED,
  },
};

export const parsePlanRequest = (input: unknown): ParsedFields<PlanRequest> =>
  parseFields(PLAN_REQUEST.schema, PLAN_REQUEST.expected, input);

/** The body, and what would be right in each of its fields. */
export const SETTINGS_REQUEST = {
  schema: settingsRequestSchema,
  expected: {
    timeZone: 'an IANA time zone, e.g. America/Los_Angeles; may be left out',
    preferredTime: 'a 24-hour time of day HH:MM outside the quiet hours, e.g. 10:30; may be left out',
    quietHours: `quiet hours that cover ${ALWAYS_QUIET.from} to ${ALWAYS_QUIET.to}, e.g. {"from": "20:00", "to": "09:00"}; may be left out`,
    language: `one of ${LANGUAGES.join(', ')}; may be left out`,
    treatingDoctor: '{"name": "…", "phone": "+1 …"}, or null to take it away; may be left out',
  },
};

/** The body, and what would be right in each of its fields. */
export const MODULE_REQUEST = {
  schema: moduleRequestSchema,
  expected: {
    module: 'the id of a module',
    from: 'the first day of the module, YYYY-MM-DD, from today to a year ahead; may be left out',
    remove: 'true, to take the module off; may be left out',
  },
};

export const parseModuleRequest = (input: unknown): ParsedFields<ModuleRequest> =>
  parseFields(MODULE_REQUEST.schema, MODULE_REQUEST.expected, input);

export const parseSettingsRequest = (input: unknown): ParsedFields<SettingsRequest> =>
  parseFields(SETTINGS_REQUEST.schema, SETTINGS_REQUEST.expected, input);

/** The body, and what would be right in each of its fields. */
export const INVITATION_REQUEST = {
  schema: invitationRequestSchema,
  expected: {
    consentSource: `how the new consent was given: one of ${CONSENT_SOURCES.join(', ')}`,
    separately: `true or false for any of ${PERMISSIONS.join(', ')}; may be left out`,
    requested: `after STOP: who was told, when and how, e.g. {"takenBy": "…", "on": "2027-01-25", "how": "phone"}; how is one of ${REQUEST_WAYS.join(', ')}`,
  },
};

export const parseInvitationRequest = (input: unknown): ParsedFields<InvitationRequest> =>
  parseFields(INVITATION_REQUEST.schema, INVITATION_REQUEST.expected, input);
