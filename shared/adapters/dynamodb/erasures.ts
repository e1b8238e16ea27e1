// Erases patients from DynamoDB: the first transaction takes them away, what follows clears up behind it.

import { TABLE } from '../../contracts/names.ts';
import type { PatientId } from '../../domain/communication.ts';
import type { Erasure } from '../../domain/erasure.ts';
import type { BegunErasure, Erasures } from '../../erasure-ports.ts';
import { type Item, toAttribute, toAttributes } from './attributes.ts';
import { careTeamsIn } from './care-teams.ts';
import { longestDue } from './due-work.ts';
import { alertedTeamItem, auditItem, fromItem, oldTextsItem, phoneItem, stateItem } from './items.ts';
import {
  AUDIT_PREFIX,
  CARE_TEAMS_KEY,
  erasureKey,
  NOTE_PREFIX,
  patientIdOf,
  patientPartition,
  phoneKey,
  phoneTurnKey,
  RESPONSE_PREFIX,
  stateKey,
  studyKey,
  teamNamesPartition,
  WORDS_PARTITION,
} from './keys.ts';
import { giveUp } from './move-phone.ts';
import { getItem, query, queryOnce, type Table, update } from './table.ts';
import { put, putIf, removeIf, transact, type Write } from './transaction.ts';
import { ERASURE_WORK, erasureWork } from './work-keys.ts';

/** In one transaction: DynamoDB takes 100. */
const PIECE = 100;
/** After every character of an id. */
const LAST = '~';

/** Everything of a patient but the state, which went first, the audit, and that they were erased. */
const CONTENT: readonly (readonly [from: string, to: string])[] = [
  [TABLE.alertPrefix, `${TABLE.alertPrefix}${LAST}`],
  [TABLE.communicationPrefix, `${TABLE.communicationPrefix}${LAST}`],
  [RESPONSE_PREFIX, `${NOTE_PREFIX}${LAST}`],
];

const KEYS_ALONE = `${TABLE.partitionKey}, ${TABLE.sortKey}`;

export const dynamodbErasures = (table: Table): Erasures => {
  const find = async (patientId: PatientId): Promise<Erasure | undefined> => {
    const item = await getItem(table, erasureKey(patientId));
    return item && fromItem<Erasure>(item);
  };
  return {
    find,
    begin: (begun) => begin(table, begun),
    eraseSome: async (patientId, now) => {
      for (const range of CONTENT) if (await removePiece(table, patientId, range)) return 'more';
      await removeNames(table, patientId, (await find(patientId))?.careTeamId);
      await forgetReferences(table, patientId);
      await update(table, {
        Key: erasureKey(patientId),
        UpdateExpression: `SET doneAt = if_not_exists(doneAt, :now) REMOVE ${TABLE.workPartitionKey}, ${TABLE.workSortKey}`,
        ConditionExpression: 'attribute_exists(PK)',
        ExpressionAttributeValues: toAttributes({ ':now': now }),
      });
      return 'done';
    },
    unfinished: async (until, limit) => (await longestDue(table, ERASURE_WORK, until, limit)).map(patientIdOf),
  };
};

type Conflict = 'version-conflict';

const begin = async (
  table: Table,
  { erasure, state, silent, entry }: BegunErasure,
): Promise<'begun' | 'version-conflict'> => {
  const { id, version } = state;
  const failed = await transact<Conflict>(table, [
    removeIf(
      table,
      stateKey(id),
      {
        expression: '#version = :version',
        names: { '#version': 'version' },
        values: toAttributes({ ':version': version }),
      },
      'version-conflict',
    ),
    remove(table, studyKey(state.studyId)),
    put(table, { ...toAttributes(erasure), ...erasureKey(id), ...erasureWork(erasure) }),
    put(table, auditItem(entry)),
    ...(await leavePhone(table, state, silent)),
    ...(await giveBackTurn(table, state)),
  ]);
  return failed.size > 0 ? 'version-conflict' : 'begun';
};

