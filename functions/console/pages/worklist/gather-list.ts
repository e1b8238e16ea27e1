// All that the work list shows: read with as many requests for ten patients as for ten thousand.
import { SEVERITIES, type Severity } from '../../../../shared/domain/alert.ts';
import { isSameUser } from '../../../../shared/domain/away.ts';
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { WaitingPatient, WorkListRow } from '../../../../shared/domain/work-list.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { PageRequest } from '../page-request.ts';
import { teamsSeen } from '../teams-seen.ts';
import { countsByTeam, countsOf, type SeverityCounts, severityOf, type TeamCounts } from '../waiting-counts.ts';

/** Rows of a page: what is read of them is one batch. */
const ROWS = 20;
/** More than one request reads; the least pressing beyond it wait until others are done. */
const MOST_WAITING = 10_000;

export interface Filters {
  readonly team?: string;
  readonly severity?: Severity;
  readonly mine?: true;
  /** From 1. */
  readonly page: number;
}

export interface ListView {
  readonly now: Instant;
  readonly filters: Filters;
  readonly teams: readonly CareTeam[];
  /** What waits in each of the teams, whatever the filters. */
  readonly byTeam: readonly TeamCounts[];
  /** Of the teams that are shown. */
  readonly counts: SeverityCounts;
  /** Patients with a critical alert whom the filters hide. */
  readonly hiddenCritical: number;
  readonly mine: number;
  /** Patients that the filters leave. */
  readonly found: number;
  readonly pages: number;
  readonly more: boolean;
  readonly rows: readonly WorkListRow[];
}

export const filtersOf = ({ team, severity, mine, page }: PageRequest['query']): Filters => {
  const known = SEVERITIES.find((one) => one === severity);
  return {
    ...(team && { team }),
    ...(known && { severity: known }),
    ...(mine === 'true' && { mine: true }),
    page: /^[1-9]\d{0,3}$/.test(page ?? '') ? Number(page) : 1,
  };
};

export const gatherList = async (deps: ConsoleDependencies, { query, by }: PageRequest): Promise<ListView> => {
  const wanted = filtersOf(query);
  const teams = await teamsSeen(deps, by);
  const { patients: everyone, more } = await deps.workList.waiting(
    teams.map(({ id }) => id),
    MOST_WAITING,
  );
  const patients = everyone.filter(({ careTeamId }) => !wanted.team || careTeamId === wanted.team);
  const isMine = ({ openAlerts }: WaitingPatient) =>
    openAlerts.some(({ assignedTo = '' }) => isSameUser(assignedTo, by.name));
  const left = patients
    .filter((patient) => !wanted.mine || isMine(patient))
    .filter((patient) => !wanted.severity || severityOf(patient) === wanted.severity);
  const pages = Math.max(1, Math.ceil(left.length / ROWS));
  const page = Math.min(wanted.page, pages);
  return {
    now: deps.clock(),
    filters: { ...wanted, page },
    teams,
    byTeam: countsByTeam(teams, everyone),
    counts: countsOf(patients),
    hiddenCritical: countsOf(everyone).critical - countsOf(left).critical,
    mine: patients.filter(isMine).length,
    found: left.length,
    pages,
    more,
    rows: await deps.workList.rows(left.slice((page - 1) * ROWS, page * ROWS)),
  };
};
