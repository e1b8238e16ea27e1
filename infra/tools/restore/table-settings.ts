// What a restored table comes without, and CloudFormation does not add to a table that it takes over: read, set and compared.

import { setTimeout as pause } from 'node:timers/promises';
import {
  type ContinuousBackupsDescription,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type TableDescription,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import { TABLE } from '../../../shared/contracts/names.ts';

/** As in infra/constructs/patient-table.ts. */
const RECOVERY_DAYS = 35;
const BETWEEN_LOOKS = 5_000;

/** `unknown`: this database has no such thing, as a local one. */
type Known = boolean | 'unknown';

export interface TableSettings {
  readonly active: boolean;
  readonly indexes: boolean;
  readonly expiry: boolean;
  readonly recovery: Known;
  readonly protection: boolean;
  readonly stream: boolean;
  readonly ownKey: Known;
}

/** What is wrong where a setting is not as it should be, and what puts it right. */
export const SETTINGS: Readonly<Record<keyof TableSettings, string>> = {
  active: 'The table is not active yet: wait, then check again.',
  indexes: `The indexes ${TABLE.workIndex} and ${TABLE.listIndex} are not both active: wait; where one is missing, restore again with all indexes.`,
  expiry: `Items do not expire by ${TABLE.timeToLive}: run restore:prepare.`,
  recovery: 'There is no point-in-time recovery: run restore:prepare.',
  protection: 'The table may be deleted by mistake: run restore:prepare.',
  stream: 'There is no stream with both images, so nothing is delivered: run restore:prepare.',
  ownKey: 'The table is not encrypted with a key of your own: restore again with --sse-specification-override.',
};

/** @throws ResourceNotFoundException where there is no such table. */
export const describe = async ({ client, name }: Table): Promise<TableDescription> =>
  (await client.send(new DescribeTableCommand({ TableName: name }))).Table ?? {};

/** Undefined where the database knows no backups, as a local one. */
const backupsOf = async ({ client, name }: Table): Promise<ContinuousBackupsDescription | undefined> =>
  (await unlessUnknown(client.send(new DescribeContinuousBackupsCommand({ TableName: name }))))
    ?.ContinuousBackupsDescription;

const unlessUnknown = <Answer>(asked: Promise<Answer>): Promise<Answer | undefined> =>
  asked.catch((error: unknown) => {
    if (error instanceof Error && error.name === 'UnknownOperationException') return undefined;
    throw error;
  });

const expires = async ({ client, name }: Table): Promise<boolean> => {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: name }));
  const { TimeToLiveStatus = '', AttributeName } = TimeToLiveDescription ?? {};
  return ['ENABLED', 'ENABLING'].includes(TimeToLiveStatus) && AttributeName === TABLE.timeToLive;
};

export const readSettings = async (table: Table): Promise<TableSettings> => {
  const [description, backups, expiry] = await Promise.all([describe(table), backupsOf(table), expires(table)]);
  const { TableStatus, GlobalSecondaryIndexes = [], StreamSpecification, SSEDescription } = description;
  const isLocal = backups === undefined;
  const isActive = (wanted: string): boolean =>
    // A local database names no state of an index.
    GlobalSecondaryIndexes.some(
      ({ IndexName, IndexStatus = 'ACTIVE' }) => IndexName === wanted && IndexStatus === 'ACTIVE',
    );
  return {
    active: TableStatus === 'ACTIVE',
    indexes: [TABLE.workIndex, TABLE.listIndex].every(isActive),
    expiry,
    recovery: isLocal ? 'unknown' : backups.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus === 'ENABLED',
    protection: description.DeletionProtectionEnabled === true,
    stream: hasStream(StreamSpecification),
    ownKey: isLocal ? 'unknown' : SSEDescription?.SSEType === 'KMS' && SSEDescription.KMSMasterKeyArn !== undefined,
  };
};

const hasStream = (stream: TableDescription['StreamSpecification']): boolean =>
  stream?.StreamEnabled === true && stream.StreamViewType === 'NEW_AND_OLD_IMAGES';

/** DynamoDB takes one change of a table at a time. */
const untilActive = async (table: Table): Promise<void> => {
  while ((await describe(table)).TableStatus !== 'ACTIVE') await pause(BETWEEN_LOOKS);
};

/** Expiry, recovery and protection: whatever of them is not set yet. */
export const keepSafe = async (table: Table): Promise<void> => {
  const { client, name } = table;
  const { expiry, recovery, protection } = await readSettings(table);
  if (!expiry)
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: name,
        TimeToLiveSpecification: { AttributeName: TABLE.timeToLive, Enabled: true },
      }),
    );
  if (recovery === false)
    await client.send(
      new UpdateContinuousBackupsCommand({
        TableName: name,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: RECOVERY_DAYS },
      }),
    );
  await untilActive(table);
  if (!protection) await client.send(new UpdateTableCommand({ TableName: name, DeletionProtectionEnabled: true }));
  await untilActive(table);
};

/** Without it no stack can be pointed at the table. */
export const startStream = async (table: Table): Promise<void> => {
  if ((await readSettings(table)).stream) return;
  await table.client.send(
    new UpdateTableCommand({
      TableName: table.name,
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
  await untilActive(table);
};
