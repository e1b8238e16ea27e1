import { describe, expect, test } from 'vitest';
import { type Change, deliver } from '../../../functions/deliver/deliver.ts';
import { deliverBatch } from '../../../functions/deliver/deliver-batch.ts';
import { steadyPulse } from '../../../functions/deliver/steady-pulse.ts';
import { putAlert } from '../../../shared/adapters/memory/memory-table.ts';
import { MINUTE, plus } from '../../../shared/domain/instant.ts';
import { alert } from '../alert.ts';
import { START, seedText, type World, world } from '../world.ts';

const AT = { sequenceNumber: '100', patientId: 'p1' };
const LATER = plus(START, MINUTE);

const stateChange = (before: string | undefined, after: string | undefined, at = AT): Change => ({
  ...at,
  kind: 'state',
  before: before === undefined ? {} : { nextWakeAt: before },
  after: after === undefined ? {} : { nextWakeAt: after },
});

describe('a state', () => {
  test.each<[string, string | undefined, string | undefined, string | undefined]>([
    ['is given a wake-up', undefined, START, START],
    ['moves its wake-up', START, LATER, LATER],
    ['loses its wake-up', START, undefined, undefined],
  ])('%s', async (_, before, after, expected) => {
    const on = world();
    if (before) on.wakeUps.set.set('p1', before);
    await deliver(on, stateChange(before, after));
    expect(on.wakeUps.set.get('p1')).toBe(expected);
  });

  test('whose wake-up stays costs no call', async () => {
    const on = world();
    await deliver(on, stateChange(START, START));
    expect(on.wakeUps.set.size).toBe(0);
  });
});

describe('a text', () => {
  test.each([
    ['survey-opening', 'campaign'],
    ['invitation', 'campaign'],
    ['survey-reply', 'replies'],
    ['safety', 'replies'],
  ] as const)('%s goes to the queue %s, as ids alone', async (purpose, queue) => {
    const on = world();
    await deliver(on, { ...AT, kind: 'text', before: undefined, after: seedText(on, 'c1', { purpose }) });
    expect(on.queues[queue]).toEqual([{ patientId: 'p1', communicationId: 'c1' }]);
    expect([...on.queues.replies, ...on.queues.campaign]).toHaveLength(1);
  });

  test('that follows another is left to it', async () => {
    const on = world();
    await deliver(on, { ...AT, kind: 'text', before: undefined, after: seedText(on, 'c2', { chained: true }) });
    expect(on.queues.replies).toEqual([]);
  });

  test('that was claimed, released or sent is not queued again', async () => {
    const on = world();
    const before = seedText(on, 'c1');
    for (const status of ['in-progress', 'preparation', 'completed'] as const)
      await deliver(on, { ...AT, kind: 'text', before, after: { ...before, status } });
    expect(on.queues.replies).toEqual([]);
  });

  test('that went out shows that the line lives', async () => {
    const on = world();
    const before = seedText(on, 'c1');
    await deliver(on, { ...AT, kind: 'text', before, after: { ...before, status: 'in-progress' } });
    expect(await on.pulse.last()).toBeUndefined();
    await deliver(on, { ...AT, kind: 'text', before, after: { ...before, status: 'completed' } });
    expect(await on.pulse.last()).toBe(START);
  });

  test('a receipt, which may be three days late, is no sign of life', async () => {
    const on = world();
    const before = seedText(on, 'c1', { status: 'completed' });
    const delivery = { status: 'delivered', at: START } as const;
    await deliver(on, { ...AT, kind: 'text', before, after: { ...before, delivery } });
    expect(await on.pulse.last()).toBeUndefined();
  });

  test('the pulse beats at most once in ten minutes', async () => {
    const on = world();
    const beats: string[] = [];
    const pulse = steadyPulse({ beat: async (at) => void beats.push(at) });
    for (let minute = 0; minute <= 20; minute += 5) await pulse.beat(plus(START, minute * MINUTE));
    expect(beats).toEqual([START, plus(START, 10 * MINUTE), plus(START, 20 * MINUTE)]);
    expect(on.counts).toEqual({});
  });
});

