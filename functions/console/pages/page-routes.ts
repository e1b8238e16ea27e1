// Every page there is. Nothing else is reachable, and the test of who may see what reads this list.
import { ACTION_ROUTES } from './actions/action-routes.ts';
import { CARE_TEAM_ROUTES } from './care-teams/care-team-routes.tsx';
import { HAND_OVER_ROUTES } from './hand-over/hand-over-routes.tsx';
import { MESSAGE_ROUTES } from './messages/messages-routes.tsx';
import type { PageRoute } from './page-route.ts';
import { PATIENT_ROUTES } from './patient/patient-routes.ts';
import { PATIENTS_ROUTES } from './patients/patients-routes.ts';
import { WORK_LIST_ROUTES } from './worklist/worklist-routes.tsx';

/** The first that matches answers, so an address spelled out stands before one with a part to fill in. */
export const PAGE_ROUTES: readonly PageRoute[] = [
  ...WORK_LIST_ROUTES,
  ...PATIENTS_ROUTES,
  ...PATIENT_ROUTES,
  ...ACTION_ROUTES,
  ...CARE_TEAM_ROUTES,
  ...HAND_OVER_ROUTES,
  ...MESSAGE_ROUTES,
];
