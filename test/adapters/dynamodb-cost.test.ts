import type { ConsumedCapacity, ServiceOutputTypes } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Dynoxide, startDynoxide } from '../../infra/local/dynoxide.ts';
import { dynamodbCareTeams } from '../../shared/adapters/dynamodb/care-teams.ts';
import { dynamodbOutbox } from '../../shared/adapters/dynamodb/outbox.ts';
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import type { Table } from '../../shared/adapters/dynamodb/table.ts';
import type { Administration, PatientState } from '../../shared/domain/patient.ts';
import type { Item } from '../../shared/domain/questionnaire.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { ICI_SYMPTOM_CHECK } from '../../shared/instruments/ici-symptom-check/ici-symptom-check.ts';
import type { PatientStore } from '../../shared/ports.ts';
import { freshTable } from './dynamodb-table.ts';
import { alert, careTeam, incoming, NOON, outgoing, PATIENT_ID, state, turn } from './fixtures.ts';

interface Meter {
  requests: number;
  writeUnits: number;
  readUnits: number;
}

/** Asks every request what it cost, indexes included. */
const metered = ({ client }: Table): Meter => {
  const meter: Meter = { requests: 0, writeUnits: 0, readUnits: 0 };
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'INDEXES' } });
        const output: ServiceOutputTypes & { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] } = result.output;
        const units = [output.ConsumedCapacity ?? []]
          .flat()
          .reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
        meter.requests++;
        meter[commandName.includes('Get') ? 'readUnits' : 'writeUnits'] += units;
        return result;
      },
    { step: 'initialize' },
  );
  return meter;
};

const QUESTION = outgoing({ id: '20261123T165900000-aaaaaaaa-0', createdAt: '2026-11-23T16:59:00.000Z' });
const DUE_AT = '2026-11-23T15:30:00.000Z';
const waiting = (activity: string, instrument: string): Administration => ({
  id: `${activity}/${DUE_AT}/${instrument}`,
  instrument,
  version: 'own-wording-1.0',
  answers: {},
});
const SYMPTOM_CHECK = waiting('symptoms', ICI_SYMPTOM_CHECK.id);
const DISTRESS = waiting('well-being', 'distress-0-10');
const answersTo = (items: readonly Item[]): Administration['answers'] =>
  Object.fromEntries(items.map(({ linkId }) => [linkId, 1]));
/** Who goes on is not asked which sign of an emergency it was. */
const ASKED = ICI_SYMPTOM_CHECK.items.filter(({ linkId }) => linkId !== 'ici-emergency-sign');
const GATES = answersTo(ASKED.slice(0, 4));
const EVERYTHING = answersTo(ASKED);

/** A patient as she is in the middle of a symptom check, with everything that a state usually carries. */
const inSurvey = (version: number, answers: Administration['answers'] = {}): PatientState =>
  state({
    version,
    lastAsked: Object.fromEntries(
      ['ici-symptom-check', 'distress-0-10', 'lasa-qol', 'phq-4', 'phq-9'].map((instrument) => [instrument, NOON]),
    ),
    remembered: {
      'ici-symptom-check': { baseline: { 'ici-fatigue': 1 } },
      'lasa-qol': { last: { 'lasa-qol': 8 } },
      'phq-9': { last: { 'score/total': 9 } },
    },
    quietLadders: { 'symptom-skin': { until: '2026-12-14', value: 1 } },
    sitting: {
      dueAt: DUE_AT,
      administrations: [{ ...SYMPTOM_CHECK, answers }, DISTRESS, waiting('well-being', 'lasa-qol')],
      startedAt: '2026-11-23T15:30:04.000Z',
      asked: 2,
      question: { linkId: 'ici-appetite', communicationId: QUESTION.id, reprompts: 0 },
      remindAt: '2026-11-24T15:30:00.000Z',
      expiresAt: '2026-11-26T15:30:00.000Z',
      answered: Object.keys(answers).length > 0,
    },
    openAlerts: [
      {
        id: alert().id,
        caseId: alert().caseId,
        ladder: 'distress',
        severity: 'urgent',
        raisedAt: NOON,
        acknowledgedAt: NOON,
        level: 0,
      },
    ],
    nextWakeAt: '2026-11-24T15:30:00.000Z',
  });

