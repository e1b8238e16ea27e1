import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTable, type Table } from '../../shared/adapters/dynamodb/table.ts';
import { ABSENT, putIf, transact } from '../../shared/adapters/dynamodb/transaction.ts';
import { RetryableError } from '../../shared/ports.ts';
import { CLIENT, type ScriptedServer, startScriptedServer } from './scripted-server.ts';

const headers = { 'content-type': 'application/x-amz-json-1.0' };
const DONE = { status: 200, headers, body: '{}' };
const cancelled = (Code: string) => ({
  status: 400,
  headers,
  body: JSON.stringify({
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    CancellationReasons: [{ Code }],
  }),
});

describe('a transaction', () => {
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
  beforeEach(() => {
    server.received.splice(0);
    server.script.splice(0);
  });

  const write = () => transact(table, [putIf(table, { PK: { S: 'one' } }, ABSENT, 'taken')]);

  it.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'that meets a %s three times is written in the end',
    async (code) => {
      server.script.push(cancelled(code), cancelled(code), cancelled(code), DONE);
      expect(await write()).toEqual(new Set());
      expect(server.received).toHaveLength(4);
    },
  );

  it('that meets one every time is given back to the queue', async () => {
    server.script.push(...Array.from({ length: 5 }, () => cancelled('TransactionConflict')));
    await expect(write()).rejects.toThrow(RetryableError);
    expect(server.received).toHaveLength(4);
  });

  it('whose condition does not hold is not tried again', async () => {
    server.script.push(cancelled('ConditionalCheckFailed'), DONE);
    expect(await write()).toEqual(new Set(['taken']));
    expect(server.received).toHaveLength(1);
  });

  it('that is wrong in itself is not tried again', async () => {
    server.script.push(cancelled('ValidationError'), DONE);
    await expect(write()).rejects.toThrow(TransactionCanceledException);
    expect(server.received).toHaveLength(1);
  });
});
