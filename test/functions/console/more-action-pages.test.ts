import { describe, expect, test } from 'vitest';
import { tagOf } from '../../../functions/console/patient-tag.ts';
import { wakePatient } from '../../../functions/wake-patient/wake-patient.ts';
import { MINUTE, plus } from '../../../shared/domain/instant.ts';
import { START, seedPatient } from '../world.ts';
import { at, errorFields, send, shownIn, stateOf, withPatient } from './act.ts';
import { visit } from './visit.ts';

const EVA = { 'emergencyContact.name': 'Eva', 'emergencyContact.phone': '+1 312 555 0188' };
const DATA = { do: 'data', name: 'Ana Other', careTeam: 'cedar', respondent: 'self', phoneOwner: 'patient' };

describe('data and settings', () => {
  test('are changed, contacts with the consent they need', async () => {
    const on = withPatient();
    const form = { ...DATA, careTeam: stateOf(on).careTeamId, ...EVA, 'separately.emergency-contact': 'true' };
    const { headers } = await send(on, '/data', form);
    expect(headers.location).toBe(`${at('/data')}?done=data`);
    expect(stateOf(on)).toMatchObject({
      name: 'Ana Other',
      contacts: { emergency: { name: 'Eva', phone: '+13125550188' } },
    });
  });

  test('are refused at the field', async () => {
    const on = withPatient();
    const careTeam = stateOf(on).careTeamId;
    expect(errorFields(await send(on, '/data', { ...DATA, careTeam, name: '' }))).toEqual(['name']);
    expect(errorFields(await send(on, '/data', { ...DATA, careTeam: 'nowhere' }))).toEqual(['careTeam']);
    const half = { ...DATA, careTeam, 'emergencyContact.name': 'Eva', 'separately.emergency-contact': 'true' };
    expect(errorFields(await send(on, '/data', half))).toEqual(['emergencyContact.phone']);
    expect(stateOf(on).name).toBe('Ana Example');
  });

  test('may hold a year of birth, which the page of the patient shows as an age', async () => {
    const on = withPatient();
    const form = { ...DATA, careTeam: stateOf(on).careTeamId };
    expect(errorFields(await send(on, '/data', { ...form, birthYear: '2012' }))).toEqual(['birthYear']);
    await send(on, '/data', { ...form, birthYear: '1957' });
    expect(stateOf(on).birthYear).toBe(1957);
    expect((await visit(on, at(''))).text).toContain('Age 68 or 69, born in 1957');
    await send(on, '/data', { ...form, birthYear: '' });
    expect((await visit(on, at(''))).text).not.toContain('born in');
  });

  test('name the treating doctor, or take the name away', async () => {
    const on = withPatient();
    const doctor = { do: 'doctor', 'treatingDoctor.name': 'Dr Vale' };
    expect(errorFields(await send(on, '/data', doctor))).toEqual(['treatingDoctor.phone']);
    const { headers } = await send(on, '/data', { ...doctor, 'treatingDoctor.phone': '+1 312 555 0198' });
    expect(headers.location).toBe(`${at('/data')}?done=doctor`);
    expect(stateOf(on).treatingDoctor).toEqual({ name: 'Dr Vale', phone: '+13125550198' });
    expect((await visit(on, at('/data'))).body).toContain('value="Dr Vale"');
    await send(on, '/data', { do: 'doctor', 'treatingDoctor.name': '', 'treatingDoctor.phone': '' });
    expect(stateOf(on).treatingDoctor).toBeUndefined();
  });

  test('of the time of day are shown before they are changed', async () => {
    const on = withPatient();
    const form = {
      language: 'en',
      timeZone: 'America/Chicago',
      preferredTime: '11:00',
      'quietHours.from': '20:00',
      'quietHours.to': '09:00',
    };
    const { text, body } = await send(on, '/data', { do: 'preview', ...form });
    expect(text).toMatch(/moves Mon 7 Dec 2026, 10:00 Mon 7 Dec 2026, 11:00/);
    expect(stateOf(on).preferredTime).toBe('10:00');
    const shown = shownIn(body);
    await send(on, '/data', { do: 'apply', shown, ...form });
    expect(stateOf(on).preferredTime).toBe('11:00');
  });
});

