// Appointments, days without texts and medicine reminders, as a coordinator sets them.
import type { ParsedFields } from '../../shared/contracts/console/field-error.ts';
import {
  parseAppointmentRequest,
  parseMedicineRequest,
  parseSendingDays,
} from '../../shared/contracts/console/reminder-requests.ts';
import type { Refusal } from '../../shared/domain/alert-actions.ts';
import { addAppointment, changeAppointment, removeAppointment } from '../../shared/domain/appointment-actions.ts';
import type { DecisionContext } from '../../shared/domain/content.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { endMedicineReminders, setMedicineReminders, setSendingDays } from '../../shared/domain/reminder-settings.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import type { ApiResponse } from './api-response.ts';
import { bodyOf, changePatient } from './change-patient.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { ApiRequest } from './request.ts';

/** What stands after the change, as far as these routes set it. */
const standing = ({ appointments = [], blockedWeekdays = [], blockedDates = [], medicine }: PatientState) => ({
  appointments,
  sendingDays: { blockedWeekdays, blockedDates },
  ...(medicine && { medicineReminders: { times: medicine.times, until: medicine.until } }),
});

type Decide = (state: PatientState, context: DecisionContext) => Turn | Refusal;

const change = (deps: ConsoleDependencies, request: ApiRequest, decide: Decide): Promise<ApiResponse> =>
  changePatient(deps, request, decide, standing);

const changeTo = async <T>(
  deps: ConsoleDependencies,
  request: ApiRequest,
  parse: (input: unknown) => ParsedFields<T>,
  decide: (value: T) => Decide,
): Promise<ApiResponse> => {
  const body = bodyOf(request, parse);
  return body.ok ? change(deps, request, decide(body.value)) : body.answer;
};

/** `POST /patients/{id}/appointments` */
export const postAppointment = (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> =>
  changeTo(
    deps,
    request,
    parseAppointmentRequest,
    (value) => (state, context) => addAppointment(state, value, request.by, context),
  );

/** `PUT /patients/{id}/appointments/{part}` */
export const putAppointment = (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> =>
  changeTo(
    deps,
    request,
    parseAppointmentRequest,
    (value) => (state, context) => changeAppointment(state, request.part, value, request.by, context),
  );

/** `DELETE /patients/{id}/appointments/{part}` */
export const deleteAppointment = (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> =>
  change(deps, request, (state, context) => removeAppointment(state, request.part, request.by, context));

/** `PUT /patients/{id}/sending-days` */
export const putSendingDays = (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> =>
  changeTo(
    deps,
    request,
    parseSendingDays,
    (value) => (state, context) => setSendingDays(state, value, request.by, context),
  );

/** `PUT /patients/{id}/medicine-reminders` */
export const putMedicineReminders = (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> =>
  changeTo(
    deps,
    request,
    parseMedicineRequest,
    (value) => (state, context) => setMedicineReminders(state, value, request.by, context),
  );

/** `DELETE /patients/{id}/medicine-reminders` */
export const deleteMedicineReminders = (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> =>
  change(deps, request, (state, context) => endMedicineReminders(state, request.by, context));
