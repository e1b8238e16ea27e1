import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Dynoxide, startDynoxide } from '../../infra/local/dynoxide.ts';
import { dynamodbAlertNotices } from '../../shared/adapters/dynamodb/alert-notices.ts';
import { dynamodbErasures } from '../../shared/adapters/dynamodb/erasures.ts';
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import { type StreamChange, streamChange } from '../../shared/adapters/dynamodb/stream-change.ts';
import type { Table } from '../../shared/adapters/dynamodb/table.ts';
import { freshTable } from './dynamodb-table.ts';
import { alert, incoming, NOON, outgoing, PATIENT_ID, state, turn } from './fixtures.ts';
import { CLIENT } from './scripted-server.ts';

let database: Dynoxide;
let table: Table;
beforeAll(async () => {
  database = await startDynoxide();
  table = await freshTable(database.endpoint);
});
afterAll(() => database.stop());

/** All the stream holds, as Lambda would hand it over. */
const readStream = async (): Promise<readonly DynamoDBRecord[]> => {
  const streams = new DynamoDBStreamsClient({ ...CLIENT, endpoint: database.endpoint });
  const { Table: described } = await table.client.send(new DescribeTableCommand({ TableName: table.name }));
  const StreamArn = described?.LatestStreamArn;
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
  const { ShardIterator } = await streams.send(
    new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
  );
  const { Records = [] } = await streams.send(new GetRecordsCommand({ ShardIterator }));
  return Records as unknown as DynamoDBRecord[];
};

it('reads what changed of states, texts and alerts, and nothing of the rest', async () => {
  const patients = dynamodbPatientStore(table);
  const entry = { id: 'a1', patientId: PATIENT_ID, at: NOON, by: 'vigil', action: 'enrolled' } as const;
  await patients.create(turn({ incoming: incoming(), outgoing: [outgoing()], alerts: [alert()], audit: [entry] }));
  await patients.commit(turn({ state: state({ version: 2, nextWakeAt: NOON }) }));
  await dynamodbAlertNotices(table).markNoticed(alert().id, 1, NOON);

  const wakeable = state({ version: 2, nextWakeAt: NOON });
  await dynamodbErasures(table).begin({
    erasure: { patientId: PATIENT_ID, careTeamId: 'cedar', by: 'lena', why: 'patient-asked', begunAt: NOON },
    state: wakeable,
    entry: { ...entry, id: 'a2', action: 'erased' },
  });

  const changes = (await readStream()).map(streamChange).filter((change) => change !== undefined);
  const change = (kind: StreamChange['kind'], before: object | undefined, after: object) => ({
    sequenceNumber: expect.any(String),
    patientId: PATIENT_ID,
    kind,
    before,
    after,
  });
  expect(changes).toHaveLength(7);
  expect(changes).toEqual(
    expect.arrayContaining([
      change('state', undefined, state()),
      change('text', undefined, incoming()),
      change('text', undefined, outgoing()),
      change('alert', undefined, alert()),
      change('state', state(), state({ version: 2, nextWakeAt: NOON })),
      change('alert', alert(), alert({ noticesSent: 1, noticedAt: [NOON] })),
      // Who is erased is woken no more.
      change('state', wakeable, state({ version: 2 })),
    ]),
  );
});
