// A fresh table as the stack defines it, in the local database.
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { openTable, type Table } from '../../shared/adapters/dynamodb/table.ts';
import { TABLE } from '../../shared/contracts/names.ts';

let tables = 0;

/** `restored`: as a restored table comes, without a stream. */
export const freshTable = async (
  endpoint: string,
  { name = `vigil-${process.pid}-${++tables}`, restored = false } = {},
): Promise<Table> => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const table = openTable(name, { endpoint, region: 'us-east-1', credentials });
  const { partitionKey, sortKey, workPartitionKey, workSortKey, listPartitionKey, listSortKey } = TABLE;
  await table.client.send(
    new CreateTableCommand({
      TableName: table.name,
      BillingMode: 'PAY_PER_REQUEST',
      ...(!restored && { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } }),
      AttributeDefinitions: [partitionKey, sortKey, workPartitionKey, workSortKey, listPartitionKey, listSortKey].map(
        (name) => ({ AttributeName: name, AttributeType: 'S' }),
      ),
      KeySchema: keys(partitionKey, sortKey),
      GlobalSecondaryIndexes: [
        {
          IndexName: TABLE.workIndex,
          KeySchema: keys(workPartitionKey, workSortKey),
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        {
          IndexName: TABLE.listIndex,
          KeySchema: keys(listPartitionKey, listSortKey),
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [TABLE.listedAttribute] },
        },
      ],
    }),
  );
  return table;
};

const keys = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  { AttributeName: sort, KeyType: 'RANGE' as const },
];
