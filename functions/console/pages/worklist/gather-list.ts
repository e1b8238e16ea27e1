// All that the work list shows: read with as many requests for ten patients as for ten thousand.
import { SEVERITIES, type Severity } from '../../../../shared/domain/alert.ts';
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import { byUrgency, type WaitingPatient, type WorkListRow } from '../../../../shared/domain/work-list.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { PageRequest } from '../page-request.ts';
import { teamsSeen } from '../teams-seen.ts';

/** Rows of a page: what is read of them is one batch. */
const ROWS = 20;
/** More than a team can have open; the least pressing beyond it wait until others are done. */
const MOST_WAITING = 2_000;
/** A query for each: beyond so many teams the list is of one at a time. */
const TEAMS_AT_ONCE = 2;

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
  readonly counts: Readonly<Record<Severity, number>>;
  readonly mine: number;
  /** Patients that the filters leave. */
  readonly found: number;
  readonly pages: number;
  readonly more: boolean;
  readonly rows: readonly WorkListRow[];
}

const filtersOf = ({ team, severity, mine, page }: PageRequest['query']): Filters => {
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
  const shown = shownTeams(teams, wanted.team);
  const { patients, more } = await deps.workList.waiting(shown, MOST_WAITING);
  const isMine = ({ openAlerts }: WaitingPatient) => openAlerts.some(({ assignedTo }) => assignedTo === by.name);
  const left = patients
    .filter((patient) => !wanted.mine || isMine(patient))
    .filter((patient) => !wanted.severity || severityOf(patient) === wanted.severity);
  const pages = Math.max(1, Math.ceil(left.length / ROWS));
  const page = Math.min(wanted.page, pages);
  const [onlyTeam] = shown;
  return {
    now: deps.clock(),
    filters: { ...wanted, page, ...(shown.length === 1 && onlyTeam && { team: onlyTeam }) },
    teams,
    counts: countsOf(patients),
    mine: patients.filter(isMine).length,
    found: left.length,
    pages,
    more,
    rows: await deps.workList.rows(left.slice((page - 1) * ROWS, page * ROWS)),
  };
};

const shownTeams = (teams: readonly CareTeam[], wanted: string | undefined): readonly string[] => {
  const ids = teams.map(({ id }) => id);
  if (wanted !== undefined) return ids.filter((id) => id === wanted);
  return ids.length <= TEAMS_AT_ONCE ? ids : ids.slice(0, 1);
};

const severityOf = ({ openAlerts }: WaitingPatient): Severity => byUrgency(openAlerts)[0]?.severity ?? 'routine';

const countsOf = (patients: readonly WaitingPatient[]): ListView['counts'] => {
  const counts: Record<Severity, number> = { critical: 0, urgent: 0, routine: 0 };
  for (const patient of patients) counts[severityOf(patient)] += 1;
  return counts;
};
