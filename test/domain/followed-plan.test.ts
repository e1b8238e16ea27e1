// What a patient's own dates make of the days of a plan.
import { describe, expect, it } from 'vitest';
import { plannedAt } from '../../shared/domain/care-plan.ts';
import { followedPlan, planFollowed, surveyDays } from '../../shared/domain/followed-plan.ts';
import { daysUntil, type PlanActivity, type PlanDays } from '../../shared/domain/plan.ts';
import type { CarePlan } from '../../shared/domain/plan-progress.ts';
import type { TreatmentDates } from '../../shared/domain/treatment.ts';
import { addDays, addMonths, daysBetween } from '../../shared/domain/zoned-time.ts';
import { PLAN } from './plan-fixtures.ts';

const STARTS = { startsOn: '2027-01-05' };
const DATES: TreatmentDates = {
  firstDose: '2027-01-04',
  infusions: ['2027-01-25', '2027-02-15'],
  lastDose: '2027-03-01',
};

const daysOf = (
  days: readonly PlanDays[],
  more: Partial<PlanActivity> = {},
  dates: TreatmentDates = DATES,
  plan: Partial<typeof PLAN & { afterLastDose: string }> = {},
): readonly number[] => {
  const activity: PlanActivity = { id: 'some', instruments: ['symptoms'], days, ...more };
  const followed = followedPlan({ ...PLAN, lastDay: 100, ...plan, activities: [activity] }, STARTS, {
    episode: 1,
    ...dates,
  });
  return daysUntil(followed.lastDay, surveyDays(followed));
};

describe('days of an activity', () => {
  it.each<[string, readonly PlanDays[], Partial<PlanActivity>, readonly number[]]>([
    ['from the first day of the plan', [0, 10], {}, [0, 10]],
    ['every so many days until one', [{ from: 3, until: 30, every: 10 }], {}, [3, 13, 23]],
    ['every so many days, so many times', [{ from: 3, times: 3, every: 10 }], {}, [3, 13, 23]],
    ['every month until a day', [{ from: 0, until: 60, everyMonths: 1 }], {}, [0, 31, 59]],
    ['every second month, so many times', [{ from: 0, times: 2, everyMonths: 2 }], {}, [0, 59]],
    ['not after the last one', [{ from: 90, times: 9, every: 7 }], {}, [90, 97]],
    ['from the first dose, none before the plan', [-1, 0, 1, 7], { anchor: 'first-dose' }, [0, 6]],
    ['before and after each infusion', [-2, 3], { anchor: 'infusion' }, [18, 23, 39, 44]],
    ['before those from a day on', [-2], { anchor: 'infusion', fromDay: 20 }, [39]],
    [
      'every week before one, from a day on',
      [{ from: -14, until: -7, every: 7 }],
      { anchor: 'infusion', fromDay: 12 },
      [13, 27, 34],
    ],
    ['from the last dose', [-1, 7], { anchor: 'last-dose' }, [54, 62]],
    ['until the last dose', [{ from: 0, until: 100, every: 20 }], { untilEvent: 'last-dose' }, [0, 20, 40]],
    ['after infusions, until the last dose', [3, 20], { anchor: 'infusion', untilEvent: 'last-dose' }, [23, 40, 44]],
  ])('%s', (_, days, more, expected) => {
    expect(daysOf(days, more)).toEqual(expected);
  });

  it.each(['first-dose', 'infusion', 'last-dose'] as const)('are none while the %s is not known', (anchor) => {
    expect(daysOf([-1, 0, 1], { anchor }, {})).toEqual([]);
  });

  it('end with the last dose where another plan follows, and the day before another begins', () => {
    const weekly = [{ from: 0, until: 100, every: 7 }];
    expect(daysOf(weekly, {}, DATES, { afterLastDose: 'after' }).at(-1)).toBe(49);
    expect(daysOf(weekly).at(-1)).toBe(98);
    const upNext = { planId: 'other', from: '2027-01-19' };
    expect(followedPlan(PLAN, { ...STARTS, upNext }).lastDay).toBe(13);
  });

  it.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-01-31', 2, '2027-03-31'],
    ['2027-11-15', 3, '2028-02-15'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected);
  });
});

describe('the plan of a patient', () => {
  const monthly: PlanActivity = {
    id: 'monthly',
    instruments: ['symptoms'],
    days: [{ from: 0, times: 3, everyMonths: 1 }],
  };
  const plan = { ...PLAN, lastDay: 100, activities: [monthly] };
  const daysFrom = (startsOn: string, treatment?: TreatmentDates, upNext?: CarePlan['upNext']) => {
    const carePlan = { planId: plan.id, version: plan.version, next: 0, startsOn, ...(upNext && { upNext }) };
    const followed = planFollowed(
      { carePlan, ...(treatment && { treatment: { episode: 1, ...treatment } }) },
      { plan: () => plan },
    );
    return followed && daysUntil(followed.lastDay, surveyDays(followed));
  };

  it('is that of its own first day and dates, whoever else follows it', () => {
    for (let times = 0; times < 2; times += 1) {
      expect(daysFrom('2027-01-05')).toEqual([0, 31, 59]);
      expect(daysFrom('2027-02-05')).toEqual([0, 28, 59]);
      expect(daysFrom('2027-01-05', DATES)).toEqual([0, 31, 59]);
      expect(daysFrom('2027-01-05', undefined, { planId: 'other', from: '2027-02-10' })).toEqual([0, 31]);
    }
  });

  it('stays right over more first days than are kept', () => {
    for (let day = 0; day < 1_100; day += 1) {
      const startsOn = addDays('2027-01-01', day);
      const expected = [0, 1, 2].map((months) => daysBetween(startsOn, addMonths(startsOn, months)));
      expect(daysFrom(startsOn)).toEqual(expected);
    }
  });
});

describe('what comes before an infusion', () => {
  const followed = followedPlan(
    { ...PLAN, activities: [{ id: 'before', instruments: ['symptoms'], anchor: 'infusion', days: [-2, 1] }] },
    STARTS,
    { episode: 1, infusions: ['2027-01-25'] },
  );

  it.each([
    [18, 18, 1],
    [18, 19, 1],
    [18, 20, 0],
    [21, 23, 1],
  ])('is asked late, but not on the day of it: day %i on day %i', (day, today, asked) => {
    expect(plannedAt(followed, day, today)).toHaveLength(asked);
  });
});
