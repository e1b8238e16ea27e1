import { describe, expect, test } from 'vitest';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { START, seedPatient, TEAM, type World, world } from '../world.ts';
import { CLINICIAN, call, errorsIn } from './api.ts';
import { NEW_PATIENT } from './new-patient.ts';

// Today is 30 November 2026; the plan begins on Monday 7 December at 10:00 in Chicago.
const ROUTES = ['treatment', 'plan', 'settings'] as const;
const change = (on: World, what: string, body: object, query: Record<string, string> = {}, id = 'p1') =>
  call(on, { route: `POST /patients/{id}/${what}`, id, body, query });
const stateOf = async (on: World): Promise<PatientState> => {
  const state = await on.patients.load('p1');
  if (!state) throw new Error('No patient');
  return state;
};
const WEEK_29 = '2027-06-25';

const CHANGES: readonly [what: (typeof ROUTES)[number], body: object][] = [
  ['treatment', { firstDose: '2026-12-07', infusions: [WEEK_29], cycleDays: 21 }],
  ['plan', { plan: 'after-treatment', from: '2027-01-11' }],
  ['settings', { preferredTime: '14:00' }],
];

describe.each(CHANGES)('POST /patients/{id}/%s', (what, body) => {
  test('shows with ?preview=true what would change, and changes nothing', async () => {
    const on = world();
    const before = seedPatient(on);
    const shown = await change(on, what, body, { preview: 'true' });
    expect(shown).toMatchObject({ status: 200, body: { preview: true, patientId: 'p1', days: 182 } });
    expect(await stateOf(on)).toEqual(before);
    expect(on.table.audit.size).toBe(0);
    const made = await change(on, what, body);
    // What other rules would have alerted to is only looked at before.
    const { alerts: _replayed, ...would } = shown.body;
    expect(made.body).toEqual({ ...would, preview: false });
    expect((await stateOf(on)).version).toBe(before.version + 1);
    expect([...on.table.audit.values()]).toMatchObject([{ by: 'carla' }]);
  });

  test('takes a preview that is neither true nor false for a mistake', async () => {
    const on = world();
    const before = seedPatient(on);
    expect(await change(on, what, body, { preview: 'yes' })).toMatchObject({ status: 422 });
    expect(await stateOf(on)).toEqual(before);
  });

  test('is for coordinators, about a patient there is, in JSON', async () => {
    const on = world();
    seedPatient(on);
    const route = `POST /patients/{id}/${what}`;
    expect((await call(on, { route, id: 'p1', body, claims: CLINICIAN })).status).toBe(403);
    expect((await change(on, what, body, {}, 'nobody')).status).toBe(404);
    expect((await change(on, what, body, { preview: 'true' }, 'nobody')).status).toBe(404);
    expect((await call(on, { route, id: 'p1', body: '{', contentType: 'application/json' })).status).toBe(400);
  });
});

describe('treatment', () => {
  test('adds the check before an infusion, and moves it with the infusion', async () => {
    const on = world();
    // Week 27 begins on 26 April; then every second Monday, 10 and 24 May.
    seedPatient(on, {
      carePlan: { planId: 'checkpoint-inhibitor', version: '1.0.0', next: 0, startsOn: '2026-10-26' },
    });
    const check = { planId: 'checkpoint-inhibitor', activityId: 'before-infusion', instrument: 'ici-symptom-check' };
    const added = await change(on, 'treatment', { infusions: '2027-05-19' });
    expect(added.body).toMatchObject({ moved: [], dropped: [], added: [{ ...check, at: '2027-05-17T10:00' }] });
    const moved = await change(on, 'treatment', { infusions: ['2027-05-21'] });
    expect(moved.body).toMatchObject({
      moved: [{ ...check, from: '2027-05-17T10:00', to: '2027-05-19T10:00' }],
      // Five days after the check that was moved.
      dropped: [{ ...check, activityId: 'symptoms', at: '2027-05-24T10:00' }],
      added: [],
    });
    expect((await stateOf(on)).treatment).toEqual({ episode: 1, infusions: ['2027-05-21'] });
  });

  test.each([
    [{ infusions: '2027-01-05;soon' }, 'infusions hold something that is not a day of the calendar'],
    [{ firstDose: '2027-02-30' }, 'firstDose is not a day of the calendar'],
    [{ cycleDays: 'three weeks' }, 'cycleDays is of the wrong type'],
    [{ cycleDays: 400 }, 'cycleDays is no number of days'],
    [{ firstDose: '2027-01-05', lastDose: '2027-01-04' }, 'lastDose comes before firstDose'],
    [{ lastdose: '2027-01-04' }, 'lastdose is not a field we know'],
  ])('%j is refused: %s', async (body, problem) => {
    const on = world();
    seedPatient(on);
    const answer = await change(on, 'treatment', body);
    expect(answer.status).toBe(422);
    expect(errorsIn(answer.body)).toEqual([problem]);
  });

  test('goes with enrolment, and hangs together there, too', async () => {
    const patient = NEW_PATIENT;
    const dates = { firstDose: '2026-12-01', infusions: '2026-12-22; 2026-12-01', cycleDays: '21' };
    const enrolled = await call(world(), { route: 'POST /patients', body: { ...patient, ...dates } });
    expect(enrolled.body.patient).toMatchObject({
      treatment: { episode: 1, firstDose: '2026-12-01', infusions: ['2026-12-01', '2026-12-22'], cycleDays: 21 },
    });
    const wrong = await call(world(), {
      route: 'POST /patients',
      body: { ...patient, ...dates, lastDose: '2026-12-10' },
    });
    expect(errorsIn(wrong.body)).toEqual(['infusions hold a day after lastDose']);
    const header = [...Object.keys(patient), ...Object.keys(dates)].join(',');
    const row = Object.values({ ...patient, phone: '+13125550100', ...dates }).join(',');
    const on = world();
    const imported = await call(on, { route: 'POST /patients/import', body: `${header}\n${row}\n` });
    expect(imported.body.enrolled).toHaveLength(1);
    const [id = ''] = await on.patients.patientIdsByPhone('+13125550100');
    expect((await on.patients.load(id))?.treatment?.infusions).toEqual(['2026-12-01', '2026-12-22']);
  });
});

