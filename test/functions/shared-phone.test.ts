import { describe, expect, test } from 'vitest';
import { receiveText } from '../../functions/receive-text/receive-text.ts';
import { sendText } from '../../functions/send-text/send-text.ts';
import { wakePatient } from '../../functions/wake-patient/wake-patient.ts';
import { DAY, MINUTE } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { call, errorsIn } from './console/api.ts';
import { inbound } from './inbound.ts';
import { PHONE, START, seedPatient, TEAM, type World, world } from './world.ts';

const DUE: Partial<PatientState> = {
  carePlan: { planId: 'checkpoint-inhibitor', version: '1', next: 0, startsOn: '2026-11-30' },
};

/** Ana and Ben on one phone, both of whom have agreed and are due. */
const couple = (fields: Partial<PatientState> = {}): World => {
  const on = world();
  seedPatient(on, { ...DUE, phoneLabel: 'Ana', ...fields });
  seedPatient(on, { ...DUE, id: 'p2', studyId: 'S2', phoneLabel: 'Ben', ...fields });
  on.table.phones.set(PHONE, { patientIds: ['p1', 'p2'], contact: false });
  return on;
};

const sendAll = async (on: World): Promise<void> => {
  for (const text of on.table.texts.values())
    if (text.direction === 'out' && text.status === 'preparation' && !text.chained)
      await sendText(on, { patientId: text.patientId, communicationId: text.id });
};

const state = async (on: World, id: string): Promise<PatientState> => {
  const found = await on.patients.load(id);
  if (!found) throw new Error(`There is no ${id}`);
  return found;
};

const incomingOf = (on: World, patientId: string) =>
  [...on.table.texts.values()].filter((text) => text.direction === 'in' && text.patientId === patientId);
const sentTo = (on: World) =>
  [...on.table.texts.values()].flatMap((text) => (text.direction === 'out' ? [text.body] : []));

