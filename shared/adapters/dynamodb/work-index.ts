// What is due, and the alerts of a team, from the sparse index of the table.
import type { UnsentNotices } from '../../console-ports.ts';
import { TABLE } from '../../contracts/names.ts';
import type { Alert, AlertStatus } from '../../domain/alert.ts';
import type { CareTeamId } from '../../domain/care-team.ts';
import { newestAlerts } from '../../domain/newest-alerts.ts';
import type { CareTeams, OverdueWork, WorkIndex } from '../../ports.ts';
import { type Item, toAttributes } from './attributes.ts';
import { across, dueUntil } from './due-work.ts';
import { fromItem } from './items.ts';
import { listedAlerts, unsentAlerts } from './listed-alerts.ts';
import { keyOf, overdueAlert, overduePatient, overdueText, sortKeys } from './overdue-work.ts';
import { getItems, query, type Table, update } from './table.ts';
import {
  ALERTED_TEAMS,
  ALL_SHARDS,
  alertsPartition,
  alertWorkSort,
  PATIENT_WORK,
  TEXT_WORK,
  UNSETTLED_STATUSES,
} from './work-keys.ts';

const STATUSES: readonly AlertStatus[] = [...UNSETTLED_STATUSES, 'closed'];

/** Alerts are indexed by team, so the index asks which teams there are: those set up, and those only named so far. */
export const dynamodbWorkIndex = (table: Table, careTeams: Pick<CareTeams, 'list'>): WorkIndex & UnsentNotices => {
  const teamIds = async (): Promise<readonly CareTeamId[]> => {
    const [known, alerted] = await Promise.all([careTeams.list(), alertedTeams(table)]);
    return [...new Set([...known.map(({ id }) => id), ...alerted.flatMap((item) => item[TABLE.workSortKey]?.S ?? [])])];
  };

  return {
    overdue: async (before, limit) => {
      const due = (partition: string, prefix: string) => dueUntil(table, partition, prefix, before, limit);
      const [patients, texts, alerts] = await Promise.all([
        across(ALL_SHARDS, (shard) => due(shard, PATIENT_WORK)),
        across(ALL_SHARDS, (shard) => due(shard, TEXT_WORK)),
        across(await teamIds(), (team) =>
          across(UNSETTLED_STATUSES, (status) => due(alertsPartition(team), alertWorkSort(status, 'unsent', ''))),
        ),
      ]);
      const oldest = (work: readonly OverdueWork[]): readonly OverdueWork[] =>
        work
          .filter(({ dueAt }) => dueAt < before)
          .sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1))
          .slice(0, limit);
      return [
        ...oldest(patients.map(overduePatient)),
        ...oldest(texts.map(overdueText)),
        ...oldest(alerts.map(overdueAlert)),
      ];
    },

    postpone: async (work, again) => {
      const later = sortKeys(work, again);
      for (const [position, sortKey] of sortKeys(work, work.dueAt).entries()) {
        const postponed = await update(table, {
          Key: keyOf(work),
          UpdateExpression: `SET ${TABLE.workSortKey} = :later`,
          ConditionExpression: `${TABLE.workSortKey} = :due`,
          ExpressionAttributeValues: toAttributes({ ':due': sortKey, ':later': later[position] }),
        });
        if (postponed) return true;
      }
      return false;
    },

    alerts: async ({ careTeamId, among = () => true, status, before, limit }) => {
      const teams = (careTeamId === undefined ? await teamIds() : [careTeamId]).filter(among);
      const found = await across(teams, (team) =>
        across(status ? [status] : STATUSES, (each) => listedAlerts(table, { team, status: each, before, limit })),
      );
      const items = await getItems(table, found.map(primaryKey));
      const alerts = items.map((item) => fromItem<Alert>(item));
      return newestAlerts(before ? alerts.filter(({ raisedAt }) => raisedAt < before) : alerts, limit);
    },

    unsentNotices: async ({ careTeamIds, statuses, raisedBefore }) => {
      const found = await across(careTeamIds, (team) =>
        across(statuses, (status) => unsentAlerts(table, team, status)),
      );
      const alerts = (await getItems(table, found.map(primaryKey))).map((item) => fromItem<Alert>(item));
      return alerts
        .filter(({ noticesDue, noticesSent, raisedAt }) => noticesDue > noticesSent && raisedAt < raisedBefore)
        .map(({ careTeamId }) => careTeamId);
    },

    anyonePlanned: async () => {
      const planned = await across(ALL_SHARDS, (shard) => anyOf(table, shard, PATIENT_WORK));
      return planned.length > 0;
    },
  };
};

const alertedTeams = (table: Table) =>
  query(table, {
    IndexName: TABLE.workIndex,
    KeyConditionExpression: `${TABLE.workPartitionKey} = :teams`,
    ExpressionAttributeValues: toAttributes({ ':teams': ALERTED_TEAMS }),
  });

const anyOf = (table: Table, partition: string, prefix: string) =>
  query(
    table,
    {
      IndexName: TABLE.workIndex,
      KeyConditionExpression: `${TABLE.workPartitionKey} = :partition AND begins_with(${TABLE.workSortKey}, :prefix)`,
      ExpressionAttributeValues: toAttributes({ ':partition': partition, ':prefix': prefix }),
    },
    1,
  );

const primaryKey = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([name]) => name === TABLE.partitionKey || name === TABLE.sortKey));
