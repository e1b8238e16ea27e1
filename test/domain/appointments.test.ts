import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../shared/domain/alert-actions.ts';
import type { Appointment, AppointmentKind } from '../../shared/domain/appointment.ts';
import {
  type AppointmentRequest,
  addAppointment,
  changeAppointment,
  removeAppointment,
} from '../../shared/domain/appointment-actions.ts';
import { reminderAt } from '../../shared/domain/appointment-times.ts';
import { followedPlan } from '../../shared/domain/followed-plan.ts';
import { DAY, HOUR, type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import { textNotSent } from '../../shared/domain/not-sent.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { agreed, at, MONDAY_MORNING, says, TUESDAY_MORNING } from './fixtures.ts';

const COORDINATOR = { name: 'coordinator', roles: ['coordinator'] };
const PLAN = CONTENT.plans[0];

/** A Monday, with nothing sent for days. */
const NOW = plus(MONDAY_MORNING, 14 * DAY);
const morning = (ahead: number): Instant => plus(NOW, ahead * DAY);
/** 15:00 in New York, so many days from NOW. */
const visit = (ahead: number, kind: AppointmentKind = 'appointment'): Appointment => ({
  id: `visit-${ahead}`,
  at: plus(morning(ahead), 5 * HOUR),
  kind,
});

describe('the text about an appointment', () => {
  const of = (fields: Partial<PatientState>, appointment: Appointment, now = NOW) =>
    reminderAt(
      { ...agreed(), appointments: [appointment], ...fields },
      followedPlan(PLAN, { startsOn: day(0) }),
      appointment,
      now,
    );
  const day = (ahead: number): string => morning(ahead).slice(0, 10);

  it.each<[string, Partial<PatientState>, Appointment, Instant | undefined]>([
    ['the day before, at the preferred time', {}, visit(4), morning(3)],
    ['the day before an infusion', {}, visit(4, 'infusion'), morning(3)],
    ['earlier, where the day before is blocked', { blockedDates: [day(3)] }, visit(4), morning(2)],
    [
      'earlier, where the day before is an infusion day',
      { appointments: [visit(3, 'infusion')] },
      visit(4),
      morning(2),
    ],
    [
      'the same morning, where three days before it are blocked',
      { blockedDates: [day(1), day(2), day(3)] },
      visit(4),
      morning(4),
    ],
    ['the same morning of an infusion', { blockedDates: [day(1), day(2), day(3)] }, visit(4, 'infusion'), morning(4)],
    ['at once, when it is entered late', {}, visit(1), NOW],
    ['the next morning, when another text went out today', { sentOn: [day(0)] }, visit(1), morning(1)],
    [
      'when the night is over, where the preferred time would leave no time',
      { sentOn: [day(0)] },
      { ...visit(1), at: plus(morning(1), HOUR) },
      plus(morning(1), -HOUR),
    ],
    ['never, when that would leave no time', { sentOn: [day(0)] }, { ...visit(1), at: morning(1) }, undefined],
    ['never on a blocked day', { sentOn: [day(0)], blockedDates: [day(1)] }, visit(1), undefined],
    ['once', {}, { ...visit(4), remindedBy: 'text' }, undefined],
    ['never while sending is held', { hold: { reason: 'wrong-number', since: NOW } }, visit(4), undefined],
    ['never after the plan', { carePlan: { ...agreed().carePlan, startsOn: '2025-01-01' } }, visit(4), undefined],
    ['never to who has left', { consent: { ...agreed().consent, status: 'opted-out' } }, visit(4), undefined],
  ])('goes out %s', (_, fields, appointment, expected) => {
    expect(of(fields, appointment)).toBe(expected);
  });

  it('goes out at the preferred time of a later day, though something else wakes the patient before it', () => {
    const blocked = { sentOn: [day(2)], blockedDates: [day(1), day(3)] };
    expect(of(blocked, visit(4), plus(morning(4), -HOUR))).toBe(morning(4));
  });
});

/** Reminded of a visit on Sunday; nothing else was ever asked. */
const REMINDED_AT = plus(TUESDAY_MORNING, 4 * DAY);
const reminded = (fields: Partial<PatientState> = {}): Turn => {
  const appointments = [{ id: 'a', at: plus(REMINDED_AT, DAY + HOUR), kind: 'appointment' as const }];
  const before = { ...agreed(), carePlan: { ...agreed().carePlan, next: 5 }, selfCareStopped: true as const };
  const turn = wokeUp({ ...before, appointments, ...fields }, at(REMINDED_AT));
  if (!turn) throw new Error('Nothing was due');
  return turn;
};

describe('what the patient answers', () => {
  const SOON = plus(REMINDED_AT, 5 * MINUTE);
  const answered = (body: string, state = reminded().state, now = SOON) => says(state, body, now);

  it.each<[string, Appointment['reply']]>([
    ['C', 'confirmed'],
    ['c.', 'confirmed'],
    ['Confirm', 'confirmed'],
    ['confirmo, gracias', 'confirmed'],
    ['yes', 'confirmed'],
    ['sí', 'confirmed'],
    ['R', 'reschedule'],
    ['reschedule please', 'reschedule'],
    ['Reprogramar', 'reschedule'],
    ['no', undefined],
    ['C section', undefined],
    ['maybe', undefined],
    ['5', undefined],
  ])('%j: %s', (body, reply) => {
    const turn = answered(body);
    expect(turn.state.appointments?.map((one) => one.reply)).toEqual([reply]);
    const tasks = { confirmed: [], reschedule: ['reschedule-asked'], none: ['text-to-read'] };
    expect(turn.alerts.map(({ ruleId }) => ruleId)).toEqual(tasks[reply ?? 'none']);
    expect(turn.questionAskedBefore !== undefined).toBe(reply !== undefined);
  });

  it.each(["C, but I can't breathe", 'I want to die', 'STOP'])('%j is heard for what it says', (body) => {
    expect(answered(body).state.appointments?.[0]?.reply).toBeUndefined();
  });

  it('is for the latest text, and all that this one was about', () => {
    const [first] = reminded().state.appointments ?? [];
    if (!first) throw new Error('Nothing is ahead');
    const later = { ...first, id: 'b', remindedBy: `${first.remindedBy}-later` };
    const appointments = [first, later, { ...later, id: 'c' }];
    const state = { ...reminded().state, appointments, appointmentText: later.remindedBy };
    expect(answered('C', state).state.appointments?.map(({ reply }) => reply)).toEqual([
      undefined,
      'confirmed',
      'confirmed',
    ]);
  });

  it('is for no older text, when the latest was about what has been moved since or is over', () => {
    const [first] = reminded().state.appointments ?? [];
    if (!first) throw new Error('Nothing is ahead');
    const { remindedBy: _movedSince, ...moved } = { ...first, id: 'b' };
    const state = { ...reminded().state, appointments: [first, moved], appointmentText: 'later' };
    const { alerts, state: after } = answered('C', state);
    expect(after.appointments?.map(({ reply }) => reply)).toEqual([undefined, undefined]);
    expect(alerts.map(({ ruleId }) => ruleId)).toEqual(['text-to-read']);
  });

  it('counts no more once the appointment is over, nor before the text was sent', () => {
    expect(answered('C', reminded().state, plus(REMINDED_AT, 2 * DAY)).state.appointments?.[0]?.reply).toBeUndefined();
    const [{ remindedBy = '' } = {}] = reminded().state.appointments ?? [];
    const early = says(reminded().state, 'C', SOON, { notAskedYet: remindedBy });
    expect(early.state.appointments?.[0]?.reply).toBeUndefined();
  });

  it('never answers an open question, and yes is for that one', () => {
    const asked = reminded({ carePlan: { ...agreed().carePlan, startsOn: '2027-01-09' } });
    const open = asked.state.sitting;
    if (!open) throw new Error('Nothing was asked');
    const confirmed = answered('C', asked.state);
    expect(confirmed.state.sitting).toEqual(open);
    expect(confirmed.state.appointments?.[0]?.reply).toBe('confirmed');
    expect(answered('yes', asked.state).state.appointments?.[0]?.reply).toBeUndefined();
    expect(answered('3', asked.state).incoming?.filed?.code).toBe(3);
  });

  it('is asked again where the text never went out', () => {
    const { state, outgoing } = reminded();
    const [text] = outgoing;
    if (!text) throw new Error('Nothing was sent');
    const unsent = { ...text, status: 'not-done', notDoneReason: 'too-late' } as const;
    expect(textNotSent(state, unsent, at(plus(REMINDED_AT, HOUR)))?.state.appointments?.[0]).not.toHaveProperty(
      'remindedBy',
    );
  });
});

describe('a coordinator', () => {
  const REQUEST: AppointmentRequest = { kind: 'infusion', date: '2027-01-20', time: '10:30' };
  const state = agreed();
  const done = (result: ReturnType<typeof addAppointment>): PatientState => {
    if (isRefusal(result)) throw new Error(result.refused);
    return result.state;
  };
  const added = (change: Partial<AppointmentRequest> = {}, before = state) =>
    addAppointment(
      before,
      { ...REQUEST, ...change },
      COORDINATOR,
      at(MONDAY_MORNING, `turn-${JSON.stringify(change)}`),
    );

  it('adds one in the zone of the patient, kept in order', () => {
    const two = done(added({ date: '2027-01-19' }, done(added())));
    expect(two.appointments?.map((one) => one.at)).toEqual(['2027-01-19T15:30:00.000Z', '2027-01-20T15:30:00.000Z']);
  });

  it('changes one, which is reminded of anew, and removes it without a trace', () => {
    const first = done(added());
    const [{ id = '' } = {}] = first.appointments ?? [];
    const known = { ...first, appointments: first.appointments?.map((one) => ({ ...one, remindedBy: 't' })) ?? [] };
    const moved = changeAppointment(known, id, { ...REQUEST, time: '11:00' }, COORDINATOR, at(MONDAY_MORNING));
    expect(done(moved).appointments).toEqual([{ id, at: '2027-01-20T16:00:00.000Z', kind: 'infusion' }]);
    const same = changeAppointment(known, id, { ...REQUEST, kind: 'appointment' }, COORDINATOR, at(MONDAY_MORNING));
    expect(done(same).appointments?.[0]).toMatchObject({ remindedBy: 't', kind: 'appointment' });
    const gone = done(removeAppointment(known, id, COORDINATOR, at(MONDAY_MORNING)));
    expect('appointments' in gone).toBe(false);
  });

  it('is told what cannot be', () => {
    const one = done(added());
    expect(isRefusal(added({}, one))).toBe(true);
    expect(isRefusal(added({ date: '2027-01-04', time: '09:00' }))).toBe(true);
    expect(isRefusal(added({}, { ...state, kind: 'contact' }))).toBe(true);
    expect(isRefusal(removeAppointment(one, 'other', COORDINATOR, at(MONDAY_MORNING)))).toBe(true);
    let full = state;
    for (let day = 10; day < 22; day += 1) full = done(added({ date: `2027-02-${day}` }, full));
    expect(isRefusal(added({}, full))).toBe(true);
  });

  it('who moves an infusion moves what its day had put off', () => {
    const before = done(added({ date: '2027-01-05' }));
    expect(wokeUp(before, at(TUESDAY_MORNING))?.state.sitting).toBeUndefined();
    const [{ id = '' } = {}] = before.appointments ?? [];
    const after = done(changeAppointment(before, id, REQUEST, COORDINATOR, at(MONDAY_MORNING)));
    expect(after.nextWakeAt).toBe(TUESDAY_MORNING);
    expect(wokeUp(after, at(TUESDAY_MORNING))?.state.sitting).toBeDefined();
  });
});
