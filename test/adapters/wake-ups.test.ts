import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryQueues } from '../../shared/adapters/memory/queues.ts';
import { schedulerWakeUps } from '../../shared/adapters/wake-ups.ts';
import { NOW, wakeUpsContract } from './contract/wake-ups.ts';
import { type LocalServices, SCHEDULE_GROUP, startLocalServices } from './local-services.ts';
import { CLIENT, type ScriptedServer, startScriptedServer } from './scripted-server.ts';

const PATIENT = 'pabcdefghijklmnop';
const SETTINGS = {
  group: SCHEDULE_GROUP,
  roleArn: 'arn:aws:iam::000000000000:role/schedule',
  wakeQueueArn: 'arn:aws:sqs:us-east-1:000000000000:wake',
  deadLetterQueueArn: 'arn:aws:sqs:us-east-1:000000000000:schedule-dlq',
};
const done = { status: 200, headers: { 'content-type': 'application/json' }, body: '{"ScheduleArn":"arn"}' };
const failed = (status: number, type: string) => ({
  status,
  headers: { 'content-type': 'application/json', 'x-amzn-errortype': type },
  body: '{"Message":"no"}',
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW) });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('in EventBridge Scheduler', () => {
  let services: LocalServices;
  beforeEach(async () => {
    services = await startLocalServices();
  });
  afterEach(() => services.stop());

  wakeUpsContract(() => {
    const { wake, wakeRequests: woken } = memoryQueues();
    return {
      wakeUps: schedulerWakeUps(SETTINGS, wake, services.config),
      woken,
      scheduled: (patientId) =>
        services.scheduler.schedules
          .filter(({ Target }) => JSON.parse(Target.Input ?? '').patientId === patientId)
          .map(({ ScheduleExpression }) => `${ScheduleExpression.slice('at('.length, -1)}.000Z`),
    };
  });
});

describe('a schedule', () => {
  let server: ScriptedServer;
  let queues: ReturnType<typeof memoryQueues>;
  const move = (from: string | undefined, to: string | undefined): Promise<void> =>
    schedulerWakeUps(SETTINGS, queues.wake, { ...CLIENT, endpoint: server.endpoint, maxAttempts: 1 }).move(
      PATIENT,
      from,
      to,
    );
  beforeEach(async () => {
    queues = memoryQueues();
    server = await startScriptedServer();
  });
  afterEach(() => server.stop());
  const requests = () =>
    server.received.map(({ method, path }) => {
      const { pathname, searchParams } = new URL(path, server.endpoint);
      return [method, pathname, searchParams.get('groupName')].filter(Boolean).join(' ');
    });

  it('schedules one firing that deletes itself, and says no more than whom to wake', async () => {
    server.script.push(done);
    await move(undefined, '2026-11-24T15:30:00.000Z');
    expect(requests()).toEqual([`POST /schedules/${PATIENT}-20261124T1530`]);
    expect(JSON.parse(server.received[0]?.body ?? '')).toEqual({
      ClientToken: expect.any(String),
      GroupName: SCHEDULE_GROUP,
      ScheduleExpression: 'at(2026-11-24T15:30:00)',
      ScheduleExpressionTimezone: 'UTC',
      FlexibleTimeWindow: { Mode: 'OFF' },
      ActionAfterCompletion: 'DELETE',
      Target: {
        Arn: SETTINGS.wakeQueueArn,
        RoleArn: SETTINGS.roleArn,
        Input: `{"patientId":"${PATIENT}"}`,
        RetryPolicy: { MaximumEventAgeInSeconds: 900 },
        DeadLetterConfig: { Arn: SETTINGS.deadLetterQueueArn },
      },
    });
  });

  it('sets the new time before it takes the old one away', async () => {
    server.script.push(done, done);
    await move('2026-11-24T15:30:00.000Z', '2026-11-25T15:30:00.000Z');
    expect(requests()).toEqual([
      `POST /schedules/${PATIENT}-20261125T1530`,
      `DELETE /schedules/${PATIENT}-20261124T1530 ${SCHEDULE_GROUP}`,
    ]);
  });

  it.each([
    ['no schedule group', failed(404, 'ResourceNotFoundException')],
    ['no permission', failed(403, 'AccessDeniedException')],
  ])('fails where there is %s to create with', async (_, answer) => {
    server.script.push(answer);
    await expect(move(undefined, '2026-11-25T15:30:00.000Z')).rejects.toThrow();
  });

  it('fails where it may not delete', async () => {
    server.script.push(failed(409, 'ConflictException'));
    await expect(move('2026-11-25T15:30:00.000Z', undefined)).rejects.toThrow();
  });

  it('that has fired is left alone', async () => {
    await move(NOW, undefined);
    expect(server.received).toEqual([]);
  });
});
