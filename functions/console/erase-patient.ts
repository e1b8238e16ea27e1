// Erases a patient for good, or shows what that would take away; goes on where an earlier request had to stop.
import { parseErasure } from '../../shared/contracts/console/erasure-request.ts';
import {
  type Erasure,
  type ErasureReason,
  erasureRefusal,
  openAlertsInWords,
  silentNumber,
} from '../../shared/domain/erasure.ts';
import { RetryableError } from '../../shared/ports.ts';
import { newPatientId, newTurnId } from '../../shared/runtime/turn-id.ts';
import { type ApiResponse, answer, invalid } from './api-response.ts';
import { bodyOf, noPatient, refusal } from './change-patient.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import type { ApiRequest } from './request.ts';

/** What erasing takes, from the console or by a command. */
export type ErasureDependencies = Pick<ConsoleDependencies, 'patients' | 'erasures' | 'clock' | 'hasTime'>;

/** What an erasure takes away, what it leaves, and what stands in its way. */
export interface ErasurePreview {
  readonly preview: true;
  readonly patientId: string;
  readonly goes: Readonly<Record<'texts' | 'responses' | 'alerts' | 'notes', number>>;
  readonly stays: { readonly auditEntries: number; readonly silentNumber: boolean };
  /** Alerts that have to be closed first. */
  readonly openAlerts?: string;
}

/** `POST /patients/{id}/erase` */
export const postErase = async (deps: ErasureDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const { preview = 'false' } = request.query;
  if (preview !== 'true' && preview !== 'false')
    return invalid([{ field: 'preview', problem: 'is not one of the choices', expected: 'true or false' }]);
  if (preview === 'true') {
    const shown = await erasurePreview(deps, request.id);
    return shown ? answer(200, shown) : noPatient();
  }
  const body = bodyOf(request, parseErasure);
  if (!body.ok) return body.answer;
  const begun = await deps.erasures.find(request.id);
  if (!begun) {
    const refused = await begin(deps, request, body.value);
    if (refused) return refused;
  }
  return goOn(deps, request.id);
};

/** Undefined where there is nobody to erase. */
export const erasurePreview = async (deps: ErasureDependencies, id: string): Promise<ErasurePreview | undefined> => {
  const record = await deps.patients.record(id);
  if (record?.state.kind !== 'patient') return undefined;
  const { state, communications, responses, alerts, notes, audit } = record;
  const openAlerts = openAlertsInWords(state.openAlerts);
  return {
    preview: true,
    patientId: id,
    goes: { texts: communications.length, responses: responses.length, alerts: alerts.length, notes: notes.length },
    stays: {
      // And the one that says who erased the patient.
      auditEntries: audit.length + 1,
      silentNumber: state.consent.status === 'opted-out' && (await isAlone(deps, state.phone)),
    },
    ...(openAlerts !== undefined && { openAlerts }),
  };
};

const isAlone = async ({ patients }: ErasureDependencies, phone: string): Promise<boolean> =>
  (await patients.patientIdsByPhone(phone)).length === 1;

/** Undefined once it has begun. */
const begin = async (
  deps: ErasureDependencies,
  { id, by }: ApiRequest,
  { studyNumber, why }: { readonly studyNumber: string; readonly why: ErasureReason },
): Promise<ApiResponse | undefined> => {
  const state = await deps.patients.load(id);
  if (!state) return noPatient();
  const refused = erasureRefusal(state, studyNumber);
  if (refused) return refusal(refused);
  const at = deps.clock();
  const erasure: Erasure = { patientId: id, careTeamId: state.careTeamId, by: by.name, why, begunAt: at };
  const silent = silentNumber(state, newPatientId(), at);
  const entry = { id: newTurnId(at), patientId: id, at, by: by.name, action: 'erased', reference: why } as const;
  const outcome = await deps.erasures.begin({ erasure, state, entry, ...(silent && { silent }) });
  if (outcome === 'version-conflict') throw new RetryableError(`The state of ${id} changed`);
  return undefined;
};

/** 202 where more is left than there is time for: the same request again goes on. */
const goOn = async ({ erasures, clock, hasTime }: ErasureDependencies, id: string): Promise<ApiResponse> => {
  while (hasTime())
    if ((await erasures.eraseSome(id, clock())) === 'done') return answer(200, { patientId: id, status: 'erased' });
  return answer(202, { patientId: id, status: 'erasing' });
};
