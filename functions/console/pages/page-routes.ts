// Every page there is. Nothing else is reachable, and the test of who may see what reads this list.
import type { PageRoute } from './page-route.ts';
import { PATIENTS_ROUTES } from './patients/patients-routes.ts';

export const PAGE_ROUTES: readonly PageRoute[] = [...PATIENTS_ROUTES];

import { WORK_LIST_ROUTES } from './worklist/worklist-routes.tsx';

export const PAGE_ROUTES: readonly PageRoute[] = [...WORK_LIST_ROUTES];
