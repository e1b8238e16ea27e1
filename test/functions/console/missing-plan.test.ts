// A patient whose plan is nowhere: staff see what is wrong and move them, and nobody else is kept from anything.
import { describe, expect, test } from 'vitest';
import { START, seedPatient, type World, world } from '../world.ts';
import { call } from './api.ts';
import { visit } from './visit.ts';

const BEGUN = { planId: 'checkpoint-inhibitor', version: '1.0.0', next: 0 };

const lost = (planId: string): World => {
  const on = world();
  seedPatient(on, { carePlan: { planId, version: '3', next: 7, startsOn: '2026-11-02' } });
  seedPatient(on, {
    id: 'p2',
    studyId: 'S2',
    name: 'Ben Example',
    phone: '+13125550177',
    carePlan: { ...BEGUN, startsOn: '2026-12-01' },
  });
  return on;
};

const stateOf = (on: World) => on.patients.load('p1');
const move = (on: World, body: object) =>
  call(on, { route: 'POST /patients/{id}/plan', id: 'p1', body: { plan: 'checkpoint-inhibitor', ...body } });

test('a version that may be new elsewhere is looked for once, and is then said to be gone', async () => {
  const on = lost('cedar-v3');
  const ask = async () => (await call(on, { route: 'GET /patients/{id}', id: 'p1' })).status;
  expect([await ask(), await ask()]).toEqual([503, 200]);
  const { status, text } = await visit(lost('cedar-v3'), '/console/patients/p1');
  expect(status).toBe(200);
  expect(text).toContain('The plan of this patient, cedar-v3, is not here any more.');
});

describe.each(['cedar-v3', 'of-this-site'])('of a patient on %s, which is nowhere,', (planId) => {
  const looked = async (): Promise<World> => {
    const on = lost(planId);
    await visit(on, '/console/patients/p1');
    return on;
  };

  test.each([
    '/console/patients/p1',
    '/console/patients/p1/plan',
    '/console/patients/p1/schedule',
    '/console/patients/p1/responses',
    '/console/patients',
    '/console/due',
    '/console/patients/p2',
  ])('%s is there', async (path) => {
    expect((await visit(await looked(), path)).status).toBe(200);
  });

  test('who is on a plan that is there stands on the list of who is due', async () => {
    const { text } = await visit(await looked(), '/console/due', { query: { days: '7' } });
    expect(text).toContain('Ben Example');
  });

  test('whatever staff do, the patient is looked at again', async () => {
    const on = await looked();
    expect(
      (await call(on, { route: 'POST /patients/{id}/settings', id: 'p1', body: { preferredTime: '11:00' } })).status,
    ).toBe(200);
    expect((await stateOf(on))?.nextWakeAt).toBe(START);
  });

  test('another plan begins at once', async () => {
    const on = await looked();
    expect((await move(on, {})).status).toBe(200);
    expect((await stateOf(on))?.carePlan).toEqual({
      planId: 'checkpoint-inhibitor',
      version: '1.0.0',
      startsOn: '2026-12-01',
      next: 0,
    });
    const { text } = await visit(on, '/console/patients/p1');
    expect(text).not.toContain('is not here any more');
  });
});

test('of a patient on a plan that is there nothing of it is said', async () => {
  expect((await visit(lost('cedar-v3'), '/console/patients/p2')).text).not.toContain('is not here any more');
});
