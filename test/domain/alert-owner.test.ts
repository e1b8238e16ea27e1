// Who has a case, and what happened to it since someone looked.
import { describe, expect, it } from 'vitest';
import type { Alert, AlertStep, OpenAlert } from '../../shared/domain/alert.ts';
import { acknowledge, isRefusal, type Refusal } from '../../shared/domain/alert-actions.ts';
import { stepsSince } from '../../shared/domain/alert-meanwhile.ts';
import { assign } from '../../shared/domain/alert-owner.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { agreed, at, says, TEAM, withoutCover } from './fixtures.ts';

const CARLA = { name: 'carla', roles: ['coordinator'] };
const KIM = { name: 'kim', roles: ['clinician'] };
const RAISED = '2027-01-04T16:02:00.000Z';
const LATER = '2027-01-04T16:07:00.000Z';

const turnOf = (result: Turn | Refusal): Turn => {
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
};

const waiting = (): { readonly state: PatientState; readonly alert: Alert } => {
  const turn = says(agreed(), 'I want to die', RAISED);
  const [alert] = turn.alerts;
  if (!alert) throw new Error('No alert was raised');
  return { state: turn.state, alert };
};
const owners = ({ openAlerts }: PatientState): readonly OpenAlert['assignedTo'][] =>
  openAlerts.map(({ assignedTo }) => assignedTo);

describe('who has a case', () => {
  it('is who acknowledges it', () => {
    const { state, alert } = waiting();
    expect(owners(turnOf(acknowledge(state, alert, KIM, at(LATER))).state)).toEqual(['kim']);
  });

  it('is whom it is given to, and no clock stops for that', () => {
    const { state, alert } = waiting();
    const given = turnOf(assign(state, alert, { to: 'kim', note: 'You know her' }, CARLA, at(LATER)));
    expect(owners(given.state)).toEqual(['kim']);
    expect(given.state.nextWakeAt).toBe(state.nextWakeAt);
    expect(given.alertChanges).toEqual([
      {
        alertId: alert.id,
        status: 'open',
        step: { at: LATER, by: 'carla', what: 'assigned', to: 'kim', note: 'You know her' },
        notify: false,
      },
    ]);
    expect(given.audit).toMatchObject([{ action: 'alert-assigned', by: 'carla', reference: alert.id }]);
  });

  it('is taken over, and given back to the team', () => {
    const { state, alert } = waiting();
    const hers = turnOf(acknowledge(state, alert, KIM, at(LATER))).state;
    const his = turnOf(assign(hers, alert, { to: 'carla' }, CARLA, at(LATER)));
    expect(owners(his.state)).toEqual(['carla']);
    expect(his.alertChanges).toMatchObject([{ status: 'acknowledged' }]);
    expect(owners(turnOf(assign(his.state, alert, {}, CARLA, at(LATER))).state)).toEqual([undefined]);
  });

  it('is nobody who is not in the team, where it lists its members', () => {
    const { state, alert } = waiting();
    const context = {
      ...at(LATER),
      team: { ...TEAM, members: [{ user: 'kim', name: 'Kim', role: 'clinician' as const }] },
    };
    expect(assign(state, alert, { to: 'kmi' }, CARLA, context)).toEqual({
      refused: 'This is no member of the care team: choose a member, or leave it to the team.',
    });
    expect(owners(turnOf(assign(state, alert, { to: 'kim' }, CARLA, context)).state)).toEqual(['kim']);
  });

  it('is one person in whatever letters the name is written, and named as the team names them', () => {
    const { state, alert } = waiting();
    const members = [{ user: 'Kim', name: 'Kim', role: 'clinician' }];
    const { careTeam: _covers, ...uncovered } = at(LATER);
    // Whether the team has cover makes no difference.
    const context = { ...uncovered, team: { id: TEAM.id, programmeName: 'North', timeZone: TEAM.timeZone, members } };
    const given = turnOf(assign(state, alert, { to: 'KIM' }, CARLA, context)).state;
    expect(owners(given)).toEqual(['Kim']);
    expect(assign(given, alert, { to: 'kim' }, CARLA, context)).toEqual({ refused: 'Kim has it already.' });
    expect(assign(given, alert, { to: 'kmi' }, CARLA, context)).toHaveProperty('refused');
    // Who acknowledges has a case too, on the list or not.
    expect(owners(turnOf(assign(given, alert, { to: 'carla' }, CARLA, context)).state)).toEqual(['carla']);
  });

  it('is one person in whatever letters, also where the team lists nobody', () => {
    const { state, alert } = waiting();
    const { careTeam: _covers, ...uncovered } = at(LATER);
    const context = { ...uncovered, team: { id: TEAM.id, programmeName: 'North', timeZone: TEAM.timeZone } };
    const given = turnOf(assign(state, alert, { to: 'kim' }, CARLA, context)).state;
    expect(owners(given)).toEqual(['kim']);
    expect(assign(given, alert, { to: 'KIM' }, CARLA, context)).toEqual({ refused: 'KIM has it already.' });
  });

  it('is not changed where nothing changes, nor of a closed case', () => {
    const { state, alert } = waiting();
    expect(assign(state, alert, {}, CARLA, at(LATER))).toEqual({
      refused: 'Nobody has it: it is with the team already.',
    });
    const hers = turnOf(acknowledge(state, alert, KIM, at(LATER))).state;
    expect(assign(hers, alert, { to: 'kim' }, CARLA, at(LATER))).toEqual({ refused: 'kim has it already.' });
    expect(assign({ ...state, openAlerts: [] }, alert, { to: 'kim' }, CARLA, at(LATER))).toEqual({
      refused: 'This alert is closed.',
    });
  });
});

