// Writes items together or not at all, and says which of the conditions stood in the way.
import {
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { RetryableError } from '../../ports.ts';
import { type Patience, retry } from '../../runtime/retry.ts';
import type { Item } from './attributes.ts';
import type { Table } from './table.ts';

/** One write; `guard` says what it means when its condition does not hold. */
export interface Write<Guard extends string> {
  readonly action: TransactWriteItem;
  readonly guard?: Guard;
}

export interface Condition {
  readonly expression: string;
  readonly names?: Record<string, string>;
  readonly values?: Item;
}

export const ABSENT: Condition = { expression: 'attribute_not_exists(PK)' };

export const put = (table: Table, item: Item): Write<never> => ({
  action: { Put: { TableName: table.name, Item: item } },
});

export const putIf = <Guard extends string>(
  table: Table,
  item: Item,
  { expression, names, values }: Condition,
  guard: Guard,
): Write<Guard> => ({
  action: {
    Put: {
      TableName: table.name,
      Item: item,
      ConditionExpression: expression,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
    },
  },
  guard,
});

export const remove = (table: Table, key: Item): Write<never> => ({
  action: { Delete: { TableName: table.name, Key: key } },
});

export const removeIf = <Guard extends string>(
  table: Table,
  key: Item,
  { expression, names, values }: Condition,
  guard: Guard,
): Write<Guard> => ({
  action: {
    Delete: {
      TableName: table.name,
      Key: key,
      ConditionExpression: expression,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
    },
  },
  guard,
});

/** Codes of faults that pass by themselves. */
const PASSING: ReadonlySet<string | undefined> = new Set([
  'None',
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

/** A third of a second at most: two quick texts of one person collide, and their queue would bring one back minutes later. */
const PATIENCE: Patience = { attempts: 4, longestPause: 60, mayPass: (error) => error instanceof RetryableError };

/**
 * @returns the guards whose conditions did not hold; none when all was written.
 * @throws RetryableError when another transaction, or too much load, was in the way and stayed there.
 */
export const transact = <Guard extends string>(
  table: Table,
  writes: readonly Write<Guard>[],
): Promise<ReadonlySet<Guard>> => retry(PATIENCE, () => transactOnce(table, writes));

const transactOnce = async <Guard extends string>(
  table: Table,
  writes: readonly Write<Guard>[],
): Promise<ReadonlySet<Guard>> => {
  try {
    await table.client.send(new TransactWriteItemsCommand({ TransactItems: writes.map(({ action }) => action) }));
    return new Set();
  } catch (error) {
    if (error instanceof TransactionConflictException || error instanceof TransactionInProgressException)
      throw new RetryableError(error.name);
    if (!(error instanceof TransactionCanceledException)) throw error;
    const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
    const failed = writes.filter((_, position) => codes[position] === 'ConditionalCheckFailed');
    if (failed.length > 0) return new Set(failed.flatMap(({ guard }) => guard ?? []));
    if (codes.every((code) => PASSING.has(code)))
      throw new RetryableError(`Transaction cancelled: ${codes.join(', ')}`);
    throw error;
  }
};
