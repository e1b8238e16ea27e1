// Keeps a note of staff about a patient.
import { parseNote } from '../../shared/contracts/console/note-request.ts';
import type { StaffNote } from '../../shared/domain/staff-note.ts';
import { newTurnId } from '../../shared/runtime/turn-id.ts';
import { type ApiResponse, answer } from './api-response.ts';
import { bodyOf, noPatient } from './change-patient.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { ApiRequest } from './request.ts';

/** `POST /patients/{id}/notes` */
export const postNote = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const body = bodyOf(request, parseNote);
  if (!body.ok) return body.answer;
  const patient = await deps.patients.load(request.id);
  if (!patient) return noPatient();
  const at = deps.clock();
  const note: StaffNote = { id: newTurnId(at), patientId: patient.id, at, by: request.by.name, ...body.value };
  await deps.patients.addNote(note, { id: newTurnId(at), patientId: patient.id, at, by: note.by, action: 'noted' });
  return answer(201, { note });
};
