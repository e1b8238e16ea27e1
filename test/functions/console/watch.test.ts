import { expect, test } from 'vitest';
import { seedPatient, world } from '../world.ts';
import { CLINICIAN, call, errorsIn } from './api.ts';

const put = (on: ReturnType<typeof world>, change: object = {}) =>
  call(on, {
    route: 'PUT /patients/{id}/watch',
    id: 'p1',
    claims: CLINICIAN,
    body: {
      questions: [{ text: 'Any loose stools since yesterday?', answer: 'yes-no' }],
      everyDays: 1,
      until: '2026-12-10',
      ...change,
    },
  });

test('a clinician sets a watch and ends it', async () => {
  const on = world();
  seedPatient(on);
  const { status, body } = await put(on);
  expect(status).toBe(200);
  expect(body.watch).toMatchObject({ by: 'kim', next: '2026-12-01', questions: [{ atLeast: 1 }] });
  const ended = await call(on, { route: 'DELETE /patients/{id}/watch', id: 'p1', claims: CLINICIAN });
  expect(ended.status).toBe(200);
  expect((await on.patients.record('p1'))?.audit.map(({ action }) => action).toSorted()).toEqual([
    'watch-ended',
    'watch-set',
  ]);
});

test.each<[object, string[]]>([
  [{ everyDays: 4 }, ['everyDays is out of range']],
  [{ questions: [] }, ['questions is empty']],
  [{ until: 'soon' }, ['until is not a day of the calendar']],
])('refuses %j', async (change, errors) => {
  const on = world();
  seedPatient(on);
  const answer = await put(on, change);
  expect([answer.status, errorsIn(answer.body)]).toEqual([422, errors]);
});

test.each(['Is your cancer pain worse?', 'Any rash? See https://example.org', 'A question '.repeat(10)])(
  'refuses what no text may say: %s',
  async (text) => {
    const on = world();
    seedPatient(on);
    const answer = await put(on, { questions: [{ text, answer: 'yes-no' }] });
    expect(answer.status).toBe(422);
    expect(errorsIn(answer.body).join()).toContain('questions.0.text');
  },
);
