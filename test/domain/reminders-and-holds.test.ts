// Reminders beside all else: holds, phone mode, a shared phone, the spread, and a check that ended with STOP.
import { describe, expect, it } from 'vitest';
import type { Appointment } from '../../shared/domain/appointment.ts';
import { setHold } from '../../shared/domain/holds/hold-actions.ts';
import { STAY_KINDS } from '../../shared/domain/holds/stay.ts';
import { DAY, HOUR, type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import { textNotSent } from '../../shared/domain/not-sent.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { setMode } from '../../shared/domain/phone-mode/phone-actions.ts';
import { countedAt } from '../../shared/domain/recall.ts';
import { setMedicineReminders } from '../../shared/domain/reminder-settings.ts';
import { isInfusionDay } from '../../shared/domain/sending-days.ts';
import { changeSettings } from '../../shared/domain/settings.ts';
import { spreadFrom } from '../../shared/domain/spread.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { instrument } from '../../shared/instruments/registry.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { accepted, CARLA } from './anchored-fixtures.ts';
import { agreed, at, MONDAY_MORNING, saying, says, TUESDAY_MORNING } from './fixtures.ts';

const woken = (state: PatientState, now: Instant): Turn => {
  const turn = wokeUp(state, at(now));
  if (!turn) throw new Error(`Nothing is due at ${now}`);
  return turn;
};
const purposes = ({ outgoing }: Turn): readonly string[] => [...new Set(outgoing.map(({ purpose }) => purpose))];

const infusion: Appointment = { id: 'i', at: plus(TUESDAY_MORNING, DAY + 3 * HOUR), kind: 'infusion' };
const visit: Appointment = { ...infusion, id: 'v', kind: 'appointment' };

describe('an infusion', () => {
  it('has a text of its own purpose, so that a treatment hold stops it and no survey behind it', () => {
    const turn = woken({ ...agreed(), appointments: [infusion] }, TUESDAY_MORNING);
    expect(purposes(turn)).toEqual(['infusion-reminder', 'survey-opening']);
  });

  it('that is not given, since treatment is on hold, puts nothing off', () => {
    const state = { ...agreed(), appointments: [{ ...infusion, at: plus(TUESDAY_MORNING, 3 * HOUR) }] };
    expect(isInfusionDay(state, '2027-01-05')).toBe(true);
    expect(wokeUp(state, at(TUESDAY_MORNING))?.state.sitting).toBeUndefined();
    const { state: held } = accepted(setHold(state, { kind: 'treatment-hold' }, CARLA, at(MONDAY_MORNING)));
    expect(purposes(woken(held, TUESDAY_MORNING))).toEqual(['survey-opening']);
  });

  it('is not taken for reminded of by the text about a visit of that day', () => {
    const state = { ...agreed(), appointments: [infusion, visit] };
    const { state: held } = accepted(setHold(state, { kind: 'treatment-hold' }, CARLA, at(MONDAY_MORNING)));
    const { state: after } = woken(held, TUESDAY_MORNING);
    expect(after.appointments?.map(({ remindedBy }) => remindedBy !== undefined)).toEqual([false, true]);
  });

  it('is reminded of again where the text was refused', () => {
    const { state, outgoing } = woken({ ...agreed(), appointments: [infusion, visit] }, TUESDAY_MORNING);
    const [text] = outgoing;
    if (!text) throw new Error('Nothing was sent');
    const refused = { ...text, status: 'not-done', notDoneReason: 'not-permitted' } as const;
    const after = textNotSent(state, refused, at(plus(TUESDAY_MORNING, HOUR)))?.state;
    expect(after?.appointments?.map(({ remindedBy }) => remindedBy)).toEqual([undefined, undefined]);
  });
});

describe('medicine reminders', () => {
  const request = { times: ['18:00'], until: '2027-02-01' };
  const state = accepted(setMedicineReminders(agreed(), request, CARLA, at(MONDAY_MORNING))).state;

  it.each(STAY_KINDS)('%s: end, wait or go on', (kind) => {
    const { state: held, audit } = accepted(setHold(state, { kind, until: '2027-01-10' }, CARLA, at(MONDAY_MORNING)));
    const goesOn = kind === 'pause' || kind === 'treatment-hold';
    expect(held.medicine !== undefined).toBe(goesOn);
    expect(audit.some(({ action }) => action === 'medicine-reminders-ended')).toBe(!goesOn);
  });

  it('are not put into the quiet hours by new ones', () => {
    const quietHours = { from: '18:00', to: '09:00' };
    expect(changeSettings(state, { quietHours }, CARLA, at(MONDAY_MORNING))).toMatchObject({
      faults: [{ place: 'quietHours' }],
    });
    expect(accepted(changeSettings(agreed(), { quietHours }, CARLA, at(MONDAY_MORNING))).state.quietHours).toEqual(
      quietHours,
    );
  });
});

it('in phone mode texts about appointments go on, and the survey is a call', () => {
  const state = accepted(setMode({ ...agreed(), appointments: [visit] }, 'phone', CARLA, at(MONDAY_MORNING))).state;
  const turn = woken(state, TUESDAY_MORNING);
  expect(purposes(turn)).toEqual(['appointment-reminder']);
  expect(turn.state.sitting?.byPhone).toBe(true);
});

it('on a shared phone the reminder goes with its survey, on the same day only', () => {
  const opened = (now: Instant, blockedDates: string[]) =>
    woken({ ...agreed(), phoneLabel: 'Ana', blockedDates }, now).state;
  const { sitting } = opened(TUESDAY_MORNING, []);
  expect(purposes(woken(opened(TUESDAY_MORNING, []), sitting?.remindAt ?? ''))).toEqual(['survey-reminder']);
  const late = plus(TUESDAY_MORNING, 8 * HOUR);
  const nextMorning = plus(TUESDAY_MORNING, 24 * HOUR);
  const reminded = (blockedDates: string[]) => {
    const quiet = woken(opened(late, blockedDates), plus(late, 6 * HOUR)).state;
    return quiet.sitting?.remindAt;
  };
  expect(reminded([])).toBe(nextMorning);
  expect(reminded(['2027-01-06'])).toBeUndefined();
});

describe('the spread', () => {
  const spreadMinutes = 30;
  const context = (now: Instant) => ({ ...at(now), spreadMinutes });
  const own = spreadFrom(TUESDAY_MORNING, agreed(), spreadMinutes);

  it('puts an overdue survey off once, however often the patient writes', () => {
    expect(own > TUESDAY_MORNING).toBe(true);
    let state = agreed();
    for (const body of ['hello', 'are you there', 'hm'])
      state = textArrived(state, saying(body, TUESDAY_MORNING), context(TUESDAY_MORNING)).state;
    const free = plus(TUESDAY_MORNING, 10 * MINUTE);
    expect(state.nextWakeAt).toBe(spreadFrom(free, state, spreadMinutes));
    const late = plus(TUESDAY_MORNING, HOUR);
    const { wroteAt: _before, ...rested } = state;
    const asked = accepted(setMode({ ...rested, mode: 'phone' }, 'text', CARLA, context(late))).state;
    expect(asked.nextWakeAt).toBe(late);
  });

  it('leaves the time that a patient was told', () => {
    const open = woken(agreed(), TUESDAY_MORNING).state;
    const { state } = textArrived(open, saying('tonight', plus(TUESDAY_MORNING, MINUTE)), context(TUESDAY_MORNING));
    expect(state.nextWakeAt).toBe(plus(TUESDAY_MORNING, 8 * HOUR));
  });
});

describe('a symptom check that ended with STOP', () => {
  const whole = (now: Instant) => ({ ...at(now), content: CONTENT });
  const stoppedAt = (now: Instant, words: readonly string[], from = agreed()): PatientState => {
    const opened = wokeUp(from, whole(TUESDAY_MORNING))?.state ?? from;
    return words.reduce((state, body) => textArrived(state, saying(body, now), whole(now)).state, opened);
  };
  const LATER = plus(TUESDAY_MORNING, HOUR);

  it('is owed the next morning after START, and its interval counts from there', () => {
    const { carePlan, lastAsked, nextWakeAt } = stoppedAt(LATER, ['0', 'STOP', 'START']);
    expect(carePlan).toMatchObject({ startsOn: '2027-01-06', next: 0, owed: ['ici-symptom-check'] });
    expect(lastAsked).not.toHaveProperty('ici-symptom-check');
    expect(nextWakeAt).toBe(plus(TUESDAY_MORNING, DAY));
  });

  it('is nothing special once a week has passed, nor where another question was open', () => {
    const aWeekLater = plus(TUESDAY_MORNING, 7 * DAY);
    const stopped = stoppedAt(LATER, ['0', 'STOP']);
    expect(says(stopped, 'START', aWeekLater).state.carePlan).not.toHaveProperty('owed');
    const another = woken(agreed(), TUESDAY_MORNING).state;
    const gone = says(says(another, 'STOP', LATER).state, 'START', LATER).state;
    expect(gone.carePlan).not.toHaveProperty('owed');
  });
});

describe('an interval', () => {
  it.each([
    ['lasa-qol', 3, 'due'],
    ['lasa-qol', 4, 'asked'],
    ['phq-4', 7, 'due'],
    ['phq-4', 8, 'asked'],
    ['car-t-check', 0.9, 'due'],
    ['car-t-check', 1, 'asked'],
  ])('of %s, asked %s days late, counts from when it was %s', (id, days, what) => {
    const askedAt = plus(TUESDAY_MORNING, days * DAY);
    expect(countedAt(instrument(id), TUESDAY_MORNING, askedAt)).toBe(what === 'due' ? TUESDAY_MORNING : askedAt);
  });
});
