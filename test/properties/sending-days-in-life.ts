// What a coordinator sets in a random life, and how often and on which days texts may come in it.
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Refusal } from '../../shared/domain/alert-actions.ts';
import { APPOINTMENT_KINDS } from '../../shared/domain/appointment.ts';
import { addAppointment } from '../../shared/domain/appointment-actions.ts';
import { type OutgoingText, PURPOSES, type Purpose } from '../../shared/domain/communication.ts';
import type { DecisionContext } from '../../shared/domain/content.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { setMedicineReminders, setSendingDays } from '../../shared/domain/reminder-settings.ts';
import { isCheck } from '../../shared/domain/reminding.ts';
import { isBlocked, isInfusionDay } from '../../shared/domain/sending-days.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { addDays, localDate } from '../../shared/domain/zoned-time.ts';

export interface Setting {
  readonly set: (state: PatientState, context: DecisionContext) => Turn | Refusal;
}

const COORDINATOR = { name: 'coordinator', roles: ['coordinator'] };
const localTimes = fc.constantFrom('09:00', '11:30', '18:00');
/** What a coordinator sets: days from the beginning, so that many lie ahead. */
export const settings = fc.oneof(
  fc
    .record({ kind: fc.constantFrom(...APPOINTMENT_KINDS), ahead: fc.nat({ max: 60 }), time: localTimes })
    .map(({ kind, ahead, time }): Setting => {
      const request = { kind, date: addDays('2027-01-04', ahead), time };
      return { set: (state, context) => addAppointment(state, request, COORDINATOR, context) };
    }),
  fc
    .record({
      blockedWeekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 5 }),
      ahead: fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 5 }),
    })
    .map(({ blockedWeekdays, ahead }): Setting => {
      const days = { blockedWeekdays, blockedDates: ahead.map((each) => addDays('2027-01-04', each)) };
      return { set: (state, context) => setSendingDays(state, days, COORDINATOR, context) };
    }),
  fc.record({ times: fc.uniqueArray(localTimes, { minLength: 1 }), ahead: fc.nat({ max: 60 }) }).map(
    ({ times, ahead }): Setting => ({
      set: (state, context) =>
        setMedicineReminders(state, { times, until: addDays('2027-01-04', ahead) }, COORDINATOR, context),
    }),
  ),
);
/** What keeps to blocked days without being counted (docs/adr/0015). */
const UNCOUNTED: readonly Purpose[] = ['medicine-reminder', 'number-check'];

/** Neither a check on which every day counts, nor what is asked for by the hour or asks a new number. */
export const counted = ({ outgoing, state }: Turn): readonly OutgoingText[] =>
  outgoing.filter(
    ({ purpose }) =>
      PURPOSES[purpose].unsolicited &&
      !purpose.startsWith('invitation') &&
      !UNCOUNTED.includes(purpose) &&
      !(purpose.startsWith('survey') && state.sitting && isCheck(state, state.sitting)),
  );

/** Blocked days are kept, also by what is not counted, and an infusion day carries nothing but the text about it. */
export const checkDay = (before: PatientState, turn: Turn, now: Instant): void => {
  const today = localDate(now, before.timeZone);
  const unasked = [...counted(turn), ...turn.outgoing.filter(({ purpose }) => UNCOUNTED.includes(purpose))];
  if (unasked.length > 0) expect(isBlocked(before, today)).toBe(false);
  if (isInfusionDay(before, today))
    expect(unasked.filter(({ purpose }) => purpose !== 'infusion-reminder')).toEqual([]);
};

/** At most one occasion a day, and five in any seven days. */
export const checkCaps = (days: readonly string[]): void => {
  expect(new Set(days).size).toBe(days.length);
  for (const first of days)
    expect(days.filter((day) => day >= first && day < addDays(first, 7)).length).toBeLessThanOrEqual(5);
};
