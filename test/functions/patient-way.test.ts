import { afterAll, beforeAll, expect, test } from 'vitest';
import { receiveText } from '../../functions/receive-text/receive-text.ts';
import { sendText } from '../../functions/send-text/send-text.ts';
import { wakePatient } from '../../functions/wake-patient/wake-patient.ts';
import { type Dynoxide, startDynoxide } from '../../infra/local/dynoxide.ts';
import { dynamodbCareTeams } from '../../shared/adapters/dynamodb/care-teams.ts';
import { dynamodbOutbox } from '../../shared/adapters/dynamodb/outbox.ts';
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import { dynamodbWorkIndex } from '../../shared/adapters/dynamodb/work-index.ts';
import { DAY, MINUTE } from '../../shared/domain/instant.ts';
import type { PatientRecord } from '../../shared/domain/patient-record.ts';
import { freshTable } from '../adapters/dynamodb-table.ts';
import { CLINICIAN, call } from './console/api.ts';
import { NEW_PATIENT } from './console/new-patient.ts';
import { inbound } from './inbound.ts';
import { PHONE, TEAM, type World, world } from './world.ts';

let dynoxide: Dynoxide;

beforeAll(async () => {
  dynoxide = await startDynoxide();
});

afterAll(() => dynoxide.stop());

/** The world with its patients in a real table. */
const worldOnTable = async (): Promise<World> => {
  const table = await freshTable(dynoxide.endpoint);
  const careTeams = dynamodbCareTeams(table);
  await careTeams.put(TEAM);
  return {
    ...world(),
    careTeams,
    patients: dynamodbPatientStore(table),
    outbox: dynamodbOutbox(table),
    work: dynamodbWorkIndex(table, careTeams),
  };
};

test('a patient is enrolled, agrees, answers, raises an alert, and the team closes it', async () => {
  const on = await worldOnTable();
  const record = async (): Promise<PatientRecord> => {
    const [id = ''] = await on.patients.patientIdsByPhone(PHONE);
    const found = await on.patients.record(id);
    if (!found) throw new Error('There is no patient');
    return found;
  };
  const says = async (body: string) => {
    on.pass(MINUTE);
    await receiveText(on, inbound(body, on.clock()));
    on.pass(MINUTE);
    await sendAll();
  };
  const sendAll = async () => {
    for (const text of (await record()).communications)
      if (text.direction === 'out' && text.status === 'preparation' && !text.chained)
        await sendText(on, { patientId: text.patientId, communicationId: text.id });
  };

  const enrolled = await call(on, {
    route: 'POST /patients',
    body: NEW_PATIENT,
  });
  expect(enrolled.status).toBe(201);
  await sendAll();
  await says('YES');
  const { state } = await record();
  expect(state.consent.status).toBe('opted-in');

  on.pass(Date.parse(state.nextWakeAt ?? '') - Date.parse(on.clock()));
  expect(await wakePatient(on, { patientId: state.id })).toBe('committed');
  await sendAll();
  for (const well of ['no', 'no', 'no', 'no']) await says(well);
  await says('9');

  const { body } = await call(on, {
    route: 'GET /alerts',
    query: { team: TEAM.id, status: 'open' },
    claims: CLINICIAN,
  });
  const [alert] = body.alerts as { id: string; severity: string }[];
  expect(body.alerts).toMatchObject([{ patientId: state.id, severity: 'urgent' }]);
  const id = alert?.id ?? '';
  expect((await call(on, { route: 'POST /alerts/{id}/acknowledge', id })).status).toBe(200);
  on.pass(MINUTE);
  const closing = { route: 'POST /alerts/{id}/close', id, body: { outcome: 'called' } };
  expect((await call(on, closing)).status).toBe(403);
  expect((await call(on, { ...closing, claims: CLINICIAN })).body.alert).toMatchObject({ status: 'closed' });

  const { communications, alerts, audit } = await record();
  expect(communications.filter((text) => text.direction === 'in')).toMatchObject([
    { body: 'YES' },
    ...Array.from({ length: 4 }, () => ({ body: 'no', filed: { code: 0 } })),
    { body: '9', filed: { code: 9 } },
  ]);
  expect(communications.every((text) => text.direction === 'in' || text.status === 'completed')).toBe(true);
  expect(alerts).toMatchObject([{ steps: [{ what: 'raised' }, { by: 'carla' }, { by: 'kim' }] }]);
  expect(audit.map(({ action, by }) => `${action} ${by}`)).toEqual([
    'enrolled carla',
    'invited vigil',
    'opted-in patient',
    'alert-acknowledged carla',
    'alert-closed kim',
  ]);
  expect(on.gateway.sent).toHaveLength(communications.filter((text) => text.direction === 'out').length);

  on.pass(DAY);
  expect((await call(on, closing)).status).toBe(409);
});
