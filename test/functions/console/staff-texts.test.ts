import { describe, expect, test } from 'vitest';
import { HOUR } from '../../../shared/domain/instant.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { seedPatient, type World, world } from '../world.ts';
import { CLINICIAN, COORDINATOR, call, errorsIn } from './api.ts';

const withPatient = (fields: Partial<PatientState> = {}): World => {
  const on = world();
  seedPatient(on, fields);
  return on;
};
const send = (on: World, body: object, claims = CLINICIAN) =>
  call(on, { route: 'POST /patients/{id}/texts', id: 'p1', body, claims });
const release = (on: World) => call(on, { route: 'POST /patients/{id}/texts/release', id: 'p1', claims: COORDINATOR });
const HELLO = { body: 'Did the new tablets arrive?' };

describe('POST /patients/{id}/texts', () => {
  test('sends what staff wrote, says until when replies are theirs, and records by whom', async () => {
    const on = withPatient();
    const { status, body } = await send(on, HELLO);
    expect(status).toBe(201);
    expect(body).toEqual({ textIds: [expect.any(String)], repliesToStaffUntil: '2026-11-30T19:00:00.000Z' });
    expect([...on.table.texts.values()]).toMatchObject([{ purpose: 'staff', body: HELLO.body }]);
    expect([...on.table.audit.values()]).toMatchObject([{ action: 'texted', by: 'kim' }]);
  });

  test('warns of quiet hours, and sends when they are confirmed', async () => {
    const on = withPatient();
    on.pass(12 * HOUR);
    const refused = await send(on, HELLO);
    expect(refused).toMatchObject({ status: 409, body: { detail: expect.stringContaining('It is 23:00') } });
    expect(on.table.texts.size).toBe(0);
    expect((await send(on, { ...HELLO, confirmQuietHours: true })).status).toBe(201);
  });

  test.each<[string, object, string]>([
    ['nothing', { body: ' ' }, 'body is empty'],
    ['a text of three segments', { body: 'Please call us. '.repeat(20) }, 'body is longer than 306 characters'],
    ['a dose', { body: 'Please take 20 mg of it today.' }, 'dose'],
    ['a reassurance', { body: 'Don’t worry, you are fine.' }, 'reassurance'],
    ['a wrong field', { ...HELLO, to: 'all' }, 'to is not a field we know'],
  ])('refuses %s', async (_, body, error) => {
    const on = withPatient();
    const result = await send(on, body);
    expect(result.status).toBe(422);
    expect(errorsIn(result.body).join()).toContain(error);
    expect(on.table.texts.size).toBe(0);
  });

  test('may name the line of the team', async () => {
    expect((await send(withPatient(), { body: 'Please call us at +13125550111.' })).status).toBe(201);
  });

  test('counts the label of a shared phone', async () => {
    const body = 'Please call us today. '.repeat(14).slice(0, 301).trim();
    expect((await send(withPatient(), { body })).status).toBe(201);
    const result = await send(withPatient({ phoneLabel: 'Ana' }), { body });
    expect(errorsIn(result.body).join()).toContain('segments');
  });

  test('knows no one else', async () => {
    expect((await send(world(), HELLO)).status).toBe(404);
  });
});

describe('POST /patients/{id}/texts/release', () => {
  test('ends it, on record, and is a conflict when there is nothing to end', async () => {
    const on = withPatient();
    await send(on, HELLO);
    expect(await release(on)).toEqual({
      status: 200,
      body: { patientId: 'p1', nextWakeAt: '2026-12-07T16:00:00.000Z' },
    });
    expect(await release(on)).toMatchObject({ status: 409 });
    expect([...on.table.audit.values()].at(-1)).toMatchObject({ action: 'texts-released', by: 'carla' });
  });

  test('knows no one else', async () => {
    expect((await release(world())).status).toBe(404);
  });
});
