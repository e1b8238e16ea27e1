// Holds: the table of what each stops, their ends, and what staff and patients do with them.
import { describe, expect, it, test } from 'vitest';
import { isRefusal } from '../../../shared/domain/alert-actions.ts';
import { type HoldRequest, liftHold, setHold } from '../../../shared/domain/holds/hold-actions.ts';
import { STAY_KINDS, type StayKind } from '../../../shared/domain/holds/stay.ts';
import { isStopped, STAYS, UNASKED } from '../../../shared/domain/holds/stay-rules.ts';
import { DAY, HOUR, plus } from '../../../shared/domain/instant.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import type { Turn } from '../../../shared/domain/turn.ts';
import { wokeUp } from '../../../shared/domain/wake-up.ts';
import { agreed, at, MONDAY_MORNING, says, TUESDAY_MORNING } from '../fixtures.ts';

const CLINICIAN = { name: 'kim', roles: ['clinician'] };
const COORDINATOR = { name: 'carla', roles: ['coordinator'] };

const done = (result: ReturnType<typeof setHold>): Turn => {
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
};
const held = (state: PatientState, request: HoldRequest, now = MONDAY_MORNING, actor = CLINICIAN): Turn =>
  done(setHold(state, request, actor, at(now)));
const resumed = (state: PatientState, now: string): PatientState => done(liftHold(state, CLINICIAN, at(now))).state;
const purposes = (turn: Turn | undefined): readonly string[] => turn?.outgoing.map(({ purpose }) => purpose) ?? [];
const rules = (turn: Turn | undefined): readonly string[] => turn?.alerts.map(({ ruleId }) => ruleId) ?? [];

describe('the table of holds', () => {
  const YES = true;
  const NO = false;
  // What is stopped:                  invitation check-ins self-care infusion appointment medicine
  test.each<[StayKind, readonly boolean[]]>([
    ['pause', [YES, YES, YES, YES, YES, YES]],
    ['treatment-hold', [NO, NO, NO, YES, NO, NO]],
    ['hospital', [YES, YES, YES, YES, NO, YES]],
    ['hospice', [YES, YES, YES, YES, NO, YES]],
    ['withdrawn', [YES, YES, YES, YES, YES, YES]],
    ['died', [YES, YES, YES, YES, YES, YES]],
  ])('%s', (kind, stopped) => {
    const state = held(agreed(), { kind }).state;
    expect(UNASKED.map((what) => isStopped(state, what))).toEqual(stopped);
  });

  test.each(STAY_KINDS)('%s: what is due goes out, or not', (kind) => {
    const { state } = held(agreed(), { kind });
    const sent = purposes(wokeUp(state, at(TUESDAY_MORNING)));
    expect(sent.includes('survey-opening')).toBe(!isStopped(state, 'check-ins'));
  });

  test.each(STAY_KINDS)('%s: an open check-in is closed where check-ins stop', (kind) => {
    const open = wokeUp(agreed(), at(TUESDAY_MORNING))?.state ?? agreed();
    const turn = held(open, { kind }, plus(TUESDAY_MORNING, HOUR));
    expect(turn.state.sitting === undefined).toBe(isStopped(turn.state, 'check-ins'));
    expect(turn.responses.some(({ stopReason }) => stopReason === 'suspended')).toBe(turn.state.sitting === undefined);
  });

  test.each(STAY_KINDS)('%s: danger is heard and answered', (kind) => {
    const turn = says(held(agreed(), { kind }).state, 'I cannot breathe', plus(MONDAY_MORNING, HOUR));
    expect(turn.alerts.map(({ severity }) => severity)).toContain('critical');
    expect(purposes(turn)).toContain('safety');
  });

  test.each(STAY_KINDS)('%s: a text is read by a person, and acknowledged unless the hold is silent', (kind) => {
    const turn = says(held(agreed(), { kind }).state, 'When is my next appointment?', plus(MONDAY_MORNING, HOUR));
    expect(rules(turn)).toContain('text-to-read');
    expect(purposes(turn)).toEqual(STAYS[kind].silent ? [] : ['acknowledgement']);
  });
});

