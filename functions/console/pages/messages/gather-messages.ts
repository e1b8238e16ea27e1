// Messages that need a person: of all that waits, what a text or its failure raised, the most severe first, of those the oldest.
import { type Alert, SEVERITIES } from '../../../../shared/domain/alert.ts';
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import type { Content } from '../../../../shared/domain/content.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { PatientState } from '../../../../shared/domain/patient.ts';
import { isMessage, laddersOf } from '../../../../shared/domain/waiting-for.ts';
import type { WaitingPatient, WorkListRow } from '../../../../shared/domain/work-list.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import { everyRule } from '../../every-rule.ts';
import type { PageRequest } from '../page-request.ts';
import { teamsSeen } from '../teams-seen.ts';
import { countsByTeam, type TeamCounts } from '../waiting-counts.ts';

/** Patients of a page, each with up to two messages: so many weigh less than 60 KB, long texts included. */
const ROWS = 12;
/** More than one request reads. */
const MOST_WAITING = 10_000;

export interface Message {
  readonly row: WorkListRow;
  readonly alert: Alert;
  /** Who of staff has texted the patient since. */
  readonly texted?: PatientState['staffTexted'];
  /** After the last that is shown of a patient: how many more of theirs wait. */
  readonly more: number;
}

export interface MessagesView {
  readonly content: Content;
  readonly now: Instant;
  readonly teams: readonly CareTeam[];
  /** The team that is shown alone. */
  readonly team?: string;
  /** Whose messages wait in each team, whichever is shown. */
  readonly byTeam: readonly TeamCounts[];
  readonly messages: readonly Message[];
  /** Patients whose messages wait. */
  readonly found: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

export const gatherMessages = async (deps: ConsoleDependencies, { query, by }: PageRequest): Promise<MessagesView> => {
  const teams = await teamsSeen(deps, by);
  const { patients } = await deps.workList.waiting(
    teams.map(({ id }) => id),
    MOST_WAITING,
  );
  const ladders = laddersOf(await everyRule(deps), isMessage);
  const everyone = inOrder(patients, ladders);
  const left = everyone.filter(({ careTeamId }) => !query.team || careTeamId === query.team);
  const pages = Math.max(1, Math.ceil(left.length / ROWS));
  const page = Math.min(pages, /^[1-9]\d{0,3}$/.test(query.page ?? '') ? Number(query.page) : 1);
  const rows = await deps.workList.rows(left.slice((page - 1) * ROWS, page * ROWS));
  return {
    content: deps.content,
    now: deps.clock(),
    teams,
    ...(query.team && { team: query.team }),
    byTeam: countsByTeam(teams, everyone),
    messages: rows.flatMap((row) => messagesOf(row, ladders)),
    found: left.length,
    page,
    pages,
  };
};

const messagesOf = (row: WorkListRow, ladders: ReadonlySet<string>): readonly Message[] => {
  const waiting = row.state.openAlerts.filter(({ ladder }) => ladders.has(ladder)).length;
  const last = row.alerts.length - 1;
  const { staffTexted } = row.state;
  return row.alerts.map((alert, index) => ({
    row,
    alert,
    ...(staffTexted && staffTexted.at >= alert.raisedAt && { texted: staffTexted }),
    more: index === last ? waiting - row.alerts.length : 0,
  }));
};

/** With what is a message alone: no other rule is on one of these ladders. */
const inOrder = (patients: readonly WaitingPatient[], ladders: ReadonlySet<string>): readonly WaitingPatient[] =>
  patients
    .map(({ openAlerts, ...patient }) => ({
      ...patient,
      openAlerts: openAlerts.filter(({ ladder }) => ladders.has(ladder)),
    }))
    .filter(({ openAlerts }) => openAlerts.length > 0)
    .toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));

/** Sorts as text. */
const placeOf = ({ openAlerts }: WaitingPatient): string =>
  openAlerts.map(({ severity, raisedAt }) => `${SEVERITIES.indexOf(severity)}#${raisedAt}`).toSorted()[0] ?? '';
