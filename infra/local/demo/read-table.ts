// Reads everything that the table holds about patients, as an administrator whom no role limits.
import { type AttributeValue, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { fromItem } from '../../../shared/adapters/dynamodb/items.ts';
import { partitionOf, RESPONSE_PREFIX, sortOf } from '../../../shared/adapters/dynamodb/keys.ts';
import { TABLE } from '../../../shared/contracts/names.ts';
import type { LocalCloud } from '../cloud.ts';
import type { RecordedWorld } from './recorded-world.ts';

type StoredRecords = Pick<RecordedWorld, 'patients' | 'communications' | 'responses' | 'alerts'>;

export const readTable = async ({
  administrator,
  tableName,
}: Pick<LocalCloud, 'administrator' | 'tableName'>): Promise<StoredRecords> => {
  const client = new DynamoDBClient(administrator);
  const items: Record<string, AttributeValue>[] = [];
  try {
    for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName })) items.push(...Items);
  } finally {
    client.destroy();
  }
  const ofPatients = items.filter((item) => partitionOf(item).startsWith(TABLE.patientPrefix));
  const all = <Thing>(prefix: string): Thing[] =>
    ofPatients
      .filter((item) => sortOf(item).startsWith(prefix))
      .sort((one, other) => (sortOf(one) < sortOf(other) ? -1 : 1))
      .map((item) => fromItem<Thing>(item));
  return {
    patients: all(TABLE.stateKey),
    communications: all(TABLE.communicationPrefix),
    responses: all(RESPONSE_PREFIX),
    alerts: all(TABLE.alertPrefix),
  };
};
