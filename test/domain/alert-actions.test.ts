// What staff may do with an alert, and the clocks that run until they do.
import { describe, expect, it } from 'vitest';
import { acknowledge, close, isRefusal } from '../../shared/domain/alert-actions.ts';
import { acknowledgeBy } from '../../shared/domain/alert-clocks.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { agreed, at, says, TEAM, TUESDAY_MORNING } from './fixtures.ts';

const COORDINATOR = { name: 'ada', roles: ['coordinator'] };
const CLINICIAN = { name: 'ben', roles: ['clinician'] };
const RAISED = '2027-01-04T16:02:00.000Z';
const LATER = '2027-01-04T16:07:00.000Z';
const TUESDAY_LATER = '2027-01-05T15:07:00.000Z';

const turnOf = (result: ReturnType<typeof acknowledge>): Turn => {
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
};

/** A patient whose text raised a critical alert. */
const inDanger = () => {
  const turn = says(agreed(), 'I want to die', RAISED);
  const [alert] = turn.alerts;
  if (!alert) throw new Error('No alert was raised');
  return { turn, state: turn.state, alert };
};

describe('acknowledge', () => {
  it('stops the first clock and starts the one for reaching the patient', () => {
    const { state, alert } = inDanger();
    expect(state.nextWakeAt).toBe('2027-01-04T16:17:00.000Z');
    const { state: after, alertChanges } = turnOf(acknowledge(state, alert, COORDINATOR, at(LATER)));
    expect(alertChanges).toMatchObject([{ alertId: alert.id, status: 'acknowledged', notify: false }]);
    expect(after.nextWakeAt).toBe('2027-01-04T17:07:00.000Z');
  });

  it('is refused the second time, with a reason', () => {
    const { state, alert } = inDanger();
    const { state: after } = turnOf(acknowledge(state, alert, COORDINATOR, at(LATER)));
    expect(acknowledge(after, alert, CLINICIAN, at(LATER))).toEqual({
      refused: 'This alert was acknowledged before.',
    });
  });

  it('does not end the escalation of a patient nobody reached', () => {
    const { state, alert } = inDanger();
    const { state: after } = turnOf(acknowledge(state, alert, COORDINATOR, at(LATER)));
    expect(wokeUp(after, at('2027-01-04T17:07:10.000Z'))?.alertChanges).toMatchObject([
      { alertId: alert.id, status: 'acknowledged', notify: true, step: { what: 'escalated' } },
    ]);
  });
});

describe('close', () => {
  it('needs a clinician when the case is critical', () => {
    const { state, alert } = inDanger();
    expect(close(state, alert, { outcome: 'called' }, COORDINATOR, at(LATER))).toHaveProperty('refused');
    const { state: after, alertChanges } = turnOf(close(state, alert, { outcome: 'called' }, CLINICIAN, at(LATER)));
    expect(alertChanges).toMatchObject([{ status: 'closed', outcome: 'called', step: { by: 'ben', what: 'closed' } }]);
    expect(after.openAlerts).toEqual([]);
  });

  it('ends the escalation', () => {
    const { state, alert } = inDanger();
    const { state: after } = turnOf(close(state, alert, { outcome: 'called' }, CLINICIAN, at(LATER)));
    expect(wokeUp(after, at('2027-01-04T16:17:00.000Z'))?.alertChanges ?? []).toEqual([]);
  });

  it('serves every alert of the case', () => {
    const wasWell = { ...agreed(), remembered: { 'lasa-qol': { last: { 'lasa-qol': 9 } } } };
    const asked = wokeUp(wasWell, at(TUESDAY_MORNING));
    if (!asked) throw new Error('Nothing was asked');
    const first = says(asked.state, '9', TUESDAY_LATER);
    const second = says(first.state, '2', TUESDAY_LATER);
    const [distress] = first.alerts;
    expect(second.alerts.map((alert) => [alert.severity, alert.noticesDue])).toEqual([['routine', 0]]);
    if (!distress) throw new Error('No alert was raised');
    const { state } = turnOf(close(second.state, distress, { outcome: 'advice' }, CLINICIAN, at(TUESDAY_LATER)));
    expect(state.openAlerts).toEqual([]);
  });
});

describe('acknowledgeBy', () => {
  const FRIDAY_AFTERNOON: Instant = '2027-01-08T20:00:00.000Z';
  it.each([
    ['critical', '2027-01-08T20:15:00.000Z'],
    ['urgent', '2027-01-09T00:00:00.000Z'],
    ['routine', '2027-01-12T20:00:00.000Z'],
  ] as const)('%s alerts of a Friday afternoon: %s', (severity, expected) => {
    expect(acknowledgeBy(severity, FRIDAY_AFTERNOON, TEAM)).toBe(expected);
  });
});
