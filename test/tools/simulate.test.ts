// The simulation keeps the plan, and its check of that is able to find every way of not keeping it.
import { beforeAll, describe, expect, it } from 'vitest';
import { Agenda } from '../../infra/tools/simulate/agenda.ts';
import { PlanCheck } from '../../infra/tools/simulate/plan-check.ts';
import { Simulation, type SimulationOptions } from '../../infra/tools/simulate/simulation.ts';
import { addText, addTraffic, byUtcMinute, loadOf, noTraffic } from '../../infra/tools/simulate/traffic.ts';
import { wallClocks } from '../../infra/tools/simulate/wall-clock.ts';
import { DAY, MINUTE } from '../../shared/domain/instant.ts';
import { CONTENT } from '../../shared/plans/content.ts';

const DAY_MINUTES = DAY / MINUTE;
/** Monday 1 March 2027, midnight, in minutes. */
const MONDAY = Date.parse('2027-03-01T00:00:00.000Z') / MINUTE;
const TEN = 10 * 60;
/** Asked every week, from the day after agreeing on a Monday. */
const WEEKLY = { plan: CONTENT.plan('checkpoint-inhibitor'), preferredTime: '10:00' };
const WEEK = 7 * DAY_MINUTES;
const FIRST = MONDAY + DAY_MINUTES + TEN;

const checked = (sent: (check: PlanCheck) => void, weeks = 2) => {
  const check = new PlanCheck(1);
  check.agreed(0, WEEKLY, MONDAY + TEN);
  sent(check);
  check.end(0, WEEKLY, MONDAY + weeks * WEEK);
  const { missed, doubled, inQuietHours } = check;
  return { missed, doubled, inQuietHours };
};
const KEPT = { missed: 0, doubled: 0, inQuietHours: 0 };

describe('the check of the plan', () => {
  const opens = (check: PlanCheck, at: number, owed = false) => check.sent(0, WEEKLY, 'survey-opening', at, owed);
  const both = (check: PlanCheck) => {
    opens(check, FIRST);
    opens(check, FIRST + WEEK + 29);
  };

  it.each<[string, (check: PlanCheck) => void, object]>([
    ['every survey in its half hour', both, {}],
    ['no survey', () => {}, { missed: 2 }],
    ['none in the second week', (check) => opens(check, FIRST), { missed: 1 }],
    ['none in the first week', (check) => opens(check, FIRST + WEEK), { missed: 1 }],
    ['half an hour late', (check) => [opens(check, FIRST + 30), opens(check, FIRST + WEEK)], { missed: 1 }],
    ['a minute early', (check) => [opens(check, FIRST), opens(check, FIRST + WEEK - 1)], { missed: 1 }],
    ['twice on its day', (check) => [opens(check, FIRST), both(check)], { doubled: 1 }],
    [
      'on another day as well',
      (check) => {
        both(check);
        opens(check, FIRST + WEEK + DAY_MINUTES);
      },
      { doubled: 1 },
    ],
    [
      'on another day, since something was owed',
      (check) => {
        opens(check, FIRST);
        opens(check, FIRST + DAY_MINUTES, true);
        opens(check, FIRST + WEEK);
      },
      {},
    ],
    [
      'reminded twice',
      (check) => {
        both(check);
        for (const day of [1, 2]) check.sent(0, WEEKLY, 'survey-reminder', FIRST + WEEK + day * DAY_MINUTES, false);
      },
      { doubled: 1 },
    ],
    [
      'invited twice',
      (check) => {
        both(check);
        for (const minute of [0, 1]) check.sent(0, WEEKLY, 'invitation', MONDAY + TEN + minute, false);
      },
      { doubled: 1 },
    ],
    [
      'two self-care messages on a day',
      (check) => {
        both(check);
        for (const minute of [0, 1]) check.sent(0, WEEKLY, 'self-care', FIRST + minute, false);
      },
      { doubled: 1 },
    ],
    [
      'a reminder at night, and an answer to what a patient texts at night',
      (check) => {
        both(check);
        check.sent(0, WEEKLY, 'survey-reminder', MONDAY + 9 * 60 - 1, false);
        check.sent(0, WEEKLY, 'survey-reply', MONDAY + 3 * 60, false);
      },
      { inQuietHours: 1 },
    ],
    [
      'a reminder when the quiet hours begin',
      (check) => {
        both(check);
        check.sent(0, WEEKLY, 'survey-reminder', FIRST + WEEK + TEN, false);
      },
      { inQuietHours: 1 },
    ],
  ])('%s', (_, sent, found) => {
    expect(checked(sent)).toEqual({ ...KEPT, ...found });
  });

  it('expects nothing before its half hour has passed', () => {
    const check = new PlanCheck(1);
    check.agreed(0, WEEKLY, MONDAY + TEN);
    check.end(0, WEEKLY, FIRST + 29);
    expect(check.missed).toBe(0);
    check.end(0, WEEKLY, FIRST + 30);
    expect(check.missed).toBe(1);
  });
});

