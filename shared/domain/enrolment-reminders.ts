// What a patient is enrolled with besides the plan: days without texts, appointments, medicine reminders.
import { type Appointment, byTime } from './appointment.ts';
import { type AppointmentRequest, MOST_APPOINTMENTS } from './appointment-actions.ts';
import type { Fault } from './check-threshold.ts';
import type { DecisionContext } from './content.ts';
import type { Instant } from './instant.ts';
import { DEFAULT_QUIET_HOURS, type QuietHours, type TimeZoneId } from './local-time.ts';
import type { PatientState } from './patient.ts';
import { blockedDays, type MedicineRequest, medicineReminders, type SendingDays } from './reminder-settings.ts';
import { instantAt, isQuietTime, localDate } from './zoned-time.ts';

export interface RemindersAtEnrolment extends Partial<SendingDays> {
  readonly appointments?: readonly AppointmentRequest[];
  readonly medicineReminders?: MedicineRequest;
}

interface WhereAndWhen {
  readonly timeZone: TimeZoneId;
  readonly quietHours?: QuietHours;
}

const appointmentsOf = (
  { appointments = [], timeZone }: RemindersAtEnrolment & WhereAndWhen,
  turnId: string,
): readonly Appointment[] =>
  appointments
    .map(({ kind, date, time }, index) => ({
      id: `${turnId}-appointment-${index + 1}`,
      at: instantAt(date, time, timeZone),
      kind,
    }))
    .filter(({ at, kind }, index, all) => all.findIndex((one) => one.at === at && one.kind === kind) === index)
    .toSorted(byTime);

/** What of it the first state keeps. Already checked. */
export const remindersAtEnrolment = (
  input: RemindersAtEnrolment & WhereAndWhen,
  { now, turnId }: DecisionContext,
): Pick<PatientState, 'blockedWeekdays' | 'blockedDates' | 'appointments' | 'medicine'> => {
  const { blockedWeekdays = [], blockedDates = [], medicineReminders: medicine } = input;
  const appointments = appointmentsOf(input, turnId);
  return {
    ...blockedDays({ blockedWeekdays, blockedDates }, localDate(now, input.timeZone)),
    ...(appointments.length > 0 && { appointments }),
    ...(medicine && { medicine: medicineReminders(medicine, now) }),
  };
};

/** What is wrong with it, by field. */
export const reminderFaults = (
  {
    appointments = [],
    medicineReminders: medicine,
    timeZone,
    quietHours = DEFAULT_QUIET_HOURS,
  }: RemindersAtEnrolment & WhereAndWhen,
  now: Instant,
): readonly Fault[] => {
  const today = localDate(now, timeZone);
  const { from, to } = quietHours;
  const fault = (isWrong: boolean, place: string, problem: string, expected: string): readonly Fault[] =>
    isWrong ? [{ place, problem, expected }] : [];
  return [
    ...fault(
      appointments.some(({ date, time }) => instantAt(date, time, timeZone) <= now),
      'appointments',
      'hold a time that has passed',
      'times to come, where the patient is',
    ),
    ...fault(
      appointments.length > MOST_APPOINTMENTS,
      'appointments',
      `are more than ${MOST_APPOINTMENTS}`,
      'the next ones: later ones can be added in time',
    ),
    ...fault(
      medicine?.times.some((time) => isQuietTime(time, quietHours)) ?? false,
      'medicineReminders',
      'hold a time in the quiet hours',
      `times from ${to} to before ${from}`,
    ),
    ...fault((medicine?.until ?? today) < today, 'medicineReminders', 'end in the past', `${today} or later`),
  ];
};
