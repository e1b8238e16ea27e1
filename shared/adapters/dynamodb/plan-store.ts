// The plans of the console in DynamoDB: their versions in one partition, what patients follow and the audit in others.

import type { WholePlan } from '../../domain/more-plans.ts';
import { type PlanAuditEntry, type PlanVersion, planIdOf } from '../../domain/plan-version.ts';
import type { PlanChange, PlanOutcome, PlanStore } from '../../plan-ports.ts';
import { type Item, toAttributes } from './attributes.ts';
import { dynamodbFollowedPlans } from './followed-plans.ts';
import { fromItem } from './items.ts';
import { followedPlanKey, PLANS_PARTITION, planAuditKey, planAuditPartition, planVersionKey } from './keys.ts';
import { query, type Table } from './table.ts';
import { ABSENT, type Condition, put, putIf, transact, type Write } from './transaction.ts';

/** An approved version is neither saved again nor deleted, whoever asks: its approval is there. */
const isDraftSeen = (revision: number): Condition => ({
  expression: '#revision = :seen AND #status = :draft',
  names: { '#revision': 'revision', '#status': 'status' },
  values: { ':seen': { N: String(revision) }, ':draft': { S: 'draft' } },
});

const isApprovedSeen = (revision: number): Condition => ({
  expression: '#revision = :seen AND #status = :approved',
  names: { '#revision': 'revision', '#status': 'status' },
  values: { ':seen': { N: String(revision) }, ':approved': { S: 'approved' } },
});

const conditionOf = ({ plan, seen }: PlanChange): Condition => {
  if (seen === undefined) return ABSENT;
  return plan.status === 'retired' ? isApprovedSeen(seen) : isDraftSeen(seen);
};

const versionItem = (plan: PlanVersion): Item => ({ ...toAttributes(plan), ...planVersionKey(plan) });

const auditItem = (entry: PlanAuditEntry): Item => ({ ...toAttributes(entry), ...planAuditKey(entry) });

/** A draft that is deleted gives its number free; a plan that was approved keeps what it was. */
const followedItem = (plan: PlanVersion, approved: WholePlan): Item => ({
  ...followedPlanKey(planIdOf(plan)),
  whole: { S: JSON.stringify(approved) },
});

const outcomeOf = async (table: Table, writes: readonly Write<'seen'>[]): Promise<PlanOutcome> =>
  (await transact(table, writes)).size > 0 ? 'changed' : 'written';

export const dynamodbPlanStore = (table: Table): PlanStore => ({
  ...dynamodbFollowedPlans(table),
  versions: async () => (await allIn(table, PLANS_PARTITION)).map(fromItem<PlanVersion>),
  write: (change) =>
    outcomeOf(table, [
      putIf(table, versionItem(change.plan), conditionOf(change), 'seen'),
      put(table, auditItem(change.entry)),
      ...(change.approved ? [putIf(table, followedItem(change.plan, change.approved), ABSENT, 'seen')] : []),
    ]),
  remove: (plan, entry) =>
    outcomeOf(table, [
      removeIf(table, planVersionKey(plan), isDraftSeen(entry.revision), 'seen'),
      put(table, auditItem(entry)),
    ]),
  history: async (name) => (await allIn(table, planAuditPartition(name))).map(fromItem<PlanAuditEntry>),
});

const allIn = (table: Table, partition: string): Promise<readonly Item[]> =>
  query(table, {
    KeyConditionExpression: 'PK = :partition',
    ExpressionAttributeValues: { ':partition': { S: partition } },
    ConsistentRead: true,
  });

const removeIf = <Guard extends string>(
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
