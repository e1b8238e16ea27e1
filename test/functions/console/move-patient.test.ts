// Moving a patient to another version of their plan: in the same week, with what it would have changed shown before.
import { expect, test } from 'vitest';
import type { QuestionnaireResponse } from '../../../shared/domain/response.ts';
import { CONTENT } from '../../../shared/plans/content.ts';
import { seedPatient, type World, world } from '../world.ts';
import { CLINICIAN, COORDINATOR, call, errorsIn, LEAD } from './api.ts';
import { visit } from './visit.ts';

const BUILT = 'checkpoint-inhibitor';
const WEEK_3 = { planId: BUILT, version: '1.0.0', next: 15, startsOn: '2026-11-16' };

const approve = (on: World, id: string, revision: number) =>
  call(on, { route: 'POST /plans/{id}/approve', id, claims: CLINICIAN, body: { revision, reviewBy: '2027-11-30' } });

/** `cedar-v1`, a copy that takes the place of the shipped plan or does not, with PHQ-4 alerting from 3 on. */
const withCopy = async (takesItsPlace: boolean): Promise<World> => {
  const on = world();
  const { body } = await call(on, {
    route: 'POST /plans',
    claims: LEAD,
    body: { from: BUILT, name: 'cedar', takesItsPlace },
  });
  const { file } = body.plan as { file: { rules: object; title: string } };
  const changed = {
    id: 'phq-4-total-routine',
    ladder: 'phq-4-total',
    severity: 'routine',
    when: { kind: 'score', instrument: 'phq-4', score: 'total', atLeast: 3 },
    reason: 'PHQ-4 total 3 or more.',
    source: 'policy',
  };
  const plan = { ...file, title: 'Cedar', rules: { ...file.rules, replace: [changed] } };
  const saved = await call(on, { route: 'PUT /plans/{id}', id: 'cedar-v1', claims: LEAD, body: { revision: 1, plan } });
  expect([saved.status, errorsIn(saved.body)]).toEqual([200, []]);
  expect((await approve(on, 'cedar-v1', 2)).status).toBe(200);
  seedPatient(on, { carePlan: WEEK_3 });
  return on;
};

const move = (on: World, body: object = {}, query: Record<string, string> = {}) =>
  call(on, {
    route: 'POST /patients/{id}/plan',
    id: 'p1',
    claims: COORDINATOR,
    query,
    body: { plan: 'cedar-v1', ...body },
  });
const carePlan = async (on: World) => (await on.patients.load('p1'))?.carePlan;

/** A total of 4: by the shipped rules nothing, by those of the copy an alert. */
const RESPONSE: QuestionnaireResponse = {
  id: 'r1',
  subject: 'p1',
  administrationId: 'a1',
  instrument: 'phq-4',
  instrumentVersion: CONTENT.instrument('phq-4').version,
  plan: `${BUILT}@1.0.0`,
  wording: 'en@1',
  language: 'en',
  status: 'completed',
  dueAt: '2026-11-23T16:00:00.000Z',
  startedAt: '2026-11-23T16:00:00.000Z',
  authored: '2026-11-23T16:05:00.000Z',
  answers: { 'phq4-1': 1, 'phq4-2': 1, 'phq4-3': 1, 'phq4-4': 1 },
  scores: [],
};

test('to a copy that takes its place a patient goes in their week, at once', async () => {
  const on = await withCopy(true);
  const { status, body } = await move(on);
  expect([status, body.keepsWeek]).toEqual([200, true]);
  expect(await carePlan(on)).toEqual({ ...WEEK_3, planId: 'cedar-v1', version: '1' });
});

test.each([
  ['a copy that does not', false, {}],
  ['one that does, where they start again', true, { startAgain: true }],
])('to %s they begin with its week 1', async (_, takesItsPlace, wish) => {
  const on = await withCopy(takesItsPlace);
  const { body } = await move(on, wish);
  expect(body.keepsWeek).toBe(false);
  expect(await carePlan(on)).toMatchObject({ planId: BUILT, upNext: { planId: 'cedar-v1', from: '2026-12-01' } });
});

test('a first day, or dates, are for who starts again', async () => {
  const on = await withCopy(true);
  for (const wish of [{ from: '2026-12-07' }, { firstDose: '2026-12-07' }])
    expect(errorsIn((await move(on, wish)).body)).toEqual(['startAgain is not set, and a first day or dates are']);
  expect((await move(on, { from: '2026-12-07', startAgain: true })).status).toBe(200);
});

test('before it is done, what the answers so far would have raised is shown, and nothing is changed', async () => {
  const on = await withCopy(true);
  const { body } = await move(on, {}, { preview: 'true' });
  expect(body).toMatchObject({ keepsWeek: true, moved: [], dropped: [], added: [], alerts: { surveys: 0 } });
  expect(await carePlan(on)).toEqual(WEEK_3);
});

test('an answer that only the other rules alert to is named as staff know it', async () => {
  const on = await withCopy(true);
  on.table.responses.set(RESPONSE.id, RESPONSE);
  const { body } = await move(on, {}, { preview: 'true' });
  expect(body.alerts).toEqual({ surveys: 1, gone: [], added: ['PHQ-4 total 3 or more (routine)'] });
  const path = '/console/patients/p1/plan';
  const { text } = await visit(on, path, { form: { do: 'preview', plan: 'cedar-v1' } });
  expect(text).toContain('The patient stays in the week they are in');
  expect(text).toContain('new: PHQ-4 total 3 or more (routine)');
});

test('who is to be moved stands on the page of the plan that takes the place of theirs', async () => {
  const path = '/console/plans/cedar-v1/patients';
  expect((await visit(await withCopy(true), path)).text).toContain('Ana Example');
  expect((await visit(await withCopy(false), path)).text).not.toContain('Ana Example');
});

test('nothing is offered to be asked more often that is asked as often anyway', async () => {
  const on = world();
  seedPatient(on, { carePlan: WEEK_3 });
  const { body } = await visit(on, '/console/patients/p1/plan');
  const offered = [...body.matchAll(/<option value="([\w-]+-every-[\w-]+)"/g)].map(([, id]) => id);
  for (const { id } of CONTENT.modules ?? []) {
    const shown = await call(on, {
      route: 'POST /patients/{id}/modules',
      id: 'p1',
      claims: COORDINATOR,
      query: { preview: 'true' },
      body: { module: id },
    });
    const adds = shown.status === 200 && (shown.body.added as readonly object[]).length > 0;
    expect([id, offered.includes(id)]).toEqual([id, adds]);
  }
});
