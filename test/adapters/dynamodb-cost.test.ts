import type { ConsumedCapacity, ServiceOutputTypes } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Dynoxide, startDynoxide } from '../../infra/local/dynoxide.ts';
import { dynamodbCareTeams } from '../../shared/adapters/dynamodb/care-teams.ts';
import { dynamodbOutbox } from '../../shared/adapters/dynamodb/outbox.ts';
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import type { Table } from '../../shared/adapters/dynamodb/table.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { Turn } from '../../shared/domain/turn.ts';
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
const ADMINISTRATION = {
  id: 'weekly/2026-11-23T15:30:00.000Z/distress-0-10',
  instrument: 'distress-0-10',
  version: '1',
  answers: {},
} as const;

/** A patient as she is in the middle of a sitting, with everything that a state usually carries. */
const inSurvey = (version: number, answered = false): PatientState =>
  state({
    version,
    sitting: {
      dueAt: '2026-11-23T15:30:00.000Z',
      administrations: [
        { ...ADMINISTRATION, answers: answered ? { distress: 3 } : {} },
        { ...ADMINISTRATION, id: 'weekly/2026-11-23T15:30:00.000Z/lasa-qol', instrument: 'lasa-qol' },
        {
          ...ADMINISTRATION,
          id: 'weekly/2026-11-23T15:30:00.000Z/phq-9',
          instrument: 'phq-9',
          answers: Object.fromEntries(Array.from({ length: 8 }, (_, item) => [`phq9-${item + 1}`, 1])),
        },
      ],
      startedAt: '2026-11-23T15:30:04.000Z',
      asked: 2,
      question: { linkId: 'distress', communicationId: QUESTION.id, reprompts: 0 },
      remindAt: '2026-11-24T15:30:00.000Z',
      expiresAt: '2026-11-26T15:30:00.000Z',
      answered,
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

  it('is three requests and 14 write units in mid-survey', async () => {
    const { requests, writeUnits } = await reply({ state: inSurvey(2, true), outgoing: [outgoing()] });
    expect(requests).toBe(3);
    expect(writeUnits).toBeGreaterThan(0);
    expect(writeUnits).toBeLessThanOrEqual(14);
  });

  it('is 20 write units when it completes the survey and raises an urgent alert', async () => {
    const { requests, writeUnits } = await reply({
      state: { ...state({ version: 2 }), openAlerts: inSurvey(2).openAlerts, nextWakeAt: '2026-11-23T18:00:00.000Z' },
      outgoing: [outgoing({ purpose: 'acknowledgement' })],
      alerts: [alert({ id: `${PATIENT_ID}.20261123T170100000-bbbbbbbb-1` })],
      responses: [
        {
          id: '20261123T170100000-bbbbbbbb-0',
          subject: PATIENT_ID,
          administrationId: ADMINISTRATION.id,
          instrument: 'distress-0-10',
          instrumentVersion: '1',
          plan: 'checkpoint-inhibitor@1.0.0',
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
