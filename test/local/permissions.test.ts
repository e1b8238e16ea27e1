import { describe, expect, it } from 'vitest';
import type { StackTemplate } from '../../infra/local/template.ts';
import { order, startProbe } from './probe-cloud.ts';

interface Grant {
  readonly Action: string | readonly string[];
}

/** Takes every statement with this action out of the roles' policies. */
const without =
  (action: string) =>
  (templates: readonly StackTemplate[]): void => {
    for (const { Resources } of templates)
      for (const { Type, Properties } of Object.values(Resources)) {
        if (Type !== 'AWS::IAM::Policy') continue;
        const document = Properties?.PolicyDocument as { Statement: readonly Grant[] };
        document.Statement = document.Statement.filter((grant) => ![grant.Action].flat().includes(action));
      }
  };

const SCHEDULE = { name: 'a', scheduleAt: '2027-01-04T13:00:00' };

describe('without its grant', () => {
  it.each([
    [
      'dynamodb:PutItem',
      { name: 'a', put: true },
      'worker',
      'arn:aws:dynamodb:us-east-1:000000000000:table/probe-table',
    ],
    ['sns:Publish', { name: 'a', notice: 'hello' }, 'worker', 'arn:aws:sns:us-east-1:000000000000:probe-care-team'],
    ['scheduler:CreateSchedule', SCHEDULE, 'worker', 'arn:aws:scheduler:us-east-1:000000000000:schedule/probe/a'],
    ['iam:PassRole', SCHEDULE, 'worker', /role\/Probe-ScheduleRole/],
    ['sqs:SendMessage', SCHEDULE, 'scheduler', 'arn:aws:sqs:us-east-1:000000000000:probe-queue'],
    ['sqs:ReceiveMessage', { name: 'a' }, 'worker', 'arn:aws:sqs:us-east-1:000000000000:probe-queue'],
    ['dynamodb:DescribeStream', { name: 'a' }, 'follower', /table\/probe-table\/stream/],
  ])('%s fails with AccessDenied that names caller, action and resource', async (action, work, caller, resource) => {
    const cloud = await startProbe({ alterTemplates: without(action) });

    order(cloud, work);
    await cloud.clock.advance(3_600_000);

    const [denial] = cloud.denials;
    expect(denial).toMatchObject({ caller, action });
    expect(denial?.resource).toMatch(resource);
    expect(denial?.message).toContain(
      `/${caller} is not authorized to perform: ${action} on resource: ${denial?.resource}`,
    );
  });

  it('the function gets an error that it can name', async () => {
    const cloud = await startProbe({ alterTemplates: without('dynamodb:PutItem') });
    order(cloud, { name: 'a', put: true });
    await cloud.settled();
    expect(cloud.logs.text()).toMatch(
      /AccessDeniedException: User: .*worker is not authorized to perform: dynamodb:PutItem/,
    );
  });

  it('and with all of them, nothing is denied', async () => {
    const cloud = await startProbe();
    order(cloud, { name: 'a', put: true, text: '+12065550123', notice: 'hello', scheduleAt: SCHEDULE.scheduleAt });
    await cloud.clock.advance(3_600_000);
    expect(cloud.denials).toEqual([]);
  });
});
