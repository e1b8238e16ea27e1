import { describe, expect, test } from 'vitest';
import { resourceName } from './permission-names.ts';
import { MAY } from './permitted.ts';
import {
  functionsByName,
  permissionsOf,
  resource,
  resources,
  type Statement,
  synthesize,
  target,
} from './synthesize.ts';

const { service } = synthesize({ deliveryReceipts: 'true', dailyNote: '{"hour":7,"timeZone":"America/Chicago"}' });
const functions = functionsByName(service);

const isGiven = ({ actions }: Statement): boolean => actions.every((action) => /^(logs|kms):/.test(action));

const grantsOf = (name: string): readonly string[] =>
  permissionsOf(service, target(functions[name]?.Properties.Role))
    .filter((statement) => !isGiven(statement))
    .flatMap(({ actions, resources: on, notResources }) =>
      actions.flatMap((action) => [
        ...on.map((each) => `${action} ${resourceName(each)}`),
        ...notResources.map((each) => (each.includes(':sns:*:*:*') ? `${action} a phone` : `${action} not ${each}`)),
      ]),
    );

describe.each(Object.entries(MAY))('%s', (name, may) => {
  test('may do what its code does, and nothing else', () => {
    expect([...grantsOf(name)].sort()).toEqual(Object.keys(may).sort());
  });

  test('writes into its own log group alone', () => {
    const logGroup = target(functions[name]?.Properties.LoggingConfig.LogGroup);
    const logs = permissionsOf(service, target(functions[name]?.Properties.Role)).filter(({ actions }) =>
      actions.some((action) => action.startsWith('logs:')),
    );
    expect(logs.map(({ resources: on }) => on)).toEqual([[JSON.stringify({ 'Fn::GetAtt': [logGroup, 'Arn'] })]]);
  });
});

test('no policy uses a wildcard where a name would do', () => {
  const roles = resources('AWS::IAM::Role', service);
  const wide = roles
    .flatMap(({ id }) => permissionsOf(service, id))
    .flatMap(({ actions, resources: on }) => [...actions, ...on])
    .filter((each) => each.includes('*') && !/(?::schedule\/Vigil-dev|\/stream|:phone-number)\/\*"\]\]}$/.test(each));
  expect(roles.length).toBeGreaterThan(Object.keys(MAY).length);
  // Of the account's subscriptions, for which IAM has no name: those of the console and of deliver.
  expect(wide.map(resourceName)).toEqual(['a subscription', 'a subscription']);
});

test('send-text may use a phone number through SNS alone', () => {
  const [statement] = permissionsOf(service, target(functions['send-text']?.Properties.Role)).filter(({ actions }) =>
    actions.includes('sms-voice:SendTextMessage'),
  );
  expect(statement?.condition).toEqual({ StringEquals: { 'aws:CalledViaLast': 'sns.amazonaws.com' } });
});

test('the console deletes nothing but given-up phones, who is erased, and drafts of plans', () => {
  const [statement] = permissionsOf(service, target(functions.console?.Properties.Role)).filter(({ actions }) =>
    actions.includes('dynamodb:DeleteItem'),
  );
  const deletable = ['PHONE#*', 'PATIENT#*', 'STUDY#*', 'NAMES', 'PLANS', 'TEAM#*#NAMES'];
  expect(statement?.condition).toEqual({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': deletable } });
});

test('the sweep deletes nothing but what is left of who is erased', () => {
  const [statement] = permissionsOf(service, target(functions.sweep?.Properties.Role)).filter(({ actions }) =>
    actions.includes('dynamodb:DeleteItem'),
  );
  const deletable = ['PATIENT#*', 'NAMES', 'TEAM#*#NAMES'];
  expect(statement?.condition).toEqual({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': deletable } });
});

describe('Schedules', () => {
  const group = resource('AWS::Scheduler::ScheduleGroup', '', service);
  const role = resource('AWS::IAM::Role', 'WakeUpsScheduleRole', service);

  test('of patients act as a role that only our group in our account can take', () => {
    expect(role.Properties.AssumeRolePolicyDocument.Statement).toEqual([
      {
        Action: 'sts:AssumeRole',
        Effect: 'Allow',
        Principal: { Service: 'scheduler.amazonaws.com' },
        Condition: {
          StringEquals: {
            'aws:SourceAccount': { Ref: 'AWS::AccountId' },
            'aws:SourceArn': { 'Fn::GetAtt': [group.id, 'Arn'] },
          },
        },
      },
    ]);
  });

  test('reach the wake queue and their dead letters', () => {
    const [send] = permissionsOf(service, role.id).filter(({ actions }) => actions.includes('sqs:SendMessage'));
    expect(send?.resources.map((each) => each.replace(/[0-9A-F]{8}/, '')).sort()).toEqual([
      '{"Fn::GetAtt":["WakeUpsScheduleDeadLettersQueue","Arn"]}',
      '{"Fn::GetAtt":["WakeUpsWakeQueue","Arn"]}',
    ]);
  });

  test('are made by deliver, which may hand that role to Scheduler alone', () => {
    const pass = permissionsOf(service, target(functions.deliver?.Properties.Role)).filter(({ actions }) =>
      actions.includes('iam:PassRole'),
    );
    expect(pass).toEqual([
      expect.objectContaining({
        resources: [JSON.stringify({ 'Fn::GetAtt': [role.id, 'Arn'] })],
        condition: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
      }),
    ]);
  });
});