describe('an alert', () => {
  const raised = (on: World, fields: Parameters<typeof alert>[0] = {}): Change => {
    const after = alert(fields);
    putAlert(on.table, after);
    return { ...AT, kind: 'alert', before: undefined, after };
  };

  test('is told to the care team without a word about the patient, and counted as told', async () => {
    const on = world();
    await deliver(on, raised(on));
    expect(on.topic.notices).toEqual([{ alertId: 'p1.a1', careTeamId: 'north', severity: 'critical', escalation: 0 }]);
    expect(await on.patients.alert('p1.a1')).toMatchObject({ noticesSent: 1, noticedAt: [on.clock()] });
    expect(on.counts).toEqual({ AlertsRaised: 1 });
  });

  test('that does not notify is only counted', async () => {
    const on = world();
    await deliver(on, raised(on, { noticesDue: 0 }));
    expect(on.topic.notices).toEqual([]);
    expect(on.counts).toEqual({ AlertsRaised: 1 });
  });

  test('that escalates is told again', async () => {
    const on = world();
    const escalated = { at: START, by: 'vigil', what: 'escalated' } as const;
    const after = alert({ noticesDue: 2, noticesSent: 1, steps: [...alert().steps, escalated] });
    putAlert(on.table, after);
    await deliver(on, { ...AT, kind: 'alert', before: alert({ noticesSent: 1 }), after });
    expect(on.topic.notices).toMatchObject([{ escalation: 1 }]);
    expect(on.counts).toEqual({});
  });

  test('that passed over who is away is told to the step after them', async () => {
    const on = world();
    const escalated = { at: START, by: 'vigil', what: 'escalated', skipped: 2 } as const;
    const after = alert({ noticesDue: 2, noticesSent: 1, steps: [...alert().steps, escalated] });
    putAlert(on.table, after);
    await deliver(on, { ...AT, kind: 'alert', before: alert({ noticesSent: 1 }), after });
    expect(on.topic.notices).toMatchObject([{ escalation: 3 }]);
    expect(on.leads.notices).toEqual([]);
  });

  test('whose chain has come to its end is told once to whoever leads the programme, beside the team', async () => {
    const on = world();
    const step = (toldLead?: true) => ({ at: START, by: 'vigil', what: 'escalated' as const, toldLead });
    const earlier = alert({ noticesDue: 2, noticesSent: 2, steps: [...alert().steps, step()] });
    const ended = alert({ noticesDue: 3, noticesSent: 2, steps: [...earlier.steps, step(true)] });
    const later = alert({ noticesDue: 4, noticesSent: 3, steps: [...ended.steps, step()] });
    for (const [before, after] of [
      [earlier, ended],
      [ended, later],
    ]) {
      putAlert(on.table, after ?? ended);
      await deliver(on, { ...AT, kind: 'alert', before, after: after ?? ended });
    }
    expect(on.topic.notices).toMatchObject([{ escalation: 2 }, { escalation: 3 }]);
    expect(on.leads.notices).toEqual([{ alertId: 'p1.a1', careTeamId: 'north', severity: 'critical', escalation: 2 }]);
  });

  test('is tried again with whoever leads the programme, and not with the team, where they could not be told', async () => {
    const on = world();
    const escalated = { at: START, by: 'vigil', what: 'escalated', toldLead: true } as const;
    const after = alert({ noticesDue: 2, noticesSent: 1, steps: [...alert().steps, escalated] });
    putAlert(on.table, after);
    const change: Change = { ...AT, kind: 'alert', before: alert({ noticesSent: 1 }), after };
    const leads = { tell: async () => Promise.reject(new Error('SNS is down')) };
    await expect(deliver({ ...on, leads }, change)).rejects.toThrow('SNS is down');
    await deliver(on, change);
    expect(on.topic.notices).toHaveLength(1);
    expect(on.leads.notices).toHaveLength(1);
  });

  test('that the patient wrote more about is told again to whoever was told, and no further', async () => {
    const on = world();
    const added = { at: START, by: 'patient', what: 'added' } as const;
    const after = alert({ noticesDue: 2, noticesSent: 1, steps: [...alert().steps, added] });
    putAlert(on.table, after);
    await deliver(on, { ...AT, kind: 'alert', before: alert({ noticesSent: 1 }), after });
    expect(on.topic.notices).toMatchObject([{ escalation: 0 }]);
  });

  test('that was told is not told again by its own mark', async () => {
    const on = world();
    await deliver(on, { ...AT, kind: 'alert', before: alert(), after: alert({ noticesSent: 1 }) });
    expect(on.topic.notices).toEqual([]);
  });

  test('whose change is repeated is told once', async () => {
    const on = world();
    const change = raised(on);
    await deliver(on, change);
    await deliver(on, change);
    expect(on.topic.notices).toHaveLength(1);
  });

  test('that nobody hears rings', async () => {
    const on = world();
    on.topic.isHeard = ({ careTeamId }) => careTeamId !== 'north';
    await deliver(on, raised(on));
    expect(on.counts).toEqual({ AlertsRaised: 1, AlertWithoutSubscriber: 1 });
  });
});

