// The days on which a patient wants no texts, and the medicine reminders that a coordinator sets.
import type { Actor, Refusal } from './alert-actions.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import type { Instant } from './instant.ts';
import type { LocalDate, LocalTime } from './local-time.ts';
import type { MedicineReminders } from './medicine.ts';
import type { PatientState } from './patient.ts';
import type { Turn } from './turn.ts';
import { isQuietTime, localDate } from './zoned-time.ts';

export interface SendingDays {
  /** ISO weekdays, 1 = Monday; at most six, or nothing could be sent at all. */
  readonly blockedWeekdays: readonly number[];
  readonly blockedDates: readonly LocalDate[];
}

export interface MedicineRequest {
  readonly times: readonly LocalTime[];
  /** The last day. */
  readonly until: LocalDate;
}

const NO_PATIENT: Refusal = { refused: 'This is no patient.' };

/** Sorted, each once. */
const tidy = <T extends string | number>(values: readonly T[]): readonly T[] => [...new Set(values)].sort();

/** As the state keeps them: none leave no field behind, and days that are over are no use. */
export const blockedDays = (
  { blockedWeekdays, blockedDates }: SendingDays,
  today: LocalDate,
): Pick<PatientState, 'blockedWeekdays' | 'blockedDates'> => {
  const ahead = blockedDates.filter((day) => day >= today);
  return {
    ...(blockedWeekdays.length > 0 && { blockedWeekdays: tidy(blockedWeekdays) }),
    ...(ahead.length > 0 && { blockedDates: tidy(ahead) }),
  };
};

export const medicineReminders = ({ times, until }: MedicineRequest, now: Instant): MedicineReminders => ({
  times: tidy(times),
  until,
  doneUntil: now,
});

/** Takes the place of the days before; what was planned for them moves at once. */
export const setSendingDays = (
  state: PatientState,
  days: SendingDays,
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  if (state.kind !== 'patient') return NO_PATIENT;
  const { blockedWeekdays: _weekdays, blockedDates: _dates, ...rest } = state;
  const draft = new Draft({ ...rest, ...blockedDays(days, localDate(context.now, state.timeZone)) }, context);
  draft.note('sending-days-set', actor.name);
  return draft.turn();
};

export const setMedicineReminders = (
  state: PatientState,
  request: MedicineRequest,
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  if (state.kind !== 'patient') return NO_PATIENT;
  const { quietHours, timeZone } = state;
  const { times, until } = request;
  const quiet = times.find((time) => isQuietTime(time, quietHours));
  if (quiet) return { refused: `${quiet} lies in the patient’s quiet hours, ${quietHours.from} to ${quietHours.to}.` };
  const today = localDate(context.now, timeZone);
  if (until < today) return { refused: `until has to be today or later: it is ${today} where the patient is.` };
  const draft = new Draft({ ...state, medicine: medicineReminders(request, context.now) }, context);
  draft.note('medicine-reminders-set', actor.name);
  return draft.turn();
};

export const endMedicineReminders = (
  { medicine, ...state }: PatientState,
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  if (!medicine) return { refused: 'There are no medicine reminders to end.' };
  const draft = new Draft(state, context);
  draft.note('medicine-reminders-ended', actor.name);
  return draft.turn();
};
