// What a plan asks of a typical patient, week by week.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarWeeks, weeksInWords } from '../../shared/domain/calendar-weeks.ts';
import type { PlanDefinition } from '../../shared/domain/plan.ts';
import { typicalDays, weekOf } from '../../shared/domain/typical-days.ts';

const PLAN: PlanDefinition = {
  id: 'sample',
  version: '1',
  title: 'Sample',
  rules: 'alert-rules',
  startWeekdays: [1],
  lastDay: 41,
  activities: [
    { id: 'weekly', instruments: ['week'], days: [{ from: 0, until: 41, every: 7 }] },
    { id: 'before', instruments: ['week'], days: [-2], anchor: 'infusion' },
    { id: 'monthly', instruments: ['month'], days: [0, 35] },
  ],
  stepUps: [],
  standIns: {},
  selfCare: { topics: ['rest', 'skin-and-sun'], days: [{ from: 3, until: 17, every: 7 }] },
  remindAfterDays: 1,
  expireAfterDays: 3,
};
const INSTRUMENTS = [
  { id: 'week', recallDays: 7 },
  { id: 'month', recallDays: 28 },
];
const days = typicalDays(PLAN, INSTRUMENTS, { cycleDays: 21 });
const ofWeekThree = typicalDays({ ...PLAN, lastDay: 20 }, INSTRUMENTS, { cycleDays: 14 });

describe('the days of a typical patient', () => {
  it('are those of the plan, with infusions at even intervals, and nothing asked too soon', () => {
    expect(days).toEqual([
      { day: 0, asked: ['week', 'month'], infusion: true },
      { day: 3, asked: [], topic: 'rest' },
      { day: 7, asked: ['week'] },
      { day: 10, asked: [], topic: 'skin-and-sun' },
      { day: 14, asked: ['week'] },
      { day: 17, asked: [], topic: 'rest' },
      // Two days before the infusion is too soon after day 14; day 21 is not.
      { day: 21, asked: ['week'], infusion: true },
      { day: 28, asked: ['week'] },
      { day: 35, asked: ['week', 'month'] },
    ]);
  });

  it('follow the cycle', () => {
    expect(ofWeekThree.filter(({ infusion }) => infusion).map(({ day }) => day)).toEqual([0, 14]);
  });

  it('show no infusion where nothing hangs on one', () => {
    const plan = { ...PLAN, activities: PLAN.activities.filter(({ anchor }) => !anchor) };
    expect(typicalDays(plan, INSTRUMENTS, { cycleDays: 21 }).some(({ infusion }) => infusion)).toBe(false);
  });
});

describe('the weeks of a calendar', () => {
  const { first, later } = calendarWeeks(days, 1, PLAN.lastDay);

  it('stand alone at first, and together later where they are alike', () => {
    expect(first.map(({ weeks }) => weeks)).toEqual([[1]]);
    expect(later.map(({ weeks }) => weeks)).toEqual([[2, 3], [4], [5], [6]]);
    expect(later[0]?.days.map((day) => day?.day)).toEqual([
      7,
      undefined,
      undefined,
      10,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('hold every day once, by its week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), (count) => {
        const weeks = calendarWeeks(days, count, PLAN.lastDay);
        const numbers = [...weeks.first, ...weeks.later].flatMap((week) => week.weeks);
        expect(numbers.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6]);
        expect(weeks.first.flatMap((week) => week.days.flatMap((day) => day?.day ?? []))).toEqual(
          days.map(({ day }) => day).filter((day) => weekOf(day) <= count),
        );
      }),
    );
  });

  it.each([
    [[13], '13'],
    [[13, 14], '13–14'],
    [[13, 15, 16, 17, 20], '13, 15–17, 20'],
    [[], ''],
  ])('%j reads %s', (weeks, words) => {
    expect(weeksInWords(weeks)).toBe(words);
  });
});
