// Erasing a patient: what goes and what stays, a confirmation that is typed, and what is on record afterwards.
import { ERASURE_REASONS } from '../../../../shared/domain/erasure.ts';
import type { PatientState } from '../../../../shared/domain/patient.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { erasurePreview, postErase } from '../../erase-patient.ts';
import { apiRequest, fieldOf, type PageRequest } from '../page-request.ts';
import { type Failed, failedOf, type PageResponse, page, redirect } from '../page-response.ts';
import type { PageRoute } from '../page-route.ts';
import { nameOf, PatientHead } from '../patient/patient-head.tsx';
import { PatientNav } from '../patient/patient-nav.tsx';
import { noSuchPatient, stateFor } from '../patient/patient-view.tsx';
import { EraseForm } from './erase-form.tsx';
import { ErasedPage } from './erased-page.tsx';

const PATH = '/console/patients/{id}/erase';

/** As much of the audit as one page shows. */
const ENTRIES = 100;

const showErase = async (deps: ConsoleDependencies, request: PageRequest, failed?: Failed): Promise<PageResponse> => {
  const { id = '' } = request.params;
  const erasure = await deps.erasures.find(id);
  if (erasure) {
    const entries = await deps.patients.audit(id, { limit: ENTRIES });
    const title = erasure.doneAt ? 'Erased patient' : 'A patient is being erased';
    return page(title, <ErasedPage title={title} erasure={erasure} entries={entries} />);
  }
  const state = await stateFor(deps, request);
  return state ? formPage(deps, request, state, failed) : noSuchPatient();
};

const formPage = async (
  deps: ConsoleDependencies,
  { form }: PageRequest,
  state: PatientState,
  failed: Failed | undefined,
): Promise<PageResponse> => {
  const preview = await erasurePreview(deps, state.id);
  if (!preview) return noSuchPatient();
  return page(
    `Erase: ${nameOf(state)}`,
    <>
      <PatientHead state={state} page="Erase" />
      <PatientNav id={state.id} />
      <EraseForm preview={preview} attempt={failed && { form, failed }} />
    </>,
    failed ? { status: failed.status } : {},
  );
};

const submitErase = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const { form, params } = request;
  const typed = { studyNumber: fieldOf(form, 'studyNumber'), why: fieldOf(form, 'why') };
  // Who goes on has typed it before, and nothing is left to compare it with.
  const begun = await deps.erasures.find(params.id ?? '');
  const body = begun ? { studyNumber: '-', why: ERASURE_REASONS[0] } : typed;
  const failed = failedOf(await postErase(deps, apiRequest({ by: request.by, params }, body)));
  if (failed?.status === 404) return noSuchPatient();
  return failed ? showErase(deps, request, failed) : redirect(`/console/patients/${params.id}/erase`);
};

export const ERASE_ROUTES: readonly PageRoute[] = [
  { method: 'GET', path: PATH, roles: ['programme-lead'], answer: (deps, request) => showErase(deps, request) },
  { method: 'POST', path: PATH, roles: ['programme-lead'], answer: submitErase },
];
