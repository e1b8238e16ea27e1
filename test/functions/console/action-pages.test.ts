import { describe, expect, test } from 'vitest';
import { ACTIONS } from '../../../functions/console/pages/actions/actions.ts';
import { tagOf } from '../../../functions/console/patient-tag.ts';
import { HOUR } from '../../../shared/domain/instant.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { seedPatient, type World, world } from '../world.ts';
import { at, errorFields, send, shownIn, stateOf, withPatient } from './act.ts';
import { call } from './api.ts';
import { visit } from './visit.ts';

describe.each(ACTIONS)('the page of $path', ({ path, title, roles, readers = [] }) => {
  test('shows whose it is, and that someone looked is kept', async () => {
    const on = withPatient();
    const { status, text, body } = await visit(on, at(path), { roles });
    expect(status).toBe(200);
    expect(text).toContain(`${title}: Ana Example`);
    expect(body).toContain('+13125550100');
    expect(body.length).toBeLessThan(60_000);
    expect([...on.table.audit.values()]).toMatchObject([{ action: 'viewed', by: 'carla' }]);
  });

  test('of nobody is not found', async () => {
    expect((await visit(world(), at(path), { roles })).status).toBe(404);
  });

  test('is linked only for who may use it', async () => {
    const on = withPatient();
    for (const role of ['coordinator', 'clinician', 'programme-lead'] as const) {
      const { body } = await visit(on, at(''), { roles: [role] });
      const mayLook = roles.includes(role) || readers.includes(role);
      expect(body.includes(`href="${at(path)}"`)).toBe(mayLook);
      const opened = await visit(on, at(path), { roles: [role] });
      expect(opened.status).toBe(mayLook ? 200 : 403);
      // Who only reads is given no form to send.
      if (mayLook && !roles.includes(role)) expect(opened.body).not.toContain(`action="${at(path)}"`);
    }
  });

  test('takes nothing from a form that somebody else overtook, and says who changed what', async () => {
    const on = withPatient();
    const seen = tagOf(stateOf(on));
    const seenAt = on.clock();
    on.pass(60_000);
    await send(on, '/hold', { do: 'hold', kind: 'hospital' }, { name: 'kim' });
    await on.patients.addAudit({ id: 'p1/x', patientId: 'p1', at: on.clock(), by: 'robin', action: 'exported' });
    const before = stateOf(on);
    const { status, text } = await send(on, path, { do: 'anything', kind: 'pause', seen, seenAt });
    expect(status).toBe(409);
    expect(text).toContain('somebody else changed this patient after you opened the page');
    expect(text).toContain('kim , Mon 30 Nov 2026');
    expect(text).toContain('Set a hold (hospital)');
    expect(text).not.toContain('robin');
    expect(stateOf(on)).toEqual(before);
  });
});

test('a text to the patient stays as it was written when somebody else changed the patient meanwhile', async () => {
  const on = withPatient();
  const seen = tagOf(stateOf(on));
  const seenAt = on.clock();
  await send(on, '/hold', { do: 'hold', kind: 'hospital' }, { name: 'kim' });
  const { status, body } = await send(on, '/text', { do: 'send', body: 'Please call us on Monday.', seen, seenAt });
  expect(status).toBe(409);
  expect(body).toContain('Please call us on Monday.</textarea>');
});

test('who was overtaken sends back only what they changed', async () => {
  const on = withPatient();
  const seen = tagOf(stateOf(on));
  const { body: opened } = await visit(on, at('/data'));
  expect(opened).toContain('name="stood.preferredTime" value="10:00"');
  const settings = {
    language: 'en',
    timeZone: 'America/Chicago',
    'quietHours.from': '21:00',
    'quietHours.to': '08:00',
  };
  const stood = Object.fromEntries(
    Object.entries({ ...settings, preferredTime: '10:00' }).map(([name, value]) => [`stood.${name}`, value]),
  );
  const theirs = await send(on, '/data', { ...settings, preferredTime: '11:30', do: 'settings' }, { name: 'kim' });
  expect(theirs.status).toBe(303);
  const mine = { ...settings, language: 'es', preferredTime: '10:00', ...stood, do: 'preview', seen };
  const { status, body } = await send(on, '/data', mine);
  expect(status).toBe(409);
  expect(body).toMatch(/value="es" selected/);
  expect(body).toContain('As it stands now: English');
  expect(body).toMatch(/name="preferredTime"[^>]* value="11:30"/);
  expect(body).not.toContain('As it stands now: 11:30');
  expect(body).toContain('name="stood.preferredTime" value="11:30"');
});

