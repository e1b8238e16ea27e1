// All that the pages of care teams show.
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import { type Channel, unheard } from '../../../../shared/domain/channel.ts';
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

/** Undefined where there is no such team, or it is another's. */
export const gatherTeam = async (deps: ConsoleDependencies, request: PageRequest): Promise<TeamView | undefined> => {
  const team = await teamOf(deps, apiRequest(request));
  if (!team) return undefined;
  const now = deps.clock();
  const [response, unsent, history] = await Promise.all([
    getChannels(deps, apiRequest(request)),
    deps.unsentNotices({
      careTeamIds: [team.id],
      statuses: ['open', 'acknowledged'],
      raisedBefore: plus(now, -LATE),
    }),
    deps.setUps.newest(team.id, MOST_SHOWN),
  ]);
  const channels = response.body as ShownChannels;
  return { team, channels, history, now, gaps: gapsOf({ team, channels, unsent: unsent.length, now }) };
};

export interface TeamRow {
  readonly team: CareTeam;
  readonly gaps: readonly string[];
  readonly notSetUp?: true;
}

export interface TeamsView {
  readonly rows: readonly TeamRow[];
  /** What hears of nothing yet, for whichever team it is. */
  readonly waiting: readonly Channel[];
}

/** The viewer's own teams; every team for administrators. */
export const gatherTeams = async (deps: ConsoleDependencies, { by }: PageRequest): Promise<TeamsView> => {
  const now = deps.clock();
  const [{ teams, missing }, all] = await Promise.all([everyTeam(deps), deps.channels.list()]);
  const seen = teams.filter((team) => by.roles.includes('administrator') || seesTeam(team, by));
  // One request for each team: what somebody has taken on already is on the page of the team alone.
  const late = await deps.unsentNotices({
    careTeamIds: seen.map(({ id }) => id),
    statuses: ['open'],
    raisedBefore: plus(now, -LATE),
  });
  const rows = seen.map((team) => {
    const channels = { waiting: [], unheard: unheard(all, team.id) };
    const unsent = late.filter((id) => id === team.id).length;
    const gaps = gapsOf({ team, channels, unsent, now });
    return { team, gaps, ...(team.id === missing && { notSetUp: true as const }) };
  });
  return { rows, waiting: all.filter(({ id }) => id === undefined) };
};
