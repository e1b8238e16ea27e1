// Who of a team is due: a page of its patients by name, with a fixed number of requests.
import { isSameUser } from '../../../../shared/domain/away.ts';
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import { type DuePatient, dueList } from '../../../../shared/domain/due-list.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import { seesTeam } from '../../../../shared/domain/team-access.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { pageOf } from '../../page-of.ts';
import type { PageRequest } from '../page-request.ts';

/** Patients looked through for one page: as many rows as a page has room for; more days are longer rows. */
const PATIENTS = { aFewDays: 100, manyDays: 40 };
export const MOST_DAYS = 7;
const DAYS = 3;

export interface DueView {
  readonly now: Instant;
  readonly teams: readonly CareTeam[];
  readonly team: CareTeam | undefined;
  readonly days: number;
  readonly patients: readonly DuePatient[];
  /** How many of the team's patients were looked through, and where the next page goes on. */
  readonly lookedAt: number;
  readonly next?: string;
  readonly isFirst: boolean;
}

export const gatherDue = async (
  deps: ConsoleDependencies,
  { query, by }: Pick<PageRequest, 'query' | 'by'>,
): Promise<DueView> => {
  const now = deps.clock();
  const teams = (await deps.knownTeams()).filter((each) => seesTeam(each, by));
  const team = teams.find(({ id }) => id === query.careTeam) ?? teams.find(isOwn(by.name)) ?? teams[0];
  const days = /^[1-7]$/.test(query.days ?? '') ? Number(query.days) : DAYS;
  const limit = days > DAYS ? PATIENTS.manyDays : PATIENTS.aFewDays;
  const found = team && (await pageOf(deps.directory, { careTeamId: team.id, limit }, query.after));
  const states = found?.patients ?? [];
  return {
    now,
    teams,
    team,
    days,
    patients: dueList(states, { content: deps.content, now }, days),
    lookedAt: states.length,
    ...(found?.next && { next: found.next }),
    isFirst: !query.after,
  };
};

const isOwn =
  (user: string) =>
  ({ members = [] }: CareTeam): boolean =>
    members.some((one) => isSameUser(one.user, user));
