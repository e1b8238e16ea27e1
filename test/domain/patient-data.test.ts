import { describe, expect, test } from 'vitest';
import { HOUR } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { changeData, type DataChange } from '../../shared/domain/patient-data.ts';
import { stopTexts } from '../../shared/domain/stopping.ts';
import { decisionContext } from '../../shared/runtime/commit-turn.ts';
import { seedPatient, TEAM, world } from '../functions/world.ts';

const CARLA = { name: 'carla', roles: ['coordinator'] } as const;
const EVA = { name: 'Eva', phone: '+13125550188' };

const at = (fields: Partial<PatientState> = {}) => {
  const on = world();
  return { on, state: seedPatient(on, fields), context: () => decisionContext(on, TEAM) };
};
const change = (wish: DataChange, fields: Partial<PatientState> = {}) => {
  const { state, context } = at(fields);
  return changeData(state, wish, CARLA, context());
};

describe('the data of a patient', () => {
  test.each<[DataChange, Partial<PatientState>]>([
    [{ name: 'Ana Other' }, { name: 'Ana Other' }],
    [{ careTeam: 'harbor' }, { careTeamId: 'harbor' }],
    [{ respondent: 'proxy' }, { respondent: 'proxy' }],
    [{ emergencyContact: EVA, separately: { 'emergency-contact': true } }, { contacts: { emergency: EVA } }],
    [{ caregivers: [EVA], separately: { caregiver: true } }, { contacts: { caregivers: [EVA] } }],
    [{ birthYear: 1957 }, { birthYear: 1957 }],
  ])('%j becomes %j, on record by whom', (wish, after) => {
    const turn = change(wish);
    expect(turn).toMatchObject({ state: after, audit: [{ action: 'data-changed', by: 'carla' }] });
  });

  test.each<[DataChange, string]>([
    [{ caregivers: [EVA] }, 'caregivers'],
    [{ emergencyContact: EVA }, 'emergencyContact'],
    [{ phoneOwner: 'caregiver' }, 'phoneOwner'],
    [{ phoneOwner: 'caregiver', separately: { caregiver: false } }, 'phoneOwner'],
  ])('%j needs the consent of the patient', (wish, place) => {
    expect(change(wish)).toMatchObject({ faults: [{ place }] });
  });

  test('that a permission needs goes before the permission does', () => {
    const { consent } = at().state;
    const fields: Partial<PatientState> = {
      contacts: { caregivers: [EVA] },
      consent: { ...consent, separately: { caregiver: true } },
    };
    expect(change({ separately: { caregiver: false } }, fields)).toMatchObject({ faults: [{ place: 'caregivers' }] });
    const turn = change({ caregivers: [], separately: { caregiver: false } }, fields);
    expect('state' in turn && turn.state.contacts).toBeUndefined();
  });

  test('that is back to the usual is kept nowhere', () => {
    const turn = change({ respondent: 'self', phoneOwner: 'patient' }, { respondent: 'helped', caregiverPhone: true });
    const state = 'state' in turn ? turn.state : {};
    expect(state).not.toHaveProperty('respondent');
    expect(state).not.toHaveProperty('caregiverPhone');
  });

  test('has no year of birth once it is taken away, and keeps it through every other change', () => {
    const kept = change({ name: 'Ana Other' }, { birthYear: 1957 });
    expect(kept).toMatchObject({ state: { birthYear: 1957 } });
    const taken = change({ birthYear: null }, { birthYear: 1957 });
    expect('state' in taken ? taken.state : { birthYear: 0 }).not.toHaveProperty('birthYear');
  });

  test.each([2009, 1905])('is not that of somebody born in %i: patients are adults', (birthYear) => {
    expect(change({ birthYear })).toMatchObject({ faults: [{ place: 'birthYear' }] });
  });

  test('is no business of an unknown sender', () => {
    expect(change({ name: 'Who' }, { kind: 'contact' })).toHaveProperty('refused');
  });
});

describe('texts that the patient asked staff to stop', () => {
  const REQUESTED = { takenBy: 'Kim', on: '2026-11-30', how: 'phone' } as const;
  const stop = (fields: Partial<PatientState> = {}, wait = 0, requested: typeof REQUESTED | object = {}) => {
    const { on, state, context } = at(fields);
    on.pass(wait);
    return stopTexts(state, { ...REQUESTED, ...requested }, CARLA, context());
  };

  test('end at once, with one text and who was told, and nobody is told to call', () => {
    const turn = stop();
    expect(turn).toMatchObject({
      state: { consent: { status: 'opted-out' } },
      outgoing: [{ purpose: 'opt-out-confirmation' }],
      alerts: [],
      audit: [{ action: 'opted-out', by: 'carla', reference: 'phone 2026-11-30, told Kim' }],
    });
    expect('state' in turn && turn.state.carePlan.startsOn).toBeUndefined();
  });

  test.each<[string, Partial<PatientState>, number]>([
    ['in the quiet hours', {}, 12 * HOUR],
    ['while texts are suspended', { hold: { reason: 'wrong-number', since: '2026-11-29T12:00:00.000Z' } }, 0],
    ['for somebody who has died', { stay: { kind: 'died', since: '2026-11-29T12:00:00.000Z', by: 'kim' } }, 0],
  ])('end without a text %s', (_, fields, wait) => {
    expect(stop(fields, wait)).toMatchObject({ state: { consent: { status: 'opted-out' } }, outgoing: [] });
  });

  test('leave open alerts open', () => {
    const openAlerts = [{ id: 'p1.a', severity: 'critical', caseId: 'c', raisedAt: '2026-11-29T12:00:00.000Z' }];
    const turn = stop({ openAlerts } as unknown as Partial<PatientState>);
    expect('state' in turn && turn.state.openAlerts).toHaveLength(1);
    expect(turn).toMatchObject({ alertChanges: [] });
  });

  test('are not stopped twice, nor on a day to come', () => {
    const { consent } = at().state;
    expect(stop({ consent: { ...consent, status: 'opted-out' } })).toHaveProperty('refused');
    expect(stop({}, 0, { on: '2026-12-24' })).toMatchObject({ faults: [{ place: 'requested.on' }] });
  });
});