describe('stopping and inviting again', () => {
  const REQUESTED = { 'requested.takenBy': 'Kim', 'requested.how': 'phone', 'requested.on': '2026-11-30' };

  test('stops on record, and invites only on a new request', async () => {
    const on = withPatient();
    expect(errorFields(await send(on, '/stop', { ...REQUESTED, 'requested.on': 'today' }))).toEqual(['requested.on']);
    await send(on, '/stop', REQUESTED);
    expect(stateOf(on).consent.status).toBe('opted-out');
    expect((await visit(on, at('/stop'))).text).toContain('This patient already gets no texts.');
    const { text } = await visit(on, at('/invite'));
    expect(text).toContain('Only a new request of theirs, on record, allows another invitation.');
    const without = { consentSource: 'written', ...REQUESTED, 'requested.takenBy': '' };
    expect(errorFields(await send(on, '/invite', without))).toEqual(['requested.takenBy']);
    await send(on, '/invite', { consentSource: 'written', ...REQUESTED });
    expect(stateOf(on).consent).toMatchObject({ status: 'invited', requested: { takenBy: 'Kim' } });
  });

  test('says who need not be invited', async () => {
    expect((await visit(withPatient(), at('/invite'))).text).toContain('Only patients who have declined or left');
  });
});

describe('the number', () => {
  test('is changed, with what the new one is asked', async () => {
    const on = withPatient();
    expect((await visit(on, at('/phone'))).text).toContain('before it has said that it is the patient’s');
    expect(errorFields(await send(on, '/phone', { do: 'phone', phone: '12' }))).toEqual(['phone']);
    await send(on, '/phone', { do: 'phone', phone: '+1 312 555 0177' });
    expect(stateOf(on)).toMatchObject({ phone: '+13125550177', hold: { reason: 'number-unconfirmed' } });
  });

  test('gets a label where it is shared, which has to mean nothing in a reply', async () => {
    const on = withPatient();
    expect(errorFields(await send(on, '/phone', { do: 'label', label: 'Stop' }))).toEqual(['label']);
    await send(on, '/phone', { do: 'label', label: 'Ana' });
    expect(stateOf(on).phoneLabel).toBe('Ana');
  });

  test('that was wrong is released with the number that the patient named', async () => {
    const on = withPatient({ hold: { reason: 'wrong-number', since: START } });
    expect((await visit(on, at('/release'))).text).toContain('that it is the wrong one');
    expect((await send(on, '/release', { verifiedPhone: '+13125550199' })).status).toBe(409);
    await send(on, '/release', { verifiedPhone: '(312) 555-0100' });
    expect(stateOf(on).hold).toBeUndefined();
  });
});

