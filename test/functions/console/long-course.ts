// A patient with 30 weeks behind her: surveys, symptoms, texts, alerts, infusions, all made by rule and the same every time.
import { putAlert } from '../../../shared/adapters/memory/memory-table.ts';
import type { IncomingText } from '../../../shared/domain/communication.ts';
import { DAY, HOUR, type Instant, MINUTE, plus } from '../../../shared/domain/instant.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import type { QuestionnaireResponse } from '../../../shared/domain/response.ts';
import { scoresOf } from '../../../shared/domain/score.ts';
import { instrument } from '../../../shared/instruments/registry.ts';
import { alert } from '../alert.ts';
import { PHONE, START, seedPatient, type World } from '../world.ts';

const WEEKS = 30;
const idAt = (at: Instant, nth = 0): string => `${at.replace(/[-:.Z]/g, '')}-aaaaaaaa-${nth}`;

/** Distress comes and goes, and is worst in the last weeks. */
const wave = (week: number, height: number): number =>
  Math.max(0, Math.min(height, Math.round((height / 2) * (1 - Math.cos(week / 4)) * 0.6 + week / 10)));

const answersTo = (id: string, week: number): Record<string, number> =>
  Object.fromEntries(
    instrument(id).items.map(({ linkId, scale }, index) => {
      const options = (scale ?? instrument(id).scale).options.map(({ code }) => code);
      const highest = options.length - 1;
      const level = Math.min(highest, Math.max(0, wave(week, highest) - (index % 3)));
      return [linkId, options[level] ?? 0];
    }),
  );

/** The gates that are open, and some of what lies behind them. */
const symptomsOf = (week: number): Record<string, number> => ({
  'ici-emergency': 0,
  'ici-gate-chest-skin': week % 3 === 0 ? 1 : 0,
  'ici-gate-belly-urine': week > 24 ? 1 : 0,
  'ici-gate-head-body': 1,
  ...(week % 3 === 0 && { 'ici-fever': 0, 'ici-skin': week > 20 ? 2 : 1, 'ici-breathing': 0, 'ici-heart': 0 }),
  ...(week > 24 && { 'ici-stools': week - 23, 'ici-belly': 1, 'ici-vomiting': 0, 'ici-urine': 0, 'ici-appetite': 1 }),
  'ici-aches': 0,
  'ici-nerves': 0,
  'ici-eyes': 0,
  'ici-fatigue': Math.min(3, Math.floor(week / 9)),
  'ici-head': 0,
});

interface Filed {
  readonly id: string;
  readonly at: Instant;
  readonly answers: Record<string, number>;
  readonly nth: number;
  readonly fields?: Partial<QuestionnaireResponse>;
}

export const response = ({ id, at, answers, nth, fields = {} }: Filed): QuestionnaireResponse => ({
  id: idAt(at, nth),
  subject: 'p1',
  administrationId: `weekly/${at}/${id}`,
  instrument: id,
  instrumentVersion: instrument(id).version,
  plan: 'checkpoint-inhibitor@1.0.0',
  wording: 'en@1.0.0',
  readerVersion: '3.0.0',
  language: 'en',
  status: 'completed',
  dueAt: at,
  startedAt: at,
  authored: plus(at, nth * MINUTE),
  answers,
  scores: scoresOf(instrument(id), answers),
  ...fields,
});

const surveyOf = (week: number, at: Instant): readonly QuestionnaireResponse[] => {
  // Nobody answers every time; once she left an item out.
  if (week % 11 === 7)
    return [
      response({
        id: 'ici-symptom-check',
        at,
        answers: {},
        nth: 0,
        fields: { status: 'stopped', stopReason: 'expired' },
      }),
    ];
  const { 'phq9-5': _leftOut, ...most } = answersTo('phq-9', week);
  const mood =
    week % 12 === 0
      ? [response({ id: 'phq-9', at, answers: answersTo('phq-9', week), nth: 3 })]
      : week === 15
        ? [response({ id: 'phq-9', at, answers: most, nth: 3, fields: { skipped: ['phq9-5'] } })]
        : week % 4 === 0
          ? [response({ id: 'phq-4', at, answers: answersTo('phq-4', week), nth: 3 })]
          : [];
  return [
    response({ id: 'ici-symptom-check', at, answers: symptomsOf(week), nth: 0 }),
    response({ id: 'distress-0-10', at, answers: { 'distress-1': wave(week, 10) }, nth: 1 }),
    response({ id: 'lasa-qol', at, answers: { 'lasa-qol': 10 - wave(week, 8) }, nth: 2 }),
    ...mood,
  ];
};