describe('another plan', () => {
  test.each([
    [{ plan: 'car' }, 422, 'plan is unknown'],
    [{ plan: 'after-treatment', from: '2026-11-29' }, 422, 'from is past or far off'],
    [{}, 422, 'plan is missing'],
  ])('%j is refused', async (body, status, problem) => {
    const on = world();
    seedPatient(on);
    const answer = await change(on, 'plan', body);
    expect({ status: answer.status, errors: errorsIn(answer.body) }).toEqual({ status, errors: [problem] });
  });

  test('needs a team that can cover it', async () => {
    const on = world();
    seedPatient(on);
    on.table.careTeams.set(TEAM.id, { ...TEAM, onCall: [] });
    expect(errorsIn((await change(on, 'plan', { plan: 'car-t' })).body)).toEqual([
      'plan needs a team that can be called around the clock, which north cannot be',
    ]);
  });

  test('that is to come can be taken back', async () => {
    const on = world();
    seedPatient(on);
    expect((await change(on, 'plan', { plan: null })).status).toBe(409);
    await change(on, 'plan', { plan: 'after-treatment', from: '2027-01-11' });
    expect((await stateOf(on)).carePlan.upNext).toEqual({ planId: 'after-treatment', from: '2027-01-11' });
    expect((await change(on, 'plan', { plan: null })).status).toBe(200);
    expect((await stateOf(on)).carePlan.upNext).toBeUndefined();
  });

  test('is not begun with content that is not approved, where that is needed', async () => {
    const on = { ...world(), approval: { approvedOnly: true, deployed: () => ({ pieces: [], approvals: [] }) } };
    seedPatient(on);
    expect((await change(on, 'plan', { plan: 'after-treatment' })).body).toMatchObject({
      type: 'urn:vigil:problem:not-approved',
    });
  });
});

describe('settings', () => {
  test('keep the local time of day in another zone', async () => {
    const on = world();
    seedPatient(on);
    const { body } = await change(on, 'settings', { timeZone: 'Europe/Madrid' });
    expect(body).toMatchObject({ moved: [], dropped: [], added: [], nextWakeAt: '2026-12-07T09:00:00.000Z' });
  });

  test('name what is wrong with the preferred time, and what would be right', async () => {
    const on = world();
    seedPatient(on);
    const { status, body } = await change(on, 'settings', { preferredTime: '08:30' });
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([
      { field: 'preferredTime', expected: expect.stringContaining('from 09:00 to before 20:00') },
    ]);
  });
});

describe('POST /patients/{id}/invite', () => {
  const left = {
    status: 'opted-out',
    source: 'written',
    recordedBy: 'c',
    recordedAt: START,
    wordingVersion: '1',
    language: 'en',
  } as const;
  const requested = { takenBy: 'kim', on: '2026-11-30', how: 'phone' };
  const invite = (on: World, body: object) => call(on, { route: 'POST /patients/{id}/invite', id: 'p1', body });

  test('invites who asked to be texted again, on a new consent', async () => {
    const on = world();
    seedPatient(on, { consent: left });
    const refused = await invite(on, { consentSource: 'written' });
    expect(errorsIn(refused.body)).toEqual(['requested is missing']);
    expect(await invite(on, { consentSource: 'written', requested })).toMatchObject({
      status: 200,
      body: { patientId: 'p1', invitation: { goesOut: 'now' } },
    });
    expect((await stateOf(on)).consent).toMatchObject({ status: 'invited', recordedBy: 'carla', requested });
  });

  test('invites nobody who is there', async () => {
    const on = world();
    seedPatient(on);
    expect((await invite(on, { consentSource: 'written', requested })).status).toBe(409);
  });
});

test('GET /patients/{id} shows what is ahead', async () => {
  const on = world();
  seedPatient(on);
  const { body } = await call(on, { route: 'GET /patients/{id}', id: 'p1' });
  const [first] = body.ahead as readonly object[];
  expect(first).toEqual({
    planId: 'checkpoint-inhibitor',
    activityId: 'symptoms',
    instrument: 'ici-symptom-check',
    at: '2026-12-07T10:00',
  });
});
