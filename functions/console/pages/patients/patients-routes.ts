// The pages to find, enrol and import patients.
import type { Role } from '../../../../shared/contracts/names.ts';
import type { PageRoute } from '../page-route.ts';
import { enrolPage, postEnrol } from './enrol-page.tsx';
import { enrolledPage } from './enrolled-page.tsx';
import { importPage } from './import-page.tsx';
import { checkImport, cohortFile } from './import-preview.tsx';
import { importPart } from './import-progress.tsx';
import { patientsPage } from './patients-page.tsx';

const CARE: readonly Role[] = ['coordinator', 'clinician', 'programme-lead'];
const COORDINATOR: readonly Role[] = ['coordinator'];

/** Before the pages of one patient, whose `{id}` would take `enrol` and `import` for a patient. */
export const PATIENTS_ROUTES: readonly PageRoute[] = [
  { method: 'GET', path: '/console/patients', roles: CARE, answer: patientsPage },
  { method: 'GET', path: '/console/patients/enrol', roles: COORDINATOR, answer: enrolPage },
  { method: 'POST', path: '/console/patients/enrol', roles: COORDINATOR, answer: postEnrol },
  { method: 'GET', path: '/console/patients/import', roles: COORDINATOR, answer: importPage },
  { method: 'POST', path: '/console/patients/import', roles: COORDINATOR, answer: importPart },
  { method: 'POST', path: '/console/patients/import/check', roles: COORDINATOR, answer: checkImport },
  { method: 'POST', path: '/console/patients/import/file', roles: COORDINATOR, answer: cohortFile },
  { method: 'GET', path: '/console/patients/{id}/enrolled', roles: COORDINATOR, answer: enrolledPage },
];