describe('with more than one alert open', () => {
  const { state, alert } = waiting();
  const [open] = state.openAlerts;
  if (!open) throw new Error('Nothing is open');
  it('a case is given to who has one alert of it, and others stay with whom they are', () => {
    const openAlerts = [
      { ...open, assignedTo: 'kim' },
      { ...open, id: 'p1.same' },
      { ...open, id: 'p1.other', caseId: 'other', assignedTo: 'ola' },
    ];
    const given = turnOf(assign({ ...state, openAlerts }, alert, { to: 'kim' }, CARLA, at(LATER)));
    expect(owners(given.state)).toEqual(['kim', 'kim', 'ola']);
    const back = turnOf(assign(given.state, alert, {}, CARLA, at(LATER)));
    expect(owners(back.state)).toEqual([undefined, undefined, 'ola']);
    expect(back.state.openAlerts[0]).not.toHaveProperty('assignedTo');
    expect(back.alertChanges[0]?.step).toStrictEqual({ at: LATER, by: 'carla', what: 'assigned' });
  });
  it('also where no team covers', () => {
    expect(owners(turnOf(assign(state, alert, { to: 'kim' }, CARLA, withoutCover(LATER))).state)).toEqual(['kim']);
  });
});

describe('what happened meanwhile', () => {
  const step = (what: AlertStep['what']): AlertStep => ({ at: LATER, by: 'x', what });
  const steps = [step('raised'), step('escalated'), step('added'), step('acknowledged')];
  it.each([
    [1, 'to-take-on', ['acknowledged']],
    [1, 'to-decide', ['added', 'acknowledged']],
    [3, 'to-decide', ['acknowledged']],
    [4, 'to-decide', []],
  ] as const)('after %i steps, for who looked %s, is %j', (seen, meant, whats) => {
    expect(stepsSince({ steps }, seen, meant).map(({ what }) => what)).toEqual(whats);
  });
  it('another alert in the case holds up who decides, and nobody who takes it on', () => {
    const joined = { steps: [step('raised'), step('joined')] };
    expect(stepsSince(joined, 1, 'to-decide')).toEqual([step('joined')]);
    expect(stepsSince(joined, 1, 'to-take-on')).toEqual([]);
  });
});

describe('who is away', () => {
  const away = { user: 'kim', name: 'Kim', role: 'clinician', awayUntil: '2027-01-06' };
  const withKim = {
    ...at(LATER),
    team: { ...TEAM, members: [away, { ...away, user: 'carla', awayUntil: '2027-01-04' }] },
  };

  it('is given no case, with the day on which they are there again', () => {
    const { state, alert } = waiting();
    const refused = assign(state, alert, { to: 'Kim' }, CARLA, withKim);
    expect(refused).toMatchObject({ refused: expect.stringContaining('away until 2027-01-06') });
    const given = turnOf(assign(state, alert, { to: 'carla' }, KIM, withKim)).state;
    expect(owners(given)).toEqual(['carla']);
    expect(owners(turnOf(assign(given, alert, {}, KIM, withKim)).state)).toEqual([undefined]);
  });
});
