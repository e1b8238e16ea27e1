// The whole programme on hold: nothing unasked-for goes out, replies do, and lifting it sends nothing twice or stale.
import { describe, expect, it, test } from 'vitest';
import { sendText } from '../../functions/send-text/send-text.ts';
import { wakePatient } from '../../functions/wake-patient/wake-patient.ts';
import type { OutgoingText, Purpose } from '../../shared/domain/communication.ts';
import { DAY, HOUR, MINUTE, plus, SECOND } from '../../shared/domain/instant.ts';
import { rememberFor } from '../../shared/runtime/remember-for.ts';
import { call, LEAD } from './console/api.ts';
import { START, seedPatient, seedText, type World, world } from './world.ts';

const setHold = async (on: World, isOn: boolean) =>
  call(on, { route: 'PUT /programme/hold', body: { on: isOn, reason: 'Wrong wording' }, claims: LEAD });

const held = async (): Promise<World> => {
  const on = world();
  await setHold(on, true);
  return on;
};
const outgoing = ({ table }: World): readonly OutgoingText[] =>
  [...table.texts.values()].filter((text) => text.direction === 'out');
const DUE = { planId: 'checkpoint-inhibitor', version: '1', next: 0, startsOn: '2026-11-30' };

/** Sends what is there to be sent, and wakes whom that wakes. */
const carry = async (on: World): Promise<void> => {
  for (const { id, chained } of outgoing(on))
    if (!chained) await sendText(on, { patientId: 'p1', communicationId: id });
  for (const request of on.queues.wakeRequests.splice(0)) await wakePatient(on, request);
};

describe('while it lasts', () => {
  test.each<[Purpose, number]>([
    ['survey-opening', 0],
    ['survey-reminder', 0],
    ['self-care', 0],
    ['survey-reply', 1],
    ['acknowledgement', 1],
    ['help', 1],
    ['safety', 1],
  ])('of %s %i goes out', async (purpose, sent) => {
    const on = await held();
    seedPatient(on);
    seedText(on, 'c1', { purpose });
    await sendText(on, { patientId: 'p1', communicationId: 'c1' });
    expect(on.gateway.sent).toHaveLength(sent);
    expect(outgoing(on)[0]?.notDoneReason).toBe(sent ? undefined : 'programme-held');
    expect(on.counts.TextsHeldByProgramme ?? 0).toBe(1 - sent);
  });

  test('no survey is begun, and the patient is looked at again half an hour later', async () => {
    const on = await held();
    seedPatient(on, { carePlan: DUE, nextWakeAt: START });
    await wakePatient(on, { patientId: 'p1' });
    expect(outgoing(on)).toEqual([]);
    expect((await on.patients.load('p1'))?.nextWakeAt).toBe(plus(START, 30 * MINUTE));
  });

  test('staff are told of no survey that could not be delivered: they know', async () => {
    const on = world();
    seedPatient(on, { carePlan: DUE, nextWakeAt: START });
    await wakePatient(on, { patientId: 'p1' });
    await setHold(on, true);
    await carry(on);
    on.pass(4 * DAY);
    await wakePatient(on, { patientId: 'p1' });
    expect((await on.patients.load('p1'))?.sitting).toBeUndefined();
    expect([...on.table.alerts.values()]).toEqual([]);
  });
});

describe('when it is lifted', () => {
  const stopped = async (): Promise<World> => {
    const on = world();
    seedPatient(on, { carePlan: DUE, nextWakeAt: START });
    await wakePatient(on, { patientId: 'p1' });
    await setHold(on, true);
    await carry(on);
    expect(on.gateway.sent).toEqual([]);
    return on;
  };

  test('the question that was stopped is asked once', async () => {
    const on = await stopped();
    on.pass(HOUR);
    await setHold(on, false);
    await wakePatient(on, { patientId: 'p1' });
    await carry(on);
    await carry(on);
    const question = on.gateway.sent.at(-1)?.body;
    expect(on.gateway.sent.filter(({ body }) => body === question)).toHaveLength(1);
  });

  test('a survey whose time is over is not asked', async () => {
    const on = await stopped();
    on.pass(4 * DAY);
    await setHold(on, false);
    await wakePatient(on, { patientId: 'p1' });
    await carry(on);
    expect(on.gateway.sent).toEqual([]);
  });
});

test('what is remembered of it is half a minute old at most', async () => {
  const on = world();
  const programmeHeld = rememberFor(30 * SECOND, on.clock, on.programmeHeld);
  expect(await programmeHeld()).toBe(false);
  await setHold(on, true);
  on.pass(29 * SECOND);
  expect(await programmeHeld()).toBe(false);
  on.pass(SECOND);
  expect(await programmeHeld()).toBe(true);
  await setHold(on, false);
  programmeHeld.forget();
  expect(await programmeHeld()).toBe(false);
});

test('what could not be read is not remembered', async () => {
  let fails = true;
  const read = rememberFor(
    30 * SECOND,
    () => START,
    async () => {
      if (fails) throw new Error('busy');
      return true;
    },
  );
  await expect(read()).rejects.toThrow('busy');
  fails = false;
  expect(await read()).toBe(true);
});

describe('the API', () => {
  test('shows who holds the programme, since when and why', async () => {
    const on = await held();
    const { body } = await call(on, { route: 'GET /programme' });
    expect(body).toEqual({ hold: { on: true, reason: 'Wrong wording', by: 'lena', since: START } });
    expect(on.logs).toEqual([{ event: 'CONSOLE_PROGRAMME_HOLD', details: { on: 'true', by: 'sub-3' } }]);
  });

  test('wants a reason', async () => {
    expect((await call(world(), { route: 'PUT /programme/hold', body: { on: true }, claims: LEAD })).status).toBe(422);
  });

  it('neither lifts nor sets the hold of a restored table that nobody has prepared', async () => {
    const on = world();
    await on.programme.setHold({ on: true, reason: 'Restored', by: 'vigil', since: START, unprepared: true });
    for (const isOn of [false, true]) {
      const { status, body } = await setHold(on, isOn);
      expect(status).toBe(409);
      expect(JSON.stringify(body)).toContain('restore:prepare');
    }
    expect((await on.programme.hold())?.unprepared).toBe(true);
  });
});