describe('what one reply costs', () => {
  let database: Dynoxide;
  let meter: Meter;
  let patients: PatientStore;
  beforeAll(async () => {
    database = await startDynoxide();
  });
  afterAll(() => database.stop());
  beforeEach(async () => {
    const table = await freshTable(database.endpoint);
    patients = dynamodbPatientStore(table);
    const outbox = dynamodbOutbox(table);
    await dynamodbCareTeams(table).put(careTeam());
    await patients.create(turn({ state: inSurvey(1), outgoing: [QUESTION] }));
    const pointer = { patientId: PATIENT_ID, communicationId: QUESTION.id };
    await outbox.claim(pointer, QUESTION.createdAt, '2026-11-23T17:00:00.000Z');
    meter = metered(table);
  });

  const reply = async (answered: Partial<Turn>) => {
    const [patientId = ''] = await patients.patientIdsByPhone('+12125550142');
    expect(await patients.loadWithCareTeam(patientId)).toMatchObject({ careTeam: careTeam() });
    const questionAskedBefore = { communicationId: QUESTION.id, writtenAt: incoming().writtenAt };
    expect(await patients.commit(turn({ incoming: incoming(), questionAskedBefore, ...answered }))).toBe('committed');
    return meter;
  };

  it.each([
    ['14 write units in mid-survey', GATES, 14],
    // A state of more than 2 KB: one unit for the third, and one for its transaction.
    ['16 at the end of a symptom check with every gate open', EVERYTHING, 16],
  ])('is three requests and %s', async (_, answers, limit) => {
    const { requests, writeUnits } = await reply({ state: inSurvey(2, answers), outgoing: [outgoing()] });
    expect(requests).toBe(3);
    expect(writeUnits).toBeGreaterThan(0);
    expect(writeUnits).toBeLessThanOrEqual(limit);
  });

  it('is 20 write units when it completes the survey and raises an urgent alert', async () => {
    const { sitting: _completed, ...rested } = inSurvey(2);
    const { requests, writeUnits } = await reply({
      state: { ...rested, nextWakeAt: '2026-11-23T18:00:00.000Z' },
      outgoing: [outgoing({ purpose: 'acknowledgement' })],
      alerts: [alert({ id: `${PATIENT_ID}.20261123T170100000-bbbbbbbb-1` })],
      responses: [
        {
          id: '20261123T170100000-bbbbbbbb-0',
          subject: PATIENT_ID,
          administrationId: DISTRESS.id,
          instrument: 'distress-0-10',
          instrumentVersion: DISTRESS.version,
          plan: 'checkpoint-inhibitor@1.0.0',
          wording: 'en@1.0.0',
          language: 'en',
          status: 'completed',
          dueAt: NOON,
          startedAt: NOON,
          authored: NOON,
          answers: { distress: 9 },
          scores: [{ id: 'total', value: 9, band: 'severe' }],
        },
      ],
    });
    expect(requests).toBe(3);
    expect(writeUnits).toBeLessThanOrEqual(20);
  });
});

describe('what a page of a patient costs', () => {
  let database: Dynoxide;
  beforeAll(async () => {
    database = await startDynoxide();
  });
  afterAll(() => database.stop());

  /** Two years of weekly surveys, and texts of more than the 1 MB that one answer of the table holds. */
  it('is three requests, however much there is', async () => {
    const table = await freshTable(database.endpoint);
    const patients = dynamodbPatientStore(table);
    await patients.create(turn());
    const MINUTES = 1_500;
    const BATCH = 60;
    const idOf = (minute: number) => `20261123T${String(minute).padStart(9, '0')}-aaaaaaaa-0`;
    for (let from = 0, version = 2; from < MINUTES; from += BATCH, version += 1) {
      const ids = Array.from({ length: BATCH }, (_, nth) => idOf(from + nth));
      const outgoingTexts = ids.map((id) => outgoing({ id, body: 'x'.repeat(1_000) }));
      await patients.commit(turn({ state: state({ version }), outgoing: outgoingTexts }));
    }
    const meter = metered(table);
    const course = await patients.course(PATIENT_ID, 300);
    expect(meter.requests).toBe(3);
    expect(course).toMatchObject({ state: { id: PATIENT_ID }, earlierTexts: true });
    expect(course?.texts.map(({ id }) => id)).toEqual(
      Array.from({ length: 300 }, (_, nth) => idOf(MINUTES - 300 + nth)),
    );
    await patients.texts(PATIENT_ID, { limit: 50, before: idOf(700) });
    expect(meter.requests).toBe(4);
  });
});
