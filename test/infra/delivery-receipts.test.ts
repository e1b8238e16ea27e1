import { describe, expect, test } from 'vitest';
import { buildAccountApp } from '../../infra/build-account-app.ts';
import {
  allowed,
  contextFor,
  functionsByName,
  type Json,
  resource,
  resources,
  synthesize,
  target,
} from './synthesize.ts';

const LOG = 'sns/us-east-1/123456789012/DirectPublishToPhoneNumber';
const LOGS = [LOG, `${LOG}/Failure`];

/** A joined name as it is in the account of the example. */
const spelt = (value: Json): string =>
  typeof value === 'string'
    ? value
    : value['Fn::Join'][1]
        .map((part: Json) => part)
        .map((part: Json) =>
          part.Ref
            ? { 'AWS::Region': 'us-east-1', 'AWS::AccountId': '123456789012', 'AWS::Partition': 'aws' }[
                part.Ref as string
              ]
            : part,
        )
        .join('');

describe('A stage that owns the delivery log', () => {
  const { service } = synthesize({ deliveryReceipts: 'true' });
  const lambda = functionsByName(service)['record-receipt'];

  test('reads both halves of it', () => {
    const filters = resources('AWS::Logs::SubscriptionFilter', service).map(({ Properties }) => Properties);
    expect(filters.map(({ LogGroupName }) => spelt(LogGroupName)).sort()).toEqual(LOGS);
    expect(filters.map(({ DestinationArn }) => target(DestinationArn))).toEqual([lambda?.id, lambda?.id]);
    expect(filters.map(({ FilterPattern }) => FilterPattern)).toEqual(['', '']);
  });

  test('lets nothing but these logs in', () => {
    const permissions = resources('AWS::Lambda::Permission', service)
      .map(({ Properties }) => Properties)
      .filter(({ FunctionName }) => target(FunctionName) === lambda?.id);
    expect(permissions.map(({ Principal }) => Principal)).toEqual(['logs.amazonaws.com', 'logs.amazonaws.com']);
    expect(permissions.map(({ SourceArn }) => spelt(SourceArn)).sort()).toEqual(
      LOGS.map((name) => `arn:aws:logs:us-east-1:123456789012:log-group:${name}:*`).sort(),
    );
  });

  test('tries a batch again, for hours', () => {
    const { Properties } = resource('AWS::Lambda::EventInvokeConfig', 'DeliveryReceipts', service);
    expect(Properties).toMatchObject({ MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 6 * 3600 });
  });

  test('lets a receipt wait for its text for ten minutes, and makes no dead letter of it', () => {
    const { VisibilityTimeout, RedrivePolicy } = resource(
      'AWS::SQS::Queue',
      'DeliveryReceiptsQueue',
      service,
    ).Properties;
    expect(VisibilityTimeout * (RedrivePolicy.maxReceiveCount - 1)).toBeGreaterThan(10 * 60);
  });
});

test('a stage that was not told so reads no log', () => {
  const { service } = synthesize();
  expect(resources('AWS::Logs::SubscriptionFilter', service)).toEqual([]);
  expect(functionsByName(service)).not.toHaveProperty('record-receipt');
});

describe('What an account has once', () => {
  const template: Json = buildAccountApp(contextFor({ logRetentionDays: '30' })).synth().stacks[0]?.template;
  const key = resource('AWS::KMS::Key', '', template);

  test('is the log, encrypted, for a time, and kept', () => {
    const groups = resources('AWS::Logs::LogGroup', template);
    expect(groups.map(({ Properties }) => spelt(Properties.LogGroupName)).sort()).toEqual(LOGS);
    for (const { Properties, DeletionPolicy } of groups) {
      expect(Properties).toMatchObject({ RetentionInDays: 30, KmsKeyId: { 'Fn::GetAtt': [key.id, 'Arn'] } });
      expect(DeletionPolicy).toBe('Retain');
    }
  });

  test('is a role with which SNS writes into it and nowhere else', () => {
    const role = resource('AWS::IAM::Role', '', template);
    expect(role.Properties.AssumeRolePolicyDocument.Statement).toMatchObject([
      { Principal: { Service: 'sns.amazonaws.com' } },
    ]);
    const statements = allowed(resource('AWS::IAM::Policy', '', template).Properties.PolicyDocument);
    expect(statements.flatMap(({ actions }) => actions)).toEqual([
      'logs:CreateLogGroup',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
    ]);
    const groups = resources('AWS::Logs::LogGroup', template).map(({ id }) =>
      JSON.stringify({ 'Fn::GetAtt': [id, 'Arn'] }),
    );
    expect(statements.flatMap(({ resources: on }) => on).sort()).toEqual(groups.sort());
  });
});
