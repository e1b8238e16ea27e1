import { describe, expect, test } from 'vitest';
import { MalformedTextError, receiveText } from '../../../functions/receive-text/receive-text.ts';
import { senderCountry } from '../../../functions/receive-text/sender-country.ts';
import { sendText } from '../../../functions/send-text/send-text.ts';
import { wakePatient } from '../../../functions/wake-patient/wake-patient.ts';
import { SECOND } from '../../../shared/domain/instant.ts';
import type { PatientRecord } from '../../../shared/domain/patient-record.ts';
import { CONTENT, SHIPPED } from '../../../shared/plans/content.ts';
import { contentFollowedBy } from '../../../shared/runtime/content-followed.ts';
import { inbound } from '../inbound.ts';
import { PHONE, START, seedPatient, type World, world } from '../world.ts';

const receive = (on: World, body: string, fields: object = {}) => receiveText(on, inbound(body, on.clock(), fields));

const record = async ({ patients }: World, patientId: string): Promise<PatientRecord> => {
  const found = await patients.record(patientId);
  if (!found) throw new Error(`There is no ${patientId}`);
  return found;
};

const incoming = async (on: World, patientId: string) =>
  (await record(on, patientId)).communications.filter((text) => text.direction === 'in');

/** Asks the patient's survey, and sends its first question. */
const ask = async (on: World): Promise<void> => {
  seedPatient(on, { carePlan: { planId: 'checkpoint-inhibitor', version: '1', next: 0, startsOn: '2026-11-30' } });
  expect(await wakePatient(on, { patientId: 'p1' })).toBe('committed');
  await send(on);
};

/** Sends what waits. */
const send = async (on: World): Promise<void> => {
  for (const text of on.table.texts.values())
    if (text.direction === 'out' && text.status === 'preparation' && !text.chained)
      await sendText(on, { patientId: text.patientId, communicationId: text.id });
};

describe('a text from a patient', () => {
  test('is filed as the answer to the question that was sent before it', async () => {
    const on = world();
    await ask(on);
    on.pass(60 * SECOND);
    expect(await receive(on, '1')).toBe('committed');
    expect(await incoming(on, 'p1')).toMatchObject([{ body: '1', filed: { code: 1 } }]);
    expect(on.counts).toMatchObject({ TextsReceived: 1 });
  });

  test('is kept, but answers nothing, where it was written before its question was sent', async () => {
    const on = world();
    await ask(on);
    await receiveText(on, inbound('3', new Date(Date.parse(START) - SECOND).toISOString()));
    const [text] = await incoming(on, 'p1');
    expect(text).toMatchObject({ body: '3' });
    expect(text).not.toHaveProperty('filed');
  });

  test('counts once, however often it is delivered, while the same words again count again', async () => {
    const on = world();
    await ask(on);
    const twice = inbound('3', on.clock());
    expect(await receiveText(on, twice)).toBe('committed');
    expect(await receiveText(on, twice)).toBe('duplicate');
    expect(await incoming(on, 'p1')).toHaveLength(1);
    expect(on.logs).toMatchObject([{ event: 'RECEIVE_TEXT_DUPLICATE' }]);
    await send(on);
    on.pass(SECOND);
    await receive(on, '3');
    expect(await incoming(on, 'p1')).toHaveLength(2);
  });

  test('is read where the plan is nowhere, by the rules that there are', async () => {
    const on = world();
    seedPatient(on, { carePlan: { planId: 'gone-v1', version: '1', next: 0, startsOn: '2026-11-02' } });
    const { rules } = SHIPPED;
    const contentOf = contentFollowedBy(CONTENT, on.plans, { ...SHIPPED, standsIn: true });
    const text = inbound('I want to kill myself', on.clock());
    expect(await receiveText({ ...on, contentFollowedBy: contentOf }, text)).toBe('committed');
    expect((await record(on, 'p1')).alerts).toMatchObject([
      { severity: 'critical', rulesVersion: `${rules.id}@${rules.version}` },
    ]);
  });

  test('goes to the first of the phone’s patients who is there', async () => {
    const on = world();
    seedPatient(on);
    on.table.phones.set(PHONE, { patientIds: ['gone', 'p1'], contact: false });
    await receive(on, 'STOP');
    expect((await record(on, 'p1')).state.consent.status).toBe('opted-out');
  });
});

