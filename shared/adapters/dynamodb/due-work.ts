// What is due by the work index.
import { TABLE } from '../../contracts/names.ts';
import type { Instant } from '../../domain/instant.ts';
import { type Item, toAttributes } from './attributes.ts';
import { query, type Table } from './table.ts';
import { ALL_SHARDS } from './work-keys.ts';

export const across = async <Place>(
  places: readonly Place[],
  read: (place: Place) => Promise<readonly Item[]>,
): Promise<readonly Item[]> => (await Promise.all(places.map(read))).flat();

/** Up to and including `until`, since a key condition knows no half-open range. */
export const dueUntil = (table: Table, partition: string, prefix: string, until: Instant, limit: number) =>
  query(
    table,
    {
      IndexName: TABLE.workIndex,
      KeyConditionExpression: `${TABLE.workPartitionKey} = :partition AND ${TABLE.workSortKey} BETWEEN :prefix AND :until`,
      ExpressionAttributeValues: toAttributes({
        ':partition': partition,
        ':prefix': prefix,
        ':until': `${prefix}${until}`,
      }),
    },
    limit,
  );

/** Of every shard, those due longest ago first; `prefix` is the kind of work. */
export const longestDue = async (
  table: Table,
  prefix: string,
  until: Instant,
  limit: number,
): Promise<readonly Item[]> => {
  const items = await across(ALL_SHARDS, (shard) => dueUntil(table, shard, prefix, until, limit));
  return items.toSorted((one, other) => (workSortOf(one) < workSortOf(other) ? -1 : 1)).slice(0, limit);
};

const workSortOf = (item: Item): string => item[TABLE.workSortKey]?.S ?? '';