describe('a batch', () => {
  const failures: string[] = [];
  const onFailure = (change: Change) => failures.push(change.sequenceNumber);

  test('keeps the order within a patient, and starts again from the lowest failure', async () => {
    const on = world();
    const moved: string[] = [];
    const wakeUps = {
      move: async (patientId: string, _: string | undefined, to: string | undefined) => {
        // The first patient is slower, so order within patients is not owed to chance.
        if (patientId === 'p1') await new Promise((resolve) => setTimeout(resolve, 2));
        if (patientId === 'p2' && to === LATER) throw new Error('Scheduler is down');
        moved.push(`${patientId} ${to}`);
      },
    };
    const changes = [
      stateChange(undefined, START, { sequenceNumber: '1', patientId: 'p1' }),
      stateChange(undefined, START, { sequenceNumber: '2', patientId: 'p2' }),
      stateChange(START, LATER, { sequenceNumber: '3', patientId: 'p2' }),
      stateChange(START, LATER, { sequenceNumber: '4', patientId: 'p1' }),
      stateChange(LATER, plus(LATER, MINUTE), { sequenceNumber: '5', patientId: 'p2' }),
    ];
    expect(await deliverBatch({ ...on, wakeUps }, changes, onFailure)).toBe('3');
    expect(moved).toEqual([`p2 ${START}`, `p2 ${plus(LATER, MINUTE)}`, `p1 ${START}`, `p1 ${LATER}`]);
    expect(failures).toEqual(['3']);
  });

  test('lets no wake-up hold back the text and the alert of the same turn', async () => {
    const on = world();
    const wakeUps = { move: async () => Promise.reject(new Error('Scheduler is down')) };
    const raised = alert();
    putAlert(on.table, raised);
    const changes: Change[] = [
      stateChange(undefined, START, { sequenceNumber: '1', patientId: 'p1' }),
      {
        sequenceNumber: '2',
        patientId: 'p1',
        kind: 'text',
        before: undefined,
        after: seedText(on, 'c1', { purpose: 'safety' }),
      },
      { sequenceNumber: '3', patientId: 'p1', kind: 'alert', before: undefined, after: raised },
    ];
    expect(await deliverBatch({ ...on, wakeUps }, changes, onFailure)).toBe('1');
    expect(on.queues.replies).toEqual([{ patientId: 'p1', communicationId: 'c1' }]);
    expect(on.topic.notices).toHaveLength(1);
  });

  test('that went well has nothing to repeat', async () => {
    expect(await deliverBatch(world(), [stateChange(undefined, START)], onFailure)).toBeUndefined();
  });
});