describe('two patients on one phone', () => {
  test('never have two surveys open, however close their wake-ups come', async () => {
    const on = couple();
    await Promise.all(['p1', 'p2'].map((patientId) => wakePatient(on, { patientId })));
    const open = (await Promise.all(['p1', 'p2'].map((id) => state(on, id)))).filter(({ sitting }) => sitting);
    expect(open).toHaveLength(1);
    const [other] = (await Promise.all(['p1', 'p2'].map((id) => state(on, id)))).filter(({ sitting }) => !sitting);
    expect(other).toMatchObject({ nextWakeAt: '2026-11-30T17:30:00.000Z' });
  });

  test('are asked when the other is done, and not in the same breath', async () => {
    const on = couple();
    await wakePatient(on, { patientId: 'p1' });
    await sendAll(on);
    on.pass(DAY);
    await wakePatient(on, { patientId: 'p1' });
    expect((await state(on, 'p1')).sitting).toBeUndefined();
    await wakePatient(on, { patientId: 'p2' });
    expect((await state(on, 'p2')).sitting).toBeUndefined();
    on.pass(30 * MINUTE);
    await wakePatient(on, { patientId: 'p2' });
    expect((await state(on, 'p2')).sitting).toBeDefined();
  });

  test('whose plan day is over before the phone was free are no silent patients: staff hear of it', async () => {
    const on = couple();
    on.table.phoneTurns.set(PHONE, { holder: 'p1' });
    for (let wake = 0; wake < 200; wake++) {
      const { nextWakeAt = '', carePlan } = await state(on, 'p2');
      if (carePlan.next > 0) break;
      on.pass(Math.max(0, Date.parse(nextWakeAt) - Date.parse(on.clock())));
      await wakePatient(on, { patientId: 'p2' });
    }
    expect([...on.table.alerts.values()]).toMatchObject([{ patientId: 'p2', ruleId: 'undelivered' }]);
    expect((await state(on, 'p2')).missedInARow).toBe(0);
    expect(sentTo(on).filter((text) => text.includes('check-in'))).toEqual([]);
  });

  test('have one answer filed once, to the one who is being asked, though the text comes twice', async () => {
    const on = couple();
    await wakePatient(on, { patientId: 'p2' });
    await sendAll(on);
    on.pass(MINUTE);
    const text = inbound('1', on.clock());
    expect(await receiveText(on, text)).toBe('committed');
    expect(await receiveText(on, text)).toBe('duplicate');
    expect(incomingOf(on, 'p1')).toEqual([]);
    expect(incomingOf(on, 'p2')).toMatchObject([{ body: '1', filed: { code: 1 } }]);
  });

  test('are both stopped by one STOP, with one confirmation, however often it comes', async () => {
    const on = couple();
    const stop = inbound('STOP', on.clock());
    expect(await receiveText(on, stop)).toBe('committed');
    expect(await receiveText(on, stop)).toBe('duplicate');
    expect([(await state(on, 'p1')).consent.status, (await state(on, 'p2')).consent.status]).toEqual([
      'opted-out',
      'opted-out',
    ]);
    expect(sentTo(on)).toEqual([expect.stringContaining('stopped for everyone on this phone')]);
    expect(incomingOf(on, 'p1')).toHaveLength(1);
    expect(incomingOf(on, 'p2')).toHaveLength(1);
  });

  test('are both stopped by a STOP that names one of them', async () => {
    const on = couple();
    await receiveText(on, inbound('STOP Ben', on.clock()));
    expect([(await state(on, 'p1')).consent.status, (await state(on, 'p2')).consent.status]).toEqual([
      'opted-out',
      'opted-out',
    ]);
    expect(incomingOf(on, 'p1')).toMatchObject([{ body: 'STOP Ben' }]);
    expect(sentTo(on)).toEqual([expect.stringContaining('stopped for everyone on this phone')]);
  });

  test('stay as they are when a STOP is delivered again after START, whosever it is taken for by then', async () => {
    const on = couple();
    await wakePatient(on, { patientId: 'p2' });
    const stop = inbound('STOP', on.clock());
    await receiveText(on, stop);
    for (const name of ['Ana', 'Ben']) {
      on.pass(MINUTE);
      await receiveText(on, inbound(`START ${name}`, on.clock()));
    }
    const both = async () => [(await state(on, 'p1')).consent.status, (await state(on, 'p2')).consent.status];
    expect(await both()).toEqual(['opted-in', 'opted-in']);
    on.pass(DAY);
    await wakePatient(on, { patientId: 'p1' });
    expect((await state(on, 'p1')).sitting).toBeDefined();
    expect(await receiveText(on, stop)).toBe('duplicate');
    expect(await both()).toEqual(['opted-in', 'opted-in']);
  });

  test('are both stopped though the first run broke off between them', async () => {
    const on = couple();
    const { commit } = on.patients;
    const stop = inbound('STOP', on.clock());
    on.patients.commit = async (turn) => {
      if (turn.state.id === 'p1') throw new Error('lost');
      return commit(turn);
    };
    await expect(receiveText(on, stop)).rejects.toThrow('lost');
    on.patients.commit = commit;
    expect(await receiveText(on, stop)).toBe('committed');
    expect([(await state(on, 'p1')).consent.status, (await state(on, 'p2')).consent.status]).toEqual([
      'opted-out',
      'opted-out',
    ]);
    expect(incomingOf(on, 'p2')).toHaveLength(1);
    expect(sentTo(on)).toHaveLength(1);
  });

  test('are both held by a wrong number, and by STOP in words of danger both are stopped', async () => {
    const held = couple();
    await receiveText(held, inbound('wrong number', START));
    expect([await state(held, 'p1'), await state(held, 'p2')]).toMatchObject([
      { hold: { reason: 'wrong-number' } },
      { hold: { reason: 'wrong-number' } },
    ]);
    const stopped = couple();
    await receiveText(stopped, inbound('I want to kill myself. STOP', START));
    expect([await state(stopped, 'p1'), await state(stopped, 'p2')]).toMatchObject([
      { consent: { status: 'opted-out' } },
      { consent: { status: 'opted-out' } },
    ]);
    const critical = [...stopped.table.alerts.values()].filter(({ severity }) => severity === 'critical');
    expect(critical).toMatchObject([{ patientId: 'p1', evidence: { sharedWith: ['p2'] } }]);
  });

  test('have nothing filed late: a number after a symptom question has closed is read by a person the same day', async () => {
    const on = couple();
    const closedQuestion = {
      linkId: 'ici-appetite',
      communicationId: 'c1',
      reprompts: 0,
      administrationId: 'a1',
      instrument: 'ici-symptom-check',
      version: on.content.instrument('ici-symptom-check').version,
      dueAt: START,
      closedAt: START,
      stopReason: 'expired',
    } as const;
    on.table.states.set('p2', { ...(await state(on, 'p2')), closedQuestion });
    await receiveText(on, inbound('1', on.clock()));
    expect([...on.table.responses.values()]).toEqual([]);
    expect([...on.table.alerts.values()]).toMatchObject([
      { patientId: 'p2', ruleId: 'symptom-in-text', severity: 'urgent', evidence: { sharedWith: ['p1'] } },
    ]);
  });

  test('agree to nothing by a YES that nobody asked for', async () => {
    const on = couple({
      consent: {
        status: 'invited',
        source: 'written',
        recordedBy: 'carla',
        recordedAt: START,
        wordingVersion: '1',
        language: 'en',
        invitedAt: START,
        unansweredAt: START,
      },
    });
    await receiveText(on, inbound('YES', on.clock()));
    expect([(await state(on, 'p1')).consent.status, (await state(on, 'p2')).consent.status]).toEqual([
      'invited',
      'invited',
    ]);
    on.pass(MINUTE);
    await receiveText(on, inbound('yes, Ben', on.clock()));
    expect([(await state(on, 'p1')).consent.status, (await state(on, 'p2')).consent.status]).toEqual([
      'invited',
      'opted-in',
    ]);
  });
});

