import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Item } from '../../shared/adapters/dynamodb/attributes.ts';
import { getItems, openTable, type Table } from '../../shared/adapters/dynamodb/table.ts';
import { RetryableError } from '../../shared/ports.ts';
import { CLIENT, type ScriptedServer, startScriptedServer } from './scripted-server.ts';

const [FIRST, SECOND] = [{ PK: { S: 'one' } }, { PK: { S: 'two' } }];

describe('a batch of which DynamoDB leaves something unread', () => {
  let server: ScriptedServer;
  let table: Table;
  beforeAll(async () => {
    server = await startScriptedServer();
    table = openTable('patients', { ...CLIENT, endpoint: server.endpoint });
  });
  afterAll(async () => {
    table.client.destroy();
    await server.stop();
  });
  beforeEach(() => server.received.splice(0));

  const answers = (read: readonly Item[], left: readonly Item[]) => ({
    status: 200,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify({
      Responses: { patients: read },
      UnprocessedKeys: left.length > 0 ? { patients: { Keys: left } } : {},
    }),
  });
  const asked = (): readonly Item[][] => server.received.map(({ body }) => JSON.parse(body).RequestItems.patients.Keys);

  it('is asked again for just that', async () => {
    server.script.push(answers([FIRST], [SECOND]), answers([SECOND], []));
    expect(await getItems(table, [FIRST, SECOND])).toEqual([FIRST, SECOND]);
    expect(asked()).toEqual([[FIRST, SECOND], [SECOND]]);
  });

  it('is given back to the queue after five attempts', async () => {
    server.script.push(...Array.from({ length: 6 }, () => answers([], [FIRST])));
    await expect(getItems(table, [FIRST])).rejects.toThrow(RetryableError);
    expect(asked()).toHaveLength(5);
    server.script.splice(0);
  });
});
