// The one table of holds: what each stops, whether it ends by itself, who is told, and when it is looked at again.
import type { PatientEvent } from '../alert.ts';
import type { Purpose } from '../communication.ts';
import type { PatientState } from '../patient.ts';
import { STAY_KINDS, type StayKind } from './stay.ts';

/**
 * What is sent unasked-for. Check-ins are surveys, symptom checks and a clinician's watch: they come together in one text, so
 * a hold stops all of them or none. Replies to what a person texts, danger first of all, are no part of it.
 */
export const UNASKED = [
  'invitation',
  'check-ins',
  'self-care',
  'infusion-reminders',
  'appointment-reminders',
  'medicine-reminders',
] as const;
export type Unasked = (typeof UNASKED)[number];

export interface StayRule {
  readonly stops: readonly Unasked[];
  /** Ends on its day without anyone; any other is lifted by a person. */
  readonly endsByItself?: true;
  /** Nothing goes out but safety texts and what a person decides; what is texted to us is for a person to answer. */
  readonly silent?: true;
  /** What the care team hears when anyone but a clinician sets it. */
  readonly tells?: PatientEvent;
  /** Days until staff are asked whether it still holds, where they name no day. */
  readonly reviewAfterDays: number;
  /** For staff, what it does. */
  readonly shows: string;
}

const ALL: readonly Unasked[] = UNASKED;

/** Defaults of docs/clinical-rules.md section 7, to be signed off. */
export const STAYS: Readonly<Record<StayKind, StayRule>> = {
  pause: {
    stops: ALL,
    endsByItself: true,
    reviewAfterDays: 14,
    shows: 'Paused: nothing is sent unasked-for. Texts from the patient are answered.',
  },
  'treatment-hold': {
    stops: ['infusion-reminders'],
    reviewAfterDays: 14,
    shows: 'Treatment on hold: no infusion reminders. Check-ins, symptom checks above all, go on.',
  },
  hospital: {
    stops: ['invitation', 'check-ins', 'self-care', 'infusion-reminders', 'medicine-reminders'],
    tells: 'in-hospital',
    reviewAfterDays: 3,
    shows: 'In hospital: no check-ins and no reminders but those of appointments, which may have to be moved.',
  },
  hospice: {
    stops: ['invitation', 'check-ins', 'self-care', 'infusion-reminders', 'medicine-reminders'],
    reviewAfterDays: 30,
    shows: 'In hospice: the hospice team looks after symptoms. Appointment reminders go on; danger is still heard.',
  },
  withdrawn: {
    stops: ALL,
    silent: true,
    reviewAfterDays: 14,
    shows: 'Withdrawn: nothing is sent but what a person decides.',
  },
  died: {
    stops: ALL,
    silent: true,
    reviewAfterDays: 14,
    shows: 'The patient has died: nothing is sent but what a person decides.',
  },
};

/** True while a hold stops this. */
export const isStopped = ({ stay }: Pick<PatientState, 'stay'>, what: Unasked): boolean =>
  stay !== undefined && STAYS[stay.kind].stops.includes(what);

/** True after someone has withdrawn or died: whoever texts is answered by a person, in danger at once. */
export const isSilentStay = ({ stay }: Pick<PatientState, 'stay'>): boolean =>
  stay !== undefined && STAYS[stay.kind].silent === true;

/** The same, or sending is suspended until a person has looked. */
export const isSilent = (state: Pick<PatientState, 'hold' | 'stay'>): boolean =>
  state.hold !== undefined || isSilentStay(state);

/** In the table of holds; replies stand nowhere in it. */
const SENT_AS: Partial<Record<Purpose, Unasked>> = {
  invitation: 'invitation',
  'invitation-reminder': 'invitation',
  'survey-opening': 'check-ins',
  'survey-reminder': 'check-ins',
  'appointment-reminder': 'appointment-reminders',
  'infusion-reminder': 'infusion-reminders',
  'medicine-reminder': 'medicine-reminders',
  'self-care': 'self-care',
};

/** The holds during which a text of this purpose may not go out, though it was decided before. */
export const staysThatStop = (purpose: Purpose): readonly StayKind[] => {
  const what = SENT_AS[purpose];
  return what ? STAY_KINDS.filter((kind) => STAYS[kind].stops.includes(what)) : [];
};
