import { describe, expect, test } from 'vitest';
import { putAlert } from '../../../shared/adapters/memory/memory-table.ts';
import { HOUR } from '../../../shared/domain/instant.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { alert } from '../alert.ts';
import { PHONE, START, seedPatient, seedText, TEAM, type World, world } from '../world.ts';
import { CLINICIAN, COORDINATOR, call, errorsIn } from './api.ts';
import { NEW_PATIENT } from './new-patient.ts';

const enrol = (on: World, change: object = {}) =>
  call(on, { route: 'POST /patients', body: { ...NEW_PATIENT, ...change } });

describe('POST /patients', () => {
  test('enrols, invites and says so, and records by whom', async () => {
    const on = world();
    const { status, body } = await enrol(on);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      patient: { studyId: 'ICI-1', phone: PHONE, country: 'US', consent: { status: 'invited', recordedBy: 'carla' } },
      invitation: { goesOut: 'now' },
    });
    const [id = ''] = await on.patients.patientIdsByPhone(PHONE);
    const record = await on.patients.record(id);
    expect(record?.audit).toMatchObject([{ action: 'enrolled', by: 'carla' }, { action: 'invited' }]);
    expect(record?.communications.map((text) => 'purpose' in text && text.purpose)).toContain('invitation');
  });

  test('keeps what was given besides', async () => {
    const on = world();
    const { body } = await enrol(on, {
      startDate: '2026-12-14',
      quietHours: { from: '21:00', to: '10:00' },
      separately: { 'mood-questions': false },
    });
    expect(body.patient).toMatchObject({
      carePlan: { startsOn: '2026-12-14' },
      quietHours: { from: '21:00', to: '10:00' },
      consent: { separately: { 'mood-questions': false } },
    });
  });

  const CAREGIVER = { name: 'Eva Example', phone: '+1 312 555 0188' };

  test('keeps who answers, and whom to call, as the patient agreed', async () => {
    const { status, body } = await enrol(world(), {
      phoneOwner: 'caregiver',
      respondent: 'proxy',
      caregivers: [CAREGIVER],
      emergencyContact: CAREGIVER,
      separately: { caregiver: true, 'emergency-contact': true },
    });
    expect(status).toBe(201);
    const kept = { name: 'Eva Example', phone: '+13125550188' };
    expect(body.patient).toMatchObject({
      caregiverPhone: true,
      respondent: 'proxy',
      contacts: { caregivers: [kept], emergency: kept },
    });
  });

  test('keeps nothing of the kind for who answers alone on a phone of their own', async () => {
    const { body } = await enrol(world(), { phoneOwner: 'patient', respondent: 'self' });
    for (const field of ['caregiverPhone', 'respondent', 'contacts', 'phoneLabel'])
      expect(body.patient).not.toHaveProperty(field);
  });

  test.each<[string, object, string]>([
    ['a caregiver’s phone', { phoneOwner: 'caregiver' }, 'phoneOwner needs the patient’s consent'],
    ['caregivers', { caregivers: [CAREGIVER] }, 'caregivers needs the patient’s consent'],
    [
      'an emergency contact',
      { emergencyContact: CAREGIVER, separately: { 'emergency-contact': false } },
      'emergencyContact needs the patient’s consent',
    ],
    ['three caregivers', { caregivers: [CAREGIVER, CAREGIVER, CAREGIVER] }, 'caregivers are more than 2'],
  ])('takes no %s without more', async (_, change, error) => {
    const on = world();
    const { status, body } = await enrol(on, change);
    expect(status).toBe(422);
    expect(errorsIn(body)).toEqual([error]);
    expect(on.table.states.size).toBe(0);
  });

  test('says what the care team lacks when it cannot invite', async () => {
    const on = world();
    on.table.careTeams.set(TEAM.id, { ...TEAM, outOfHoursLine: '', onCall: [] });
    const { status, body } = await enrol(on);
    expect(status).toBe(201);
    expect(body.invitation).toMatchObject({
      goesOut: 'later',
      because: 'care team north lacks outOfHoursLine, onCall',
      at: expect.any(String),
    });
    expect(on.table.texts.size).toBe(0);
  });

  test('says when the quiet hours end where the patient is', async () => {
    const on = world();
    on.pass(12 * HOUR);
    expect((await enrol(on)).body.invitation).toEqual({
      goesOut: 'later',
      because: 'these are quiet hours where the patient is',
      at: '2026-12-01T15:00:00.000Z',
    });
  });

  test('puts the patient on the plan named, or on the first there is', async () => {
    const plans = await Promise.all(
      [{}, { plan: 'after-treatment' }, { plan: 'car-t' }].map((change) => enrol(world(), change)),
    );
    expect(plans.map(({ body }) => body.patient)).toMatchObject(
      ['checkpoint-inhibitor', 'after-treatment', 'car-t'].map((planId) => ({
        carePlan: { planId, version: '1.0.0' },
      })),
    );
  });

  const ONLY_KIM = ['kim', 'carla'].map((user) => ({ user, name: user, role: 'clinician', awayUntil: '2099-01-01' }));
  test.each([
    { outOfHoursLine: '' },
    { onCall: [] },
    { onCall: [{ name: 'Kim', contact: '+13125550101', user: 'kim' }], members: ONLY_KIM },
  ])('refuses a CAR-T plan to a team that cannot be called around the clock (%j)', async (lacking) => {
    const on = world();
    on.table.careTeams.set(TEAM.id, { ...TEAM, ...lacking });
    const { status, body } = await enrol(on, { plan: 'car-t' });
    expect(status).toBe(422);
    expect(errorsIn(body)).toEqual(['plan needs a team that can be called around the clock, which north cannot be']);
    expect(on.table.states.size).toBe(0);
    expect((await enrol(on, { plan: 'after-treatment' })).status).toBe(201);
  });

  test('names the plans there are', async () => {
    const { status, body } = await enrol(world(), { plan: 'car-T' });
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([
      { field: 'plan', problem: 'is unknown', expected: 'one of checkpoint-inhibitor, after-treatment, car-t' },
    ]);
  });

  test.each<[string, object, string[]]>([
    ['an unknown care team', { careTeam: 'south' }, ['careTeam is unknown']],
    [
      'a country whose lines are not on record',
      { phone: '+33 6 12 34 56 78' },
      ['phone belongs to a country (FR) whose emergency and crisis lines are not on record'],
    ],
    ['a start that is past where the patient is', { startDate: '2026-11-29' }, ['startDate is past']],
    ['a start a lifetime ahead', { startDate: '2062-01-04' }, ['startDate is more than a year ahead']],
    [
      'several fields wrong',
      { phone: '555', timeZone: 'Mars/Olympus' },
      ['phone has no country code', 'timeZone is unknown'],
    ],
  ])('with %s changes nothing', async (_, change, errors) => {
    const on = world();
    const { status, body } = await enrol(on, change);
    expect(status).toBe(422);
    expect(body).toMatchObject({ type: 'urn:vigil:problem:invalid', status: 422, title: expect.any(String) });
    expect(errorsIn(body)).toEqual(errors);
    expect(on.table.states.size).toBe(0);
  });

  test('names the care teams there are', async () => {
    const { body } = await enrol(world(), { careTeam: 'south' });
    expect(body.errors).toMatchObject([{ field: 'careTeam', expected: 'one of north' }]);
  });

  test.each([
    ['phone', { studyId: 'ICI-2' }],
    ['studyId', { phone: '+1 312 555 0199' }],
  ])('refuses a %s that another patient has', async (field, change) => {
    const on = world();
    await enrol(on);
    const { status, body } = await enrol(on, change);
    expect(status).toBe(409);
    expect(errorsIn(body)).toEqual([`${field} belongs to another patient`]);
    expect(on.table.states.size).toBe(1);
  });

  test('takes a study number in small letters for the one in capitals', async () => {
    const on = world();
    await enrol(on);
    const { status, body } = await enrol(on, { studyId: 'ici-1', phone: '+1 312 555 0199' });
    expect(status).toBe(409);
    expect(errorsIn(body)).toEqual(['studyId belongs to another patient, written ICI-1']);
    expect(on.table.states.size).toBe(1);
  });

  test('takes over the number of someone who texted in before', async () => {
    const on = world();
    seedPatient(on, { kind: 'contact', studyId: '' });
    expect((await enrol(on)).status).toBe(201);
  });

  const STOPPED: Partial<PatientState> = {
    kind: 'contact',
    studyId: '',
    consent: {
      status: 'opted-out',
      source: 'written',
      recordedBy: 'vigil',
      recordedAt: START,
      wordingVersion: '1',
      language: 'en',
    },
  };

  test('refuses the number of someone who texted STOP before: not even the invitation goes there', async () => {
    const on = world();
    seedPatient(on, STOPPED);
    const { status, body } = await enrol(on);
    expect(status).toBe(409);
    expect(errorsIn(body)).toEqual(['phone asked to stop texts from this programme']);
    expect(body.detail).toBe('Nobody was enrolled: the phone asked to stop texts from this programme.');
    expect(on.table.states.size).toBe(1);
    expect(on.table.texts.size).toBe(0);
  });

  test.each([
    ['nothing', undefined],
    ['half an object', '{"studyId":'],
  ])('with a body of %s says that it cannot be read', async (_, body) => {
    const { status } = await call(world(), { route: 'POST /patients', body, contentType: 'application/json' });
    expect(status).toBe(400);
  });
});

