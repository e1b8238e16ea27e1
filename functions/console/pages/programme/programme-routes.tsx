// The pages of the whole programme.
import { page } from '../page-response.ts';
import type { PageRoute } from '../page-route.ts';
import { PROGRAMME_KEEPERS } from '../places.ts';
import { FiguresPage } from './figures-page.tsx';
import { gatherFigures } from './gather-figures.ts';
import { HOLD_ROUTES } from './hold-routes.tsx';

export const PROGRAMME_ROUTES: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/console/programme',
    roles: PROGRAMME_KEEPERS,
    answer: async (deps, request) => page('Programme', <FiguresPage view={await gatherFigures(deps, request)} />),
  },
  ...HOLD_ROUTES,
];
