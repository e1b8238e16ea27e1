// A patient and what may happen to her, small and complete; tests change what they are about.
import type { Alert } from '../../shared/domain/alert.ts';
import type { CareTeam } from '../../shared/domain/care-team.ts';
import type { IncomingText, OutgoingText } from '../../shared/domain/communication.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { Turn } from '../../shared/domain/turn.ts';

export const NOON = '2026-11-23T17:00:00.000Z';
export const PATIENT_ID = 'pabcdefghijklmnop';

export const state = (changes: Partial<PatientState> = {}): PatientState => ({
  id: PATIENT_ID,
  kind: 'patient',
  schemaVersion: 1,
  version: 1,
  studyId: 'CC-0042',
  name: 'Example Patient',
  phone: '+12125550142',
  country: 'US',
  language: 'en',
  timeZone: 'America/New_York',
  preferredTime: '10:30',
  quietHours: { from: '20:00', to: '09:00' },
  careTeamId: 'cedar',
  consent: {
    status: 'opted-in',
    source: 'in-person',
    recordedBy: 'coordinator@cedar.example',
    recordedAt: '2026-11-02T15:00:00.000Z',
    wordingVersion: '1',
    language: 'en',
    invitedAt: '2026-11-02T15:00:00.000Z',
    changedAt: '2026-11-02T15:07:12.345Z',
    changedBy: '20261102T150712345-abcdefgh-0',
  },
  carePlan: { planId: 'checkpoint-inhibitor', version: '1', startsOn: '2026-11-03', next: 4 },
  openAlerts: [],
  missedInARow: 0,
  lastAsked: { 'distress-0-10': NOON, 'lasa-qol': NOON, 'phq-4': '2026-11-03T15:30:00.000Z' },
  ...changes,
});

export const outgoing = (changes: Partial<OutgoingText> = {}): OutgoingText => ({
  id: '20261123T170000000-aaaaaaaa-0',
  patientId: PATIENT_ID,
  direction: 'out',
  purpose: 'survey-reply',
  createdAt: NOON,
  phone: '+12125550142',
  language: 'en',
  body: 'How would you rate your overall quality of life in the past week? 0 is as bad as it can be, 10 as good as it can be. Reply 0-10.',
  wording: 'item/lasa-qol@1',
  notAfter: '2026-11-23T21:00:00.000Z',
  status: 'preparation',
  attempts: 0,
  ...changes,
});

export const incoming = (changes: Partial<IncomingText> = {}): IncomingText => ({
  id: '20261123T170100000-bbbbbbbb-0',
  patientId: PATIENT_ID,
  direction: 'in',
  inboundMessageId: 'cae173d2-66b9-564c-8309-21f858e9fb84',
  writtenAt: '2026-11-23T17:00:59.000Z',
  receivedAt: '2026-11-23T17:01:00.000Z',
  body: '3',
  reading: { kind: 'answer', rule: 'A1', readerVersion: '1', code: 3 },
  filed: { administrationId: 'weekly/2026-11-23T15:30:00.000Z/distress-0-10', linkId: 'distress', code: 3 },
  ...changes,
});

export const alert = (changes: Partial<Alert> = {}): Alert => ({
  id: `${PATIENT_ID}.20261123T170100000-bbbbbbbb-0`,
  patientId: PATIENT_ID,
  careTeamId: 'cedar',
  caseId: 'weekly/2026-11-23T15:30:00.000Z',
  ruleId: 'distress-urgent',
  rulesVersion: '1',
  severity: 'urgent',
  reason: 'Distress of 8 or more out of 10',
  evidence: { instrument: 'distress-0-10', instrumentVersion: '1', linkId: 'distress', code: 9 },
  raisedAt: NOON,
  status: 'open',
  steps: [{ at: NOON, by: 'vigil', what: 'raised' }],
  noticesDue: 1,
  noticesSent: 0,
  ...changes,
});

export const turn = (changes: Partial<Turn> = {}): Turn => ({
  state: state(),
  outgoing: [],
  responses: [],
  alerts: [],
  alertChanges: [],
  audit: [],
  ...changes,
});

export const careTeam = (changes: Partial<CareTeam> = {}): CareTeam => ({
  id: 'cedar',
  programmeName: 'Cedar Clinic',
  timeZone: 'America/New_York',
  ...changes,
});
