// The cases that the viewer has: one entry for each, the most pressing patient first.
import type { Alert, OpenAlert } from '../../../../shared/domain/alert.ts';
import { isSameUser } from '../../../../shared/domain/away.ts';
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { PatientState } from '../../../../shared/domain/patient.ts';
import { byUrgency, type WaitingPatient, type WorkListRow } from '../../../../shared/domain/work-list.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { fieldOf, type PageRequest } from '../page-request.ts';
import { peopleOf } from '../people.tsx';
import { teamsSeen } from '../teams-seen.ts';

/** More than one request reads. */
const MOST_WAITING = 10_000;
/** Cases of a page: what is read of so many is one batch. */
const ROWS = 20;
/** Each case has a list of its team to choose from: so many bytes of a page are for them. */
const BYTES_OF_CHOICES = 30_000;
/** `<option value=""></option>` */
const BYTES_OF_CHOICE = 26;

export interface OwnCase {
  /** The most pressing alert of the case. */
  readonly open: OpenAlert;
  readonly state: PatientState;
  readonly alerts: readonly Alert[];
}

export interface OwnCases {
  readonly now: Instant;
  readonly teams: readonly CareTeam[];
  /** Of this page. */
  readonly cases: readonly OwnCase[];
  /** Of all pages. */
  readonly count: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

export const gatherMine = async (deps: ConsoleDependencies, { by, query, form }: PageRequest): Promise<OwnCases> => {
  const now = deps.clock();
  const teams = await teamsSeen(deps, by);
  const isMine = ({ assignedTo = '' }: OpenAlert) => isSameUser(assignedTo, by.name);
  const { patients } = await deps.workList.waiting(
    teams.map(({ id }) => id),
    MOST_WAITING,
  );
  const mine = patients.flatMap((patient) => casesOf(patient, isMine));
  const rows = rowsFor(
    teams.filter(({ id }) => mine.some(({ careTeamId }) => careTeamId === id)),
    now,
  );
  const pages = Math.max(1, Math.ceil(mine.length / rows));
  const asked = query.page ?? fieldOf(form, 'page');
  const page = Math.min(/^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1, pages);
  const shown = await deps.workList.rows(mine.slice((page - 1) * rows, page * rows));
  return { now, teams, cases: shown.flatMap((row) => caseIn(row, isMine)), count: mine.length, page, pages };
};

/** Each case by itself: of each as many alerts are read as of a row of the work list. */
const casesOf = (
  { openAlerts, ...patient }: WaitingPatient,
  isMine: (open: OpenAlert) => boolean,
): readonly WaitingPatient[] =>
  [...Map.groupBy(openAlerts.filter(isMine), ({ caseId }) => caseId).values()].map((inCase) => ({
    ...patient,
    openAlerts: inCase,
  }));

/** Without what somebody else took a moment ago. */
const caseIn = ({ state, alerts }: WorkListRow, isMine: (open: OpenAlert) => boolean): readonly OwnCase[] => {
  const read = state.openAlerts.filter(({ id }) => alerts.some((alert) => alert.id === id));
  const [open] = byUrgency(read.filter(isMine));
  return open ? [{ open, state, alerts }] : [];
};

/** Fewer where the team is large. */
const rowsFor = (teams: readonly CareTeam[], now: Instant): number => {
  const bytes = teams.map((team) =>
    peopleOf(team, now).reduce((sum, names) => sum + BYTES_OF_CHOICE + names.join('').length, 1),
  );
  return Math.min(ROWS, Math.max(1, Math.floor(BYTES_OF_CHOICES / Math.max(1, ...bytes))));
};
