// The places of a team's newest alerts in the work index.
import { TABLE } from '../../contracts/names.ts';
import type { AlertStatus } from '../../domain/alert.ts';
import type { CareTeamId } from '../../domain/care-team.ts';
import { type Instant, plus } from '../../domain/instant.ts';
import { type Item, toAttributes } from './attributes.ts';
import { query, type Table } from './table.ts';
import { alertsPartition, alertWorkSort } from './work-keys.ts';

/** After every time, for a range that is open. */
const EVER = '~';

export interface ListedAlerts {
  readonly team: CareTeamId;
  readonly status: AlertStatus;
  readonly before: Instant | undefined;
  readonly limit: number;
}

export const listedAlerts = async (
  table: Table,
  { team, status, before, limit }: ListedAlerts,
): Promise<readonly Item[]> => {
  const partition = alertsPartition(team);
  const sent = alertWorkSort(status, 'sent', '');
  const [newest, ...others] = await Promise.all([
    between(table, partition, sent, `${sent}${before ? plus(before, -1) : EVER}`, limit),
    // All of them: where one stands says when its notice is tried again, not when it was raised.
    unsentAlerts(table, team, status),
  ]);
  return [...(newest.length < limit ? newest : await toTheEndOfItsMoment(table, partition, newest)), ...others.flat()];
};

/** The places of those of which a notice has not gone out. */
export const unsentAlerts = (table: Table, team: CareTeamId, status: AlertStatus): Promise<readonly Item[]> => {
  const unsent = alertWorkSort(status, 'unsent', '');
  return between(table, alertsPartition(team), unsent, `${unsent}${EVER}`);
};

const toTheEndOfItsMoment = async (
  table: Table,
  partition: string,
  newest: readonly Item[],
): Promise<readonly Item[]> => {
  const last = workSortOf(newest.at(-1));
  return [...newest.filter((item) => workSortOf(item) !== last), ...(await between(table, partition, last, last))];
};

const workSortOf = (item: Item | undefined): string => item?.[TABLE.workSortKey]?.S ?? '';

/** Both included; the newest first. */
const between = (table: Table, partition: string, from: string, to: string, limit?: number) =>
  query(
    table,
    {
      IndexName: TABLE.workIndex,
      KeyConditionExpression: `${TABLE.workPartitionKey} = :partition AND ${TABLE.workSortKey} BETWEEN :from AND :to`,
      ExpressionAttributeValues: toAttributes({ ':partition': partition, ':from': from, ':to': to }),
      ScanIndexForward: false,
    },
    limit,
  );
