// C confirms the appointment that was reminded of last, R asks for another time: a coordinator calls, nothing is moved.
import type { Appointment } from './appointment.ts';
import { raiseEventOnce } from './consenting.ts';
import type { Draft } from './draft.ts';
import type { Instant } from './instant.ts';
import type { PatientState } from './patient.ts';
import { normalise } from './reply/normalise.ts';
import { type Pattern, pattern } from './reply/patterns.ts';
import type { ReplyReading } from './reply/reading.ts';
import type { Effect, Said } from './said.ts';

const COURTESY = '(?: (?:please|thanks|thank you|por favor|gracias))?';
const CONFIRMS: Pattern = pattern`^(?:(?:i |yes |si |ok )?(?:c|confirm|confirmed|confirmo|confirmar|confirmado|confirmada))${COURTESY}$`;
const RESCHEDULES: Pattern = pattern`^(?:r|(?:i )?(?:need to |want to |would like to )?re ?schedule|re ?scheduling|reprogramar|reprograme|quiero reprogramar|necesito reprogramar|cambiar(?: la)? (?:cita|hora|fecha))${COURTESY}$`;
const AGREES: Pattern = pattern`^(?:yes|yep|y|yeah|si|claro(?: que si)?)${COURTESY}$`;

/** The appointment that the latest text was about, while it is still to come at that time; an older text is answered no more. */
const lastReminded = ({ appointments = [], appointmentText }: PatientState, now: Instant): Appointment | undefined =>
  appointments.find(({ remindedBy, at }) => remindedBy !== undefined && remindedBy === appointmentText && at > now);

/** A plain yes is for whatever else may be open, and one is enough. */
const isOnlyQuestion = (
  { sitting, lastAnswer }: PatientState,
  { kind }: ReplyReading,
  { reply }: Appointment,
): boolean => !sitting && !lastAnswer?.offered && kind !== 'answer' && !reply;

const replyIn = ({ text, reading }: Said, state: PatientState, appointment: Appointment): Appointment['reply'] => {
  const { words } = normalise(text.body);
  if (CONFIRMS().test(words)) return 'confirmed';
  if (RESCHEDULES().test(words)) return 'reschedule';
  return AGREES().test(words) && isOnlyQuestion(state, reading, appointment) ? 'confirmed' : undefined;
};

/** Takes C and R where an appointment was reminded of; undefined where the text is about something else. */
export const replyToAppointment = (draft: Draft, said: Said): Effect | undefined => {
  const { state, now } = draft;
  const { text, id, reading, question } = said;
  const appointment = lastReminded(state, now);
  if (!appointment || appointment.remindedBy === text.notAskedYet) return undefined;
  if (question && reading.kind === 'answer') return undefined;
  const reply = replyIn(said, state, appointment);
  const { remindedBy } = appointment;
  if (!reply || !remindedBy) return undefined;
  draft.change({
    appointments: (state.appointments ?? []).map((one) => (one.remindedBy === remindedBy ? { ...one, reply } : one)),
  });
  if (reply === 'reschedule') raiseEventOnce(draft, 'reschedule-asked', { communicationId: id });
  const sentence = reply === 'confirmed' ? 'appointmentConfirmed' : 'appointmentToMove';
  draft.say('acknowledgement', sentence, draft.wording[sentence](draft.lines));
  return { repliesTo: remindedBy };
};