const incoming = (at: Instant, body: string, fields: Partial<IncomingText> = {}): IncomingText => ({
  id: idAt(at, 9),
  patientId: 'p1',
  direction: 'in',
  inboundMessageId: idAt(at, 9),
  writtenAt: at,
  receivedAt: at,
  body,
  reading: { kind: 'answer', rule: 'A1', readerVersion: '3.0.0', code: 1 },
  ...fields,
});

const converse = ({ table }: World, at: Instant, week: number): void => {
  for (let turn = 0; turn < 8; turn += 1) {
    const asked = plus(at, turn * 2 * MINUTE);
    const id = idAt(asked, 8);
    table.texts.set(`p1/${id}`, {
      id,
      patientId: 'p1',
      direction: 'out',
      purpose: turn === 0 ? 'survey-opening' : 'survey-reply',
      createdAt: asked,
      sentAt: asked,
      phone: PHONE,
      language: 'en',
      body: 'In the past 7 days: headache, dizziness, trouble with eyes or vision, weakness, numbness, joint or muscle pain, or feeling very tired? Reply 0 No or 1 Yes.',
      wording: 'item@1.0.0',
      status: 'completed',
      attempts: 1,
      delivery:
        week === 29 && turn === 7
          ? { status: 'failed', at: asked, reason: 'phone-unreachable' }
          : { status: 'delivered', at: asked },
    });
    if (week % 11 === 7) return;
    const text = incoming(plus(asked, MINUTE), turn === 3 ? '1 but my <b>back</b> hurts & I am tired' : '1', {
      filed: { administrationId: 'weekly', linkId: 'ici-fatigue', code: 1 },
    });
    table.texts.set(`p1/${text.id}`, text);
  }
};

/** Ends on the day before {@link START}; the clock of the world stays where it is. */
export const seedLongCourse = (on: World, fields: Partial<PatientState> = {}): PatientState => {
  const begins = plus(START, -WEEKS * 7 * DAY);
  for (let week = 0; week < WEEKS; week += 1) {
    const at = plus(begins, week * 7 * DAY - HOUR);
    for (const one of surveyOf(week, at)) on.table.responses.set(`p1/${one.id}`, one);
    converse(on, at, week);
  }
  const last = plus(begins, (WEEKS - 1) * 7 * DAY);
  const soon = plus(begins, 12 * 7 * DAY);
  putAlert(
    on.table,
    alert({
      id: `p1.${idAt(soon)}`,
      severity: 'routine',
      ruleId: 'distress-routine',
      reason: 'Distress 4 or more out of 10 twice running: the NCCN cut-off for a closer look.',
      evidence: { instrument: 'distress-0-10', linkId: 'distress-1', code: 6, count: 2 },
      raisedAt: soon,
      status: 'closed',
      outcome: 'called',
      steps: [
        { at: soon, by: 'vigil', what: 'raised' },
        { at: plus(soon, DAY), by: 'kim', what: 'closed', note: 'Talked about sleep; psycho-oncology referral made.' },
      ],
    }),
  );
  putAlert(
    on.table,
    alert({
      id: `p1.${idAt(last)}`,
      severity: 'urgent',
      ruleId: 'symptom-stools-4',
      reason: 'Four to six stools a day over usual. Think of colitis: treatment is held at this grade.',
      evidence: { instrument: 'ici-symptom-check', linkId: 'ici-stools', code: 6 },
      raisedAt: last,
    }),
  );
  putAlert(
    on.table,
    alert({
      id: `p1.${idAt(last, 1)}`,
      severity: 'urgent',
      ruleId: 'distress-urgent',
      reason: 'Distress 8 or more out of 10.',
      evidence: {
        instrument: 'distress-0-10',
        linkId: 'distress-1',
        code: 8,
        before: 7,
        administrationId: `weekly/${plus(last, -HOUR)}/distress-0-10`,
      },
      raisedAt: last,
      status: 'acknowledged',
      steps: [
        { at: last, by: 'vigil', what: 'raised' },
        { at: plus(last, HOUR), by: 'kim', what: 'acknowledged' },
      ],
    }),
  );
  on.table.notes.set('p1/n1', {
    id: 'n1',
    patientId: 'p1',
    at: last,
    by: 'kim',
    body: 'Prefers calls after 4 pm. Daughter drives her.',
  });
  return seedPatient(on, {
    carePlan: { planId: 'checkpoint-inhibitor', version: '1.0.0', next: WEEKS * 7, startsOn: begins.slice(0, 10) },
    treatment: {
      episode: 1,
      firstDose: begins.slice(0, 10),
      cycleDays: 21,
      infusions: ['2026-10-26', '2026-11-16', '2026-12-07'],
    },
    contacts: {
      caregivers: [{ name: 'Eva Example', phone: '+13125550188' }],
      emergency: { name: 'Eva Example', phone: '+13125550188' },
    },
    ...fields,
  });
};