describe('a text from an unknown number', () => {
  const STRANGER = '+447400123456';

  test('is kept under a contact of the default care team, who is told what this number is', async () => {
    const on = world();
    await receive(on, 'hello?', { originationNumber: STRANGER });
    const [id = ''] = await on.patients.patientIdsByPhone(STRANGER);
    const { state, communications } = await record(on, id);
    expect(state).toMatchObject({ kind: 'contact', phone: STRANGER, country: 'GB', careTeamId: 'north' });
    expect(communications.map((text) => ('purpose' in text ? text.purpose : text.body))).toEqual([
      'hello?',
      'unknown-sender',
    ]);
  });

  test('finds the same contact again', async () => {
    const on = world();
    await receive(on, 'hello?', { originationNumber: STRANGER });
    await receive(on, 'anyone?', { originationNumber: STRANGER });
    expect(on.table.states.size).toBe(1);
    const [id = ''] = await on.patients.patientIdsByPhone(STRANGER);
    expect(await incoming(on, id)).toHaveLength(2);
  });

  test('is screened for danger like any other', async () => {
    const on = world();
    await receive(on, 'I want to kill myself', { originationNumber: STRANGER });
    expect([...on.table.alerts.values()]).toMatchObject([{ severity: 'critical', careTeamId: 'north' }]);
  });

  test('is done where another run was faster with the same text', async () => {
    const on = world();
    on.patients.create = async () => 'duplicate';
    expect(await receive(on, 'hello?', { originationNumber: STRANGER })).toBe('duplicate');
  });

  test('comes again when the number became known meanwhile', async () => {
    const on = world();
    on.patients.create = async () => 'phone-taken';
    await expect(receive(on, 'hello?', { originationNumber: STRANGER })).rejects.toThrow('became known');
  });

  test.each([
    ['+12065550100', 'US'],
    ['+18765550100', 'ZZ'],
    ['+353851234567', 'IE'],
    ['+61412345678', 'AU'],
    ['+33612345678', 'ZZ'],
    ['72345', 'ZZ'],
  ])('from %s is given the lines of %s', (phone, country) => {
    expect(senderCountry(phone)).toBe(country);
  });
});

test.each([
  ['no JSON', 'hello'],
  ['raw delivery', JSON.stringify({ originationNumber: PHONE, messageBody: 'secret' })],
  ['no message id', inbound('secret', START, { inboundMessageId: undefined })],
  ['letters for a number', inbound('secret', START, { originationNumber: 'secret' })],
])('a payload that is malformed (%s) is counted and fails, and its log says nothing of it', async (_, body) => {
  const on = world();
  seedPatient(on);
  await expect(receiveText(on, body)).rejects.toThrow(MalformedTextError);
  expect(on.counts).toEqual({ TextsMalformed: 1 });
  expect(on.logs).toMatchObject([{ event: 'RECEIVE_TEXT_MALFORMED', details: { problem: expect.any(String) } }]);
  expect(JSON.stringify(on.logs)).not.toContain('secret');
  expect(on.table.texts.size).toBe(0);
});

test('no log holds a phone number or what a text says', async () => {
  const on = world();
  seedPatient(on);
  const text = inbound('my secret words', START);
  await receiveText(on, text);
  await receiveText(on, text);
  await receive(on, 'more secret words', { originationNumber: '+447400123456' });
  expect(on.logs).toHaveLength(2);
  expect(JSON.stringify(on.logs)).not.toMatch(/secret|\+\d/);
});
