// Two years of a patient, made by rule: a survey a week with its conversation, and a closed alert a month.
import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../shared/adapters/dynamodb/attributes.ts';
import { alertItem, incomingItem, outgoingItem, responseItem } from '../../../shared/adapters/dynamodb/items.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import type { Alert } from '../../../shared/domain/alert.ts';
import type { IncomingText, OutgoingText, PatientId } from '../../../shared/domain/communication.ts';
import { DAY, HOUR, type Instant, MINUTE, plus } from '../../../shared/domain/instant.ts';
import type { QuestionnaireResponse } from '../../../shared/domain/response.ts';
import { scoresOf } from '../../../shared/domain/score.ts';
import { instrument } from '../../../shared/instruments/registry.ts';
import { FIRST_SURVEY_AT } from './surveyed-patient.ts';

const WEEKS = 104;
const WEEKS_PER_ALERT = 4;
const INSTRUMENTS = ['ici-symptom-check', 'distress-0-10', 'lasa-qol', 'phq-9', 'gad-7'];
const TEXTS_EACH_WAY = 20;
const PER_BATCH = 25;

/** Puts it before the first survey of somebody who is in the table. */
export const seedLongHistory = async ({ client, name }: Table, patientId: PatientId): Promise<void> => {
  const items = Array.from({ length: WEEKS }, (_, week) => weekOf(patientId, week)).flat();
  for (let from = 0; from < items.length; from += PER_BATCH)
    await client.send(
      new BatchWriteItemCommand({
        RequestItems: { [name]: items.slice(from, from + PER_BATCH).map((Item) => ({ PutRequest: { Item } })) },
      }),
    );
};

const weekOf = (patientId: PatientId, week: number): readonly Item[] => {
  const at = plus(FIRST_SURVEY_AT, (week - WEEKS) * 7 * DAY);
  return [
    ...INSTRUMENTS.map((id, nth) => responseItem(responseOf(patientId, id, at, nth, week))),
    ...Array.from({ length: TEXTS_EACH_WAY }, (_, nth) => plus(at, 2 * nth * MINUTE)).flatMap((asked) => [
      outgoingItem(questionOf(patientId, asked)),
      incomingItem(replyOf(patientId, plus(asked, MINUTE))),
    ]),
    ...(week % WEEKS_PER_ALERT === 0 ? [alertItem(closedAlertOf(patientId, at))] : []),
  ];
};

const idAt = (at: Instant, nth: number): string => `${at.replace(/[-:.Z]/g, '')}-aaaaaaaa-${nth}`;

const responseOf = (subject: PatientId, id: string, at: Instant, nth: number, week: number): QuestionnaireResponse => {
  const asked = instrument(id);
  const answers = Object.fromEntries(
    asked.items.map(({ linkId, scale }, place) => {
      const { options } = scale ?? asked.scale;
      return [linkId, options[(week + place) % options.length]?.code ?? 0];
    }),
  );
  return {
    id: idAt(at, nth),
    subject,
    administrationId: `weekly/${at}/${id}`,
    instrument: id,
    instrumentVersion: asked.version,
    plan: 'checkpoint-inhibitor@1.0.0',
    wording: 'en@1.0.0',
    readerVersion: '4.0.0',
    language: 'en',
    status: 'completed',
    dueAt: at,
    startedAt: at,
    authored: plus(at, HOUR),
    answers,
    scores: scoresOf(asked, answers),
  };
};

const questionOf = (patientId: PatientId, at: Instant): OutgoingText => ({
  id: idAt(at, 8),
  patientId,
  direction: 'out',
  purpose: 'survey-reply',
  createdAt: at,
  sentAt: at,
  phone: '+12065550000',
  language: 'en',
  body: 'In the past 7 days: headache, dizziness, trouble with eyes or vision, weakness or numbness? Reply 0 No or 1 Yes.',
  wording: 'item@1.0.0',
  status: 'completed',
  attempts: 1,
  delivery: { status: 'delivered', at },
});

const replyOf = (patientId: PatientId, at: Instant): IncomingText => ({
  id: idAt(at, 9),
  patientId,
  direction: 'in',
  inboundMessageId: idAt(at, 9),
  writtenAt: at,
  receivedAt: at,
  body: '1 but my back hurts and I am tired',
  reading: { kind: 'answer', rule: 'A1', readerVersion: '4.0.0', code: 1 },
});

const closedAlertOf = (patientId: PatientId, at: Instant): Alert => ({
  id: `${patientId}.${idAt(at, 2)}`,
  patientId,
  careTeamId: 'cedar',
  caseId: `survey/${at}`,
  ruleId: 'distress-routine',
  rulesVersion: 'bench@1',
  severity: 'routine',
  reason: 'Distress 4 or more out of 10 twice running: the NCCN cut-off for a closer look.',
  evidence: { instrument: 'distress-0-10', linkId: 'distress-1', code: 6, count: 2 },
  raisedAt: at,
  status: 'closed',
  outcome: 'called',
  steps: [
    { at, by: 'vigil', what: 'raised' },
    { at: plus(at, DAY), by: 'bench', what: 'closed', note: 'Talked about sleep.' },
  ],
  noticesDue: 1,
  noticesSent: 1,
});
