// Going over to another version of a plan in the week a patient is in.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withMorePlans } from '../../shared/domain/more-plans.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { previewOf } from '../../shared/domain/preview.ts';
import { isSameFamily, moveInSameWeek, nameOfPlan } from '../../shared/domain/same-week.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { seedPatient, world } from '../functions/world.ts';

const version = (name: string, succeeds?: string) => ({ name, ...(succeeds !== undefined && { succeeds }) });
const VERSIONS = [version('cedar', 'car-t'), version('cedar'), version('birch', 'cedar-v1'), version('rowan')];

test.each([
  ['cedar-v1', 'cedar-v2', true],
  ['cedar-v2', 'cedar-v1', true],
  ['cedar-v2', 'cedar-v2', false],
  ['car-t', 'cedar-v2', true],
  ['cedar-v2', 'car-t', false],
  ['cedar-v2', 'birch-v1', true],
  ['car-t', 'birch-v1', true],
  ['rowan-v1', 'birch-v1', false],
  ['checkpoint-inhibitor', 'cedar-v1', false],
])('from %s to %s a patient stays in their week: %s', (from, to, stays) => {
  expect(isSameFamily(VERSIONS, from, to)).toBe(stays);
});

test('copies of each other have an end', () => {
  expect(isSameFamily([version('a', 'b-v1'), version('b', 'a-v1')], 'c-v1', 'a-v2')).toBe(false);
  expect(nameOfPlan('car-t')).toBe('car-t');
});

const NOW = '2026-12-30T17:00:00.000Z';
const BUILT = CONTENT.plan('checkpoint-inhibitor');
const rules = { ...CONTENT.ruleSet(BUILT.id), id: 'cedar-v2' };
const content = withMorePlans(CONTENT, [
  { plan: { ...BUILT, id: 'cedar-v2', version: '2', rules: 'cedar-v2' }, ruleSet: rules },
  {
    plan: {
      ...BUILT,
      id: 'cedar-v3',
      version: '3',
      rules: 'cedar-v3',
      activities: BUILT.activities.slice(0, 1),
      stepUps: [],
    },
    ruleSet: { ...rules, id: 'cedar-v3', rules: [] },
  },
]);

const following = (fields: Partial<PatientState['carePlan']> = {}): PatientState =>
  seedPatient(world(), {
    carePlan: { planId: BUILT.id, version: BUILT.version, next: 20, startsOn: '2026-12-07', ...fields },
    treatment: { episode: 1, firstDose: '2026-12-07', cycleDays: 21 },
  });

const move = (state: PatientState, to: string) =>
  moveInSameWeek(state, to, { name: 'carla', roles: ['coordinator'] }, { now: NOW, turnId: 't', content });

describe('going over', () => {
  test('to a plan that asks the same changes nothing that is planned, on whatever day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (next) => {
        const state = following({ next });
        const { moved, dropped, added } = previewOf(state, move(state, 'cedar-v2').state, { content, now: NOW });
        expect([moved, dropped, added]).toEqual([[], [], []]);
      }),
      { numRuns: 20 },
    );
  });

  test('keeps first day, dates and episode, is on record, and forgets what was to come', () => {
    const state = following({ upNext: { planId: 'car-t', from: '2027-02-01' } });
    const turn = move(state, 'cedar-v2');
    expect(turn.state.carePlan).toEqual({ planId: 'cedar-v2', version: '2', next: 20, startsOn: '2026-12-07' });
    expect(turn.state.treatment).toEqual(state.treatment);
    expect(turn.audit).toMatchObject([
      { action: 'plan-switched', by: 'carla', reference: 'cedar-v2, in the same week' },
    ]);
  });

  test('keeps of what is asked besides what the new plan asks and its rules watch', () => {
    const modules = [{ id: 'mood-every-2-weeks', from: '2026-12-14' }];
    const besides = { modules, owed: ['phq-4'], postponed: [{ instrument: 'phq-9', on: '2027-01-05' }] };
    expect(move(following(besides), 'cedar-v2').state.carePlan).toMatchObject(besides);
    const { carePlan } = move(following(besides), 'cedar-v3').state;
    expect(Object.keys(carePlan).toSorted()).toEqual(['next', 'planId', 'startsOn', 'version']);
  });
});
