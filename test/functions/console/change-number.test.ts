import { describe, expect, test } from 'vitest';
import { receiveText } from '../../../functions/receive-text/receive-text.ts';
import { SECOND } from '../../../shared/domain/instant.ts';
import { inbound } from '../inbound.ts';
import { PHONE, START, seedPatient, type World, world } from '../world.ts';
import { CLINICIAN, call, errorsIn } from './api.ts';

const NEW = '+13125550177';

const change = (on: World, phone: unknown = '+1 (312) 555-0177', more: object = {}) =>
  call(on, { route: 'POST /patients/{id}/phone', id: 'p1', body: { phone }, ...more });

const worldWithPatient = (fields = {}): World => {
  const on = world();
  seedPatient(on, fields);
  return on;
};
const unchanged = async (on: World): Promise<void> => {
  expect((await on.patients.load('p1'))?.phone).toBe(PHONE);
  expect(await on.patients.patientIdsByPhone(PHONE)).toEqual(['p1']);
};

describe('POST /patients/{id}/phone', () => {
  test('moves the patient, and says that the new number is asked first', async () => {
    const on = worldWithPatient();
    expect(await change(on)).toEqual({
      status: 200,
      body: { patientId: 'p1', asks: 'is this your number', nextWakeAt: START },
    });
    expect(await on.patients.patientIdsByPhone(NEW)).toEqual(['p1']);
    expect(await on.patients.patientIdsByPhone(PHONE)).toEqual([]);
    expect((await on.patients.record('p1'))?.audit).toMatchObject([{ action: 'number-changed', by: 'carla' }]);
  });

  test('makes the old number somebody unknown', async () => {
    const on = worldWithPatient();
    await change(on);
    on.pass(SECOND);
    await receiveText(on, inbound('3', on.clock()));
    const [stranger = ''] = await on.patients.patientIdsByPhone(PHONE);
    expect((await on.patients.load(stranger))?.kind).toBe('contact');
    expect((await on.patients.record('p1'))?.communications).toEqual([]);
  });

  test('takes a text on its way from the old number for a stranger’s', async () => {
    const on = worldWithPatient();
    // Found before the number moved.
    const patients = { ...on.patients, patientIdsByPhone: async () => ['p1'] };
    await change(on);
    await receiveText({ ...on, patients }, inbound('3', on.clock()));
    expect((await on.patients.record('p1'))?.communications).toEqual([]);
    expect([...on.table.states.values()].map(({ kind }) => kind)).toEqual(['patient', 'contact']);
  });

  test('explains that another patient has the number', async () => {
    const on = worldWithPatient();
    seedPatient(on, { id: 'p2', studyId: 'S2', phone: NEW });
    const { status, body } = await change(on);
    expect(status).toBe(409);
    expect(body.detail).toBe('The number was not changed: the new one belongs to another patient.');
    expect(errorsIn(body)).toEqual(['phone belongs to another patient']);
    await unchanged(on);
  });

  test('explains it also where the other was enrolled in the same moment', async () => {
    const on = worldWithPatient();
    const patients = { ...on.patients, patientIdsByPhone: async () => [] };
    seedPatient(on, { id: 'p2', studyId: 'S2', phone: NEW });
    expect((await change({ ...on, patients } as World)).status).toBe(409);
    await unchanged(on);
  });

  test('takes over the number of somebody unknown, unless they asked for silence', async () => {
    const on = worldWithPatient();
    const contact = seedPatient(on, { id: 'c1', kind: 'contact', phone: NEW });
    expect((await change(on)).status).toBe(200);
    const other = worldWithPatient();
    seedPatient(other, { ...contact, consent: { ...contact.consent, status: 'opted-out' } });
    expect(errorsIn((await change(other)).body)).toEqual(['phone asked to stop texts from this programme']);
    await unchanged(other);
  });

  test.each<[unknown, number]>([
    ['3125550177', 422],
    ['+49 30 901820', 422],
    [undefined, 422],
    [PHONE, 409],
  ])('refuses %s', async (phone, status) => {
    const on = worldWithPatient();
    const answer = await change(on, phone ?? null);
    expect(answer.status).toBe(status);
    await unchanged(on);
  });

  test('is for coordinators, and for patients who are there', async () => {
    const on = worldWithPatient();
    expect((await change(on, NEW, { claims: CLINICIAN })).status).toBe(403);
    expect((await change(on, NEW, { id: 'p9' })).status).toBe(404);
    await unchanged(on);
  });

  test('says what goes to whom: the invitation again, or nothing to who has left', async () => {
    const consent = seedPatient(world()).consent;
    const invited = worldWithPatient({ consent: { ...consent, status: 'invited' } });
    expect((await change(invited)).body).toMatchObject({ asks: 'the invitation' });
    const left = worldWithPatient({ consent: { ...consent, status: 'opted-out' } });
    expect((await change(left)).body).toMatchObject({ asks: 'nothing' });
  });
});