describe('the review of a hold', () => {
  const reviewed = (state: PatientState): Turn => {
    const turn = wokeUp(state, at(state.nextWakeAt ?? ''));
    if (!turn) throw new Error('Nothing was due');
    return turn;
  };
  it('is a task on its day, and comes again a week after it was closed, until the hold is lifted', () => {
    const hospital = held(agreed(), { kind: 'hospital', reviewOn: '2027-01-07' }).state;
    expect(hospital.nextWakeAt).toBe(plus(TUESDAY_MORNING, 2 * DAY));
    const asked = reviewed(hospital);
    expect(rules(asked)).toEqual(['hold-to-review']);
    expect(asked.state.stay?.reviewOn).toBe('2027-01-14');
    const closed = { ...asked.state, openAlerts: [], nextWakeAt: plus(TUESDAY_MORNING, 9 * DAY) };
    expect(rules(reviewed(closed))).toEqual(['hold-to-review']);
  });

  it('is closed by lifting the hold', () => {
    const asked = reviewed(held(agreed(), { kind: 'hospital', reviewOn: '2027-01-07' }).state);
    const turn = done(liftHold(asked.state, CLINICIAN, at(plus(TUESDAY_MORNING, 3 * DAY))));
    expect(turn.alertChanges).toMatchObject([{ alertId: asked.alerts[0]?.id, status: 'closed' }]);
    expect(turn.state.openAlerts).toEqual([]);
  });

  it('is on the day a hold is expected to end that only a person lifts', () => {
    const { stay } = held(agreed(), { kind: 'hospital', until: '2027-01-20' }).state;
    expect(stay).toMatchObject({ until: '2027-01-20', reviewOn: '2027-01-20' });
  });

  it('asks once about someone who has died', () => {
    const died = held(agreed(), { kind: 'died', reviewOn: '2027-01-07' }).state;
    const { state } = reviewed(died);
    expect(state.stay?.reviewOn).toBeUndefined();
    expect(state.openAlerts).toHaveLength(1);
  });
});

describe('resuming', () => {
  const pausedForWeeks = (): PatientState => held(agreed(), { kind: 'pause' }).state;
  it.each([
    ['before the time of a survey on its day', '2027-01-19T12:00:00.000Z', 14],
    ['after it', '2027-01-19T16:00:00.000Z', 15],
    ['on another day', '2027-01-20T12:00:00.000Z', 15],
  ])('goes on from today: %s', (_case, now, next) => {
    expect(resumed(pausedForWeeks(), now).carePlan.next).toBe(next);
  });
  it('sends nothing of what was missed', () => {
    const now = '2027-01-20T12:00:00.000Z';
    const state = resumed(pausedForWeeks(), now);
    expect(wokeUp(state, at(plus(now, 6 * HOUR)))).toBeUndefined();
    expect(state.nextWakeAt).toBe('2027-01-22T15:00:00.000Z');
  });
  it('goes on too when a hold that lets check-ins through takes its place', () => {
    const { state } = held(pausedForWeeks(), { kind: 'treatment-hold' }, '2027-01-20T12:00:00.000Z');
    expect(state.carePlan.next).toBe(15);
  });
  it('leaves what is owed and silence of before behind', () => {
    const before = { ...agreed(), missedInARow: 1, carePlan: { ...agreed().carePlan, owed: ['phq-9'] } };
    const state = resumed(held(before, { kind: 'hospice' }).state, TUESDAY_MORNING);
    expect(state.carePlan.owed).toBeUndefined();
    expect(state.missedInARow).toBe(0);
  });
});