test('who was overtaken is told of a date that was taken away, and which boxes are ticked now', async () => {
  const on = withPatient();
  const act = async (path: string, form: Record<string, string>) => {
    const { body } = await send(on, path, { do: 'preview', ...form });
    return send(on, path, { do: 'apply', shown: shownIn(body), ...form });
  };
  await act('/treatment', { lastDose: '2027-05-01' });
  await act('/reminders', { about: 'days', 'weekday.6': 'true' });
  const seen = tagOf(stateOf(on));
  await act('/treatment', {});
  await act('/reminders', { about: 'days', 'weekday.3': 'true' });

  const dates = { 'stood.lastDose': '2027-05-01', lastDose: '2027-06-01', do: 'preview', seen };
  expect((await send(on, '/treatment', dates)).text).toContain('As it stands now: nothing');

  const days = { about: 'days', 'weekday.6': 'true', 'stood.weekday.6': 'true', do: 'preview', seen };
  const { body } = await send(on, '/reminders', { ...days, 'weekday.7': 'true' });
  const ticked = [...body.matchAll(/name="weekday\.(\d)" value="true" checked/g)].map(([, day]) => day);
  expect(ticked).toEqual(['3', '7']);
});

describe('hold', () => {
  test('is set for a reason until a day, and lifted', async () => {
    const on = withPatient();
    const set = await send(on, '/hold', { do: 'hold', kind: 'hospital', until: '2026-12-10', reviewOn: '' });
    expect(set.headers.location).toBe(`${at('/hold')}?done=held`);
    expect(stateOf(on).stay).toMatchObject({ kind: 'hospital', until: '2026-12-10', by: 'carla' });
    const { text } = await visit(on, at('/hold'), { query: { done: 'held' } });
    expect(text).toContain('The hold is set.');
    expect(text).toContain('In hospital , set by carla');
    await send(on, '/hold', { do: 'resume' });
    expect(stateOf(on).stay).toBeUndefined();
  });

  test('of each kind says what it stops and what goes on', async () => {
    const { text } = await visit(withPatient(), at('/hold'));
    for (const said of [
      'Unasked, Vigil sends the invitation, surveys and symptom checks,',
      'Pause Nothing is sent unasked. Ends by itself',
      'Treatment on hold Stops only infusion reminders. Staff are asked after 14 days',
      'In hospital Nothing is sent unasked but appointment reminders. The care team is told. Staff are asked after 3 days',
      'Withdrawn Nothing is sent unasked. What comes in from the phone goes to staff.',
    ])
      expect(text).toContain(said);
  });

  test('shows what is wrong at the field, with what was typed', async () => {
    const on = withPatient();
    const { status, body } = await send(on, '/hold', { do: 'hold', kind: 'pause', until: 'soon' });
    expect(status).toBe(422);
    expect(body).toContain('id="until-wrong"');
    expect(body).toContain('value="soon"');
    expect(stateOf(on).stay).toBeUndefined();
  });
});

describe('treatment dates', () => {
  const TREATED = { infusions: '2026-12-14\n2027-01-04', firstDose: '2026-12-14', lastDose: '', cycleDays: '21' };

  test('are shown with what would change before anything is', async () => {
    const on = withPatient();
    const { status, text, body } = await send(on, '/treatment', { do: 'preview', ...TREATED });
    expect(status).toBe(200);
    expect(text).toMatch(/Nothing has been changed yet. In the next 182 days [1-9]/);
    expect(text).not.toMatch(/\b0 (texts|are|is)\b/);
    expect(body).toContain('name="infusions" value="2026-12-14\n2027-01-04"');
    expect(stateOf(on).treatment).toBeUndefined();
  });

  test('are changed exactly as shown', async () => {
    const on = withPatient();
    const { body } = await send(on, '/treatment', { do: 'preview', ...TREATED });
    const shown = shownIn(body);
    const { headers } = await send(on, '/treatment', { do: 'apply', shown, ...TREATED });
    expect(headers.location).toBe(`${at('/treatment')}?done=changed`);
    expect(stateOf(on).treatment).toMatchObject({ infusions: ['2026-12-14', '2027-01-04'], cycleDays: 21 });
  });

  test('are not changed where what was shown is no longer what would happen', async () => {
    const on = withPatient();
    const { status, text } = await send(on, '/treatment', { do: 'apply', shown: 'something else', ...TREATED });
    expect(status).toBe(409);
    expect(text).toContain('is no longer what was shown');
    expect(stateOf(on).treatment).toBeUndefined();
  });

  test('that do not fit are refused at the field', async () => {
    const { status, body } = await send(withPatient(), '/treatment', {
      do: 'preview',
      ...TREATED,
      infusions: 'Monday',
    });
    expect(status).toBe(422);
    expect(body).toContain('id="infusions-wrong"');
  });
});

