// Exports or erases one patient for a member of the operations staff, by the very functions of the console.
import type { ApiResponse } from '../../../functions/console/api-response.ts';
import { type ErasureDependencies, erasurePreview, postErase } from '../../../functions/console/erase-patient.ts';
import { exportedRecord } from '../../../functions/console/export-patient.ts';
import type { Identity } from '../../../functions/console/identity.ts';
import type { PatientId } from '../../../shared/domain/communication.ts';
import type { PatientStore } from '../../../shared/ports.ts';

export interface OnPatient {
  /** Of the console, or a study number. */
  readonly patient: string;
  /** Whose name the audit says. */
  readonly by: string;
}

export interface Done {
  readonly status: 'done' | 'refused';
  /** For whoever asked. */
  readonly says: string;
  /** The export, as JSON. */
  readonly json?: string;
}

const identity = (by: string): Identity => ({ name: by, subject: 'command', roles: [] });

const idOf = async (patients: PatientStore, patient: string): Promise<PatientId> =>
  (await patients.patientIdByStudyId(patient)) ?? patient;

const nobody = (patient: string): Done => ({
  status: 'refused',
  says: `No patient has the id or the study number ${patient}.`,
});

export const exportPatient = async (deps: ErasureDependencies, { patient, by }: OnPatient): Promise<Done> => {
  const id = await idOf(deps.patients, patient);
  const record = await exportedRecord({ ...deps, log: () => {} }, id, identity(by));
  if (!record) return nobody(patient);
  const json = JSON.stringify({ exportedAt: deps.clock(), ...record }, undefined, 2);
  return { status: 'done', says: `Everything on record about ${id}; the audit says that ${by} exported it.`, json };
};

export interface Erase extends OnPatient {
  readonly why: string;
  /** Shown what goes and what stays; the study number as typed, or undefined where it need not be typed. */
  readonly confirm: (shown: string) => Promise<string | undefined>;
}

/** Goes on with an erasure that was begun, without asking again. */
export const erasePatient = async (deps: ErasureDependencies, { patient, by, why, confirm }: Erase): Promise<Done> => {
  const id = await idOf(deps.patients, patient);
  const begun = await deps.erasures.find(id);
  const [state, preview] = await Promise.all([deps.patients.load(id), erasurePreview(deps, id)]);
  if (!begun && !(state && preview)) return nobody(patient);
  let studyNumber = state?.studyId ?? id;
  if (preview && state) {
    const { goes, stays } = preview;
    const counts = Object.entries(goes).map(([what, count]) => `${count} ${what}`);
    studyNumber =
      (await confirm(
        `Goes, for good: ${counts.join(', ')}, name, phone and study number of ${id}.
Stays: ${stays.auditEntries} entries of the audit${stays.silentNumber ? ', and the number alone, as it said STOP' : ''}.`,
      )) ?? state.studyId;
  }
  const body = JSON.stringify({ studyNumber, why });
  return inWords(id, await postErase(deps, { id, part: '', query: {}, isJson: true, body, by: identity(by) }));
};

const inWords = (id: PatientId, { status, body }: ApiResponse): Done => {
  if (status === 200) return { status: 'done', says: `${id} is erased.` };
  const { detail = '', errors = [] } = body as {
    readonly detail?: string;
    readonly errors?: readonly { readonly field: string; readonly problem: string; readonly expected: string }[];
  };
  const faults = errors.map(({ field, problem, expected }) => `${field} ${problem}: give ${expected}.`);
  return { status: 'refused', says: [detail, ...faults].join('\n') };
};
