// The table and the few ways in which the adapters read and write it.
import { setTimeout as pause } from 'node:timers/promises';
import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  type DynamoDBClientConfig,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { RetryableError } from '../../ports.ts';
import type { Item } from './attributes.ts';

export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
}

/** The table of that name, as the function's environment gives it. */
export const openTable = (name: string, config: DynamoDBClientConfig = {}): Table => ({
  name,
  client: new DynamoDBClient({
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
    ...config,
  }),
});

/** Reads one item, as last written. */
export const getItem = async ({ client, name }: Table, key: Item): Promise<Item | undefined> =>
  (await client.send(new GetItemCommand({ TableName: name, Key: key, ConsistentRead: true }))).Item;

/** The most keys DynamoDB reads in one batch. */
const BATCH = 100;
const ATTEMPTS = 5;
/** Milliseconds; more with every attempt. */
const LONGEST_PAUSE = 50;

/** Reads many items, as last written, in no order; those that are gone are left out. */
export const getItems = async (table: Table, keys: readonly Item[]): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for (let from = 0; from < keys.length; from += BATCH)
    items.push(...(await getBatch(table, keys.slice(from, from + BATCH))));
  return items;
};

/**
 * Under load DynamoDB leaves some keys of a batch for later.
 * @throws RetryableError when some are left after several attempts.
 */
const getBatch = async ({ client, name }: Table, keys: readonly Item[]): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let left: Item[] = [...keys];
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetItemCommand({ RequestItems: { [name]: { Keys: left, ConsistentRead: true } } }),
    );
    items.push(...(Responses?.[name] ?? []));
    left = UnprocessedKeys?.[name]?.Keys ?? [];
    if (left.length === 0) return items;
    await pause(Math.random() * LONGEST_PAUSE * attempt);
  }
  throw new RetryableError(`DynamoDB left ${left.length} items unread`);
};

/** Reads every page, or as many as `limit` items need. */
export const query = async (
  { client, name }: Table,
  input: Omit<QueryCommandInput, 'TableName' | 'Limit'>,
  limit = Number.POSITIVE_INFINITY,
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        ...input,
        TableName: name,
        ExclusiveStartKey: start,
        ...(Number.isFinite(limit) && { Limit: limit - items.length }),
      }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start && items.length < limit);
  return items;
};

/** One request and no more: as many items as `limit`, or as fit into one answer (1 MB). */
export const queryOnce = async (
  { client, name }: Table,
  input: Omit<QueryCommandInput, 'TableName'>,
): Promise<readonly Item[]> => (await client.send(new QueryCommand({ ...input, TableName: name }))).Items ?? [];

/** Updates one item; false when its condition did not hold. */
export const update = async (
  { client, name }: Table,
  input: Omit<UpdateItemCommandInput, 'TableName'>,
): Promise<boolean> => {
  try {
    await client.send(new UpdateItemCommand({ ...input, TableName: name }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
