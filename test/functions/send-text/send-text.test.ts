import { describe, expect, test } from 'vitest';
import { sendText } from '../../../functions/send-text/send-text.ts';
import type { OutgoingText } from '../../../shared/domain/communication.ts';
import { MINUTE, plus, SECOND } from '../../../shared/domain/instant.ts';
import { RetryableError } from '../../../shared/ports.ts';
import { START, seedPatient, seedText, type World, world } from '../world.ts';

const send = (on: World, communicationId: string) => sendText(on, { patientId: 'p1', communicationId });

const bodies = ({ gateway }: World) => gateway.sent.map(({ body }) => body);

const stored = async ({ patients }: World, communicationId: string): Promise<Partial<OutgoingText>> => {
  const text = await patients.communication({ patientId: 'p1', communicationId });
  return text?.direction === 'out' ? text : {};
};

const worldWith = (fields: Partial<OutgoingText> = {}): World => {
  const on = world();
  seedPatient(on);
  seedText(on, 'c1', fields);
  return on;
};

describe('send-text', () => {
  test('sends, marks and counts', async () => {
    const on = worldWith();
    await send(on, 'c1');
    expect(on.gateway.sent).toEqual([{ phone: '+13125550100', body: 'Body of c1' }]);
    expect(await stored(on, 'c1')).toMatchObject({
      status: 'completed',
      sentAt: START,
      providerMessageId: 'provider-1',
    });
    expect(on.counts).toEqual({ TextsSent: 1 });
  });

  test('sends a text once, however often it is named', async () => {
    const on = worldWith();
    await Promise.allSettled([send(on, 'c1'), send(on, 'c1'), send(on, 'c1')]);
    await send(on, 'c1');
    expect(bodies(on)).toEqual(['Body of c1']);
  });

  test('does nothing for a text that does not exist', async () => {
    const on = worldWith();
    await send(on, 'c9');
    expect(on.gateway.sent).toEqual([]);
  });

  test('leaves a text that another run holds to that run', async () => {
    const on = worldWith({ status: 'in-progress', attempts: 1, leaseUntil: plus(START, SECOND) });
    await expect(send(on, 'c1')).rejects.toThrow(RetryableError);
    expect(on.gateway.sent).toEqual([]);
  });

  test('sends nothing that is late, and lets the domain decide anew', async () => {
    const on = worldWith({ notAfter: plus(START, -SECOND) });
    await send(on, 'c1');
    expect(on.gateway.sent).toEqual([]);
    expect(await stored(on, 'c1')).toMatchObject({ status: 'not-done', notDoneReason: 'too-late' });
    expect(on.queues.wakeRequests).toEqual([{ patientId: 'p1', notSent: 'c1' }]);
  });

  test('a treatment hold keeps back the text about an infusion, not the symptom check behind it', async () => {
    const on = worldWith({ purpose: 'infusion-reminder', thenId: 'c2' });
    seedText(on, 'c2', { purpose: 'survey-opening', chained: true });
    seedPatient(on, { stay: { kind: 'treatment-hold', since: START, by: 'kim' } });
    await send(on, 'c1');
    expect(bodies(on)).toEqual(['Body of c2']);
    expect(await stored(on, 'c1')).toMatchObject({ status: 'not-done', notDoneReason: 'not-permitted' });
    expect(on.queues.wakeRequests).toEqual([{ patientId: 'p1', notSent: 'c1' }]);
  });

  test('sends up to the last moment', async () => {
    const on = worldWith({ notAfter: START });
    await send(on, 'c1');
    expect(bodies(on)).toEqual(['Body of c1']);
  });

  test.each(['opted-out', 'declined', 'pending'] as const)('sends nothing to a patient who is %s', async (status) => {
    const on = worldWith();
    const { consent } = seedPatient(on);
    seedPatient(on, { consent: { ...consent, status } });
    await send(on, 'c1');
    expect(on.gateway.sent).toEqual([]);
    expect(await stored(on, 'c1')).toMatchObject({ status: 'not-done', notDoneReason: 'not-permitted' });
    expect(on.queues.wakeRequests).toEqual([]);
  });

  test('a throttled text comes again, and the attempt does not count', async () => {
    const on = worldWith();
    on.gateway.script.push({ outcome: 'throttled' });
    await expect(send(on, 'c1')).rejects.toThrow(RetryableError);
    expect(await stored(on, 'c1')).toMatchObject({ status: 'preparation', attempts: 0 });
    await send(on, 'c1');
    expect(await stored(on, 'c1')).toMatchObject({ status: 'completed' });
    expect(on.counts).toEqual({ TextsSent: 1 });
  });

  test('a fault of ours fails the record, and the attempt does not count', async () => {
    const on = worldWith();
    const { send: works } = on.gateway;
    on.gateway.send = async () => {
      throw new Error('AuthorizationError');
    };
    for (let attempt = 1; attempt <= 3; attempt++) await expect(send(on, 'c1')).rejects.toThrow('AuthorizationError');
    on.gateway.send = works;
    await send(on, 'c1');
    expect(await stored(on, 'c1')).toMatchObject({ status: 'completed', attempts: 1 });
    expect(on.counts).toEqual({ TextsSent: 1 });
  });

  test('a refused text is given up, counted and told', async () => {
    const on = worldWith();
    on.gateway.script.push({ outcome: 'refused', code: 'InvalidParameter' });
    await send(on, 'c1');
    expect(await stored(on, 'c1')).toMatchObject({ status: 'not-done', notDoneReason: 'refused' });
    expect(on.counts).toEqual({ SendFailures: 1 });
    expect(on.queues.wakeRequests).toEqual([{ patientId: 'p1', notSent: 'c1' }]);
    const details = { patientId: 'p1', communicationId: 'c1', providerCode: 'InvalidParameter' };
    expect(on.logs).toEqual([{ event: 'SEND_TEXT_REFUSED', details }]);
  });

  /** Fails to mark the next texts sent, that often. */
  const failToMark = (on: World, times: number) => {
    const { markSent } = on.outbox;
    let left = times;
    on.outbox.markSent = async (...sent) => {
      if (left-- > 0) throw new RetryableError('Transaction cancelled');
      return markSent(...sent);
    };
  };

  test('a text that was taken is marked, though the table is busy, and not sent again', async () => {
    const on = worldWith();
    failToMark(on, 3);
    await send(on, 'c1');
    expect(await stored(on, 'c1')).toMatchObject({ status: 'completed', providerMessageId: 'provider-1' });
    await send(on, 'c1');
    expect(bodies(on)).toHaveLength(1);
  });

  test('a text that was taken and could not be marked is sent once more after its lease', async () => {
    const on = worldWith();
    failToMark(on, 4);
    await expect(send(on, 'c1')).rejects.toThrow(RetryableError);
    expect(bodies(on)).toHaveLength(1);
    on.pass(2 * MINUTE);
    await send(on, 'c1');
    expect(await stored(on, 'c1')).toMatchObject({ status: 'completed', outcomeUnknown: true });
    expect(bodies(on)).toHaveLength(2);
  });

  test('what may have come is never said not to have been permitted', async () => {
    const on = worldWith();
    on.gateway.script.push({ outcome: 'unknown' });
    await expect(send(on, 'c1')).rejects.toThrow(RetryableError);
    const { consent } = seedPatient(on);
    seedPatient(on, { consent: { ...consent, status: 'opted-out' } });
    on.pass(2 * MINUTE);
    await send(on, 'c1');
    expect(bodies(on)).toHaveLength(1);
    expect(await stored(on, 'c1')).toMatchObject({ status: 'not-done', notDoneReason: 'outcome-unknown' });
  });

  test('a text of unknown outcome is sent once more after its lease, and never a third time', async () => {
    const on = worldWith();
    on.gateway.script.push({ outcome: 'unknown' }, { outcome: 'unknown' });
    await expect(send(on, 'c1')).rejects.toThrow(RetryableError);
    await expect(send(on, 'c1')).rejects.toThrow(RetryableError);
    expect(bodies(on)).toHaveLength(1);
    expect(await stored(on, 'c1')).toMatchObject({ status: 'in-progress', outcomeUnknown: true });

    on.pass(2 * MINUTE);
    await expect(send(on, 'c1')).rejects.toThrow(RetryableError);
    expect(on.counts).toEqual({ SentAgain: 1 });

    on.pass(2 * MINUTE);
    await send(on, 'c1');
    expect(bodies(on)).toHaveLength(2);
    expect(await stored(on, 'c1')).toMatchObject({
      status: 'not-done',
      notDoneReason: 'outcome-unknown',
      outcomeUnknown: true,
    });
    expect(on.counts).toEqual({ SentAgain: 1, SendFailures: 1 });
    expect(on.queues.wakeRequests).toEqual([{ patientId: 'p1', notSent: 'c1' }]);
  });
});

