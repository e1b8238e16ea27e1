// Reminds of an appointment, in words that name no specialty; a survey due at the same time follows in the same breath.
import { type Appointment, isAboutAppointment, REMINDER_OF } from './appointment.ts';
import { reminderAt } from './appointment-times.ts';
import type { CommunicationId } from './communication.ts';
import type { Draft } from './draft.ts';
import { planFollowed } from './followed-plan.ts';
import type { Instant } from './instant.ts';
import type { PatientState } from './patient.ts';
import { appointmentStopped } from './reminder-stops.ts';
import { sentToday } from './sending-days.ts';
import { isOwnMinute } from './spread.ts';
import { isQuiet, localDate, localTime } from './zoned-time.ts';

/** Those whose day has not passed: an infusion makes its day what it is until it ends. */
export const stillAhead = (state: PatientState, now: Instant): readonly Appointment[] =>
  (state.appointments ?? []).filter(({ at }) => localDate(at, state.timeZone) >= localDate(now, state.timeZone));

/** Reminds of the first that is due; others on its day are covered by that text. */
export const remindOfAppointments = (draft: Draft): void => {
  const { state, now, context } = draft;
  const { timeZone, quietHours, appointments = [] } = state;
  const plan = planFollowed(state, context.content);
  if (appointments.length === 0 || !plan) return;
  const isDue = (one: Appointment): boolean => {
    const at = reminderAt(state, plan, one, now);
    return at !== undefined && isOwnMinute(at, draft);
  };
  const due = appointments.find(isDue);
  if (!due || isQuiet(now, quietHours, timeZone)) return;
  const date = localDate(due.at, timeZone);
  const id = draft.say(
    REMINDER_OF[due.kind],
    'appointmentReminder',
    draft.wording.appointmentReminder(draft.lines, { date, time: localTime(due.at, timeZone) }),
  );
  const isCovered = ({ at, kind, remindedBy }: Appointment): boolean =>
    localDate(at, timeZone) === date && !remindedBy && !appointmentStopped(state, kind);
  draft.change({
    appointments: stillAhead(state, now).map((one) => (isCovered(one) ? { ...one, remindedBy: id } : one)),
    appointmentText: id,
    ...sentToday(state, now),
  });
};

/** What this very turn sends about an appointment keeps no survey from following it at once: the two are one occasion. */
export const beforeThisTurn = ({ state, outgoing, now }: Draft): PatientState => {
  const { sentOn = [], timeZone } = state;
  if (!outgoing.some(({ purpose }) => isAboutAppointment(purpose))) return state;
  return { ...state, sentOn: sentOn.filter((day) => day !== localDate(now, timeZone)) };
};

/** The text never went out: it is reminded of again, if there is time. */
export const forgetReminder = (draft: Draft, id: CommunicationId): void => {
  const { appointments = [] } = draft.state;
  if (appointments.every(({ remindedBy }) => remindedBy !== id)) return;
  draft.change({
    appointments: appointments.map(({ remindedBy, ...one }) =>
      remindedBy === undefined || remindedBy === id ? one : { ...one, remindedBy },
    ),
  });
};
