// What a coordinator sets up in the middle of a conversation, as a script says it.
import type { Refusal } from '../../shared/domain/alert-actions.ts';
import { addAppointment } from '../../shared/domain/appointment-actions.ts';
import type { DecisionContext } from '../../shared/domain/content.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { setMedicineReminders, setSendingDays } from '../../shared/domain/reminder-settings.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { localDate, localTime } from '../../shared/domain/zoned-time.ts';

const COORDINATOR = { name: 'coordinator', roles: ['coordinator'] };

/** What the patient has just said about appointments. */
export const appointmentReplies = (before: PatientState | undefined, { appointments = [], timeZone }: PatientState) =>
  appointments
    .filter(({ id, reply }) => reply && before?.appointments?.find((one) => one.id === id)?.reply !== reply)
    .map(({ at, kind, reply }) => `  ${kind} ${localDate(at, timeZone)} ${localTime(at, timeZone)}: ${reply}`);

/** `(infusion 2027-01-13 10:30)`, `(visit …)`, `(no texts on 6, 7, 2027-01-15)`, `(medicine at 09:30 until 2027-01-20)`. */
export const coordinatorAct = (
  line: string,
): ((state: PatientState, context: DecisionContext) => Turn | Refusal) | undefined => {
  const [, kind, date = '', time = ''] = /^\((infusion|visit) (\S+) (\S+)\)$/.exec(line) ?? [];
  if (kind)
    return (state, context) =>
      addAppointment(state, { kind: kind === 'infusion' ? kind : 'appointment', date, time }, COORDINATOR, context);
  const [, days] = /^\(no texts on (.*)\)$/.exec(line) ?? [];
  if (days) {
    const named = days.split(', ');
    const blockedWeekdays = named.filter((day) => day.length === 1).map(Number);
    const blockedDates = named.filter((day) => day.length > 1);
    return (state, context) => setSendingDays(state, { blockedWeekdays, blockedDates }, COORDINATOR, context);
  }
  const [, at = '', until = ''] = /^\(medicine at (\S+) until (\S+)\)$/.exec(line) ?? [];
  if (at) return (state, context) => setMedicineReminders(state, { times: [at], until }, COORDINATOR, context);
  return undefined;
};
