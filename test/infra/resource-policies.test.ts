// Topics, queues, keys and functions let in only the services that are named here, and only for this account.
import { describe, expect, test } from 'vitest';
import { buildAccountApp } from '../../infra/build-account-app.ts';
import { contextFor, type Json, resources, synthesize } from './synthesize.ts';

const settings = { deliveryReceipts: 'true', requestNumberType: 'TOLL_FREE' };
const { service, stateful } = synthesize(settings);
const account: Json = buildAccountApp(contextFor()).synth().stacks[0]?.template;

interface Allowed {
  /** Which policy, without the hash of its id. */
  readonly on: string;
  readonly principal: string;
  readonly actions: string;
  readonly condition: string;
}

const list = (value: Json): readonly Json[] => (Array.isArray(value) ? value : [value]);
const withoutHash = (id: string): string => id.replace(/[0-9A-F]{8}$/, '');

/** As it is written, or its parts joined. */
const text = (value: Json): string => {
  if (typeof value === 'string') return value;
  if (value.Ref) return value.Ref;
  const joined = value['Fn::Join'];
  return joined ? joined[1].map(text).join('') : JSON.stringify(value);
};

const allowedBy = (id: string, document: Json): readonly Allowed[] =>
  list(document.Statement)
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Principal, Action, Condition }) => {
      const actions = list(Action).toSorted().join(', ');
      const condition = JSON.stringify(Condition ?? {});
      if (typeof Principal === 'string') return [{ on: withoutHash(id), principal: Principal, actions, condition }];
      return Object.values<Json>(Principal)
        .flatMap(list)
        .map((each) => ({ on: withoutHash(id), principal: text(each), actions, condition }));
    });

const POLICIES: readonly (readonly [type: string, property: string])[] = [
  ['AWS::SNS::TopicPolicy', 'PolicyDocument'],
  ['AWS::SQS::QueuePolicy', 'PolicyDocument'],
  ['AWS::KMS::Key', 'KeyPolicy'],
  ['AWS::SMSVOICE::ResourcePolicy', 'PolicyDocument'],
];

const statements = POLICIES.flatMap(([type, property]) =>
  resources(type, service, stateful, account).flatMap(({ id, Properties }) => allowedBy(id, Properties[property])),
);

/** Who, and for which actions. Topics that are not here let in nobody but roles of this account; the inbound topic takes texts from SMS alone. */
const LET_IN = [
  'AlarmTopicPolicy: cloudwatch.amazonaws.com sns:Publish',
  'EncryptionKey: arn:AWS::Partition:iam::AWS::AccountId:root kms:*',
  'EncryptionKey: cloudwatch.amazonaws.com kms:Decrypt, kms:GenerateDataKey*',
  'EncryptionKey: logs.AWS::Region.amazonaws.com kms:Decrypt, kms:Describe*, kms:Encrypt, kms:GenerateDataKey*, kms:ReEncrypt*',
  'EncryptionKey: sms-voice.amazonaws.com kms:Decrypt, kms:GenerateDataKey*',
  'EncryptionKey: sns.amazonaws.com kms:Decrypt, kms:GenerateDataKey*',
  'InboundTextsInboundQueuePolicy: sns.amazonaws.com sqs:SendMessage',
  'InboundTextsTopicPolicy: sms-voice.amazonaws.com sns:Publish',
  'InboundTextsUndeliveredQueuePolicy: sns.amazonaws.com sqs:SendMessage',
  'Key: arn:AWS::Partition:iam::AWS::AccountId:root kms:*',
  'Key: logs.AWS::Region.amazonaws.com kms:Decrypt, kms:Describe*, kms:Encrypt, kms:GenerateDataKey*, kms:ReEncrypt*',
  'NumberResourcePolicy: sns.amazonaws.com sms-voice:SendTextMessage',
];

const OWN_ACCOUNT = 'arn:AWS::Partition:iam::AWS::AccountId:root';

test('every policy is looked at', () => {
  const types = [service, stateful, account]
    .flatMap(({ Resources }) => Object.values<Json>(Resources))
    .map(({ Type }) => Type);
  const known: readonly string[] = POLICIES.map(([type]) => type);
  const policies = types.filter((type) => /Policy$/.test(type) && !type.startsWith('AWS::IAM::'));
  expect([...new Set(policies)].filter((type) => !known.includes(type))).toEqual([]);
});

describe('Whoever is let in', () => {
  test.each(statements)('on $on, $principal, comes from this account', ({ principal, condition }) => {
    const isAccount = principal === OWN_ACCOUNT;
    // The account stands in the condition, or the ARN of one resource of ours does.
    const isBound = /AWS::AccountId|"aws:SourceArn":\{"(Ref|Fn::GetAtt)"/.test(condition);
    expect(principal).not.toBe('*');
    expect(isAccount || isBound).toBe(true);
  });

  test('is on the list', () => {
    const found = statements.map(({ on, principal, actions }) => `${on}: ${principal} ${actions}`);
    expect([...new Set(found)].sort()).toEqual(LET_IN);
  });
});

test('functions are called by the API and the delivery log of this account alone', () => {
  const permissions = resources('AWS::Lambda::Permission', service);
  expect(permissions.length).toBeGreaterThan(0);
  for (const { Properties } of permissions) {
    expect(['apigateway.amazonaws.com', 'logs.amazonaws.com']).toContain(Properties.Principal);
    expect(JSON.stringify([Properties.SourceArn, Properties.SourceAccount])).toContain('AWS::AccountId');
  }
});
