// When the text about an appointment goes out: the day before, or the nearest day that may be used.
import type { Appointment } from './appointment.ts';
import type { FollowedPlan } from './followed-plan.ts';
import { earliest, HOUR, type Instant, later, plus } from './instant.ts';
import type { LocalDate } from './local-time.ts';
import type { PatientState } from './patient.ts';
import { appointmentStopped, lastDayOf } from './reminder-stops.ts';
import { hasRoom, isBlocked, isOpenDay } from './sending-days.ts';
import { afterStaffTalk } from './staff-talk.ts';
import { addDays, instantAt, localDate, nextSendingTime } from './zoned-time.ts';

/** Policy: earlier than that a reminder is forgotten again, later than that it is of no use. */
const MOST_DAYS_AHEAD = 3;
const LEAST_NOTICE = 2 * HOUR;

const DAYS_AHEAD: readonly number[] = Array.from({ length: MOST_DAYS_AHEAD }, (_, index) => -1 - index);

/** The day before where that is open, else one of the days before that; else the morning of the appointment. */
const reminderDay = (state: PatientState, day: LocalDate): LocalDate =>
  DAYS_AHEAD.map((ahead) => addDays(day, ahead)).find((each) => isOpenDay(state, each)) ?? day;

/** The infusion day carries this text if it is late. */
const mayUse = (state: PatientState, day: LocalDate, own: LocalDate): boolean =>
  hasRoom(state, day, 'appointment') && (isOpenDay(state, day) || (day === own && !isBlocked(state, day)));

/** When it is reminded of, seen from `now`; undefined when it has been, or there is no time left for it. */
export const reminderAt = (
  state: PatientState,
  plan: FollowedPlan,
  { at, kind, remindedBy }: Appointment,
  now: Instant,
): Instant | undefined => {
  const { preferredTime, timeZone, quietHours } = state;
  const own = localDate(at, timeZone);
  if (remindedBy || appointmentStopped(state, kind) || own > (lastDayOf(state, plan) ?? '')) return undefined;
  const inDaytime = (instant: Instant): Instant => nextSendingTime(instant, quietHours, timeZone);
  const latest = plus(at, -LEAST_NOTICE);
  // The patient's own time; where that is too late for the appointment, as soon as the night is over.
  const timeOn = (day: LocalDate): Instant => {
    const preferred = instantAt(day, preferredTime, timeZone);
    return inDaytime(preferred <= latest ? preferred : instantAt(day, '00:00', timeZone));
  };
  const plannedDay = reminderDay(state, own);
  const planned = timeOn(plannedDay);
  let sendAt = inDaytime(later(planned, afterStaffTalk(state, now)));
  let day = localDate(sendAt, timeZone);
  // On a later day it is that time too, whatever wakes the patient earlier: what is worked out then is what was shown before.
  if (day > plannedDay) sendAt = later(sendAt, timeOn(day));
  while (sendAt < at && !mayUse(state, day, own)) {
    day = addDays(day, 1);
    sendAt = timeOn(day);
  }
  if (sendAt > latest) return undefined;
  // Overdue since then, and so not spread anew.
  return sendAt === now ? earliest(planned, now) : sendAt;
};

/** The earliest of them. */
export const appointmentsDueAt = (state: PatientState, plan: FollowedPlan, now: Instant): Instant | undefined =>
  earliest(...(state.appointments ?? []).map((appointment) => reminderAt(state, plan, appointment, now)));
