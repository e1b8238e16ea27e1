// Dates of treatment: what fits together, what is kept, and what a change of them does to a patient.
import { describe, expect, it } from 'vitest';
import { infusionsMissingAt } from '../../shared/domain/care-plan.ts';
import { DAY, HOUR, type Instant, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { switchPlan } from '../../shared/domain/plan-switch.ts';
import { changedDates, type TreatmentDates, treatmentFaults } from '../../shared/domain/treatment.ts';
import { changeTreatment } from '../../shared/domain/treatment-change.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { accepted, CARLA, on, onTreatment } from './anchored-fixtures.ts';
import { MONDAY_MORNING } from './fixtures.ts';

const TODAY = '2027-06-01';

describe('dates of treatment', () => {
  it.each<[string, TreatmentDates, string]>([
    [
      'a last dose before the first',
      { firstDose: '2027-05-02', lastDose: '2027-05-01' },
      'lastDose comes before firstDose',
    ],
    [
      'an infusion before it',
      { firstDose: '2027-05-02', infusions: ['2027-05-01'] },
      'infusions hold a day before firstDose',
    ],
    [
      'an infusion after the last dose',
      { lastDose: '2027-05-02', infusions: ['2027-05-03'] },
      'infusions hold a day after lastDose',
    ],
    ['a year that was mistyped', { firstDose: '2072-05-02' }, 'firstDose is far off'],
    ['more infusions than are kept', { infusions: Array.from({ length: 31 }, () => TODAY) }, 'infusions are 31 days'],
    ['no cycle', { cycleDays: 0 }, 'cycleDays is no number of days'],
  ])('%s: refused, and said why', (_, dates, expected) => {
    const faults = treatmentFaults(dates, TODAY);
    expect(faults.map(({ place, problem }) => `${place} ${problem}`)).toEqual([expected]);
  });

  it('are kept in order and once; of infusions long past only the last', () => {
    const infusions = ['2027-03-01', '2027-06-15', '2027-05-20', '2027-02-01', '2027-06-15'];
    expect(changedDates({ cycleDays: 21 }, { infusions }, TODAY)).toEqual({
      infusions: ['2027-05-20', '2027-06-15'],
      cycleDays: 21,
    });
    expect(changedDates({}, { infusions: ['2027-01-01', '2026-12-01'] }, TODAY).infusions).toEqual(['2027-01-01']);
    expect(treatmentFaults({ firstDose: '2027-05-01', infusions, lastDose: '2027-07-01' }, TODAY)).toHaveLength(1);
  });

  it('stay where they are not named, and go where they are null', () => {
    const before = { firstDose: '2027-01-04', lastDose: '2027-05-01' };
    expect(changedDates(before, { lastDose: null }, TODAY)).toEqual({ firstDose: '2027-01-04' });
    expect(changedDates(before, {}, TODAY)).toEqual(before);
  });
});

const wakeAll = (start: PatientState, until: Instant): PatientState => {
  let state = start;
  for (let at = state.nextWakeAt; at && at <= until; at = state.nextWakeAt)
    state = wokeUp(state, on(at))?.state ?? state;
  return state;
};
const dayAt = (day: number): Instant => plus(MONDAY_MORNING, day * DAY);
const change = (state: PatientState, dates: Parameters<typeof changeTreatment>[1], now: Instant) =>
  changeTreatment(state, dates, CARLA, on(now));

describe('the last dose', () => {
  it('to come lets the plan go on until then; the plan that follows begins on its next start day, with a new baseline', () => {
    const planned = accepted(change(onTreatment(), { lastDose: '2027-01-21' }, dayAt(1))).state;
    expect(planned.carePlan.planId).toBe('on-treatment');
    const remembering = { ...planned, remembered: { check: { baseline: { gate: 1 }, last: { gate: 2 } } } };
    // Thursday's last dose: Thursday a week later is the first day to start on.
    const before = wakeAll(remembering, '2027-01-28T14:00:00.000Z');
    expect(before.carePlan).toMatchObject({ planId: 'on-treatment', startsOn: '2027-01-05' });
    expect(before.nextWakeAt).toBe('2027-01-28T15:00:00.000Z');
    const turn = accepted(wokeUp(before, on('2027-01-28T15:00:00.000Z')) ?? { refused: 'nothing' });
    expect(turn.state.carePlan).toMatchObject({
      planId: 'after',
      version: '3',
      startsOn: '2027-01-28',
      since: 'last-dose',
    });
    expect(turn.state.remembered).toEqual({ check: { last: { gate: 2 } } });
    expect(turn.state.treatment).toMatchObject({ episode: 1, lastDose: '2027-01-21' });
    expect(turn.audit).toMatchObject([{ action: 'plan-switched', reference: 'after from 2027-01-28' }]);
    expect(turn.outgoing[0]?.purpose).toBe('survey-opening');
  });

  it('recorded late begins the plan at once, as if it had been known', () => {
    const late = accepted(change(wakeAll(onTreatment(), dayAt(60)), { lastDose: '2027-01-21' }, dayAt(60)));
    expect(late.state.carePlan).toEqual({
      planId: 'after',
      version: '3',
      startsOn: '2027-01-28',
      // 3 March: on the day before, the plan on treatment asked last.
      next: 34,
      since: 'last-dose',
    });
    // Days 0 and 31 are long past; the next is 28 March.
    expect(wakeAll(late.state, dayAt(75)).sitting).toBeUndefined();
    expect(wakeAll(late.state, '2027-03-28T14:00:00.000Z').sitting?.dueAt).toBe('2027-03-28T14:00:00.000Z');
  });

  it('corrected moves the plan that follows, there and back again', () => {
    const first = accepted(change(onTreatment(), { lastDose: '2027-01-03' }, dayAt(40))).state;
    const moved = accepted(change(first, { lastDose: '2027-02-10' }, dayAt(40))).state;
    expect(moved.carePlan.startsOn).toBe('2027-02-17');
    const back = accepted(change(moved, { lastDose: '2027-01-03' }, dayAt(40))).state;
    expect(back.carePlan).toEqual(first.carePlan);
  });

  it('corrected to a day just before it asks nothing less than had it been right from the start', () => {
    // Both first days are past, and so near that a survey would still be asked.
    const begun = accepted(change(onTreatment(), { lastDose: '2026-12-30' }, dayAt(3))).state;
    const corrected = accepted(change(begun, { lastDose: '2026-12-29' }, dayAt(3))).state;
    expect(corrected.carePlan).toEqual(
      accepted(change(onTreatment(), { lastDose: '2026-12-29' }, dayAt(3))).state.carePlan,
    );
    expect(begun.carePlan.startsOn).toBe('2027-01-06');
    expect(corrected.carePlan.startsOn).toBe('2027-01-05');
  });

  it('cannot be taken back once the plan that follows has begun', () => {
    const begun = accepted(change(onTreatment(), { lastDose: '2027-01-03' }, dayAt(40))).state;
    for (const lastDose of [null, '2027-09-01'])
      expect(change(begun, { lastDose }, dayAt(40))).toMatchObject({ faults: [{ place: 'lastDose' }] });
  });

  it('waits for an open survey, which belongs to the plan that asked it', () => {
    const open = wakeAll(onTreatment(), dayAt(1));
    expect(open.sitting).toBeDefined();
    const turn = accepted(change(open, { lastDose: '2026-12-20' }, plus(dayAt(1), 2 * HOUR)));
    expect(turn.state.carePlan.planId).toBe('on-treatment');
    expect(wakeAll(turn.state, dayAt(5)).carePlan.planId).toBe('after');
  });
});

describe('no infusion on record', () => {
  const dates = { infusions: ['2027-01-05'], cycleDays: 14 };
  const start = accepted(change(onTreatment(), dates, dayAt(0))).state;

  it('for twice the cycle asks the coordinator, once', () => {
    expect(infusionsMissingAt(start)).toBe('2027-02-02T15:00:00.000Z');
    expect(wakeAll(start, dayAt(28)).openAlerts.filter(({ ladder }) => ladder === 'infusions-missing')).toEqual([]);
    const asked = wakeAll(start, dayAt(32));
    expect(asked.openAlerts.filter(({ ladder }) => ladder === 'infusions-missing')).toHaveLength(1);
    const closed = { ...asked, openAlerts: [] };
    expect(wakeAll(closed, dayAt(90)).openAlerts.filter(({ ladder }) => ladder === 'infusions-missing')).toEqual([]);
  });

  it.each([
    ['the next one is', { infusions: ['2027-01-05', '2027-01-26'] }, '2027-02-23T15:00:00.000Z'],
    ['treatment has ended', { lastDose: '2027-01-12' }, undefined],
    ['there is no cycle', { cycleDays: null }, undefined],
    ['only the first dose is', { infusions: null, firstDose: '2027-01-04' }, '2027-02-01T15:00:00.000Z'],
  ])('is no matter, or another, when %s', (_, more, at) => {
    expect(infusionsMissingAt(accepted(change(start, more, dayAt(6))).state)).toBe(at);
  });
});

describe('another plan', () => {
  const wish = { plan: 'after', from: '2027-01-20', firstDose: '2027-01-21' };

  it('begins on its day as a new episode with its own dates; the old one ends the day before', () => {
    const chosen = accepted(
      switchPlan({ ...onTreatment(), treatment: { episode: 1, cycleDays: 21 } }, wish, CARLA, on(dayAt(1))),
    );
    expect(chosen.state.carePlan).toMatchObject({
      planId: 'on-treatment',
      upNext: { planId: 'after', from: '2027-01-20' },
    });
    expect(chosen.audit).toMatchObject([{ action: 'plan-chosen', by: 'carla' }]);
    const begun = wakeAll(chosen.state, '2027-01-25T15:00:00.000Z');
    expect(begun.carePlan).toMatchObject({ planId: 'after', startsOn: '2027-01-20' });
    expect(begun.carePlan.upNext).toBeUndefined();
    expect(begun.treatment).toEqual({ episode: 2, firstDose: '2027-01-21' });
  });

  it('without a day begins on its next start day', () => {
    const friday = dayAt(4);
    const chosen = accepted(switchPlan(onTreatment(), { plan: 'after' }, CARLA, on(friday)));
    expect(chosen.state.carePlan.upNext).toEqual({ planId: 'after', from: '2027-01-11' });
  });

  it.each(['2027-01-04', '2028-06-01'])('does not begin on %s', (from) => {
    expect(switchPlan(onTreatment(), { plan: 'after', from }, CARLA, on(dayAt(1)))).toMatchObject({
      faults: [{ place: 'from' }],
    });
  });

  it('is what who has left begins with, should they return', () => {
    const { startsOn: _none, ...carePlan } = onTreatment().carePlan;
    const left = { ...onTreatment(), carePlan, consent: { ...onTreatment().consent, status: 'opted-out' as const } };
    const { state } = accepted(switchPlan(left, { plan: 'after' }, CARLA, on(dayAt(9))));
    expect(state.carePlan).toEqual({ planId: 'after', version: '3', next: 0 });
    expect(state.nextWakeAt).toBeUndefined();
  });
});
