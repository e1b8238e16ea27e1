// Answers with the page of one care team, as it is now.
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { PageRequest } from '../page-request.ts';
import { type PageResponse, page } from '../page-response.ts';
import { sorry } from '../send-page.tsx';
import { gatherTeam } from './gather-team.ts';
import { TeamPage } from './team-page.tsx';
import { DONE } from './team-words.ts';

type After = Pick<Parameters<typeof TeamPage>[0], 'tried' | 'sentTo'>;

export const showTeam = async (
  deps: ConsoleDependencies,
  request: PageRequest,
  after: After = {},
): Promise<PageResponse> => {
  const view = await gatherTeam(deps, request);
  if (!view) return noSuchTeam();
  const status = after.tried?.attempt.failed?.status;
  return page(view.team.programmeName, <TeamPage view={view} done={DONE[request.query.done ?? '']} {...after} />, {
    ...(status && { status }),
  });
};

export const noSuchTeam = (): PageResponse =>
  sorry(404, 'There is no such care team', 'The address may be mistyped, or you do not belong to it.');
