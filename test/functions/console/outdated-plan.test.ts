// A plan of the console that was approved, and that an update of what ships no longer fits.
import { expect, test } from 'vitest';
import { knownPlans } from '../../../functions/console/known-plans.ts';
import { recheckPlan } from '../../../functions/console/recheck-plan.ts';
import { CONTENT, SHIPPED } from '../../../shared/plans/content.ts';
import { seedPatient, type World, world } from '../world.ts';
import { CLINICIAN, COORDINATOR, call, errorsIn, LEAD } from './api.ts';
import { NEW_PATIENT } from './new-patient.ts';
import { visit } from './visit.ts';

const approved = async (): Promise<World> => {
  const on = world();
  await call(on, { route: 'POST /plans', claims: LEAD, body: { from: 'checkpoint-inhibitor', name: 'cedar' } });
  const body = { revision: 1, reviewBy: '2027-11-30' };
  await call(on, { route: 'POST /plans/{id}/approve', id: 'cedar-v1', claims: CLINICIAN, body });
  return on;
};

/** The same world in a later build, without one instrument. */
const without = (on: World, gone: string): World => {
  const instruments = SHIPPED.instruments.filter(({ id }) => id !== gone);
  const plans = [...CONTENT.plans.map(({ id }) => id), 'cedar-v1'];
  return {
    ...on,
    knownPlans: knownPlans(on.plans, on.clock, async (whole) => recheckPlan(whole, { instruments, plans })),
  };
};

const enrol = (on: World) =>
  call(on, { route: 'POST /patients', claims: COORDINATOR, body: { ...NEW_PATIENT, plan: 'cedar-v1' } });

test('as long as it fits nothing is said, and it is offered', async () => {
  const on = await approved();
  expect((await enrol(on)).status).toBe(201);
  expect((await visit(on, '/console/plans/cedar-v1')).text).not.toContain('An update of Vigil does not fit');
});

test('nobody new is put on it, and its pages say what is wrong', async () => {
  const on = without(await approved(), 'phq-4');
  expect(errorsIn((await enrol(on)).body)).toEqual(['plan is unknown']);
  const { text } = await visit(on, '/console/plans/cedar-v1');
  expect(text).toContain('An update of Vigil does not fit this version.');
  expect(text).toContain('"phq-4" is unknown');
  const list = await visit(on, '/console/plans');
  expect(list.text).toContain('not offered to new patients; in files: cedar-v1.');
  expect(list.text).toContain('An update of Vigil does not fit it');
});

test('what was approved is checked once', async () => {
  const on = await approved();
  let checks = 0;
  const known = knownPlans(
    on.plans,
    on.clock,
    async () => {
      checks += 1;
      return [];
    },
    0,
  );
  await known.list();
  await known.list();
  expect(checks).toBe(1);
});

test('who follows it has a page still', async () => {
  const on = without(await approved(), 'phq-4');
  seedPatient(on, { carePlan: { planId: 'cedar-v1', version: '1', next: 0, startsOn: '2026-12-07' } });
  expect((await visit(on, '/console/patients/p1')).status).toBe(200);
});