it('reads clocks across their changes', () => {
  const clockIn = wallClocks(MONDAY * 60, (MONDAY + 3 * WEEK) * 60);
  const shown = (instant: string, zone: string) =>
    new Date(clockIn(zone).minuteAt(Date.parse(instant) / 1_000) * MINUTE).toISOString().slice(0, 16);
  expect(shown('2027-03-12T12:00:00.000Z', 'America/New_York')).toBe('2027-03-12T07:00');
  expect(shown('2027-03-13T11:00:00.000Z', 'America/New_York')).toBe('2027-03-13T06:00');
  expect(shown('2027-03-14T06:59:59.000Z', 'America/New_York')).toBe('2027-03-14T01:59');
  expect(shown('2027-03-14T07:00:00.000Z', 'America/New_York')).toBe('2027-03-14T03:00');
  expect(shown('2027-03-14T07:00:00.000Z', 'Asia/Kathmandu')).toBe('2027-03-14T12:45');
});

it('does what is due in order, once, and not what was moved', () => {
  const agenda = new Agenda(2, 100);
  agenda.set('wake', 0, 105);
  agenda.set('wake', 1, 103);
  agenda.set('reply', 0, 104);
  agenda.set('reply', 0, undefined);
  agenda.set('wake', 0, 108);
  // Too late for it: a second from now.
  agenda.set('staff', 1, 50);
  const happened = [...agenda.untilThen(110)].map(({ kind, patient }) => `${kind} ${patient}`);
  expect(happened).toEqual(['staff 1', 'wake 1', 'wake 0']);
});

it('counts texts by the second and the minute, and how long they wait for the carrier', () => {
  const traffic = noTraffic(200);
  for (const second of [60, 60, 60, 60, 61, 190]) addText(traffic, second, DAY_MINUTES + 5);
  const sum = noTraffic(200);
  addTraffic(sum, traffic);
  addTraffic(sum, traffic);
  expect(loadOf(sum, 2)).toEqual({ texts: 12, peakTextsPerSecond: 8, longestWait: 3 });
  expect([...byUtcMinute(sum).slice(0, 4)]).toEqual([0, 10, 0, 2]);
  expect(sum.byLocalMinute[5]).toBe(12);
});

describe('a simulation', { timeout: 60_000 }, () => {
  const live = async (first: number, patients: number, seed = 1, more: Partial<SimulationOptions> = {}) => {
    const shares = { prompt: 60, late: 20, silent: 15, alerting: 5 };
    const simulation = new Simulation({ first, patients, weeks: 2, seed, shares, ...more });
    await simulation.run();
    return simulation;
  };
  let whole: Simulation;
  beforeAll(async () => {
    whole = await live(0, 60);
  }, 60_000);

  it('misses nothing, doubles nothing and disturbs nobody, across a clock change', () => {
    const { missed, doubled, inQuietHours } = whole.check;
    expect({ missed, doubled, inQuietHours }).toEqual(KEPT);
    expect(whole.happened.enrol).toBe(60);
    expect(whole.happened.reply).toBeGreaterThan(60 * 10);
    expect(whole.happened.staff).toBeGreaterThan(0);
  });

  it('is the same again, and the same in parts', async () => {
    const parts = [await live(0, 20), await live(20, 40)];
    const sum = noTraffic(whole.traffic.bySecond.length);
    for (const { traffic } of parts) addTraffic(sum, traffic);
    expect(sum.bySecond).toEqual(whole.traffic.bySecond);
    expect(sum.byLocalMinute).toEqual(whole.traffic.byLocalMinute);
  });

  it('is found out where it asks an hour late', async () => {
    const { check, happened } = await live(0, 60, 1, { spreadMinutes: 120 });
    expect(happened.enrol).toBe(60);
    expect(check.missed).toBeGreaterThan(20);
  });

  it('is another with another seed', async () => {
    expect((await live(0, 60, 2)).traffic.bySecond).not.toEqual(whole.traffic.bySecond);
  });
});
