// Every page there is. Nothing else is reachable, and the test of who may see what reads this list.
import type { PageRoute } from './page-route.ts';
import { PATIENT_ROUTES } from './patient/patient-routes.ts';
import { PATIENTS_ROUTES } from './patients/patients-routes.ts';
import { WORK_LIST_ROUTES } from './worklist/worklist-routes.tsx';

/** The first that matches answers, so an address spelled out stands before one with a part to fill in. */
export const PAGE_ROUTES: readonly PageRoute[] = [...WORK_LIST_ROUTES, ...PATIENTS_ROUTES, ...PATIENT_ROUTES];
