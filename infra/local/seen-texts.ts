// Asks the table whether an inbound text has been committed.
import { DynamoDBClient, type DynamoDBClientConfig, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { seenKey } from '../../shared/adapters/dynamodb/keys.ts';

export const seenTexts =
  (settings: DynamoDBClientConfig, tableName: string) =>
  async (inboundMessageId: string): Promise<boolean> => {
    const client = new DynamoDBClient(settings);
    try {
      const command = new GetItemCommand({
        TableName: tableName,
        Key: seenKey(inboundMessageId),
        ConsistentRead: true,
      });
      return (await client.send(command)).Item !== undefined;
    } finally {
      client.destroy();
    }
  };
