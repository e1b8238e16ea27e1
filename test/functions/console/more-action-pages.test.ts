import { describe, expect, test } from 'vitest';
import { wakePatient } from '../../../functions/wake-patient/wake-patient.ts';
import { START, seedPatient } from '../world.ts';
import { at, errorFields, send, stateOf, withPatient } from './act.ts';
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
    const shown = /name="shown" value="(\w+)"/.exec(body)?.[1] ?? '';
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
    expect((await visit(on, at('/stop'))).text).toContain('This patient gets no texts already.');
    const { text } = await visit(on, at('/invite'));
    expect(text).toContain('Only a new request of theirs, on record, allows another invitation.');
    const without = { consentSource: 'written', ...REQUESTED, 'requested.takenBy': '' };
    expect(errorFields(await send(on, '/invite', without))).toEqual(['requested.takenBy']);
    await send(on, '/invite', { consentSource: 'written', ...REQUESTED });
    expect(stateOf(on).consent).toMatchObject({ status: 'invited', requested: { takenBy: 'Kim' } });
  });

  test('says who need not be invited', async () => {
    expect((await visit(withPatient(), at('/invite'))).text).toContain('Only who has declined or has left');
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
    await send(on, '/release', { verifiedPhone: '+13125550100' });
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

  test('takes the answers in the order of the form, and says of others that they were not taken', async () => {
    const on = await due();
    const answers = { 'answer/ici-symptom-check/ici-emergency': '0', 'answer/phq-4/phq4-1': '1' };
    const { headers } = await send(on, '/by-phone', { do: 'answers', ...answers });
    expect(headers.location).toBe(`${at('/by-phone')}?done=some`);
    expect(stateOf(on).sitting?.administrations[0].answers).toEqual({ 'ici-emergency': 0 });
    expect((await send(on, '/by-phone', { do: 'answers' })).status).toBe(422);
  });

  test('says at the question about self-harm what to do', async () => {
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
    const { body, text } = await visit(on, at('/by-phone'));
    expect(body.match(/stay-on-the-line/g)).toHaveLength(1);
    expect(text).toContain('Any answer but the first: stay on the line. Ask now whether the patient is safe');
    expect(text).toContain('Crisis line 988');
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
    const shown = /name="shown" value="(\w+)"/.exec(body)?.[1] ?? '';
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
    const shown = /name="shown" value="(\w+)"/.exec(body)?.[1] ?? '';
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
});
