// The table and the few ways in which the adapters read and write it.
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

/** Reads many items, as last written, in no order; those that are gone are left out. */
export const getItems = async ({ client, name }: Table, keys: readonly Item[]): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let left = [...keys];
  while (left.length > 0) {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetItemCommand({ RequestItems: { [name]: { Keys: left.slice(0, BATCH), ConsistentRead: true } } }),
    );
    items.push(...(Responses?.[name] ?? []));
    left = [...(UnprocessedKeys?.[name]?.Keys ?? []), ...left.slice(BATCH)];
  }
  return items;
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
