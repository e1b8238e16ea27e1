// The list of who is due.
import type { Role } from '../../../../shared/contracts/names.ts';
import { page } from '../page-response.ts';
import type { PageRoute } from '../page-route.ts';
import { DuePage } from './due-page.tsx';
import { gatherDue } from './gather-due.ts';

const CARE: readonly Role[] = ['coordinator', 'clinician', 'programme-lead'];

export const DUE_ROUTES: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/console/due',
    roles: CARE,
    answer: async (deps, request) =>
      page('Who is due', <DuePage view={await gatherDue(deps, request)} content={deps.content} />),
  },
];