describe('enrolling on a phone that somebody has', () => {
  const GOOD = {
    studyId: 'ICI-2',
    name: 'Ben Example',
    phone: PHONE,
    language: 'en',
    timeZone: 'America/Chicago',
    preferredTime: '10:30',
    consentSource: 'in-person',
    careTeam: TEAM.id,
  };
  const SHARED = { ...GOOD, sharedPhone: true, label: 'Ben' };
  const enrol = (on: World, body: object) => call(on, { route: 'POST /patients', body });
  const withAna = (fields: Partial<PatientState> = {}): World => {
    const on = world();
    seedPatient(on, { phoneLabel: 'Ana', ...fields });
    return on;
  };

  test('is refused unless the coordinator says that it is shared, and says how', async () => {
    const { status, body } = await enrol(withAna(), GOOD);
    expect(status).toBe(409);
    expect(body.errors).toMatchObject([{ field: 'phone', expected: expect.stringContaining('"sharedPhone": true') }]);
  });

  test('invites the second by label at once when nobody is being asked', async () => {
    const on = withAna();
    const { status, body } = await enrol(on, SHARED);
    expect(status).toBe(201);
    expect(body).toMatchObject({ patient: { phoneLabel: 'Ben' }, invitation: { goesOut: 'now' } });
    expect(sentTo(on).every((text) => text.startsWith('For Ben: '))).toBe(true);
    expect(await on.patients.patientIdsByPhone(PHONE)).toHaveLength(2);
  });

  test('invites later, and says why, while the other is being asked', async () => {
    const on = withAna(DUE);
    await wakePatient(on, { patientId: 'p1' });
    const { body } = await enrol(on, SHARED);
    expect(body.invitation).toEqual({
      goesOut: 'later',
      because: 'someone else on this phone is being asked, and one is asked at a time',
      at: '2026-11-30T17:30:00.000Z',
    });
  });

  test.each<[string, Partial<PatientState>, object, number, string[]]>([
    [
      'the other has no label',
      { phoneLabel: undefined as never },
      {},
      409,
      ['phone belongs to a patient who has no label yet'],
    ],
    [
      'the other is called so, too',
      { phoneLabel: 'BEN' },
      {},
      409,
      ['label cannot be told from the label of another patient on this phone'],
    ],
    [
      'the label is part of the other',
      { phoneLabel: 'Ben Ali' },
      {},
      409,
      ['label cannot be told from the label of another patient on this phone'],
    ],
    ['the label is a word of ours', {}, { label: 'Yes' }, 409, ['label means something in a reply']],
    ['the label is a number', {}, { label: 'Seven' }, 409, ['label means something in a reply']],
    ['the label opts out', {}, { label: 'Stop' }, 409, ['label means something in a reply']],
    ['the label is not GSM-7', {}, { label: 'María' }, 422, ['label holds a character that not every phone shows']],
    ['the label is long', {}, { label: 'Bartholomew Example' }, 422, ['label is longer than 12 characters']],
    ['the label is missing', {}, { label: undefined }, 422, ['label is missing']],
    ['the label stands alone', {}, { sharedPhone: undefined }, 422, ['sharedPhone is missing']],
    [
      'the plan cannot wait',
      {},
      { plan: 'car-t' },
      422,
      ['plan needs a phone of the patient’s own, since its checks cannot wait for anyone'],
    ],
    [
      'the number is being checked',
      { hold: { reason: 'wrong-number', since: START } },
      {},
      409,
      ['phone gets no texts until a person has looked at why sending is held for the patient who has it'],
    ],
  ])('is refused where %s', async (_, ana, change, status, errors) => {
    const on = withAna(ana);
    const result = await enrol(on, { ...SHARED, ...change });
    expect(result.status).toBe(status);
    expect(errorsIn(result.body)).toEqual(errors);
    expect(on.table.states.size).toBe(1);
  });

  test('is refused where the other has stopped the texts to it', async () => {
    const on = withAna();
    await receiveText(on, inbound('STOP', on.clock()));
    expect(errorsIn((await enrol(on, SHARED)).body)).toEqual(['phone asked to stop texts from this programme']);
  });

  test('lets one of two who are enrolled at the same moment go first', async () => {
    const on = withAna();
    const results = await Promise.all([enrol(on, SHARED), enrol(on, { ...SHARED, studyId: 'ICI-3', label: 'Eva' })]);
    expect(results.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  test('PUT /patients/{id}/label names the one who was there first, and takes the turn of an open survey', async () => {
    const on = world();
    seedPatient(on, DUE);
    await wakePatient(on, { patientId: 'p1' });
    const label = (body: object, id = 'p1') => call(on, { route: 'PUT /patients/{id}/label', id, body });
    expect(await label({ label: 'Help' })).toMatchObject({ status: 422 });
    expect(await label({ label: 'Ana' }, 'p9')).toMatchObject({ status: 404 });
    expect(await label({ label: 'Ana' })).toEqual({ status: 200, body: { patientId: 'p1', label: 'Ana' } });
    expect(on.table.phoneTurns.get(PHONE)).toEqual({ holder: 'p1' });
    expect([...on.table.audit.values()].at(-1)).toMatchObject({ action: 'labelled', by: 'carla' });
    expect((await enrol(on, SHARED)).body.invitation).toMatchObject({ goesOut: 'later' });
  });

  test('PUT /patients/{id}/label refuses a plan that needs a phone of its own', async () => {
    const on = world();
    seedPatient(on, { carePlan: { planId: 'car-t', version: '1', next: 0, startsOn: '2026-12-07' } });
    expect(await call(on, { route: 'PUT /patients/{id}/label', id: 'p1', body: { label: 'Ana' } })).toMatchObject({
      status: 409,
      body: { detail: 'The plan of this patient needs a phone of their own.' },
    });
  });
});
