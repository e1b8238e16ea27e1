// Attempts to reach a patient: logged, with a next try; only reaching stops the clock, and nothing but a clinician closes.
import { describe, expect, it } from 'vitest';
import type { Alert, AlertStep } from '../../shared/domain/alert.ts';
import { acknowledge, close, isRefusal } from '../../shared/domain/alert-actions.ts';
import { type Attempt, latestNextTry, logAttempt, otherWaysToReach } from '../../shared/domain/alert-attempts.ts';
import { HOUR, type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { agreed, at, MONDAY_MORNING, says } from './fixtures.ts';

const NURSE = { name: 'ada', roles: ['coordinator'] };
const CLINICIAN = { name: 'ben', roles: ['clinician'] };
const RAISED = plus(MONDAY_MORNING, 5 * MINUTE);
const NOW = plus(RAISED, 7 * MINUTE);
const TRY = plus(NOW, 20 * MINUTE);

const turnOf = (result: ReturnType<typeof logAttempt>): Turn => {
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
};
const raisedBy = (body: string): { state: PatientState; alert: Alert } => {
  const { state, alerts } = says(agreed(), body, RAISED);
  const [alert] = alerts;
  if (!alert) throw new Error('No alert was raised');
  return { state, alert };
};
const { state, alert } = raisedBy('I want to die');
const NOT_REACHED: Attempt = { outcome: 'no-answer', nextTryAt: TRY };
const log = (attempt: Attempt, on = state, now: Instant = NOW) => logAttempt(on, alert, attempt, NURSE, at(now));

describe('an attempt in vain', () => {
  const turn = turnOf(log({ ...NOT_REACHED, note: 'rang out' }));
  it('is logged with its next try, on record, and closes nothing', () => {
    expect(turn.alertChanges).toEqual([
      {
        alertId: alert.id,
        status: 'acknowledged',
        notify: false,
        step: { at: NOW, by: 'ada', what: 'attempted', outcome: 'no-answer', nextTryAt: TRY, note: 'rang out' },
      },
    ]);
    expect(turn.audit).toMatchObject([{ action: 'alert-attempted', by: 'ada', reference: alert.id }]);
    expect(turn.state.openAlerts).toHaveLength(1);
  });
  it('pages nobody until the next try, and again when that has passed', () => {
    expect(turn.state.nextWakeAt).toBe(TRY);
    const woken = wokeUp(turn.state, at(TRY));
    expect(woken?.alertChanges).toMatchObject([{ notify: true, status: 'acknowledged', step: { what: 'escalated' } }]);
    expect(woken?.state.nextWakeAt).toBe(plus(TRY, HOUR));
  });
  it('puts the next try off no further than reaching the patient may take', () => {
    expect(latestNextTry('critical', NOW)).toBe(plus(NOW, HOUR));
    expect(latestNextTry('urgent', NOW)).toBe(plus(NOW, 4 * HOUR));
    expect(latestNextTry('routine', NOW)).toBe(plus(NOW, 14 * 24 * HOUR));
    expect(isRefusal(log({ outcome: 'no-answer', nextTryAt: plus(NOW, HOUR) }))).toBe(false);
    expect(isRefusal(log({ outcome: 'no-answer', nextTryAt: plus(NOW, HOUR + MINUTE) }))).toBe(true);
    expect(log({ outcome: 'no-answer', nextTryAt: NOW })).toEqual({
      refused: `The next try has to be after now, and no later than ${plus(NOW, HOUR)}.`,
    });
  });
});

describe('reaching the patient', () => {
  const turn = turnOf(log({ outcome: 'reached', note: 'safe at home' }));
  it('stops the clock, and leaves the case open', () => {
    expect(turn.alertChanges).toMatchObject([
      { status: 'acknowledged', notify: false, step: { what: 'reached', by: 'ada', note: 'safe at home' } },
    ]);
    expect(turn.state.openAlerts).toMatchObject([{ id: alert.id, reachedAt: NOW }]);
    expect(turn.state.openAlerts[0]?.nextStepAt).toBeUndefined();
    expect(wokeUp(turn.state, at(plus(NOW, 5 * HOUR)))?.alertChanges ?? []).toEqual([]);
    expect(turn.audit).toMatchObject([{ action: 'alert-reached' }]);
  });
  it('leaves the closing to a clinician', () => {
    expect(isRefusal(close(turn.state, alert, { outcome: 'called' }, NURSE, at(TRY)))).toBe(true);
    expect(isRefusal(close(turn.state, alert, { outcome: 'called' }, CLINICIAN, at(TRY)))).toBe(false);
  });
  it('once more in vain starts the clock again', () => {
    const after = turnOf(log(NOT_REACHED, turn.state)).state.openAlerts[0];
    expect(after?.nextStepAt).toBe(TRY);
    expect(after?.reachedAt).toBeUndefined();
  });
});

it('stops the hourly paging of an acknowledged case', () => {
  const taken = turnOf(acknowledge(state, alert, CLINICIAN, at(NOW))).state;
  const paged = wokeUp(taken, at(plus(NOW, HOUR)))?.state ?? taken;
  expect(paged.openAlerts[0]?.level).toBe(1);
  const reached = turnOf(log({ outcome: 'reached' }, paged, plus(NOW, HOUR + MINUTE))).state;
  expect(reached.nextWakeAt).not.toBe(plus(NOW, 2 * HOUR));
  expect(wokeUp(reached, at(plus(NOW, 2 * HOUR)))?.alertChanges ?? []).toEqual([]);
});

it('keeps one clock in a case of several alerts: that of the most severe', () => {
  const [open] = state.openAlerts;
  if (!open) throw new Error('Nothing is open');
  const milder = { ...open, id: 'p1.x', severity: 'urgent', ladder: 'x', nextStepAt: plus(NOW, MINUTE) } as const;
  const both = { ...state, openAlerts: [milder, open] };
  const after = turnOf(log(NOT_REACHED, both)).state.openAlerts;
  expect(after.map(({ id, nextStepAt }) => [id, nextStepAt])).toEqual([
    ['p1.x', undefined],
    [alert.id, TRY],
  ]);
});

it('is refused on a case that is closed, and with an alert that hides a worse one', () => {
  const closed = turnOf(close(state, alert, { outcome: 'called' }, CLINICIAN, at(NOW))).state;
  expect(log({ outcome: 'reached' }, closed)).toEqual({ refused: 'This alert is closed.' });
  const [open] = state.openAlerts;
  if (!open) throw new Error('Nothing is open');
  const both = { ...state, openAlerts: [{ ...open, id: 'p1.x', severity: 'routine' } as const, open] };
  const mild: Alert = { ...alert, id: 'p1.x', severity: 'routine' };
  expect(isRefusal(logAttempt(both, mild, { outcome: 'reached' }, CLINICIAN, at(NOW)))).toBe(true);
});

describe('after three attempts in vain', () => {
  const step = (what: AlertStep['what']): AlertStep => ({ at: NOW, by: 'ada', what });
  const WAYS = ['emergency-contact', 'welfare-check'];
  it.each<[string, Partial<Alert>, readonly AlertStep['what'][], readonly string[]]>([
    ['other ways are named', {}, ['raised', 'attempted', 'attempted', 'attempted'], WAYS],
    ['not before', {}, ['raised', 'attempted', 'escalated', 'attempted'], []],
    ['not counting those before the patient was reached', {}, ['attempted', 'attempted', 'reached', 'attempted'], []],
    ['not for a routine alert', { severity: 'routine' }, ['attempted', 'attempted', 'attempted'], []],
    ['not once it is closed', { status: 'closed' }, ['attempted', 'attempted', 'attempted', 'closed'], []],
  ])('%s', (_what, fields, steps, expected) => {
    expect(otherWaysToReach({ ...alert, ...fields, steps: steps.map(step) })).toEqual(expected);
  });
});

it('gives the case to whoever reached the patient, not to whoever acknowledged it before', () => {
  const taken = turnOf(acknowledge(state, alert, { name: 'eve', roles: ['clinician'] }, at(NOW))).state;
  expect(taken.openAlerts.map(({ assignedTo }) => assignedTo)).toEqual(['eve']);
  const reached = turnOf(log({ outcome: 'reached' }, taken)).state;
  expect(reached.openAlerts.map(({ assignedTo }) => assignedTo)).toEqual([NURSE.name]);
  expect(reached.heardOn).toBe('2027-01-04');
  expect(turnOf(log(NOT_REACHED, taken)).state.openAlerts.map(({ assignedTo }) => assignedTo)).toEqual(['eve']);
});

describe('with another case open', () => {
  const [open] = state.openAlerts;
  if (!open) throw new Error('Nothing is open');
  it.each<[string, Attempt]>([
    ['an attempt in vain', NOT_REACHED],
    ['reaching the patient', { outcome: 'reached' }],
  ])('%s leaves that one as it was', (_what, attempt) => {
    const other = { ...open, id: 'p1.other', caseId: 'other' };
    const { openAlerts } = turnOf(log(attempt, { ...state, openAlerts: [open, other] })).state;
    expect(openAlerts[0]).not.toEqual(open);
    expect(openAlerts[1]).toBe(other);
  });
  it('of a worse alert, which somebody has taken on, an attempt may be logged with the milder one', () => {
    const both = [{ ...open, acknowledgedAt: NOW }, { ...open, id: 'p1.x', severity: 'routine' } as const];
    const mild: Alert = { ...alert, id: 'p1.x', severity: 'routine' };
    const logged = logAttempt({ ...state, openAlerts: both }, mild, NOT_REACHED, NURSE, at(NOW));
    expect(turnOf(logged).alertChanges.map(({ alertId }) => alertId)).toEqual([open.id, 'p1.x']);
  });
});

it.each<[Attempt, string]>([
  [{ outcome: 'reached' }, '2027-01-05'],
  [{ outcome: 'left-message', nextTryAt: plus(NOW, 25 * HOUR) }, '2027-01-04'],
])('the patient was heard when reached, and by no message left: %j', (attempt, heardOn) => {
  const next = plus(NOW, 24 * HOUR + 30 * MINUTE);
  expect(turnOf(log(attempt, state, next)).state.heardOn).toBe(heardOn);
});