describe('staff', () => {
  it.each<[string, Partial<PatientState>, HoldRequest]>([
    ['a hold that would be over already', {}, { kind: 'pause', until: '2027-01-04' }],
    ['a review in the past', {}, { kind: 'hospice', reviewOn: '2027-01-04' }],
    ['another hold on who has died', { stay: { kind: 'died', since: MONDAY_MORNING, by: 'kim' } }, { kind: 'pause' }],
    ['someone unknown', { kind: 'contact' }, { kind: 'pause' }],
  ])('are refused %s', (_case, fields, request) => {
    expect(setHold({ ...agreed(), ...fields }, request, CLINICIAN, at(MONDAY_MORNING))).toHaveProperty('refused');
  });
  it('lift no hold that is not there', () => {
    expect(liftHold(agreed(), CLINICIAN, at(MONDAY_MORNING))).toHaveProperty('refused');
  });
  it('tell the team of a hospital stay, unless a clinician set it', () => {
    expect(rules(held(agreed(), { kind: 'hospital' }, MONDAY_MORNING, COORDINATOR))).toEqual(['in-hospital']);
    expect(rules(held(agreed(), { kind: 'hospital' }))).toEqual([]);
  });
  it('change the days of a hold, which keeps its beginning', () => {
    const before = held(agreed(), { kind: 'hospital' }).state;
    const { stay } = held(before, { kind: 'hospital', reviewOn: '2027-02-01' }, TUESDAY_MORNING).state;
    expect(stay).toMatchObject({ since: MONDAY_MORNING, reviewOn: '2027-02-01' });
  });
  it('are on record', () => {
    const { audit } = held(agreed(), { kind: 'withdrawn' });
    expect(audit).toMatchObject([{ by: 'kim', action: 'hold-set', reference: 'withdrawn' }]);
  });
});

describe('by text', () => {
  const later = plus(MONDAY_MORNING, HOUR);
  it('a pause until a day ends by itself on it', () => {
    const paused = says(agreed(), 'please pause until Wednesday', later);
    expect(paused.state.stay).toMatchObject({ kind: 'pause', until: '2027-01-06', by: 'patient' });
    expect(rules(paused)).toEqual(['text-to-read']);
    const over = wokeUp(paused.state, at('2027-01-06T05:00:00.000Z'));
    expect(over?.state.stay).toBeUndefined();
    expect(over?.state.carePlan.next).toBe(1);
  });
  it('a pause without a day is for a person, and STOP is named', () => {
    const turn = says(agreed(), 'pause for a while', later);
    expect(turn.state.stay).toBeUndefined();
    expect(rules(turn)).toEqual(['text-to-read']);
    expect(turn.outgoing.at(-1)?.body).toContain('STOP');
  });
  it('a pause does not undo what staff set', () => {
    const hospital = held(agreed(), { kind: 'hospital' }).state;
    expect(says(hospital, 'pause until Wednesday', later).state.stay?.kind).toBe('hospital');
  });
  it.each([
    ['in the first 30 days after CAR-T cells', 3, true],
    ['after them', 40, false],
  ])('a pause %s is a task of its own: %#', (_case, days, isTask) => {
    const carT = agreed({ plan: 'car-t' });
    const turn = says(carT, 'pause until Friday', plus(MONDAY_MORNING, days * DAY));
    expect(rules(turn).includes('paused-early')).toBe(isTask);
  });
  it('in hospital: paused, and staff hear the same day', () => {
    const turn = says(agreed(), 'I am in the hospital', later);
    expect(turn.state.stay?.kind).toBe('hospital');
    expect(turn.alerts).toMatchObject([{ ruleId: 'in-hospital', severity: 'urgent' }]);
  });
  it('in hospital leaves a hold that staff set as it is, and tells them', () => {
    const hospice = held(agreed(), { kind: 'hospice' }).state;
    const turn = says(hospice, 'I am in the hospital', later);
    expect(turn.state.stay?.kind).toBe('hospice');
    expect(rules(turn)).toEqual(['in-hospital']);
  });
  it('somebody else in hospital is read by a person', () => {
    const turn = says(agreed(), 'my mother is in the hospital', later);
    expect(turn.state.stay).toBeUndefined();
    expect(turn.alerts).toHaveLength(1);
  });
});
