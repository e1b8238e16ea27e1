import { DynamoDBClient, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { order, printed, START, startProbe } from './probe-cloud.ts';

const MINUTE = 60_000;

describe('a queue that feeds a function', () => {
  it('gives a failed message again after its visibility time-out, and the others only once', async () => {
    const cloud = await startProbe();

    order(cloud, { name: 'good' }, { name: 'shaky', failures: 1 });
    await cloud.settled();
    const before = printed(cloud).map(({ received }) => received);
    expect(cloud.queueDepths()['probe-queue']).toEqual({ active: 0, waiting: 1 });
    expect(cloud.clock.nextEvent()).toBe('2027-01-04T12:01:00.000Z');
    await cloud.clock.advance(MINUTE);

    expect(before.toSorted()).toEqual(['good', 'shaky']);
    expect(printed(cloud).at(-1)).toEqual({ at: '2027-01-04T12:01:00.000Z', received: 'shaky', receiveCount: 2 });
    expect(cloud.queueDepths()['probe-queue']).toEqual({ active: 0, waiting: 0 });
  });

  it('moves a message that fails too often to the dead letters', async () => {
    const cloud = await startProbe();

    order(cloud, { name: 'hopeless', failures: 99 });
    await cloud.clock.advance(4 * MINUTE);

    expect(printed(cloud).filter(({ received }) => received === 'hopeless')).toHaveLength(3);
    expect(cloud.messaging.bodies('probe-dead-letters')).toEqual([JSON.stringify({ name: 'hopeless', failures: 99 })]);
    expect(cloud.queueDepths()['probe-queue']).toEqual({ active: 0, waiting: 0 });
  });

  it('comes to rest after messages that die shortly after one another, which no function is told of', async () => {
    const cloud = await startProbe();

    order(cloud, { name: 'hopeless', failures: 99 });
    for (let second = 1; second <= 5; second += 1) {
      await cloud.clock.advance(1_000);
      order(cloud, { name: `hopeless-${second}`, failures: 99 });
    }
    await cloud.clock.advance(4 * MINUTE);

    expect(cloud.messaging.bodies('probe-dead-letters')).toHaveLength(6);
  });

  it('takes a crash for the failure of the whole batch', async () => {
    const cloud = await startProbe();

    order(cloud, { name: 'crasher', crash: true });
    await cloud.clock.advance(4 * MINUTE);

    expect(cloud.messaging.bodies('probe-dead-letters')).toHaveLength(1);
    expect(cloud.logs.text()).toContain('told to crash');
  });
});

describe('the stream of the table', () => {
  it('keeps back what its filter does not let through', async () => {
    const cloud = await startProbe();
    const Item = { PK: { S: 'hidden' }, SK: { S: 'OTHER' } };
    await new DynamoDBClient(cloud.administrator).send(new PutItemCommand({ TableName: cloud.tableName, Item }));
    await cloud.settled();
    expect(printed(cloud)).toEqual([]);
  });

  it('feeds the rest in order', async () => {
    const cloud = await startProbe();

    order(cloud, { name: 'first', put: true });
    await cloud.settled();
    order(cloud, { name: 'second', put: true });
    await cloud.settled();

    const streamed = printed(cloud).flatMap((line) => (line.streamed ? [line.streamed] : []));
    expect(streamed).toEqual(['first', 'second']);
  });

  it('goes on from the lowest failure, and after the last retry tells the destination which records, not what', async () => {
    const cloud = await startProbe();

    order(cloud, { name: 'poison', put: true });
    await cloud.settled();

    expect(printed(cloud).filter(({ streamed }) => streamed === 'poison')).toHaveLength(3);
    const [dropped = ''] = cloud.messaging.bodies('probe-dropped');
    expect(JSON.parse(dropped)).toMatchObject({ timestamp: START, DDBStreamBatchInfo: { batchSize: 1 } });
    expect(dropped).not.toContain('poison');
  });

  it('halves a batch that crashes, so that only the culprit is dropped', async () => {
    const cloud = await startProbe();

    await new DynamoDBClient(cloud.administrator).send(
      new TransactWriteItemsCommand({
        TransactItems: ['one', 'crash', 'two'].map((name) => ({
          Put: { TableName: cloud.tableName, Item: { PK: { S: name }, SK: { S: 'STATE' } } },
        })),
      }),
    );
    await cloud.settled();

    const streamed = printed(cloud).map((line) => line.streamed);
    expect(streamed).toContain('one');
    expect(streamed).toContain('two');
    expect(
      cloud.messaging.bodies('probe-dropped').map((body) => JSON.parse(body).DDBStreamBatchInfo.batchSize),
    ).toEqual([1]);
  });
});
