// A small recorded world in which everything holds: a patient agrees, answers, worries the care team, and leaves.
import type { RecordedWorld } from '../../infra/local/demo/recorded-world.ts';
import type { Alert } from '../../shared/domain/alert.ts';
import type { IncomingText, OutgoingText, Purpose } from '../../shared/domain/communication.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { PHQ_9 } from '../../shared/instruments/phq-9/phq-9.ts';

export const PHONE = '+12065550100';
export const ADMINISTRATION = 'step-up-phq-4/2027-01-05T18:00:00.000Z/phq-9';
const SELF_HARM_ITEM = PHQ_9.items[8]?.text.en ?? '';
const PATIENT = 'patient1';

/** At noon in Los Angeles unless said otherwise. */
export const day = (number: number, time = '20:00:00') => `2027-01-0${number}T${time}.000Z`;

export const outgoing = (id: string, purpose: Purpose, createdAt: string, body: string): OutgoingText => ({
  id,
  patientId: PATIENT,
  direction: 'out',
  purpose,
  createdAt,
  phone: PHONE,
  language: 'en',
  body,
  wording: 'test@1',
  status: 'completed',
  attempts: 1,
  sentAt: createdAt,
  providerMessageId: `sent-${id}`,
});

const incoming = (id: string, receivedAt: string, body: string, more: Partial<IncomingText> = {}): IncomingText => ({
  id,
  patientId: PATIENT,
  direction: 'in',
  inboundMessageId: `written-${id}`,
  writtenAt: receivedAt,
  receivedAt,
  body,
  reading: { kind: 'answer', rule: 'A1', readerVersion: '1' },
  ...more,
});

export const carriedTo = (id: string, at: string, body: string) =>
  ({ id, phone: PHONE, direction: 'to-phone', body, at }) as const;

const PATIENT_STATE: PatientState = {
  id: PATIENT,
  kind: 'patient',
  schemaVersion: 1,
  version: 9,
  studyId: 'EX-001',
  name: 'Example Ash',
  phone: PHONE,
  country: 'US',
  language: 'en',
  timeZone: 'America/Los_Angeles',
  preferredTime: '10:00',
  quietHours: { from: '20:00', to: '09:00' },
  careTeamId: 'cedar',
  consent: {
    status: 'opted-out',
    source: 'written',
    recordedBy: 'coordinator',
    recordedAt: day(3),
    wordingVersion: '1',
    language: 'en',
  },
  carePlan: { planId: 'checkpoint-inhibitor', version: '1', next: 1 },
  openAlerts: [],
  missedInARow: 0,
  lastAsked: {},
};

const ALERT: Alert = {
  id: `${PATIENT}.alert1`,
  patientId: PATIENT,
  careTeamId: 'cedar',
  caseId: `survey/${day(5)}`,
  ruleId: 'phq-9-item-9-positive',
  rulesVersion: '1',
  severity: 'critical',
  reason: 'words for staff',
  evidence: { administrationId: ADMINISTRATION, instrument: 'phq-9', linkId: 'phq9-9', code: 2 },
  raisedAt: day(5, '20:00:10'),
  status: 'open',
  steps: [],
  noticesDue: 1,
  noticesSent: 1,
};

const OUTGOING = [
  outgoing('o1', 'invitation', day(3), 'Do you agree? Reply YES or NO.'),
  outgoing('o2', 'welcome', day(4), 'Cedar Clinic: thank you.'),
  outgoing('o3', 'survey-opening', day(5), SELF_HARM_ITEM),
  outgoing('o4', 'safety', day(5, '20:00:10'), 'Thank you for telling us.'),
  outgoing('o5', 'opt-out-confirmation', day(6), 'You have stopped these texts.'),
];

const INCOMING = [
  incoming('i1', day(4), 'Yes, thank you'),
  incoming('i2', day(5, '20:00:10'), '2', {
    filed: { administrationId: ADMINISTRATION, linkId: 'phq9-9', code: 2 },
  }),
  incoming('i3', day(6), 'STOP'),
];

const carriedFrom = ({ inboundMessageId, writtenAt, body }: IncomingText) =>
  ({ id: inboundMessageId, phone: PHONE, direction: 'from-phone', body, at: writtenAt }) as const;

export const RECORDED_WEEK: RecordedWorld = {
  patients: [PATIENT_STATE],
  communications: [...OUTGOING, ...INCOMING],
  responses: [
    {
      id: 'response1',
      subject: PATIENT,
      administrationId: ADMINISTRATION,
      instrument: 'phq-9',
      instrumentVersion: '2001',
      plan: 'checkpoint-inhibitor@1.0.0',
      wording: 'en@1.0.0',
      language: 'en',
      status: 'stopped',
      stopReason: 'danger',
      dueAt: day(5),
      startedAt: day(5),
      authored: day(5),
      answers: { 'phq9-9': 2 },
      scores: [{ id: 'total', value: null, missing: ['phq9-1'] }],
    },
  ],
  alerts: [ALERT],
  carried: [
    ...OUTGOING.map(({ id, createdAt, body }) => carriedTo(`sent-${id}`, createdAt, body)),
    ...INCOMING.map(carriedFrom),
  ],
  writings: [
    { inboundMessageId: 'written-i1', means: { kind: 'agrees' }, arrivedAt: day(4) },
    {
      inboundMessageId: 'written-i2',
      means: { kind: 'answers', question: SELF_HARM_ITEM, code: 2 },
      arrivedAt: day(5, '20:00:10'),
    },
    { inboundMessageId: 'written-i3', means: { kind: 'leaves' }, arrivedAt: day(6) },
  ],
  notices: [
    {
      at: day(5, '20:00:10'),
      topic: 'care-team',
      message: `Vigil critical alert ${ALERT.id}: open https://console.example/alerts/${ALERT.id}`,
      attributes: { team: 'cedar', severity: 'critical' },
    },
  ],
  logLines: [{ functionName: 'receive-text', text: '{"level":"INFO","message":"RECEIVE_TEXT_DUPLICATE"}' }],
  scheduleNames: [`${PATIENT}-20270105T1800`],
  traces: [
    { place: 'schedule', text: `{"Name":"${PATIENT}-20270105T1800","Input":"{\\"patientId\\":\\"${PATIENT}\\"}"}` },
  ],
  queueDepths: { replies: { active: 0, waiting: 0 } },
  denials: [],
  callsChecked: 12,
};
