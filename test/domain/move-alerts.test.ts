// Open alerts of a patient who gets another care team.
import { describe, expect, it } from 'vitest';
import type { Alert } from '../../shared/domain/alert.ts';
import { acknowledge, isRefusal, type Refusal } from '../../shared/domain/alert-actions.ts';
import { logAttempt } from '../../shared/domain/alert-attempts.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { changeData } from '../../shared/domain/patient-data.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { agreed, at, says, TEAM } from './fixtures.ts';

const CARLA = { name: 'carla', roles: ['coordinator'] };
const KIM = { name: 'kim', roles: ['clinician'] };
const RAISED = '2027-01-04T16:02:00.000Z';
const TAKEN = '2027-01-04T16:07:00.000Z';
const MOVED = '2027-01-04T16:12:00.000Z';
const HARBOR = { ...TEAM, id: 'harbor' };

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

const moved = (state: PatientState, careTeam = HARBOR): Turn =>
  turnOf(changeData(state, { careTeam: careTeam.id }, CARLA, at(MOVED), careTeam));

describe('an open alert of a patient who gets another care team', () => {
  it('goes along, by whom is on record, and the new team is told', () => {
    const { state, alert } = waiting();
    expect(moved(state).alertChanges).toEqual([
      {
        alertId: alert.id,
        status: 'open',
        step: { at: MOVED, by: 'carla', what: 'moved', careTeamId: state.careTeamId },
        careTeamId: 'harbor',
        notify: true,
      },
    ]);
  });

  it('gives nobody more time', () => {
    const { state } = waiting();
    expect(moved(state).state.openAlerts[0]?.nextStepAt).toBe(state.openAlerts[0]?.nextStepAt);
  });

  it('is to be acknowledged anew, in the time for that, by whoever takes it in the new team', () => {
    const { state, alert } = waiting();
    const taken = turnOf(acknowledge(state, alert, KIM, at(TAKEN))).state;
    const after = moved(taken);
    expect(after.alertChanges).toMatchObject([{ status: 'open', notify: true }]);
    const [open] = after.state.openAlerts;
    expect(open).toMatchObject({ nextStepAt: '2027-01-04T16:27:00.000Z' });
    expect(open).not.toHaveProperty('acknowledgedAt');
    expect(open).not.toHaveProperty('assignedTo');
    expect(after.state.nextWakeAt).toBe('2027-01-04T16:27:00.000Z');
    expect(turnOf(acknowledge(after.state, alert, KIM, at(MOVED))).state.openAlerts[0]?.assignedTo).toBe('kim');
  });

  it('runs by no clock once the patient was reached, and waits in the new team to be closed', () => {
    const { state, alert } = waiting();
    const spoken = turnOf(logAttempt(state, alert, { outcome: 'reached' }, KIM, at(TAKEN))).state;
    const after = moved(spoken);
    expect(after.alertChanges).toMatchObject([{ status: 'acknowledged', notify: true }]);
    expect(after.state.openAlerts).toMatchObject([{ acknowledgedAt: TAKEN, reachedAt: TAKEN }]);
    expect(after.state.openAlerts[0]).not.toHaveProperty('assignedTo');
    expect(after.state.openAlerts[0]).not.toHaveProperty('nextStepAt');
  });

  it('is one notice for a case of several', () => {
    const { state, alert } = waiting();
    const [open] = state.openAlerts;
    if (!open) throw new Error('No alert is open');
    const { nextStepAt: _none, ...lesser } = { ...open, id: `${alert.id}0`, severity: 'routine' as const };
    const after = moved({ ...state, openAlerts: [lesser, open] });
    expect(after.alertChanges.map(({ alertId, notify }) => [alertId, notify])).toEqual([
      [lesser.id, false],
      [open.id, true],
    ]);
    expect(after.state.openAlerts[0]).not.toHaveProperty('nextStepAt');
  });

  it('stays as it is where the team stays', () => {
    const { state } = waiting();
    const after = moved(state, { ...HARBOR, id: state.careTeamId });
    expect(after.alertChanges).toEqual([]);
    expect(after.state.openAlerts).toEqual(state.openAlerts);
  });
});