/** Whoever shares the number keeps it, and then it is theirs to be silent on. */
const leavePhone = async (
  table: Table,
  { id, phone }: BegunErasure['state'],
  silent: BegunErasure['silent'],
): Promise<readonly Write<Conflict>[]> => {
  const item = await getItem(table, phoneKey(phone));
  const { patientIds = [] } = item ? fromItem<{ readonly patientIds?: readonly PatientId[] }>(item) : {};
  if (!patientIds.includes(id)) return [];
  if (!silent || patientIds.length > 1) return [await giveUp(table, phone, id)];
  const isOwn = { expression: 'patientIds = :ids', values: toAttributes({ ':ids': patientIds }) };
  return [
    putIf(table, phoneItem(silent, []), isOwn, 'version-conflict'),
    put(table, stateItem(silent)),
    put(table, oldTextsItem(silent)),
    put(table, alertedTeamItem(silent)),
  ];
};

/** Or nobody else on the phone would ever be asked again. */
const giveBackTurn = async (
  table: Table,
  { id, phone }: BegunErasure['state'],
): Promise<readonly Write<Conflict>[]> => {
  const item = await getItem(table, phoneTurnKey(phone));
  if (item?.holder?.S !== id) return [];
  const values = toAttributes({ ':me': id });
  return [removeIf(table, phoneTurnKey(phone), { expression: 'holder = :me', values }, 'version-conflict')];
};

const remove = (table: Table, key: Item): Write<never> => ({
  action: { Delete: { TableName: table.name, Key: key } },
});

const inPieces = async (table: Table, writes: readonly Write<never>[]): Promise<void> => {
  for (let from = 0; from < writes.length; from += PIECE) await transact(table, writes.slice(from, from + PIECE));
};

/** False where there is nothing left of it. */
const removePiece = async (
  table: Table,
  patientId: PatientId,
  [from, to]: readonly [string, string],
): Promise<boolean> => {
  const keys = await queryOnce(table, {
    KeyConditionExpression: 'PK = :patient AND SK BETWEEN :from AND :to',
    ExpressionAttributeValues: toAttributes({ ':patient': patientPartition(patientId), ':from': from, ':to': to }),
    ProjectionExpression: KEYS_ALONE,
    ConsistentRead: true,
    Limit: PIECE,
  });
  await inPieces(
    table,
    keys.map((key) => remove(table, key)),
  );
  return keys.length > 0;
};

/**
 * The rows of every name and team that the patient ever had. Those of before say nothing that is still known, so the lists
 * are gone through: some requests more, for something done a few times a year.
 */
const removeNames = async (table: Table, patientId: PatientId, careTeamId = ''): Promise<void> => {
  const teams = careTeamsIn(await getItem(table, CARE_TEAMS_KEY)).map(({ id }) => id);
  const lists = [WORDS_PARTITION, ...[...new Set([...teams, careTeamId])].map(teamNamesPartition)];
  for (const list of lists) {
    const keys = await query(table, {
      KeyConditionExpression: 'PK = :list',
      FilterExpression: 'patientId = :patient',
      ExpressionAttributeValues: toAttributes({ ':list': list, ':patient': patientId }),
      ProjectionExpression: KEYS_ALONE,
      ConsistentRead: true,
    });
    await inPieces(
      table,
      keys.map((key) => remove(table, key)),
    );
  }
};

/** Who did what and when stays; the dates and ids that it was about do not. */
const forgetReferences = async (table: Table, patientId: PatientId): Promise<void> => {
  const names = { '#reference': 'reference', '#action': 'action' };
  const keys = await query(table, {
    KeyConditionExpression: 'PK = :patient AND begins_with(SK, :audit)',
    FilterExpression: 'attribute_exists(#reference) AND #action <> :erased',
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: {
      ...toAttributes({ ':patient': patientPartition(patientId), ':audit': AUDIT_PREFIX }),
      ':erased': toAttribute('erased'),
    },
    ProjectionExpression: KEYS_ALONE,
    ConsistentRead: true,
  });
  await inPieces(
    table,
    keys.map((key) => ({
      action: {
        Update: {
          TableName: table.name,
          Key: key,
          UpdateExpression: 'REMOVE #reference',
          ExpressionAttributeNames: { '#reference': 'reference' },
        },
      },
    })),
  );
};