describe('a survey by phone', () => {
  const due = async () => {
    const on = withPatient({
      carePlan: { planId: 'checkpoint-inhibitor', version: '1', next: 0, startsOn: '2026-11-30' },
      nextWakeAt: START,
      language: 'es',
    });
    expect((await send(on, '/by-phone', { do: 'phone' })).headers.location).toBe(`${at('/by-phone')}?done=mode`);
    await wakePatient(on, { patientId: 'p1' });
    return on;
  };

  test('is a form in the language of the patient, with English beside it', async () => {
    const { body, text } = await visit(await due(), at('/by-phone'));
    expect(body).toContain('name="answer/ici-symptom-check/ici-emergency"');
    expect(body).toContain('<legend lang="es">');
    expect(text).toContain('word for word, in Spanish');
    expect(body.length).toBeLessThan(60_000);
  });

  const SYMPTOMS = 'answer/ici-symptom-check/ici-';
  const ANSWERS = { [`${SYMPTOMS}emergency`]: '0', [`${SYMPTOMS}gate-belly-urine`]: '1' };

  test('says after which answers a question is asked', async () => {
    const { text } = await visit(await due(), at('/by-phone'));
    expect(text).toContain('Only if 2 is “Yes”');
  });

  test('enters what comes before a question that was left empty, keeps the rest chosen, and says which question it is', async () => {
    const on = await due();
    const { status, text, body } = await send(on, '/by-phone', { do: 'answers', ...ANSWERS });
    expect(status).toBe(409);
    expect(text).toMatch(/“In the past 7 days: fever .*” has no answer yet/);
    expect(text).toContain('what comes after it is not (1)');
    expect(stateOf(on).sitting?.administrations[0].answers).toEqual({ 'ici-emergency': 0 });
    expect(body).toContain(`name="${SYMPTOMS}gate-belly-urine" value="1" checked`);
    expect((await send(on, '/by-phone', { do: 'answers' })).status).toBe(422);
  });

  test('takes what the patient would not say, and goes on to what was answered', async () => {
    const on = await due();
    const { body } = await visit(on, at('/by-phone'));
    expect(body).toContain(`name="${SYMPTOMS}emergency" value="unsaid"`);
    await send(on, '/by-phone', { do: 'answers', ...ANSWERS, [`${SYMPTOMS}gate-chest-skin`]: 'unsaid' });
    const [check] = stateOf(on).sitting?.administrations ?? [];
    expect(check?.answers).not.toHaveProperty('ici-gate-chest-skin');
    expect(check?.answers).toHaveProperty('ici-emergency');
  });

  test('names an answer that an earlier one rules out', async () => {
    const on = await due();
    const none = Object.fromEntries(
      ['emergency', 'gate-chest-skin', 'gate-belly-urine', 'gate-head-body'].map((id) => [`${SYMPTOMS}${id}`, '0']),
    );
    const { status, text } = await send(on, '/by-phone', { do: 'answers', ...none, [`${SYMPTOMS}breathing`]: '1' });
    expect(status).toBe(409);
    expect(text).toContain('an earlier answer rules it out: “New or worse cough');
    expect(text).toContain('Cough only. If it is true, correct the earlier answer.');
  });

  test('says what a text would have said once an answer was critical, for none is sent', async () => {
    const on = await due();
    const before = (await visit(on, at('/by-phone'))).text;
    expect(before).not.toContain('case is open');
    await send(on, '/by-phone', { do: 'answers', [`${SYMPTOMS}emergency`]: '1' });
    const { text, body } = await visit(on, at('/by-phone'), { query: { done: 'entered' } });
    expect(text).toContain('tell the patient now to call 911, and stay on the line');
    expect(body).toContain(
      `href="/console/alerts/${stateOf(on).openAlerts.find(({ severity }) => severity === 'critical')?.id}"`,
    );
  });

  test('keeps what the patient said when somebody else changed the patient during the call', async () => {
    const on = await due();
    const seen = tagOf(stateOf(on));
    await send(on, '/hold', { do: 'hold', kind: 'treatment-hold' }, { name: 'kim' });
    const { status, body } = await send(on, '/by-phone', { do: 'answers', ...ANSWERS, seen });
    expect(status).toBe(409);
    expect(body).toContain(`name="${SYMPTOMS}gate-belly-urine" value="1" checked`);
    expect(stateOf(on).sitting?.administrations[0].answers).toEqual({});
  });

  const asked = async () => {
    const on = withPatient({ mode: 'phone' });
    await send(on, '/survey', { instruments: ['phq-4'] });
    return on;
  };
  const phq4 = (...codes: number[]) => ({
    do: 'answers',
    ...Object.fromEntries(codes.map((code, index) => [`answer/phq-4/phq4-${index + 1}`, String(code)])),
  });

  test('says which answers somebody faster has entered otherwise, and asks again for none', async () => {
    const on = await asked();
    await send(on, '/by-phone', phq4(0, 0), { name: 'kim' });
    const { status, text, body } = await send(on, '/by-phone', phq4(3, 0, 3), { name: 'robin' });
    expect(status).toBe(409);
    expect(text).toMatch(
      /Already answered, while you had the form open: “Feeling nervous[^”]*” Not at all \(you chose Nearly every day\)\. If that is wrong/,
    );
    expect(text.match(/you chose/g)).toHaveLength(1);
    expect(text).not.toContain('has no answer yet');
    expect(body).toContain(`<a href="${at('/correct')}">correct it</a>`);
    expect(stateOf(on).sitting?.administrations[0].answers).toEqual({ 'phq4-1': 0, 'phq4-2': 0, 'phq4-3': 3 });
    const ended = await send(on, '/by-phone', phq4(3, 0, 3, 3), { name: 'robin' });
    expect(ended.text).toContain('Already answered');
    expect(ended.text).not.toContain('rules it out');
    expect(ended.body).toMatch(/\/correct\?response=[^"]+">correct it</);
  });

  test('says nothing of answers that somebody faster has entered just so', async () => {
    const on = await asked();
    await send(on, '/by-phone', phq4(1, 2), { name: 'kim' });
    const { status, headers } = await send(on, '/by-phone', phq4(1, 2, 3, 3), { name: 'robin' });
    expect([status, headers.location]).toEqual([303, `${at('/by-phone')}?done=entered`]);
    const late = await send(on, '/by-phone', phq4(1, 2, 3, 3), { name: 'sam' });
    expect([late.status, late.text.includes('All of these answers are on record already.')]).toEqual([409, true]);
  });

  test('takes no answer of an earlier survey for one that was given meanwhile', async () => {
    const on = await asked();
    await send(on, '/by-phone', phq4(0, 0, 0, 0), { name: 'kim' });
    const { text } = await send(on, '/by-phone', { ...phq4(3), seenAt: plus(START, MINUTE) }, { name: 'robin' });
    expect(text).toContain('No survey is open.');
    expect(text).not.toContain('Already answered');
  });

  const withPhq9 = () => {
    const on = withPatient();
    const phq9 = on.content.instrument('phq-9');
    seedPatient(on, {
      mode: 'phone',
      sitting: {
        dueAt: START,
        startedAt: START,
        administrations: [{ id: 'x', instrument: 'phq-9', version: phq9.version, answers: {} }],
        question: { linkId: 'phq9-1', communicationId: 'c1', reprompts: 0 },
        asked: 1,
        expiresAt: '2026-12-02T16:00:00.000Z',
        answered: false,
        byPhone: true,
      },
    });
    return on;
  };

  test('says at the question about self-harm what to do', async () => {
    const on = withPhq9();
    const { body, text } = await visit(on, at('/by-phone'));
    expect(body.match(/stay-on-the-line/g)).toHaveLength(1);
    expect(text).toContain('Any answer but the first: stay on the line. Ask now whether the patient is safe');
    expect(text).toContain('Crisis line 988');
  });

  const phq9 = (last: number) => ({
    do: 'answers',
    ...Object.fromEntries(
      [0, 0, 0, 0, 0, 0, 0, 0, last].map((code, i) => [`answer/phq-9/phq9-${i + 1}`, String(code)]),
    ),
  });

  test('never loses a graver answer about self-harm to who was faster: correcting it raises the alert', async () => {
    const on = withPhq9();
    await send(on, '/by-phone', phq9(0), { name: 'kim' });
    expect(stateOf(on).openAlerts).toEqual([]);
    const { status, text, body } = await send(on, '/by-phone', phq9(3), { name: 'robin' });
    expect(status).toBe(409);
    expect(text).toMatch(
      /Thoughts that you would be better off dead[^”]*” Nearly every day is not entered, so it raises no alert\. Stay on the line: ask now whether the patient is safe, and bring in a clinician\./,
    );
    const responseId = decodeURIComponent(/\/correct\?response=([^"]+)"/.exec(body)?.[1] ?? '');
    await send(on, '/correct', { do: 'correct', responseId, right: 'phq9-9/3', why: 'Kim heard it otherwise' });
    expect(stateOf(on).openAlerts).toMatchObject([{ severity: 'critical' }]);
  });

  test('says so of an answer about self-harm for which no survey is open any more', async () => {
    const on = withPatient({ mode: 'phone' });
    const { status, text, body } = await send(on, '/by-phone', phq9(1));
    expect(status).toBe(409);
    expect(text).toContain('Several days is not entered, so it raises no alert.');
    expect(body).toContain(`write down what was said in a <a href="${at('/notes')}">note</a>`);
  });
});

describe('own questions of a clinician', () => {
  const FORM = {
    do: 'set',
    everyDays: '1',
    until: '2026-12-10',
    'questions.0.text': 'Any new rash?',
    'questions.0.answer': 'yes-no',
  };

  test('are set and ended', async () => {
    const on = withPatient();
    await send(on, '/watch', FORM, { roles: ['clinician'] });
    expect(stateOf(on).watch).toMatchObject({ questions: [{ text: 'Any new rash?' }], until: '2026-12-10' });
    const { text } = await visit(on, at('/watch'), { roles: ['clinician'] });
    expect(text).toContain('Set by carla, asked every day until Thu 10 Dec 2026');
    await send(on, '/watch', { do: 'end' }, { roles: ['clinician'] });
    expect((await visit(on, at('/watch'), { roles: ['clinician'] })).text).not.toContain('The present questions');
  });

  test('are checked as every text is', async () => {
    const wrong = { ...FORM, 'questions.0.text': 'Did you take 20 mg of prednisone?' };
    expect(errorFields(await send(withPatient(), '/watch', wrong))).toEqual(['questions.0.text']);
  });
});

describe('the plan', () => {
  test('is shown, then changed, then kept after all', async () => {
    const on = withPatient();
    const form = { plan: 'after-treatment', from: '2026-12-21' };
    const { body, text } = await send(on, '/plan', { do: 'preview', ...form });
    expect(text).toContain('What would change');
    const shown = shownIn(body);
    await send(on, '/plan', { do: 'apply', shown, ...form });
    expect(stateOf(on).carePlan.upNext).toMatchObject({ planId: 'after-treatment', from: '2026-12-21' });
    await send(on, '/plan', { do: 'keep' });
    expect(stateOf(on).carePlan.upNext).toBeUndefined();
  });

  test('has something asked more often, shown first, and taken off again', async () => {
    const on = withPatient();
    const form = { module: 'mood-every-2-weeks', moduleFrom: '2026-12-07' };
    const { body, text } = await send(on, '/plan', { do: 'preview', ...form });
    expect(text).toContain('PHQ-4 added');
    const shown = shownIn(body);
    await send(on, '/plan', { do: 'apply', shown, ...form });
    expect(stateOf(on).carePlan.modules).toEqual([{ id: 'mood-every-2-weeks', from: '2026-12-07' }]);
    expect((await visit(on, at(''))).text).toContain('Mood every 2 weeks, for 12 weeks, from');
    await send(on, '/plan', { do: 'remove-module', module: 'mood-every-2-weeks' });
    expect(stateOf(on).carePlan.modules).toBeUndefined();
  });

  test('is refused at the field', async () => {
    const wrong = { do: 'preview', plan: 'after-treatment', from: '2020-01-01' };
    expect(errorFields(await send(withPatient(), '/plan', wrong))).toEqual(['from']);
  });

  test('is not chosen beforehand, unless a link names it', async () => {
    const chosen = async (query: Record<string, string>) => {
      const { body } = await visit(withPatient(), at('/plan'), { query, roles: ['coordinator'] });
      const [, options = ''] = /<select[^>]* name="plan"[^>]*>(.*?)<\/select>/s.exec(body) ?? [];
      return /<option[^>]*selected[^>]*>/.exec(options)?.[0];
    };
    expect(await chosen({})).toBe('<option value selected>');
    expect(await chosen({ plan: 'after-treatment' })).toContain('value="after-treatment"');
  });
});

describe('a phone without its country code', () => {
  test('is taken for the country of the care team, of a contact and of the patient', async () => {
    const on = withPatient();
    const doctor = { do: 'doctor', 'treatingDoctor.name': 'Dr Vale', 'treatingDoctor.phone': '312 555 0198' };
    await send(on, '/data', doctor);
    expect(stateOf(on).treatingDoctor?.phone).toBe('+13125550198');
    await send(on, '/phone', { do: 'phone', phone: '(312) 555-0177' });
    expect(stateOf(on).phone).toBe('+13125550177');
  });

  test('that is too short is not told to lack the code', async () => {
    const { text } = await send(withPatient(), '/phone', { do: 'phone', phone: '312 555' });
    expect(text).toContain('is not a valid number of its country');
    expect(text).not.toContain('has no country code');
  });
});
