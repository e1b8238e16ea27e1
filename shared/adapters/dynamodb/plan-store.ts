// The plans of the console in DynamoDB: their versions and files in one partition, what patients follow and the audit in others.

import type { WholePlan } from '../../domain/more-plans.ts';
import { type PlanAuditEntry, type PlanVersion, planIdOf } from '../../domain/plan-version.ts';
import type { PlanChange, PlanOutcome, PlanStore } from '../../plan-ports.ts';
import { type Item, toAttributes } from './attributes.ts';
import { dynamodbFollowedPlans } from './followed-plans.ts';
import { fromItem } from './items.ts';
import {
  followedPlanKey,
  PLAN_VERSION_PREFIX,
  PLANS_PARTITION,
  planAuditKey,
  planAuditPartition,
  planFileKey,
  planVersionKey,
} from './keys.ts';
import { getItem, query, type Table } from './table.ts';
import { ABSENT, type Condition, put, putIf, remove, removeIf, transact, type Write } from './transaction.ts';

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

const fileItem = (plan: PlanVersion, file: string): Item => ({ ...planFileKey(plan), file: { S: file } });

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
  versions: async () => (await allIn(table, PLANS_PARTITION, PLAN_VERSION_PREFIX)).map(fromItem<PlanVersion>),
  file: async (plan) => (await getItem(table, planFileKey(plan)))?.file?.S,
  write: (change) =>
    outcomeOf(table, [
      putIf(table, versionItem(change.plan), conditionOf(change), 'seen'),
      put(table, auditItem(change.entry)),
      ...(change.file === undefined ? [] : [put(table, fileItem(change.plan, change.file))]),
      ...(change.approved ? [putIf(table, followedItem(change.plan, change.approved), ABSENT, 'seen')] : []),
    ]),
  remove: (plan, entry) =>
    outcomeOf(table, [
      removeIf(table, planVersionKey(plan), isDraftSeen(entry.revision), 'seen'),
      remove(table, planFileKey(plan)),
      put(table, auditItem(entry)),
    ]),
  history: async (name) => (await allIn(table, planAuditPartition(name))).map(fromItem<PlanAuditEntry>),
});

const allIn = (table: Table, partition: string, prefix = ''): Promise<readonly Item[]> =>
  query(table, {
    KeyConditionExpression: prefix === '' ? 'PK = :partition' : 'PK = :partition AND begins_with(SK, :prefix)',
    ExpressionAttributeValues: { ':partition': { S: partition }, ...(prefix !== '' && { ':prefix': { S: prefix } }) },
    ConsistentRead: true,
  });
