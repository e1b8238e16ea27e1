// What a coordinator sends about appointments, days without texts and medicine reminders.
import * as z from 'zod/mini';
import { APPOINTMENT_KINDS } from '../../domain/appointment.ts';
import type { AppointmentRequest } from '../../domain/appointment-actions.ts';
import type { MedicineRequest, SendingDays } from '../../domain/reminder-settings.ts';
import { type ParsedFields, parseFields } from './field-error.ts';
import { appointment, medicineReminders, REMINDER_EXPECTED, REMINDER_FIELDS } from './reminder-fields.ts';

const sendingDaysSchema = z.strictObject({
  blockedWeekdays: z._default(REMINDER_FIELDS.blockedWeekdays, []),
  blockedDates: z._default(REMINDER_FIELDS.blockedDates, []),
});

/** The body, and what would be right in each of its fields. */
export const APPOINTMENT_REQUEST = {
  schema: appointment,
  expected: {
    kind: `one of ${APPOINTMENT_KINDS.join(', ')}`,
    date: 'a day where the patient is, YYYY-MM-DD',
    time: 'a 24-hour time of day where the patient is, e.g. 10:30',
  },
};

export const parseAppointmentRequest = (input: unknown): ParsedFields<AppointmentRequest> =>
  parseFields(APPOINTMENT_REQUEST.schema, APPOINTMENT_REQUEST.expected, input);

/** The body, and what would be right in each of its fields. */
export const SENDING_DAYS_REQUEST = {
  schema: sendingDaysSchema,
  expected: { blockedWeekdays: REMINDER_EXPECTED.blockedWeekdays, blockedDates: REMINDER_EXPECTED.blockedDates },
};

export const parseSendingDays = (input: unknown): ParsedFields<SendingDays> =>
  parseFields(SENDING_DAYS_REQUEST.schema, SENDING_DAYS_REQUEST.expected, input);

/** The body, and what would be right in each of its fields. */
export const MEDICINE_REQUEST = {
  schema: medicineReminders,
  expected: {
    times: '1 to 4 times of day where the patient is, e.g. ["09:00", "18:30"]; no drug, no dose',
    until: 'the last day, YYYY-MM-DD',
  },
};

export const parseMedicineRequest = (input: unknown): ParsedFields<MedicineRequest> =>
  parseFields(MEDICINE_REQUEST.schema, MEDICINE_REQUEST.expected, input);