describe('a text', () => {
  test('goes out in the words of staff, and holds the replies', async () => {
    const on = withPatient();
    const { headers } = await send(on, '/text', { do: 'send', body: 'Did the parcel arrive?' });
    expect(headers.location).toBe(`${at('/text')}?done=sent`);
    expect([...on.table.texts.values()]).toMatchObject([{ purpose: 'staff', body: 'Did the parcel arrive?' }]);
    expect((await visit(on, at('/text'))).text).toContain('Replies come to staff until');
    await send(on, '/text', { do: 'release' });
    expect(stateOf(on).staffTalk).toBeUndefined();
  });

  test('is checked as every text is, and stays as typed', async () => {
    const on = withPatient();
    const { status, body, text } = await send(on, '/text', { do: 'send', body: 'Take 20 mg <b>now</b>.' });
    expect(status).toBe(422);
    expect(body).toContain('id="body-wrong"');
    expect(text).toContain('Take 20 mg <b>now</b>.');
    expect(body).not.toContain('<b>');
    expect(on.table.texts.size).toBe(0);
  });

  test('names no file of the project where it is refused', async () => {
    const { text } = await send(withPatient(), '/text', { do: 'send', body: 'Take 20 mg now.' });
    expect(text).toContain('Expected: at most two SMS segments');
  });

  test('to who gets none is not said to be answered', async () => {
    const gone = withPatient();
    seedPatient(gone, { consent: { ...stateOf(gone).consent, status: 'opted-out' } });
    expect((await visit(withPatient(), at('/text'))).text).toContain('can reply for two hours');
    const { text } = await visit(gone, at('/text'));
    expect(text).toContain('This patient gets no texts now');
    expect(text).not.toContain('two hours');
  });

  test('has its words checked without being sent', async () => {
    const on = withPatient();
    const good = await send(on, '/text', { do: 'check', body: 'Did the parcel arrive?' });
    expect(good.text).toContain('The words can be sent as they are. Nothing has been sent yet.');
    expect(good.body).toContain('Did the parcel arrive?');
    const bad = await send(on, '/text', { do: 'check', body: 'Take 20 mg now.' });
    expect(bad.status).toBe(422);
    expect(errorFields(bad)).toEqual(['body']);
    expect(on.table.texts.size).toBe(0);
    expect(stateOf(on).staffTalk).toBeUndefined();
  });

  test('in the quiet hours needs a tick, which is offered only then', async () => {
    const on = withPatient();
    expect((await visit(on, at('/text'))).body).not.toContain('confirmQuietHours');
    on.pass(12 * HOUR);
    expect((await visit(on, at('/text'))).text).toContain('It is 23:00 where the patient is');
    expect((await send(on, '/text', { do: 'send', body: 'Hello there.' })).status).toBe(409);
    await send(on, '/text', { do: 'send', body: 'Hello there.', confirmQuietHours: 'true' });
    expect(on.table.texts.size).toBe(1);
  });

  test('may be one of those prepared, in the language of the patient', async () => {
    const { text, body } = await visit(withPatient({ language: 'es' }), at('/text'), { query: { reply: 'thanks' } });
    expect(body).toMatch(/<textarea[^>]*>Gracias por contarnos/);
    expect(text).toContain('Thank you for telling us.');
  });
});

describe('the API', () => {
  const hold = (on: World, tag: string) =>
    call(on, { route: 'POST /patients/{id}/hold', id: 'p1', body: { kind: 'pause' }, headers: { 'if-match': tag } });

  test('gives out a tag, and changes nothing where it is no longer the present one', async () => {
    const on = withPatient();
    const { body } = await call(on, { route: 'GET /patients/{id}', id: 'p1' });
    expect(await hold(on, 'another')).toMatchObject({ status: 412 });
    expect(stateOf(on).stay).toBeUndefined();
    expect(await hold(on, String(body.tag))).toMatchObject({ status: 200 });
    expect(await hold(on, String(body.tag))).toMatchObject({ status: 412 });
  });

  test.each<[string, Partial<PatientState>, boolean]>([
    ['an answer', { missedInARow: 2, version: 9, lastAsked: { 'phq-4': '2026-11-30T16:00:00.000Z' } }, true],
    ['another day of the plan', { nextWakeAt: '2026-12-08T16:00:00.000Z' }, true],
    ['another time of day', { preferredTime: '11:00' }, false],
    ['a hold', { stay: { kind: 'pause', since: '2026-11-30T16:00:00.000Z', by: 'patient' } }, false],
    ['a new number', { phone: '+13125550199' }, false],
  ])('keeps the tag over %s: %j %s', (_, fields, same) => {
    const state = seedPatient(world());
    expect(tagOf({ ...state, ...fields }) === tagOf(state)).toBe(same);
  });
});
