import { describe, expect, test } from 'vitest';
import { seedPatient, world } from '../world.ts';
import { call, errorsIn } from './api.ts';

const VISIT = { kind: 'infusion', date: '2026-12-10', time: '10:30' };
const NEAR_MONDAY = '2026-12-07T16:00:00.000Z';

const seeded = () => {
  const on = world();
  seedPatient(on);
  return on;
};
const on = (it: ReturnType<typeof seeded>, route: string, body?: unknown, part?: string) =>
  call(it, { route, id: 'p1', ...(body !== undefined && { body }), ...(part !== undefined && { part }) });

const ROUTES: readonly (readonly [string, object])[] = [
  ['POST /patients/{id}/appointments', VISIT],
  ['PUT /patients/{id}/sending-days', { blockedWeekdays: [1] }],
  ['PUT /patients/{id}/medicine-reminders', { times: ['12:00'], until: '2026-12-09' }],
];

test.each(ROUTES)('%s with ?preview=true shows what would be, and changes nothing', async (route, body) => {
  const it = seeded();
  const before = (await it.patients.record('p1'))?.state;
  const preview = await call(it, { route, id: 'p1', body, query: { preview: 'true' } });
  expect((await it.patients.record('p1'))?.state).toEqual(before);
  const done = await on(it, route, body);
  const { preview: shown, ...would } = preview.body as Record<string, unknown>;
  expect(shown).toBe(true);
  expect(done.body).toMatchObject({ preview: false, moved: would.moved, dropped: would.dropped, added: would.added });
  expect([would.moved, would.added].flat()).not.toEqual([]);
});

describe('appointments', () => {
  test('are added, changed and removed, and recorded by whom', async () => {
    const it = seeded();
    const { status, body } = await on(it, 'POST /patients/{id}/appointments', VISIT);
    expect(status).toBe(200);
    const state = await it.patients.record('p1');
    const [{ id = '' } = {}] = state?.state.appointments ?? [];
    expect(body).toMatchObject({
      patientId: 'p1',
      appointments: [{ id, kind: 'infusion', at: '2026-12-10T16:30:00.000Z' }],
      nextWakeAt: NEAR_MONDAY,
    });
    it.pass(1000);
    const moved = await on(it, 'PUT /patients/{id}/appointments/{part}', { ...VISIT, date: '2026-12-03' }, id);
    expect(moved.body).toMatchObject({
      appointments: [{ id, at: '2026-12-03T16:30:00.000Z' }],
      nextWakeAt: '2026-12-02T16:00:00.000Z',
    });
    it.pass(1000);
    const removed = await on(it, 'DELETE /patients/{id}/appointments/{part}', undefined, id);
    expect(removed.body).toMatchObject({ appointments: [], nextWakeAt: NEAR_MONDAY });
    const record = await it.patients.record('p1');
    expect(record?.audit.map(({ action, by, reference }) => [action, by, reference])).toEqual([
      ['appointment-set', 'carla', id],
      ['appointment-changed', 'carla', id],
      ['appointment-removed', 'carla', id],
    ]);
  });

  test.each([
    [{}, ['kind is missing', 'date is missing', 'time is missing']],
    [{ ...VISIT, kind: 'scan' }, ['kind is not one of the choices']],
    [{ ...VISIT, date: '2026-02-30' }, ['date is not a day of the calendar']],
    [{ ...VISIT, time: '25:00' }, ['time is not a time of day']],
    [{ ...VISIT, clinic: 'oncology' }, ['clinic is not a field we know']],
  ])('%j is refused: %j', async (body, errors) => {
    const answered = await on(seeded(), 'POST /patients/{id}/appointments', body);
    expect(answered.status).toBe(422);
    expect(errorsIn(answered.body)).toEqual(errors);
  });

  test('of the past, unknown, or of nobody', async () => {
    const past = { ...VISIT, date: '2026-11-01' };
    expect((await on(seeded(), 'POST /patients/{id}/appointments', past)).status).toBe(409);
    expect((await on(seeded(), 'PUT /patients/{id}/appointments/{part}', VISIT, 'x')).status).toBe(409);
    expect((await on(world(), 'POST /patients/{id}/appointments', VISIT)).status).toBe(404);
  });
});

describe('days without texts', () => {
  test('take the place of those before, and move what is planned', async () => {
    const it = seeded();
    const days = { blockedWeekdays: [7, 1, 7], blockedDates: ['2026-12-08', '2020-01-01'] };
    const { status, body } = await on(it, 'PUT /patients/{id}/sending-days', days);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      sendingDays: { blockedWeekdays: [1, 7], blockedDates: ['2026-12-08'] },
      nextWakeAt: '2026-12-09T16:00:00.000Z',
    });
    expect((await on(it, 'PUT /patients/{id}/sending-days', {})).body).toMatchObject({
      sendingDays: { blockedWeekdays: [], blockedDates: [] },
      nextWakeAt: NEAR_MONDAY,
    });
  });

  test.each([
    [{ blockedWeekdays: [1, 2, 3, 4, 5, 6, 7] }, ['blockedWeekdays leave no day of the week']],
    [{ blockedWeekdays: [0] }, ['blockedWeekdays.0 is no weekday']],
    [{ blockedDates: ['soon'] }, ['blockedDates.0 is not a day of the calendar']],
  ])('%j is refused: %j', async (body, errors) => {
    const answered = await on(seeded(), 'PUT /patients/{id}/sending-days', body);
    expect(errorsIn(answered.body)).toEqual(errors);
  });
});

describe('medicine reminders', () => {
  test('are set until a day, and ended', async () => {
    const it = seeded();
    const set = await on(it, 'PUT /patients/{id}/medicine-reminders', {
      times: ['18:00', '12:00'],
      until: '2026-12-09',
    });
    expect(set.body).toMatchObject({ medicineReminders: { times: ['12:00', '18:00'], until: '2026-12-09' } });
    const ended = await on(it, 'DELETE /patients/{id}/medicine-reminders');
    expect(ended.status).toBe(200);
    expect(ended.body).not.toHaveProperty('medicineReminders');
    expect((await on(it, 'DELETE /patients/{id}/medicine-reminders')).status).toBe(409);
  });

  test('need an end and a time in the daytime, and hold no drug', async () => {
    const put = (body: object) => on(seeded(), 'PUT /patients/{id}/medicine-reminders', body);
    expect(errorsIn((await put({ times: [] })).body)).toEqual(['times are none', 'until is missing']);
    expect((await put({ times: ['23:00'], until: '2026-12-09' })).status).toBe(409);
    expect(errorsIn((await put({ times: ['12:00'], until: '2026-12-09', drug: 'x' })).body)).toEqual([
      'drug is not a field we know',
    ]);
  });
});
