// Everything that is on record about one patient, for whoever has a right to see it: the patient first of all.
import type { PatientId } from '../../shared/domain/communication.ts';
import type { PatientRecord } from '../../shared/domain/patient-record.ts';
import { LOG_EVENTS } from '../../shared/runtime/log-events.ts';
import { newTurnId } from '../../shared/runtime/turn-id.ts';
import { type ApiResponse, answer } from './api-response.ts';
import { noPatient } from './change-patient.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { Identity } from './identity.ts';
import type { ApiRequest } from './request.ts';

/** `GET /patients/{id}/export` */
export const getPatientExport = async (deps: ConsoleDependencies, { id, by }: ApiRequest): Promise<ApiResponse> => {
  const record = await exportedRecord(deps, id, by);
  return record ? answer(200, { exportedAt: deps.clock(), ...record }) : noPatient();
};

/** With this export in its audit. */
export const exportedRecord = async (
  { patients, clock, log }: Pick<ConsoleDependencies, 'patients' | 'clock' | 'log'>,
  patientId: PatientId,
  by: Identity,
): Promise<PatientRecord | undefined> => {
  if (!(await patients.load(patientId))) return undefined;
  const at = clock();
  await patients.addAudit({
    id: newTurnId(at),
    patientId,
    at,
    by: by.name,
    action: 'exported',
    reference: 'everything',
  });
  log(LOG_EVENTS.consoleExported, { of: 'everything', patients: 1, by: by.subject });
  return patients.record(patientId);
};
