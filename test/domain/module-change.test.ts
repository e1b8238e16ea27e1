// What is asked on top of a plan merges into it: one survey a day, nothing more often than it may be asked.
import { describe, expect, it } from 'vitest';
import { addModule, removeModule } from '../../shared/domain/module-change.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { switchPlan } from '../../shared/domain/plan-switch.ts';
import { plannedAhead } from '../../shared/domain/planned-ahead.ts';
import { changeTreatment } from '../../shared/domain/treatment-change.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { daysBetween } from '../../shared/domain/zoned-time.ts';
import { MODULES } from '../../shared/plans/modules.ts';
import { AFTER, accepted, CARLA, on, onTreatment } from './anchored-fixtures.ts';
import { MONDAY_MORNING } from './fixtures.ts';

const now = on(MONDAY_MORNING);
const DISTRESS = 'distress-every-week';
const added = (state: PatientState, from?: string, module = DISTRESS): PatientState =>
  accepted(addModule(state, { module, ...(from && { from }) }, CARLA, now)).state;
const daysOf = (state: PatientState, instrument: string): readonly string[] =>
  plannedAhead(state, now)
    .filter((text) => text.instrument === instrument)
    .map(({ at }) => at.slice(0, 10));

describe('a module', () => {
  it('is asked from its day on, until its days are over', () => {
    expect(daysOf(added(onTreatment(), '2027-01-12'), 'distress-0-10')).toEqual(
      ['01-12', '01-19', '01-26', '02-02', '02-09', '02-16', '02-23', '03-02'].map((day) => `2027-${day}`),
    );
  });

  it('begins with the next survey of the plan where no day is named, so that it brings no text of its own', () => {
    const state = added(onTreatment());
    expect(state.carePlan.modules).toEqual([{ id: DISTRESS, from: '2027-01-05' }]);
    expect(daysOf(state, 'distress-0-10').slice(0, 4)).toEqual(daysOf(state, 'check').slice(0, 4));
  });

  it('is one survey with what the plan asks that day', () => {
    const state = added(onTreatment());
    const turn = accepted(wokeUp(state, on('2027-01-05T16:00:00.000Z')) ?? { refused: 'Nothing was due.' });
    expect(turn.state.sitting?.administrations.map(({ instrument }) => instrument)).toEqual(['check', 'distress-0-10']);
  });

  it.each(MODULES.map(({ id }) => id))('%s asks nothing again before it may be', (id) => {
    const state = added(added(onTreatment(), '2027-01-07', id), '2027-01-08');
    for (const { instruments } of MODULES.flatMap(({ activities }) => activities))
      for (const instrument of instruments) {
        const days = daysOf(state, instrument);
        const { recallDays } = now.content.instrument(instrument);
        const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
        expect(Math.min(...gaps, recallDays), instrument).toBe(recallDays);
      }
  });

  it('added again begins anew', () => {
    const again = added(added(onTreatment(), '2027-01-12'), '2027-02-02');
    expect(again.carePlan.modules).toEqual([{ id: DISTRESS, from: '2027-02-02' }]);
  });

  it('taken off is asked no more, on record', () => {
    const { state, audit } = accepted(removeModule(added(onTreatment()), DISTRESS, CARLA, now));
    expect(daysOf(state, 'distress-0-10')).toEqual([]);
    expect(state).toEqual({ ...onTreatment(), version: state.version });
    expect(audit).toMatchObject([{ action: 'module-removed', by: 'carla', reference: DISTRESS }]);
  });

  it('goes on in the plan that follows the last dose, and ends with a new episode', () => {
    const dates = { infusions: ['2027-01-04'], lastDose: '2027-01-11' };
    const ended = accepted(changeTreatment(added(onTreatment()), dates, CARLA, now)).state;
    expect(daysOf(ended, 'distress-0-10')).toContain('2027-02-23');
    const other = accepted(switchPlan(added(onTreatment()), { plan: AFTER.id, from: '2027-02-01' }, CARLA, now)).state;
    expect(daysOf(other, 'distress-0-10').at(-1)).toBe('2027-01-26');
  });

  it.each([
    [{ module: 'sleep' }, 'module', 'is unknown'],
    [{ module: DISTRESS, from: '2027-01-03' }, 'from', 'is past or far off'],
    [{ module: DISTRESS, from: '2028-02-01' }, 'from', 'is past or far off'],
  ])('is refused: %j', (wish, place, problem) => {
    expect(addModule(onTreatment(), wish, CARLA, now)).toMatchObject({ faults: [{ place, problem }] });
  });

  it('is refused where the rules of the plan do not watch what it asks', () => {
    const all = now.content.ruleSet(AFTER.id);
    const rules = all.rules.filter(({ when }) => !JSON.stringify(when).includes('"instrument":"distress-0-10"'));
    const unwatched = { ...now, content: { ...now.content, ruleSet: () => ({ ...all, rules }) } };
    expect(addModule(onTreatment(), { module: DISTRESS }, CARLA, unwatched)).toEqual({
      refused: expect.stringContaining('lack what no patient goes without: any alert to answers of distress-0-10'),
    });
    const emergencies = all.rules.filter(
      ({ when }) => !(when.kind === 'answer' && when.instrument === 'ici-symptom-check'),
    );
    const deaf = { ...now, content: { ...now.content, ruleSet: () => ({ ...all, rules: emergencies }) } };
    expect(addModule(onTreatment(), { module: 'symptoms-every-week' }, CARLA, deaf)).toHaveProperty('refused');
  });

  it('does not go on where the plan that follows is watched by other rules', () => {
    const content = {
      ...now.content,
      ruleSet: (id: string) => ({ ...now.content.ruleSet(id), ...(id === AFTER.id && { id: 'others' }) }),
    };
    const dates = { infusions: ['2027-01-04'], lastDose: '2027-01-11' };
    const ended = accepted(changeTreatment(added(onTreatment()), dates, CARLA, { ...now, content })).state;
    expect(ended.carePlan.modules).toHaveLength(1);
    const after = plannedAhead(ended, { ...now, content }).filter(({ planId }) => planId === AFTER.id);
    expect(after.filter(({ instrument }) => instrument === 'distress-0-10')).toEqual([]);
    expect(after).not.toHaveLength(0);
  });

  it('is refused where the plan is over before it begins, and none follows', () => {
    const { treatment: _none, ...state } = onTreatment({ plan: AFTER.id });
    const later = on('2027-03-01T15:00:00.000Z');
    expect(addModule(state, { module: DISTRESS, from: '2028-01-06' }, CARLA, later)).toMatchObject({
      faults: [{ place: 'from', problem: 'is after the end of the plan' }],
    });
    expect(addModule(state, { module: DISTRESS, from: '2028-01-05' }, CARLA, later)).not.toHaveProperty('refused');
  });

  it('that is not followed cannot be taken off', () => {
    expect(removeModule(onTreatment(), DISTRESS, CARLA, now)).toEqual({
      refused: 'The patient does not follow this module.',
    });
  });
});
