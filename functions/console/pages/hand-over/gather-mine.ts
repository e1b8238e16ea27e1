// The cases that the viewer has: one entry for each, the most pressing first.
import type { Alert, OpenAlert } from '../../../../shared/domain/alert.ts';
import { isSameUser } from '../../../../shared/domain/away.ts';
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { PatientState } from '../../../../shared/domain/patient.ts';
import { byUrgency } from '../../../../shared/domain/work-list.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { PageRequest } from '../page-request.ts';
import { teamsSeen } from '../teams-seen.ts';

/** More than one request reads. */
const MOST_WAITING = 10_000;
/** What is read of so many patients is one batch; whoever has more hands these over first. */
const PATIENTS = 20;

export interface OwnCase {
  /** The most pressing alert of the case. */
  readonly open: OpenAlert;
  readonly state: PatientState;
  readonly alerts: readonly Alert[];
}

export interface OwnCases {
  readonly now: Instant;
  readonly teams: readonly CareTeam[];
  readonly cases: readonly OwnCase[];
  /** Patients beyond those shown. */
  readonly more: number;
}

export const gatherMine = async (deps: ConsoleDependencies, { by }: PageRequest): Promise<OwnCases> => {
  const teams = await teamsSeen(deps, by);
  const isMine = ({ assignedTo = '' }: OpenAlert) => isSameUser(assignedTo, by.name);
  const { patients } = await deps.workList.waiting(
    teams.map(({ id }) => id),
    MOST_WAITING,
  );
  const mine = patients
    .map(({ openAlerts, ...patient }) => ({ ...patient, openAlerts: openAlerts.filter(isMine) }))
    .filter(({ openAlerts }) => openAlerts.length > 0);
  const rows = await deps.workList.rows(mine.slice(0, PATIENTS));
  return {
    now: deps.clock(),
    teams,
    cases: rows.flatMap(({ state, alerts }) => casesOf(state.openAlerts.filter(isMine), state, alerts)),
    more: Math.max(0, mine.length - PATIENTS),
  };
};

const casesOf = (mine: readonly OpenAlert[], state: PatientState, alerts: readonly Alert[]): readonly OwnCase[] =>
  [...Map.groupBy(mine, ({ caseId }) => caseId)].flatMap(([caseId, openAlerts]) => {
    const [open] = byUrgency(openAlerts);
    return open ? [{ open, state, alerts: alerts.filter((alert) => alert.caseId === caseId) }] : [];
  });
