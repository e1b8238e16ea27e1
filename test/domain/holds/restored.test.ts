// A restored table: reminders of before count as sent, and what the table in use forbade is carried over, never what it allowed.
import { describe, expect, it, test } from 'vitest';
import type { ConsentStatus } from '../../../shared/domain/consent.ts';
import { afterRestore } from '../../../shared/domain/holds/after-restore.ts';
import { carryOver, type InUse, leftBehind } from '../../../shared/domain/holds/carry-over.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../shared/domain/instant.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { wokeUp } from '../../../shared/domain/wake-up.ts';
import { agreed, at, MONDAY_MORNING, TUESDAY_MORNING } from '../fixtures.ts';

const prepared = (state: PatientState, now = TUESDAY_MORNING) =>
  afterRestore(state, { ...at(now), programmeHeld: true });
const purposes = (state: PatientState, now: string): readonly string[] =>
  wokeUp(state, at(now))?.outgoing.map(({ purpose }) => purpose) ?? [];

describe('preparing', () => {
  const appointment = { id: 'a1', kind: 'appointment', at: plus(TUESDAY_MORNING, DAY) } as const;
  const withReminders: PatientState = {
    ...agreed(),
    appointments: [appointment],
    medicine: { times: ['10:00', '19:00'], until: '2027-02-01', doneUntil: MONDAY_MORNING },
  };

  it('sends no reminder that was due', () => {
    expect(purposes(withReminders, TUESDAY_MORNING)).toContain('appointment-reminder');
    expect(purposes(withReminders, TUESDAY_MORNING)).toContain('medicine-reminder');
    const after = plus(TUESDAY_MORNING, MINUTE);
    expect(purposes(prepared(withReminders, after).state, after)).toEqual([]);
  });

  it('sends those that are due later', () => {
    const early = prepared(withReminders, MONDAY_MORNING).state;
    expect(purposes(early, TUESDAY_MORNING)).toContain('appointment-reminder');
    expect(purposes(prepared(withReminders).state, plus(TUESDAY_MORNING, 9 * HOUR))).toContain('medicine-reminder');
  });

  it('leaves alerts open, and says in the audit what was done', () => {
    const { state, audit } = prepared(agreed());
    expect(state.openAlerts).toEqual(agreed().openAlerts);
    expect(audit.map(({ action }) => action)).toContain('restored');
  });
});

describe('carrying over', () => {
  const state = agreed();
  const consent = (status: ConsentStatus) => ({ ...state.consent, status });
  const hold = { reason: 'number-refused', since: MONDAY_MORNING } as const;
  const died = { kind: 'died', since: MONDAY_MORNING, by: 'kim' } as const;
  const pause = { kind: 'pause', since: MONDAY_MORNING, by: 'patient' } as const;

  test.each<[string, InUse, readonly string[]]>([
    ['the same', state, []],
    ['STOP', { ...state, consent: consent('opted-out') }, ['left']],
    ['no', { ...state, consent: consent('declined') }, ['left']],
    ['a death', { ...state, stay: died }, ['silent']],
    ['a pause, which ends by itself', { ...state, stay: pause }, []],
    ['a number that is of no use', { ...state, hold }, ['held']],
    ['another number', { ...state, phone: '+15550100999' }, ['number']],
    ['an erasure', 'gone', ['gone']],
  ])('%s', (_, inUse, reasons) => {
    expect(leftBehind(state, inUse)).toEqual(reasons);
    const turn = carryOver(state, inUse, at(TUESDAY_MORNING));
    expect(turn === undefined).toBe(reasons.length === 0);
    if (!turn) return;
    expect(turn.outgoing).toEqual([]);
    expect(purposes(turn.state, TUESDAY_MORNING)).toEqual([]);
    expect(leftBehind(turn.state, inUse)).toEqual([]);
  });

  it('never allows what the restored table forbids', () => {
    const left = { ...state, consent: consent('opted-out'), hold, stay: died };
    expect(leftBehind(left, state)).toEqual([]);
  });
});
