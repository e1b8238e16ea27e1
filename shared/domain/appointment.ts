// Appointments of a patient that are still to come, infusions among them.
import type { CommunicationId, Purpose } from './communication.ts';
import type { Instant } from './instant.ts';

export const APPOINTMENT_KINDS = ['infusion', 'appointment'] as const;
export type AppointmentKind = (typeof APPOINTMENT_KINDS)[number];

export interface Appointment {
  readonly id: string;
  readonly at: Instant;
  readonly kind: AppointmentKind;
  /** The text that reminded of it. One text may remind of several on one day. */
  readonly remindedBy?: CommunicationId;
  /** What the patient answered last. */
  readonly reply?: 'confirmed' | 'reschedule';
}

export const byTime = (one: Appointment, other: Appointment): number => (one.at < other.at ? -1 : 1);

/** What the text about it is for. */
export const REMINDER_OF = {
  infusion: 'infusion-reminder',
  appointment: 'appointment-reminder',
} as const satisfies Record<AppointmentKind, Purpose>;

export const isAboutAppointment = (purpose: Purpose): boolean =>
  purpose === REMINDER_OF.infusion || purpose === REMINDER_OF.appointment;
