import { expect, test } from 'vitest';
import { wakePatient } from '../../../functions/wake-patient/wake-patient.ts';
import { START, seedPatient, type World, world } from '../world.ts';
import { call, errorsIn } from './api.ts';

const due = async (): Promise<World> => {
  const on = world();
  seedPatient(on, {
    carePlan: { planId: 'checkpoint-inhibitor', version: '1', next: 0, startsOn: '2026-11-30' },
    nextWakeAt: START,
  });
  const { status, body } = await call(on, { route: 'POST /patients/{id}/mode', id: 'p1', body: { mode: 'phone' } });
  expect([status, body.mode]).toEqual([200, 'phone']);
  await wakePatient(on, { patientId: 'p1' });
  return on;
};

test('the patient is shown with the open form', async () => {
  const { body } = await call(await due(), { route: 'GET /patients/{id}', id: 'p1' });
  expect(body.form).toMatchObject([
    { instrument: 'ici-symptom-check' },
    { instrument: 'distress-0-10' },
    { instrument: 'lasa-qol' },
    { instrument: 'phq-4' },
  ]);
});

test('answers are entered, and the answer says what is still open', async () => {
  const on = await due();
  const answers = [
    { instrument: 'ici-symptom-check', linkId: 'ici-emergency', code: 0 },
    { instrument: 'k6', linkId: 'k6-1', code: 1 },
  ];
  const { status, body } = await call(on, { route: 'POST /patients/{id}/responses', id: 'p1', body: { answers } });
  expect(status).toBe(200);
  expect(body.notTaken).toEqual([answers[1]]);
  expect(JSON.stringify(body.form)).toContain('"linkId":"ici-emergency"');
  expect((await on.patients.load('p1'))?.sitting?.administrations[0].answers).toEqual({ 'ici-emergency': 0 });
});

test.each<[unknown, string[]]>([
  [{ answers: [] }, ['answers is empty']],
  [{ answers: [{ instrument: 'phq-4', linkId: 'phq4-1', code: 'a' }] }, ['answers.0.code is of the wrong type']],
])('refuses %j', async (body, errors) => {
  const answer = await call(await due(), { route: 'POST /patients/{id}/responses', id: 'p1', body });
  expect([answer.status, errorsIn(answer.body)]).toEqual([422, errors]);
});
