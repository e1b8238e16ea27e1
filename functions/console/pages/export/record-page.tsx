// Everything on record about one patient: what it is, and as a file for a person or a machine to read.
import type { Role } from '../../../../shared/contracts/names.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { exportedRecord } from '../../export-patient.ts';
import type { PageRequest } from '../page-request.ts';
import { type PageResponse, page } from '../page-response.ts';
import type { PageRoute } from '../page-route.ts';
import { nameOf, PatientHead } from '../patient/patient-head.tsx';
import { PatientNav } from '../patient/patient-nav.tsx';
import { noSuchPatient, stateFor } from '../patient/patient-view.tsx';
import { recordInWords } from './record-in-words.ts';

const PATH = '/console/patients/{id}/export';

const showRecord = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const state = await stateFor(deps, request);
  if (!state) return noSuchPatient();
  const address = `/console/patients/${state.id}/export`;
  return page(
    `Everything on record: ${nameOf(state)}`,
    <>
      <PatientHead state={state} page="Everything on record" />
      <PatientNav id={state.id} />
      <section class="panel">
        <h2>For the patient who asks what is kept about them</h2>
        <p>
          All of it: who they are, what they agreed to, every text in and out, answers, scores, alerts with what staff
          did, notes, and who looked. It also names members of staff: read it before it is handed on.
        </p>
        <p>
          <a href={`${address}/text`}>Download as a text to read</a>
        </p>
        <p>
          <a href={`${address}/json`}>Download as JSON for a machine</a>
        </p>
        <p class="quiet">Each download is in the patient’s audit.</p>
      </section>
    </>,
  );
};

const fileOf =
  (extension: 'txt' | 'json') =>
  async (deps: ConsoleDependencies, { params, by }: PageRequest): Promise<PageResponse> => {
    const record = await exportedRecord(deps, params.id ?? '', by);
    if (!record) return noSuchPatient();
    const exportedAt = deps.clock();
    const isText = extension === 'txt';
    return {
      kind: 'file',
      name: `everything-on-record.${extension}`,
      type: `${isText ? 'text/plain' : 'application/json'}; charset=utf-8`,
      body: isText ? recordInWords(record, exportedAt) : JSON.stringify({ exportedAt, ...record }),
    };
  };

const ROLES: readonly Role[] = ['coordinator', 'clinician', 'programme-lead'];

export const RECORD_ROUTES: readonly PageRoute[] = [
  { method: 'GET', path: PATH, roles: ROLES, answer: showRecord },
  { method: 'GET', path: `${PATH}/text`, roles: ROLES, answer: fileOf('txt') },
  { method: 'GET', path: `${PATH}/json`, roles: ROLES, answer: fileOf('json') },
];
