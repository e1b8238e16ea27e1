// Every page below /console/patients.
import { ACTION_ROUTES } from './actions/action-routes.ts';
import { ERASE_ROUTES } from './erase/erase-routes.tsx';
import { RECORD_ROUTES } from './export/record-page.tsx';
import type { PageRoute } from './page-route.ts';
import { PATIENT_ROUTES } from './patient/patient-routes.ts';
import { PATIENTS_ROUTES } from './patients/patients-routes.ts';

/** The first that matches answers, so an address spelled out stands before one with a part to fill in. */
export const PATIENT_SECTION: readonly PageRoute[] = [
  ...PATIENTS_ROUTES,
  ...PATIENT_ROUTES,
  ...ACTION_ROUTES,
  ...RECORD_ROUTES,
  ...ERASE_ROUTES,
];
