// What stops the reminders that are no surveys: the one place that a hold is asked about them.
import type { AppointmentKind } from './appointment.ts';
import type { FollowedPlan } from './followed-plan.ts';
import { isStopped } from './holds/stay-rules.ts';
import type { LocalDate } from './local-time.ts';
import type { PatientState } from './patient.ts';
import { addDays } from './zoned-time.ts';

export type ReminderKind = 'infusion-reminders' | 'appointment-reminders' | 'medicine-reminders';

/** True when nothing of this kind is sent to the patient now. */
export const remindersStopped = (state: PatientState, what: ReminderKind): boolean =>
  state.kind !== 'patient' || state.consent.status !== 'opted-in' || state.hold !== undefined || isStopped(state, what);

/** True when no text about an appointment of this kind is sent now. */
export const appointmentStopped = (state: PatientState, kind: AppointmentKind): boolean =>
  remindersStopped(state, `${kind}-reminders`);

/** The last local day on which the plan sends anything: all reminders end with it. Undefined before it has a first day. */
export const lastDayOf = ({ carePlan }: PatientState, { lastDay }: FollowedPlan): LocalDate | undefined =>
  carePlan.startsOn && addDays(carePlan.startsOn, lastDay);
