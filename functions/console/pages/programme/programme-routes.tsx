// The pages of the whole programme.
import { PROGRAMME } from '../../../../shared/domain/set-up/set-up-audit.ts';
import { page } from '../page-response.ts';
import type { PageRoute } from '../page-route.ts';
import { PROGRAMME_KEEPERS } from '../places.ts';
import { MOST_SHOWN, SetUpHistory } from '../set-up-history.tsx';
import { FiguresPage } from './figures-page.tsx';
import { gatherFigures } from './gather-figures.ts';
import { HOLD_ROUTES } from './hold-routes.tsx';
import { NOTE_ROUTES } from './note-routes.tsx';

export const PROGRAMME_ROUTES: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/console/programme',
    roles: PROGRAMME_KEEPERS,
    answer: async (deps, request) => {
      const [view, entries, teams] = await Promise.all([
        gatherFigures(deps, request),
        deps.setUps.newest(PROGRAMME, MOST_SHOWN),
        deps.knownTeams(),
      ]);
      return page(
        'Programme',
        <>
          <FiguresPage view={view} />
          <SetUpHistory entries={entries} zone={teams[0]?.timeZone ?? 'UTC'} />
        </>,
      );
    },
  },
  ...HOLD_ROUTES,
  ...NOTE_ROUTES,
];
