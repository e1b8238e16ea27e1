// What a coordinator does with appointments, the days without texts and medicine reminders; what is ahead follows at once.
import type { Actor, Refusal } from './alert-actions.ts';
import { type Appointment, type AppointmentKind, byTime } from './appointment.ts';
import { stillAhead } from './appointment-reminders.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import type { LocalDate, LocalTime } from './local-time.ts';
import type { PatientState } from './patient.ts';
import type { Turn } from './turn.ts';
import { instantAt } from './zoned-time.ts';

/** In the patient's own time zone. */
export interface AppointmentRequest {
  readonly kind: AppointmentKind;
  readonly date: LocalDate;
  readonly time: LocalTime;
}

/** So that a patient's state stays small. */
export const MOST_APPOINTMENTS = 12;

const NO_PATIENT: Refusal = { refused: 'This is no patient.' };
const UNKNOWN: Refusal = { refused: 'This patient has no such appointment ahead.' };
const PAST: Refusal = { refused: 'That time has passed where the patient is.' };

/** Keeps appointments in order; none leaves no field behind. */
const withAppointments = (state: PatientState, appointments: readonly Appointment[]): PatientState => {
  const { appointments: _before, ...rest } = state;
  return appointments.length === 0 ? rest : { ...rest, appointments: appointments.toSorted(byTime) };
};

const decide = (
  state: PatientState,
  context: DecisionContext,
  note: { readonly action: 'appointment-set' | 'appointment-changed' | 'appointment-removed'; readonly id: string },
  { name }: Actor,
): Turn => {
  const draft = new Draft(state, context);
  draft.note(note.action, name, note.id);
  return draft.turn();
};

/** Its id is that of the turn, so that a repeated request is seen in the list. */
export const addAppointment = (
  state: PatientState,
  { kind, date, time }: AppointmentRequest,
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  if (state.kind !== 'patient') return NO_PATIENT;
  const at = instantAt(date, time, state.timeZone);
  const ahead = stillAhead(state, context.now);
  if (at <= context.now) return PAST;
  if (ahead.length >= MOST_APPOINTMENTS)
    return { refused: `There are ${MOST_APPOINTMENTS} appointments ahead: later ones can be added in time.` };
  if (ahead.some((one) => one.at === at && one.kind === kind)) return { refused: 'That appointment is there already.' };
  const id = context.turnId;
  return decide(
    withAppointments(state, [...ahead, { id, at, kind }]),
    context,
    { action: 'appointment-set', id },
    actor,
  );
};

/** Another time is another appointment to the patient: it is reminded of anew. */
export const changeAppointment = (
  state: PatientState,
  id: string,
  { kind, date, time }: AppointmentRequest,
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  const ahead = stillAhead(state, context.now);
  const before = ahead.find((one) => one.id === id);
  if (!before) return UNKNOWN;
  const at = instantAt(date, time, state.timeZone);
  if (at <= context.now) return PAST;
  const after: Appointment = before.at === at ? { ...before, kind } : { id, at, kind };
  const appointments = ahead.map((one) => (one === before ? after : one));
  return decide(withAppointments(state, appointments), context, { action: 'appointment-changed', id }, actor);
};

export const removeAppointment = (
  state: PatientState,
  id: string,
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  const ahead = stillAhead(state, context.now);
  if (!ahead.some((one) => one.id === id)) return UNKNOWN;
  const appointments = ahead.filter((one) => one.id !== id);
  return decide(withAppointments(state, appointments), context, { action: 'appointment-removed', id }, actor);
};
