import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../infra/local/cloud.ts';
import { order, printed, startProbe } from './probe-cloud.ts';

const HOUR = 3_600_000;
const fired = (cloud: LocalCloud) => printed(cloud).flatMap(({ at, received }) => (received ? [[at, received]] : []));

/** The role as the template names it: taken from a schedule that the probe itself made. */
const withRole = async (): Promise<{
  cloud: LocalCloud;
  client: SchedulerClient;
  create: (name: string, at: string, more?: Partial<CreateScheduleCommandInput>) => Promise<unknown>;
}> => {
  const cloud = await startProbe();
  order(cloud, { name: 'sample', scheduleAt: '2027-12-31T00:00:00' });
  await cloud.settled();
  const [sample] = cloud.schedules();
  const client = new SchedulerClient(cloud.administrator);
  const create = (name: string, at: string, more: Partial<CreateScheduleCommandInput> = {}) =>
    client.send(
      new CreateScheduleCommand({
        Name: name,
        GroupName: 'probe',
        ScheduleExpression: `at(${at})`,
        FlexibleTimeWindow: { Mode: 'OFF' },
        ActionAfterCompletion: 'DELETE',
        Target: { Arn: sample?.Target.Arn, RoleArn: sample?.Target.RoleArn, Input: JSON.stringify({ name }) },
        ...more,
      }),
    );
  return { cloud, client, create };
};

describe('a one-time schedule', () => {
  it('fires at its time in UTC, in the order of time, and is gone', async () => {
    const { cloud, create } = await withRole();
    await create('later', '2027-01-04T14:30:00');
    await create('sooner', '2027-01-04T13:00:00');

    await cloud.clock.advance(2 * HOUR);
    expect(cloud.clock.now()).toBe('2027-01-04T14:00:00.000Z');
    expect(cloud.clock.nextEvent()).toBe('2027-01-04T14:30:00.000Z');
    await cloud.clock.advance(HOUR);

    expect(fired(cloud).slice(1)).toEqual([
      ['2027-01-04T13:00:00.000Z', 'sooner'],
      ['2027-01-04T14:30:00.000Z', 'later'],
    ]);
    expect(cloud.schedules().map(({ Name }) => Name)).toEqual(['sample']);
  });

  it('is there to be read until it is deleted', async () => {
    const { cloud, client, create } = await withRole();
    await create('mine', '2027-01-04T13:00:00');

    const found = await client.send(new GetScheduleCommand({ Name: 'mine', GroupName: 'probe' }));
    const listed = await client.send(new ListSchedulesCommand({ GroupName: 'probe', NamePrefix: 'mi' }));
    await client.send(new DeleteScheduleCommand({ Name: 'mine', GroupName: 'probe' }));
    await cloud.clock.advance(2 * HOUR);

    expect(found.ScheduleExpression).toBe('at(2027-01-04T13:00:00)');
    expect(listed.Schedules?.map(({ Name }) => Name)).toEqual(['mine']);
    expect(fired(cloud).map(([, name]) => name)).toEqual(['sample']);
  });

  it('may be created twice with one token, and else conflicts', async () => {
    const { cloud, create } = await withRole();
    await create('once', '2027-01-04T13:00:00', { ClientToken: 'token-1' });

    await create('once', '2027-01-04T13:00:00', { ClientToken: 'token-1' });
    await expect(create('once', '2027-01-04T13:00:00')).rejects.toMatchObject({ name: 'ConflictException' });
    await cloud.clock.advance(2 * HOUR);

    expect(fired(cloud).filter(([, name]) => name === 'once')).toHaveLength(1);
  });

  it.each([
    ['a group that is not in the template', { GroupName: 'elsewhere' }, 'ResourceNotFoundException'],
    ['an expression without seconds', { ScheduleExpression: 'at(2027-01-04T13:00)' }, 'ValidationException'],
    ['staying after it has fired', { ActionAfterCompletion: 'NONE' as const }, 'ValidationException'],
    ['a zone of its own', { ScheduleExpressionTimezone: 'Europe/Madrid' }, 'ValidationException'],
    ['a name with other letters', { Name: 'patient#1' }, 'ValidationException'],
  ])('is refused for %s', async (_, more, name) => {
    const { create } = await withRole();
    await expect(create('wrong', '2027-01-04T13:00:00', more)).rejects.toMatchObject({ name });
  });

  it('cannot be deleted when it is not there', async () => {
    const { client } = await withRole();
    const gone = client.send(new DeleteScheduleCommand({ Name: 'gone', GroupName: 'probe' }));
    await expect(gone).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('a schedule that fires too late', () => {
  it('goes to its dead letters, since nobody may be woken by an old event', async () => {
    const { cloud, create } = await withRole();
    const [sample] = cloud.schedules();
    const Target = {
      Arn: sample?.Target.Arn,
      RoleArn: sample?.Target.RoleArn,
      Input: JSON.stringify({ name: 'old' }),
      RetryPolicy: { MaximumEventAgeInSeconds: 60 },
      DeadLetterConfig: { Arn: 'arn:aws:sqs:us-east-1:000000000000:probe-dropped' },
    };
    await create('late', '2027-01-04T11:58:59', { Target });
    await create('just-in-time', '2027-01-04T11:59:00', { Target });
    await cloud.clock.advance(HOUR);
    expect(cloud.messaging.bodies('probe-dropped')).toEqual([JSON.stringify({ name: 'old' })]);
    expect(fired(cloud).map(([, name]) => name)).toEqual(['sample', 'old']);
  });
});

describe('the clock', () => {
  it('runs recurring schedules on the way, no oftener than asked', async () => {
    const cloud = await startProbe({ rulesAtMostEvery: HOUR });
    await cloud.clock.advance(3 * HOUR);
    expect(printed(cloud).map(({ at }) => at)).toEqual([
      '2027-01-04T13:00:00.000Z',
      '2027-01-04T14:00:00.000Z',
      '2027-01-04T15:00:00.000Z',
    ]);
  });

  it('keeps appointments at their instant, before what comes later', async () => {
    const cloud = await startProbe({ rulesAtMostEvery: HOUR });
    const seen: string[] = [];
    cloud.clock.at('2027-01-04T13:20:00.000Z', () => seen.push(cloud.clock.now()));
    cloud.clock.at('2027-01-04T13:10:00.000Z', () => order(cloud, { name: 'ordered' }));
    await cloud.clock.advance(2 * HOUR);
    expect(seen).toEqual(['2027-01-04T13:20:00.000Z']);
    expect(fired(cloud)).toEqual([['2027-01-04T13:10:00.000Z', 'ordered']]);
  });
});
