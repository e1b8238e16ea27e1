// Gives up the number a patient had and takes the new one, in the transaction of the turn that changes it.
import type { PatientId } from '../../domain/communication.ts';
import type { Turn } from '../../domain/turn.ts';
import { toAttribute, toAttributes } from './attributes.ts';
import { fromItem, phoneItem } from './items.ts';
import { phoneKey } from './keys.ts';
import { phoneHeldBy } from './phone-turn.ts';
import { getItem, type Table } from './table.ts';
import { putIf, type Write } from './transaction.ts';

type Conflict = 'phone-taken' | 'version-conflict';

/** Nothing to write for a turn that leaves the number as it is. */
export const movePhone = async (table: Table, { state, movedFrom }: Turn): Promise<readonly Write<Conflict>[]> => {
  if (movedFrom === undefined) return [];
  return [putIf(table, phoneItem(state, []), phoneHeldBy([]), 'phone-taken'), await giveUp(table, movedFrom, state.id)];
};

/** Whoever shares the number keeps it. Where others came or went since it was read, the turn is decided anew. */
export const giveUp = async (table: Table, phone: string, patientId: PatientId): Promise<Write<'version-conflict'>> => {
  const item = await getItem(table, phoneKey(phone));
  const { patientIds = [] } = item ? fromItem<{ readonly patientIds?: readonly PatientId[] }>(item) : {};
  const others = patientIds.filter((id) => id !== patientId);
  const unchanged = { expression: 'patientIds = :ids', values: toAttributes({ ':ids': patientIds }) };
  if (item && others.length > 0)
    return putIf(table, { ...item, patientIds: toAttribute(others) }, unchanged, 'version-conflict');
  return {
    action: {
      Delete: {
        TableName: table.name,
        Key: phoneKey(phone),
        ConditionExpression: unchanged.expression,
        ExpressionAttributeValues: unchanged.values,
      },
    },
    guard: 'version-conflict',
  };
};
