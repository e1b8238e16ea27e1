// When the days of a plan come: kept across clock changes, skipped when long past, and at an end one day.
import { describe, expect, it } from 'vitest';
import { latestDue, nextStartDay, nextSurveyDay, occurrenceAt, plannedAt } from '../../shared/domain/care-plan.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { followedPlan } from '../../shared/domain/followed-plan.ts';
import { DAY, HOUR, type Instant, plus } from '../../shared/domain/instant.ts';
import type { PlanDefinition } from '../../shared/domain/plan.ts';
import { daysUntil, includesDay } from '../../shared/domain/plan.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { localDate, localTime } from '../../shared/domain/zoned-time.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { ENROLMENT, MONDAY_MORNING, saying, TUESDAY_MORNING } from './fixtures.ts';
import { PLAN, withPlan } from './plan-fixtures.ts';

const NEW_YORK = { timeZone: 'America/New_York', preferredTime: '10:00' };
const FOLLOWED = followedPlan(PLAN, { startsOn: '2027-01-05' });
const carePlan = (next: number) => ({ planId: 'test-plan', version: '1', startsOn: '2027-01-05', next });

describe('days of a plan', () => {
  it.each([
    [[3], [3]],
    [[{ from: 0, until: 14, every: 7 }], [0, 7, 14]],
    [
      [{ from: 0, until: 13, every: 7 }, { from: 14, until: 30, every: 14 }, 20],
      [0, 7, 14, 20, 28],
    ],
    [
      [7, 3, { from: 0, until: 8, every: 7 }],
      [0, 3, 7],
    ],
    [[30, 31], [30]],
  ])('%j are %j', (days, expected) => {
    expect(daysUntil(30, days)).toEqual(expected);
    expect(includesDay(days, -7)).toBe(false);
  });
});

describe('an occurrence', () => {
  it('comes at the same local time when the clocks change in between', () => {
    const startsOn = '2027-03-02';
    const times = [0, 7, 14].map((day) => occurrenceAt(NEW_YORK, startsOn, day));
    expect(times.map((at) => `${localDate(at, NEW_YORK.timeZone)} ${localTime(at, NEW_YORK.timeZone)}`)).toEqual([
      '2027-03-02 10:00',
      '2027-03-09 10:00',
      '2027-03-16 10:00',
    ]);
    expect(times[2]).toBe(plus(times[1] ?? '', 7 * DAY - HOUR));
  });

  it.each([
    [0, '2027-01-05T14:59:00.000Z', undefined],
    [0, '2027-01-05T15:00:00.000Z', 0],
    [0, '2027-01-25T15:00:00.000Z', 14],
    [15, '2027-01-25T15:00:00.000Z', undefined],
    [0, '2028-01-25T15:00:00.000Z', 28],
    [29, '2028-01-25T15:00:00.000Z', undefined],
  ])('from day %i on is by %s the one of day %s', (next, until, day) => {
    expect(latestDue(NEW_YORK, FOLLOWED, carePlan(next), until)).toBe(day);
  });

  it('is none before the plan starts, and none after its last day', () => {
    expect(nextSurveyDay(FOLLOWED, { planId: PLAN.id, version: '1', next: 0 })).toBeUndefined();
    expect(nextSurveyDay(FOLLOWED, carePlan(22))).toBe(28);
    expect(nextSurveyDay(FOLLOWED, carePlan(29))).toBeUndefined();
    expect(nextSurveyDay({ ...FOLLOWED, lastDay: 27 }, carePlan(22))).toBeUndefined();
  });

  it('asks what falls on its day, in the order of the plan', () => {
    expect(plannedAt(FOLLOWED, 28).map(({ instrument }) => instrument)).toEqual(['symptoms', 'phq-4']);
    expect(plannedAt(FOLLOWED, 7).map(({ instrument }) => instrument)).toEqual(['symptoms']);
    expect(plannedAt(FOLLOWED, 8)).toEqual([]);
  });

  it('starts on the next day that the plan starts on', () => {
    const thursday = '2027-01-07';
    expect(CONTENT.plans.map((plan) => nextStartDay(plan, thursday))).toEqual([
      '2027-01-11',
      '2027-01-11',
      '2027-01-08',
    ]);
  });
});

describe('a survey to be answered within hours', () => {
  const daily: PlanDefinition = {
    ...PLAN,
    activities: [
      { id: 'daily', instruments: ['symptoms'], days: [{ from: 0, until: 2, every: 1 }], replyWithinHours: 4 },
      { id: 'weekly', instruments: ['symptoms'], days: [7] },
    ],
  };
  const context = withPlan(daily);
  const waiting = textArrived(
    enrol(ENROLMENT, context(MONDAY_MORNING)).state,
    saying('YES', MONDAY_MORNING),
    context(MONDAY_MORNING),
  ).state;
  const next = (state = waiting, at: Instant = TUESDAY_MORNING) => {
    const turn = wokeUp(state, context(at));
    if (!turn) throw new Error('Nothing was due');
    return turn;
  };

  it('reminds half-way, closes after them, counts as missed, and comes again the next day', () => {
    const asked = next();
    const reminded = next(asked.state, plus(TUESDAY_MORNING, 2 * HOUR));
    expect(asked.state.nextWakeAt).toBe(plus(TUESDAY_MORNING, 2 * HOUR));
    expect(reminded.outgoing.map(({ purpose }) => purpose)).toContain('survey-reminder');
    expect(reminded.state.nextWakeAt).toBe(plus(TUESDAY_MORNING, 4 * HOUR));
    const closed = next(reminded.state, plus(TUESDAY_MORNING, 4 * HOUR));
    expect(closed.state).toMatchObject({ missedInARow: 1, nextWakeAt: plus(TUESDAY_MORNING, DAY) });
    expect(next(closed.state, plus(TUESDAY_MORNING, DAY)).outgoing.map(({ purpose }) => purpose)).toContain(
      'survey-opening',
    );
  });

  it('is asked late on its day rather than let go, and counts the hours from then', () => {
    const late = plus(TUESDAY_MORNING, 6 * HOUR);
    expect(next(waiting, late).state.sitting?.expiresAt).toBe(plus(late, 4 * HOUR));
  });

  it('leaves the plan over and the patient at rest when all is done', () => {
    const over = { ...waiting, carePlan: { ...waiting.carePlan, next: 8 } };
    expect(wokeUp(over, context(plus(TUESDAY_MORNING, 30 * DAY)))?.state.nextWakeAt).toBeUndefined();
  });
});
