// All that the pages of care teams show.
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import { isOfTeam, unheard } from '../../../../shared/domain/channel.ts';
import { type Instant, MINUTE, plus } from '../../../../shared/domain/instant.ts';
import type { SetUpEntry } from '../../../../shared/domain/set-up/set-up-audit.ts';
import { seesTeam } from '../../../../shared/domain/team-access.ts';
import { getChannels, type ShownChannels } from '../../channels.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { teamOf } from '../../team-of.ts';
import { apiRequest, type PageRequest } from '../page-request.ts';
import { MOST_SHOWN } from '../set-up-history.tsx';
import { everyTeam } from '../teams-seen.ts';
import { gapsOf } from './team-words.ts';

export interface TeamView {
  readonly team: CareTeam;
  readonly channels: ShownChannels;
  readonly gaps: readonly string[];
  /** Who changed what, the newest first. */
  readonly history: readonly SetUpEntry[];
  readonly now: Instant;
}

/** A notice goes out within seconds. */
const LATE = 10 * MINUTE;
const LOOKED_AT = 25;

/** Undefined where there is no such team, or it is another's. */
export const gatherTeam = async (deps: ConsoleDependencies, request: PageRequest): Promise<TeamView | undefined> => {
  const team = await teamOf(deps, apiRequest(request));
  if (!team) return undefined;
  const now = deps.clock();
  const [response, open, history] = await Promise.all([
    getChannels(deps, apiRequest(request)),
    deps.work.alerts({ careTeamId: team.id, status: 'open', limit: LOOKED_AT }),
    deps.setUps.newest(team.id, MOST_SHOWN),
  ]);
  const channels = response.body as ShownChannels;
  const unsent = open.filter(
    ({ noticesDue, noticesSent, raisedAt }) => noticesDue > noticesSent && plus(raisedAt, LATE) < now,
  ).length;
  return { team, channels, history, now, gaps: gapsOf({ team, channels, unsent, now }) };
};

export interface TeamRow {
  readonly team: CareTeam;
  readonly gaps: readonly string[];
  readonly notSetUp?: true;
}

/** The viewer's own teams; every team for administrators. */
export const gatherTeams = async (deps: ConsoleDependencies, { by }: PageRequest): Promise<readonly TeamRow[]> => {
  const now = deps.clock();
  const [{ teams, missing }, all] = await Promise.all([everyTeam(deps), deps.channels.list()]);
  return teams
    .filter((team) => by.roles.includes('administrator') || seesTeam(team, by))
    .map((team) => {
      const channels = {
        channels: all.filter((channel) => isOfTeam(channel, team.id)),
        waiting: [],
        unheard: unheard(all, team.id),
      };
      const gaps = gapsOf({ team, channels, unsent: 0, now });
      return { team, gaps, ...(team.id === missing && { notSetUp: true as const }) };
    });
};
