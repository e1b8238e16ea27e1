// The clocks of an alert from its raising to its closing, by severity: what runs, from when, and what is told when it runs out.
import { describe, expect, it } from 'vitest';
import type { Alert, OpenAlert, Severity } from '../../shared/domain/alert.ts';
import { acknowledge, isRefusal, type Refusal } from '../../shared/domain/alert-actions.ts';
import { type Attempt, logAttempt } from '../../shared/domain/alert-attempts.ts';
import { reachBy } from '../../shared/domain/alert-clocks.ts';
import { DAY, HOUR, type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { alert } from '../functions/alert.ts';
import { agreed, at, MONDAY_MORNING, TEAM } from './fixtures.ts';

const ADA = { name: 'ada', roles: ['coordinator'] };
const RAISED = MONDAY_MORNING;
/** Two working days after it was raised, and two after that. */
const WEDNESDAY = plus(RAISED, 2 * DAY);
const FRIDAY = plus(RAISED, 4 * DAY);

const turnOf = (result: Turn | Refusal | undefined): Turn => {
  if (!result || isRefusal(result)) throw new Error(result?.refused ?? 'Nothing was done');
  return result;
};

const open = (severity: Severity, fields: Partial<OpenAlert> = {}): PatientState => ({
  ...agreed(),
  openAlerts: [{ id: 'p1.x', caseId: 'c', ladder: 'l', severity, raisedAt: RAISED, level: 0, ...fields }],
});
const of = (severity: Severity): Alert => alert({ id: 'p1.x', patientId: 'p1', caseId: 'c', severity });
const clockOf = ({ openAlerts }: PatientState): Instant | undefined => openAlerts[0]?.nextStepAt;

const taken = (severity: Severity, now: Instant, fields: Partial<OpenAlert>): PatientState =>
  turnOf(acknowledge(open(severity, fields), of(severity), ADA, at(now))).state;
const tried = (state: PatientState, attempt: Attempt, now: Instant): PatientState =>
  turnOf(logAttempt(state, of('routine'), attempt, ADA, at(now))).state;

describe('an urgent alert', () => {
  const TOLD = plus(RAISED, 4 * HOUR);
  it.each<[string, Instant, Partial<OpenAlert>, Instant]>([
    ['at once', plus(RAISED, MINUTE), { nextStepAt: TOLD }, TOLD],
    ['a minute before', plus(TOLD, -MINUTE), { nextStepAt: TOLD }, TOLD],
    ['late', plus(RAISED, 5 * HOUR), { level: 1, nextStepAt: plus(TOLD, 4 * HOUR) }, plus(TOLD, 4 * HOUR)],
  ])('acknowledged %s is still to be reached within 4 hours of being raised', (_when, now, fields, expected) => {
    expect(clockOf(taken('urgent', now, fields))).toBe(expected);
  });

  it('acknowledged, with nobody reached, escalates every 4 hours', () => {
    const state = taken('urgent', plus(RAISED, 3 * HOUR), { nextStepAt: TOLD });
    const woken = turnOf(wokeUp(state, at(TOLD)));
    expect(woken.alertChanges).toMatchObject([{ notify: true, status: 'acknowledged', step: { what: 'escalated' } }]);
    expect(clockOf(woken.state)).toBe(plus(TOLD, 4 * HOUR));
  });

  it('without a clock of its own, in a case with one, gets none', () => {
    expect(taken('urgent', plus(RAISED, MINUTE), {}).openAlerts[0]).not.toHaveProperty('nextStepAt');
  });
});

it.each<[Severity, number]>([
  ['critical', 2 * HOUR],
  ['urgent', 4 * HOUR],
  ['routine', 2 * DAY],
])('a %s alert acknowledged after an hour is to be done with after %i ms', (severity, expected) => {
  expect(reachBy({ severity, raisedAt: RAISED }, plus(RAISED, HOUR), TEAM)).toBe(plus(RAISED, expected));
});

describe('a routine alert', () => {
  it.each<[string, Instant, Partial<OpenAlert>, Instant]>([
    ['at once', plus(RAISED, MINUTE), { nextStepAt: WEDNESDAY }, WEDNESDAY],
    ['at the last moment', WEDNESDAY, { nextStepAt: WEDNESDAY }, WEDNESDAY],
    ['once it has escalated', plus(WEDNESDAY, HOUR), { level: 1, nextStepAt: FRIDAY }, FRIDAY],
  ])('acknowledged %s keeps its clock until it is closed', (_when, now, fields, expected) => {
    expect(clockOf(taken('routine', now, fields))).toBe(expected);
  });

  it('acknowledged and left is told again, every two working days', () => {
    const state = taken('routine', plus(RAISED, HOUR), { nextStepAt: WEDNESDAY });
    const woken = turnOf(wokeUp(state, at(WEDNESDAY)));
    expect(woken.alertChanges).toMatchObject([
      { notify: true, status: 'acknowledged', step: { what: 'escalated', note: 'step 1' } },
    ]);
    expect(clockOf(woken.state)).toBe(FRIDAY);
    // Over the weekend.
    expect(clockOf(turnOf(wokeUp(woken.state, at(FRIDAY))).state)).toBe(plus(RAISED, 8 * DAY));
  });

  it('whose patient was reached runs no more, and runs again after a call in vain', () => {
    const state = taken('routine', plus(RAISED, HOUR), { nextStepAt: WEDNESDAY });
    const reached = tried(state, { outcome: 'reached' }, plus(RAISED, 2 * HOUR));
    expect(clockOf(reached)).toBeUndefined();
    const nextTryAt = plus(RAISED, 14 * DAY);
    expect(clockOf(tried(reached, { outcome: 'no-answer', nextTryAt }, plus(RAISED, 3 * HOUR)))).toBe(nextTryAt);
    expect(
      clockOf(turnOf(wokeUp(tried(state, { outcome: 'no-answer', nextTryAt }, RAISED), at(nextTryAt))).state),
    ).toBe(plus(nextTryAt, 2 * DAY));
  });
});
