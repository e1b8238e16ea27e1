// The pages that change something about a patient, two routes each.
import type { PageRoute } from '../page-route.ts';
import { showAction, submitAction } from './action-page.tsx';
import { ACTIONS } from './actions.ts';

export const ACTION_ROUTES: readonly PageRoute[] = ACTIONS.flatMap((action) => {
  const place = { path: `/console/patients/{id}${action.path}`, roles: action.roles };
  const readers = [...new Set([...action.roles, ...(action.readers ?? [])])];
  return [
    { ...place, method: 'GET' as const, roles: readers, answer: showAction(action) },
    { ...place, method: 'POST' as const, answer: submitAction(action) },
  ];
});
