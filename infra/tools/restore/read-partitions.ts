// Reads a whole table, page by page and in several segments at once, and hands it on by partition: a patient at a time.
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../shared/adapters/dynamodb/attributes.ts';
import { partitionOf } from '../../../shared/adapters/dynamodb/keys.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';

const SEGMENTS = 8;

/** A page is 1 MB at most, and a scan keeps the items of a partition together: no more than a page and a patient in memory. */
async function* segmentOf({ client, name }: Table, segment: number): AsyncGenerator<readonly Item[]> {
  let partition: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: name,
        ConsistentRead: true,
        Segment: segment,
        TotalSegments: SEGMENTS,
        ExclusiveStartKey: start,
      }),
    );
    for (const item of page.Items ?? []) {
      const [first] = partition;
      if (first && partitionOf(first) !== partitionOf(item)) {
        yield partition;
        partition = [];
      }
      partition.push(item);
    }
    start = page.LastEvaluatedKey;
  } while (start);
  if (partition.length > 0) yield partition;
}

/** Everything under one partition key at a time; of several segments at once, so `see` must not count on an order. */
export const readPartitions = async (table: Table, see: (items: readonly Item[]) => Promise<void>): Promise<void> => {
  const segments = Array.from({ length: SEGMENTS }, async (_, segment) => {
    for await (const items of segmentOf(table, segment)) await see(items);
  });
  await Promise.all(segments);
};