describe('GET /patients/{id}', () => {
  test('shows everything kept about a patient, and records who looked', async () => {
    const on = world();
    seedPatient(on);
    seedText(on, 'c1');
    putAlert(on.table, alert());
    const read = () => call(on, { route: 'GET /patients/{id}', id: 'p1', claims: CLINICIAN });
    const { status, body } = await read();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      patient: { id: 'p1' },
      texts: [{ id: 'c1' }],
      responses: [],
      alerts: [{ id: 'p1.a1' }],
      audit: [],
    });
    expect((await read()).body.audit).toMatchObject([{ action: 'viewed', by: 'kim', at: START }]);
  });

  test('knows no one else', async () => {
    const on = world();
    expect((await call(on, { route: 'GET /patients/{id}', id: 'p9' })).status).toBe(404);
    expect(on.table.audit.size).toBe(0);
  });
});

describe('POST /patients/{id}/release', () => {
  const release = (on: World, claims = CLINICIAN, body: object | undefined = { verifiedPhone: '+1 (312) 555-0100' }) =>
    call(on, { route: 'POST /patients/{id}/release', id: 'p1', claims, body });
  const HELD: Partial<PatientState> = { hold: { reason: 'wrong-number', since: START } };

  test.each([
    ['kim', CLINICIAN],
    ['carla', COORDINATOR],
  ])('lets sending go on, and records that %s did', async (by, claims) => {
    const on = world();
    seedPatient(on, HELD);
    expect(await release(on, claims)).toEqual({
      status: 200,
      body: { patientId: 'p1', nextWakeAt: '2026-12-07T16:00:00.000Z' },
    });
    expect(await on.patients.load('p1')).not.toHaveProperty('hold');
    expect([...on.table.audit.values()]).toMatchObject([{ action: 'released', by, reference: 'wrong-number' }]);
  });

  test.each([
    ['without a number', {}, 409],
    ['with another number', { verifiedPhone: '+1 312 555 0199' }, 409],
    ['with no number at all', { verifiedPhone: 'yes' }, 422],
  ])('after a wrong number is refused %s', async (_, body, status) => {
    const on = world();
    seedPatient(on, HELD);
    expect((await release(on, CLINICIAN, body)).status).toBe(status);
    expect(await on.patients.load('p1')).toHaveProperty('hold');
  });

  test('needs no number where it was not in doubt', async () => {
    const on = world();
    seedPatient(on, { hold: { reason: 'number-refused', since: START } });
    expect((await call(on, { route: 'POST /patients/{id}/release', id: 'p1', claims: CLINICIAN })).status).toBe(200);
  });

  test('is a conflict when nothing is held', async () => {
    const on = world();
    seedPatient(on, HELD);
    await release(on);
    expect(await release(on)).toMatchObject({ status: 409, body: { detail: 'Sending is not held for this patient.' } });
  });

  test('knows no one else', async () => {
    expect((await release(world())).status).toBe(404);
  });
});
