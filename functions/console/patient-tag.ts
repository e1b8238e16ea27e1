// Names what people have set about a patient, so that nobody overwrites what somebody else has set meanwhile.
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import type { PatientState } from '../../shared/domain/patient.ts';

/** All of a field, nothing of it, or what is left of it without what the conversation moves. */
type Part<Value> = 'all' | 'nothing' | ((value: NonNullable<Value>) => unknown);

/** A field that is added to a patient does not compile until it is said here who sets it. */
const PARTS: { readonly [Field in keyof Required<PatientState>]: Part<PatientState[Field]> } = {
  id: 'all',
  kind: 'all',
  studyId: 'all',
  name: 'all',
  phone: 'all',
  numberCheckedAt: 'all',
  phoneLabel: 'all',
  caregiverPhone: 'all',
  respondent: 'all',
  contacts: 'all',
  treatingDoctor: 'all',
  birthYear: 'all',
  country: 'all',
  language: 'all',
  timeZone: 'all',
  preferredTime: 'all',
  quietHours: 'all',
  blockedWeekdays: 'all',
  blockedDates: 'all',
  careTeamId: 'all',
  mode: 'all',
  stay: 'all',
  consent: ({
    invitedAt: _sent,
    remindedAt: _again,
    unansweredAt: _told,
    changedAt: _when,
    changedBy: _text,
    leftAt: _written,
    ...set
  }) => set,
  hold: ({ askedAt: _asked, toldAt: _told, ...set }) => set,
  watch: ({ next: _dealtWith, ...set }) => set,
  carePlan: ({ next: _dealtWith, owed: _later, postponed: _putOff, version: _askedLast, ...set }) => set,
  treatment: ({ askedSince: _asked, ...set }) => set,
  appointments: (appointments) => appointments.map(({ remindedBy: _sent, reply: _theirs, ...set }) => set),
  medicine: ({ doneUntil: _dealtWith, ...set }) => set,
  schemaVersion: 'nothing',
  version: 'nothing',
  phoneBusyUntil: 'nothing',
  sentOn: 'nothing',
  sitting: 'nothing',
  closedQuestion: 'nothing',
  staffTalk: 'nothing',
  staffTexted: 'nothing',
  lastAnswer: 'nothing',
  appointmentText: 'nothing',
  wroteAt: 'nothing',
  // Alerts have a way of their own to say what was seen: the number of their steps.
  openAlerts: 'nothing',
  quietLadders: 'nothing',
  missedInARow: 'nothing',
  lastAsked: 'nothing',
  remembered: 'nothing',
  acknowledgedTextAt: 'nothing',
  happeningNow: 'nothing',
  automaticReplies: 'nothing',
  selfCareOn: 'nothing',
  selfCareStopped: 'nothing',
  nextWakeAt: 'nothing',
  surveys: 'nothing',
  heardOn: 'nothing',
};

const partOf = <Field extends keyof PatientState>(state: PatientState, field: Field): unknown => {
  const part: Part<PatientState[Field]> = PARTS[field];
  const value = state[field];
  if (value === undefined || value === null || part === 'nothing') return undefined;
  return part === 'all' ? value : part(value);
};

/** Changes with whatever people set, and with nothing that the conversation moves: an answer changes no form. */
export const tagOf = (state: PatientState): string => {
  const fields = Object.keys(PARTS) as readonly (keyof PatientState)[];
  const set = Object.fromEntries(fields.map((field) => [field, partOf(state, field)]));
  // Whatever is undefined is left out, as it is in the table.
  return createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(set))))
    .digest('hex')
    .slice(0, 16);
};
