import { describe, expect, test } from 'vitest';
import { seedPatient, world } from '../world.ts';
import { CLINICIAN, call, errorsIn } from './api.ts';

describe('POST /patients/{id}/hold', () => {
  const hold = (on: ReturnType<typeof world>, body: unknown) =>
    call(on, { route: 'POST /patients/{id}/hold', id: 'p1', body, claims: CLINICIAN });

  test('holds, says what that does, and records by whom', async () => {
    const on = world();
    seedPatient(on);
    const { status, body } = await hold(on, { kind: 'hospital', reviewOn: '2026-12-03' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      patientId: 'p1',
      hold: { kind: 'hospital', by: 'kim', reviewOn: '2026-12-03', shows: expect.stringContaining('In hospital') },
      nextWakeAt: '2026-12-03T16:00:00.000Z',
    });
    expect((await on.patients.record('p1'))?.audit).toMatchObject([{ action: 'hold-set', by: 'kim' }]);
  });

  test.each<[unknown, string[]]>([
    [{}, ['kind is missing']],
    [{ kind: 'holiday' }, ['kind is not one of the choices']],
    [{ kind: 'pause', until: '2026-02-30' }, ['until is not a day of the calendar']],
  ])('refuses %j', async (body, errors) => {
    const on = world();
    seedPatient(on);
    const answer = await hold(on, body);
    expect(answer.status).toBe(422);
    expect(errorsIn(answer.body)).toEqual(errors);
  });

  test('refuses days that are over', async () => {
    const on = world();
    seedPatient(on);
    expect((await hold(on, { kind: 'pause', until: '2026-11-30' })).status).toBe(409);
  });

  test('is lifted by resuming, once', async () => {
    const on = world();
    seedPatient(on);
    await hold(on, { kind: 'pause' });
    const resume = () => call(on, { route: 'POST /patients/{id}/resume', id: 'p1' });
    const { status, body } = await resume();
    expect(status).toBe(200);
    expect(body).toEqual({ patientId: 'p1', nextWakeAt: '2026-12-07T16:00:00.000Z' });
    expect((await resume()).status).toBe(409);
  });
});
