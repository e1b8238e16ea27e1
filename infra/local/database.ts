// The template's table, created in the local database the first time.
import {
  type AttributeDefinition,
  CreateTableCommand,
  DynamoDBClient,
  type GlobalSecondaryIndex,
  type KeySchemaElement,
  ResourceInUseException,
  type StreamViewType,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { REGION } from './resource-identity.ts';
import type { CloudTemplate } from './template.ts';

interface TableProperties {
  readonly KeySchema: KeySchemaElement[];
  readonly AttributeDefinitions: AttributeDefinition[];
  readonly GlobalSecondaryIndexes?: GlobalSecondaryIndex[];
  readonly StreamSpecification?: { readonly StreamViewType: StreamViewType };
  readonly TimeToLiveSpecification?: { readonly AttributeName: string; readonly Enabled: boolean };
}

/**
 * Creates the table and returns its name. `expires`: the database takes items out by the wall clock, so only a clock
 * that is never behind it may have them expire.
 */
export const createTable = async (template: CloudTemplate, endpoint: string, expires: boolean): Promise<string> => {
  // A stack keeps the tables that were in use before one was restored.
  const inUse = template.output(/^TableName$/);
  const table = template.all<TableProperties>('AWS::DynamoDB::Table').find(({ name }) => name === (inUse ?? name));
  if (!table) throw new Error('the template has no table');
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, StreamSpecification, TimeToLiveSpecification } =
    table.properties;
  const client = new DynamoDBClient({
    region: REGION,
    endpoint,
    credentials: { accessKeyId: 'database', secretAccessKey: 'local' },
  });
  try {
    await client.send(
      new CreateTableCommand({
        TableName: table.name,
        KeySchema,
        AttributeDefinitions,
        GlobalSecondaryIndexes,
        BillingMode: 'PAY_PER_REQUEST',
        ...(StreamSpecification && { StreamSpecification: { StreamEnabled: true, ...StreamSpecification } }),
      }),
    );
    if (expires && TimeToLiveSpecification)
      await client.send(new UpdateTimeToLiveCommand({ TableName: table.name, TimeToLiveSpecification }));
  } catch (error) {
    // Already there since an earlier start.
    if (!(error instanceof ResourceInUseException)) throw error;
  } finally {
    client.destroy();
  }
  return table.name;
};
