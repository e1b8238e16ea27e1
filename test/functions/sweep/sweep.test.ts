import { describe, expect, test } from 'vitest';
import { sendText } from '../../../functions/send-text/send-text.ts';
import { sweep } from '../../../functions/sweep/sweep.ts';
import { putAlert } from '../../../shared/adapters/memory/memory-table.ts';
import { DAY, MINUTE, plus } from '../../../shared/domain/instant.ts';
import { alert } from '../alert.ts';
import { START, seedPatient, seedText, type World, world } from '../world.ts';

const always = () => true;

const run = (on: World, hasTime: () => boolean = always) => sweep(on, hasTime);

describe('sweep', () => {
  test('carries late patients and texts again, each to its own queue', async () => {
    const on = world();
    seedPatient(on, { nextWakeAt: plus(START, -6 * MINUTE) });
    seedText(on, 'reply', { createdAt: plus(START, -6 * MINUTE) });
    seedText(on, 'opening', { createdAt: plus(START, -6 * MINUTE), purpose: 'survey-opening' });
    await run(on);
    expect(on.queues.wakeRequests).toEqual([{ patientId: 'p1' }]);
    expect(on.queues.replies).toEqual([{ patientId: 'p1', communicationId: 'reply' }]);
    expect(on.queues.campaign).toEqual([{ patientId: 'p1', communicationId: 'opening' }]);
    expect(on.counts).toMatchObject({ SweepFoundWork: 3 });
    expect(on.logs).toEqual([{ event: 'SWEEP_CARRIED', details: { patient: 1, text: 2, alert: 0 } }]);
  });

  test('postpones a late alert, which is what carries it', async () => {
    const on = world();
    putAlert(on.table, alert({ raisedAt: plus(START, -6 * MINUTE) }));
    await run(on);
    expect(on.table.due.get('alert p1.a1')).toMatchObject({ dueAt: plus(START, 10 * MINUTE) });
    expect(on.counts).toMatchObject({ SweepFoundWork: 1 });
  });

  test('leaves alone what is due but not late, what is done, and what is to come', async () => {
    const on = world();
    seedPatient(on, { nextWakeAt: plus(START, -4 * MINUTE) });
    seedText(on, 'sent', { createdAt: plus(START, -DAY), status: 'completed' });
    putAlert(on.table, alert({ raisedAt: plus(START, -DAY), noticesSent: 1 }));
    await run(on);
    expect(on.queues.wakeRequests).toEqual([]);
    expect(on.queues.replies).toEqual([]);
    expect(on.counts).not.toHaveProperty('SweepFoundWork');
    expect(on.logs).toEqual([]);
  });

  test('carries the same work at most once in 15 minutes', async () => {
    const on = world();
    seedPatient(on, { nextWakeAt: plus(START, -6 * MINUTE) });
    for (let minutes = 0; minutes < 20; minutes += 5) {
      await run(on);
      on.pass(5 * MINUTE);
    }
    expect(on.queues.wakeRequests).toHaveLength(1);
    await run(on);
    expect(on.queues.wakeRequests).toHaveLength(2);
  });

  test('goes on page after page while there is time, and no longer', async () => {
    const on = world();
    for (let index = 0; index < 250; index++)
      seedPatient(on, { id: `p${index}`, nextWakeAt: plus(START, -6 * MINUTE - index) });
    let pages = 0;
    await run(on, () => pages++ < 2);
    expect(on.queues.wakeRequests).toHaveLength(200);
    await run(on);
    expect(new Set(on.queues.wakeRequests.map(({ patientId }) => patientId)).size).toBe(250);
    expect(on.queues.wakeRequests).toHaveLength(250);
  });
});

describe('a chain of texts', () => {
  const chained = (): World => {
    const on = world();
    seedPatient(on);
    seedText(on, 'stem', { thenId: 'item' });
    seedText(on, 'item', { chained: true });
    return on;
  };
  /** Sweeps, and sends what the sweep carried; texts that have to wait are lost on the way. */
  const runAndSend = async (on: World): Promise<void> => {
    await run(on);
    await Promise.allSettled(on.queues.replies.splice(0).map((pointer) => sendText(on, pointer)));
  };
  const bodies = (on: World) => on.gateway.sent.map(({ body }) => body);

  test('waits for its first text, however long that is throttled', async () => {
    const on = chained();
    on.gateway.script.push({ outcome: 'throttled' }, { outcome: 'throttled' }, { outcome: 'throttled' });
    for (let minutes = 0; minutes <= 60; minutes += 5) {
      await runAndSend(on);
      on.pass(5 * MINUTE);
    }
    expect(bodies(on)).toEqual([...Array(4).fill('Body of stem'), 'Body of item']);
  });

  test('goes on after a run that ended between two texts, and whose message is lost', async () => {
    const on = chained();
    const { claim } = on.outbox;
    on.outbox.claim = async (pointer, ...rest) =>
      pointer.communicationId === 'item' ? Promise.reject(new Error('The run ends here')) : claim(pointer, ...rest);
    await expect(sendText(on, { patientId: 'p1', communicationId: 'stem' })).rejects.toThrow('ends here');
    on.outbox.claim = claim;
    on.pass(10 * MINUTE);
    await runAndSend(on);
    expect(bodies(on)).toEqual(['Body of stem', 'Body of item']);
    on.pass(DAY);
    await run(on);
    expect(on.queues.replies).toEqual([]);
  });

  test('is given up with its first text by a sweep too', async () => {
    const on = chained();
    await on.outbox.markNotDone(seedText(on, 'stem', { thenId: 'item' }), 'too-late');
    on.pass(10 * MINUTE);
    await runAndSend(on);
    expect(bodies(on)).toEqual([]);
    expect(on.table.texts.get('p1/item')).toMatchObject({ status: 'not-done', notDoneReason: 'too-late' });
  });
});

describe('silence', () => {
  const silentAfter = async (silence: number, planned: boolean): Promise<number | undefined> => {
    const on = world();
    if (planned) seedPatient(on, { nextWakeAt: plus(START, 30 * DAY) });
    await on.pulse.beat(START);
    on.pass(silence);
    await run(on);
    return on.counts.SilentForADay;
  };

  test.each([
    ['a day and a minute with patients waiting', DAY + MINUTE, true, 1],
    ['just a day', DAY, true, 0],
    ['a week in which nothing is planned', 7 * DAY, false, 0],
  ])('of %s', async (_, silence, planned, expected) => {
    expect(await silentAfter(silence, planned)).toBe(expected);
  });

  test('is counted from the first plan where no text ever went out', async () => {
    const on = world();
    seedPatient(on, { nextWakeAt: plus(START, 30 * DAY) });
    await run(on);
    expect(on.counts.SilentForADay).toBe(0);
    on.pass(DAY + MINUTE);
    await run(on);
    expect(on.counts.SilentForADay).toBe(1);
  });
});
