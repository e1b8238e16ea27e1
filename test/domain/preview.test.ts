// A change is shown before it is made: what moves, what is dropped, what is added, by the patient's own clock.
import { describe, expect, it } from 'vitest';
import { addAppointment } from '../../shared/domain/appointment-actions.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { switchPlan } from '../../shared/domain/plan-switch.ts';
import { plannedAhead } from '../../shared/domain/planned-ahead.ts';
import { previewOf } from '../../shared/domain/preview.ts';
import { setMedicineReminders, setSendingDays } from '../../shared/domain/reminder-settings.ts';
import { changeSettings } from '../../shared/domain/settings.ts';
import type { TreatmentChange } from '../../shared/domain/treatment.ts';
import { changeTreatment } from '../../shared/domain/treatment-change.ts';
import { AFTER, accepted, CARLA, on, onTreatment } from './anchored-fixtures.ts';
import { MONDAY_MORNING } from './fixtures.ts';

const now = on(MONDAY_MORNING);
const treated = (state: PatientState, change: TreatmentChange) =>
  accepted(changeTreatment(state, change, CARLA, now)).state;
const START = treated(onTreatment(), { infusions: ['2027-01-25', '2027-02-24'] });
const preview = (after: PatientState, before = START, days = 60) => previewOf(before, after, now, days);
const course = { planId: 'on-treatment', activityId: 'after-infusion', instrument: 'course' };
const check = { planId: 'on-treatment', activityId: 'before-infusion', instrument: 'check' };

describe('a preview', () => {
  it('is empty where nothing changes', () => {
    expect(preview(START)).toEqual({ days: 60, moved: [], dropped: [], added: [] });
  });

  it('moves with an infusion what hangs on it, and drops what the minimum interval leaves no room for', () => {
    const { moved, dropped, added } = preview(treated(START, { infusions: ['2027-01-26', '2027-03-01'] }));
    expect(moved).toContainEqual({ ...course, from: '2027-01-28T10:00', to: '2027-01-29T10:00' });
    expect(moved).toContainEqual({ ...check, from: '2027-02-23T10:00', to: '2027-02-27T10:00' });
    // Two days before the infusion of 24 February is six after a check; the survey of 2 March is three after the moved one.
    expect([...dropped, ...added].filter(({ instrument }) => instrument === 'check')).toEqual([
      { ...check, activityId: 'symptoms', at: '2027-03-02T10:00' },
    ]);
  });

  it('says nothing of what another plan asks at the same time', () => {
    const gone = { planId: 'on-treatment', activityId: 'symptoms', instrument: 'check', at: '2027-01-12T10:00' };
    const same = accepted(switchPlan(START, { plan: AFTER.id, from: '2027-01-12' }, CARLA, now)).state;
    const { dropped, added, moved } = preview(same);
    expect([...dropped, ...added]).not.toContainEqual(gone);
    expect([...added, ...moved].filter((text) => 'at' in text && text.at === gone.at)).toEqual([]);
  });

  it('adds what hangs on a date that was not known, and drops what is no more', () => {
    const known = treated(START, { firstDose: '2027-01-04' });
    const first = { planId: 'on-treatment', activityId: 'first-month', instrument: 'course', at: '2027-02-03T10:00' };
    // Of five texts in seven days two are left for what matters more.
    const tip = { planId: 'on-treatment', activityId: 'self-care', at: '2027-02-05T10:00' };
    expect(preview(known)).toEqual({ days: 60, moved: [], dropped: [tip], added: [first] });
    expect(preview(START, known)).toEqual({ days: 60, moved: [], dropped: [first], added: [tip] });
  });

  it('shows the plan that follows the last dose', () => {
    const ended = preview(treated(START, { infusions: ['2027-01-25'], lastDose: '2027-01-28' }));
    expect(ended.added.filter(({ planId }) => planId === 'after')).toEqual([
      { planId: 'after', activityId: 'symptoms', instrument: 'check', at: '2027-02-04T10:00' },
      { planId: 'after', activityId: 'symptoms', instrument: 'check', at: '2027-03-04T10:00' },
    ]);
    expect(ended.dropped.filter(({ at }) => at < '2027-01-29')).toEqual([]);
    expect(
      plannedAhead(treated(START, { infusions: ['2027-01-25'], lastDose: '2027-01-28' }), now).filter(
        ({ planId, at }) => planId === 'on-treatment' && at > '2027-01-29',
      ),
    ).toEqual([]);
  });

  it('shows another plan from its day on', () => {
    const { dropped, added } = preview(
      accepted(switchPlan(START, { plan: 'after', from: '2027-02-09' }, CARLA, now)).state,
    );
    expect(dropped.every(({ at }) => at >= '2027-02-09')).toBe(true);
    expect(added.map(({ planId, at }) => `${planId} ${at}`)).toEqual(['after 2027-02-09T10:00']);
  });

  it('moves everything to another time of day, and nothing to another zone', () => {
    const settle = (settings: Parameters<typeof changeSettings>[1]) =>
      accepted(changeSettings(START, settings, CARLA, now)).state;
    expect(preview(settle({ timeZone: 'Europe/Madrid' }))).toMatchObject({ moved: [], dropped: [], added: [] });
    const { moved, dropped, added } = preview(settle({ preferredTime: '14:00' }));
    expect(moved).toHaveLength(plannedAhead(START, now, 60).length);
    expect(moved.every(({ from, to }) => from.slice(0, 10) === to.slice(0, 10) && to.endsWith('T14:00'))).toBe(true);
    expect([...dropped, ...added]).toEqual([]);
  });

  it('moves what a blocked day puts off, and adds texts about appointments and medicine', () => {
    const blocked = accepted(setSendingDays(START, { blockedWeekdays: [2], blockedDates: [] }, CARLA, now)).state;
    const { moved, dropped } = preview(blocked);
    expect(moved).toContainEqual({
      planId: 'on-treatment',
      activityId: 'symptoms',
      instrument: 'check',
      from: '2027-01-12T10:00',
      to: '2027-01-13T10:00',
    });
    // The day after it is that of the infusion, on which it would be too late.
    expect(dropped.map(({ activityId, at }) => `${activityId} ${at}`)).toEqual(['before-infusion 2027-02-23T10:00']);
    const visit = { kind: 'appointment', date: '2027-01-15', time: '15:00' } as const;
    const seen = accepted(addAppointment(START, visit, CARLA, now)).state;
    const { added } = preview(
      accepted(setMedicineReminders(seen, { times: ['18:00'], until: '2027-01-05' }, CARLA, now)).state,
    );
    const inOrder = added.toSorted((one, other) => one.at.localeCompare(other.at));
    expect(inOrder.map(({ activityId, at }) => `${activityId} ${at}`)).toEqual([
      'medicine-reminder 2027-01-04T18:00',
      'medicine-reminder 2027-01-05T18:00',
      'appointment-reminder 2027-01-14T10:00',
    ]);
  });

  it('of somebody who has left is empty', () => {
    const left = { ...START, consent: { ...START.consent, status: 'opted-out' as const } };
    expect(plannedAhead(left, now)).toEqual([]);
  });
});
