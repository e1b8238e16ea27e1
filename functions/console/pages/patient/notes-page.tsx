// The notes of staff about a patient, and the form for another.
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { postNote } from '../../note-patient.ts';
import type { Attempt } from '../forms.tsx';
import { apiRequest, fieldOf, type PageRequest } from '../page-request.ts';
import { failedOf, type PageResponse, page, redirect } from '../page-response.ts';
import { NoteForm, NoteList } from './note-list.tsx';
import { nameOf, PatientHead } from './patient-head.tsx';
import { PatientNav } from './patient-nav.tsx';
import { noSuchPatient, viewOf } from './patient-view.tsx';

/** Some thirty screens of notes; older ones are in the record that the API answers with. */
const MOST_NOTES = 50;

/** `GET /console/patients/{id}/notes` */
export const getNotes = (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> =>
  notesPage(deps, request);

/** `POST /console/patients/{id}/notes` */
export const submitNote = async (deps: ConsoleDependencies, request: PageRequest): Promise<PageResponse> => {
  const { form } = request;
  const failed = failedOf(await postNote(deps, apiRequest(request, { body: fieldOf(form, 'body') })));
  if (failed) return notesPage(deps, request, { form, failed });
  return redirect(`/console/patients/${request.params.id}/notes?done=noted`);
};

const notesPage = async (deps: ConsoleDependencies, request: PageRequest, attempt?: Attempt): Promise<PageResponse> => {
  const view = await viewOf(deps, request, 1);
  if (!view) return noSuchPatient();
  const { state, notes } = view.course;
  return page(
    `Notes: ${nameOf(state)}`,
    <>
      <PatientHead state={state} page="Notes" />
      <PatientNav id={state.id} />
      {request.query.done === 'noted' && (
        <p class="done" role="status">
          The note is kept.
        </p>
      )}
      <section class="panel" aria-label="Notes">
        <h2>Notes</h2>
        <NoteForm id={state.id} {...(attempt && { attempt })} />
        <NoteList notes={notes.slice(-MOST_NOTES)} zone={state.timeZone} />
      </section>
    </>,
    attempt?.failed ? { status: attempt.failed.status } : {},
  );
};