describe('a chain of texts', () => {
  const chain = (first: Partial<OutgoingText> = {}, last: Partial<OutgoingText> = {}): World => {
    const on = worldWith({ thenId: 'c2', ...first });
    seedText(on, 'c2', { thenId: 'c3', chained: true });
    seedText(on, 'c3', { chained: true, ...last });
    return on;
  };

  test('goes out in order, by one pointer', async () => {
    const on = chain();
    await send(on, 'c1');
    expect(bodies(on)).toEqual(['Body of c1', 'Body of c2', 'Body of c3']);
  });

  test('goes on where it was interrupted, without repeating what was sent', async () => {
    const on = chain();
    on.gateway.script.push({ outcome: 'accepted', providerMessageId: 'first' }, { outcome: 'throttled' });
    await expect(send(on, 'c1')).rejects.toThrow(RetryableError);
    await send(on, 'c1');
    expect(bodies(on)).toEqual(['Body of c1', 'Body of c2', 'Body of c2', 'Body of c3']);
    expect(on.counts).toEqual({ TextsSent: 3 });
  });

  test('falls with its first text: an item without its stem says nothing', async () => {
    const on = chain();
    on.gateway.script.push({ outcome: 'refused', code: 'InvalidParameter' });
    await send(on, 'c1');
    expect(bodies(on)).toEqual(['Body of c1']);
    for (const id of ['c1', 'c2', 'c3'])
      expect(await stored(on, id)).toMatchObject({ status: 'not-done', notDoneReason: 'refused' });
    expect(on.queues.wakeRequests.map(({ notSent }) => notSent)).toEqual(['c1', 'c2', 'c3']);
    expect(on.counts).toEqual({ SendFailures: 1 });
  });

  test('falls on even when the run that gave its first text up ended there', async () => {
    const on = chain({ status: 'not-done', notDoneReason: 'too-late' });
    await send(on, 'c1');
    expect(bodies(on)).toEqual([]);
    expect(await stored(on, 'c3')).toMatchObject({ status: 'not-done', notDoneReason: 'too-late' });
    expect(on.queues.wakeRequests.map(({ notSent }) => notSent)).toEqual(['c1', 'c2', 'c3']);
  });

  test('is asked afresh when it is unknown whether its first text went out', async () => {
    const on = chain({ status: 'in-progress', attempts: 2, leaseUntil: plus(START, -SECOND) });
    await send(on, 'c1');
    expect(bodies(on)).toEqual([]);
    expect(await stored(on, 'c1')).toMatchObject({ notDoneReason: 'outcome-unknown' });
    for (const id of ['c2', 'c3'])
      expect(await stored(on, id)).toMatchObject({ status: 'not-done', notDoneReason: 'too-late' });
    expect(on.queues.wakeRequests.map(({ notSent }) => notSent)).toEqual(['c1', 'c2', 'c3']);
  });

  test('is no work any more once its last text is settled', async () => {
    const on = chain();
    await send(on, 'c1');
    expect([...on.table.due.values()].filter(({ kind }) => kind === 'text')).toEqual([]);
  });

  test('never takes a safety text down with it', async () => {
    const on = chain({ notAfter: plus(START, -SECOND) }, { purpose: 'safety' });
    await send(on, 'c1');
    expect(bodies(on)).toEqual(['Body of c3']);
    expect(await stored(on, 'c2')).toMatchObject({ status: 'not-done', notDoneReason: 'too-late' });
  });
});
