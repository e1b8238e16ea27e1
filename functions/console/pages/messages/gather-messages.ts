// Messages that need a person: of all that waits, what a text or its failure raised, the oldest first.
import type { Alert, PatientEvent } from '../../../../shared/domain/alert.ts';
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import type { Content } from '../../../../shared/domain/content.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { WaitingPatient, WorkListRow } from '../../../../shared/domain/work-list.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { PageRequest } from '../page-request.ts';
import { teamsSeen } from '../teams-seen.ts';

/** What is about a text, and not about how somebody feels. */
const MESSAGES: readonly PatientEvent[] = [
  'text-to-read',
  'symptom-in-text',
  'unknown-sender',
  'wrong-number',
  'number-unconfirmed',
  'reported-death',
  'unreadable-replies',
  'self-harm-item-left-out',
  'undelivered',
  'safety-text-undelivered',
  'text-refused',
  'reply-limit',
];

/** Rows of a page: what is read of them is one batch. */
const ROWS = 20;
const MOST_WAITING = 2_000;
/** A query for each: beyond so many teams the list is of one at a time. */
const TEAMS_AT_ONCE = 2;

export interface Message {
  readonly row: WorkListRow;
  readonly alert: Alert;
}

export interface MessagesView {
  readonly now: Instant;
  readonly teams: readonly CareTeam[];
  readonly team?: string;
  readonly messages: readonly Message[];
  /** Patients whose messages wait. */
  readonly found: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

export const gatherMessages = async (deps: ConsoleDependencies, { query, by }: PageRequest): Promise<MessagesView> => {
  const teams = await teamsSeen(deps, by);
  const shown = shownTeams(teams, query.team);
  const { patients } = await deps.workList.waiting(shown, MOST_WAITING);
  const left = oldestFirst(patients, messageLadders(deps.content));
  const pages = Math.max(1, Math.ceil(left.length / ROWS));
  const page = Math.min(pages, /^[1-9]\d{0,3}$/.test(query.page ?? '') ? Number(query.page) : 1);
  const rows = await deps.workList.rows(left.slice((page - 1) * ROWS, page * ROWS));
  const [only] = shown;
  return {
    now: deps.clock(),
    teams,
    ...(shown.length === 1 && only && { team: only }),
    messages: rows.flatMap((row) => row.alerts.map((alert) => ({ row, alert }))),
    found: left.length,
    page,
    pages,
  };
};

const shownTeams = (teams: readonly CareTeam[], wanted: string | undefined): readonly string[] => {
  const ids = teams.map(({ id }) => id);
  if (wanted !== undefined) return ids.filter((id) => id === wanted);
  return ids.length <= TEAMS_AT_ONCE ? ids : ids.slice(0, 1);
};

/** Of every plan, since a rule that a patient's plan no longer has may still be open. No other rule is on one of these. */
const messageLadders = (content: Content): ReadonlySet<string> =>
  new Set(
    content.plans
      .flatMap(({ id }) => content.ruleSet(id).rules)
      .filter(({ when }) => when.kind === 'event' && MESSAGES.includes(when.event))
      .map(({ ladder }) => ladder),
  );

/** With what is a message alone; an open alert names its ladder, not its rule. */
const oldestFirst = (patients: readonly WaitingPatient[], ladders: ReadonlySet<string>): readonly WaitingPatient[] =>
  patients
    .map(({ patientId, openAlerts }) => ({
      patientId,
      openAlerts: openAlerts.filter(({ ladder }) => ladders.has(ladder)),
    }))
    .filter(({ openAlerts }) => openAlerts.length > 0)
    .toSorted((one, other) => (since(one) < since(other) ? -1 : 1));

const since = ({ openAlerts }: WaitingPatient): string =>
  openAlerts.map(({ raisedAt }) => raisedAt).toSorted()[0] ?? '';
