// Topics, queues, keys and functions let in only the services that are named here, and only for this account.
import { describe, expect, test } from 'vitest';
import { type Json, resources, synthesize } from './synthesize.ts';

const settings = { deliveryReceipts: 'true', requestNumberType: 'TOLL_FREE' };
const { service, stateful } = synthesize(settings);

interface Allowed {
  /** Which policy, without the hash of its id. */
  readonly on: string;
  readonly principal: string;
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
    .flatMap(({ Principal, Condition }) => {
      const condition = JSON.stringify(Condition ?? {});
      if (typeof Principal === 'string') return [{ on: withoutHash(id), principal: Principal, condition }];
      return Object.values<Json>(Principal)
        .flatMap(list)
        .map((each) => ({ on: withoutHash(id), principal: text(each), condition }));
    });

const POLICIES: readonly (readonly [type: string, property: string])[] = [
  ['AWS::SNS::TopicPolicy', 'PolicyDocument'],
  ['AWS::SQS::QueuePolicy', 'PolicyDocument'],
  ['AWS::KMS::Key', 'KeyPolicy'],
  ['AWS::SMSVOICE::ResourcePolicy', 'PolicyDocument'],
];

const statements = POLICIES.flatMap(([type, property]) =>
  resources(type, service, stateful).flatMap(({ id, Properties }) => allowedBy(id, Properties[property])),
);

/** Topics that are not here let in nobody but roles of this account; the inbound topic takes texts from SMS alone. */
const LET_IN = [
  'AlarmTopicPolicy: cloudwatch.amazonaws.com',
  'EncryptionKey: arn:AWS::Partition:iam::AWS::AccountId:root',
  'EncryptionKey: cloudwatch.amazonaws.com',
  'EncryptionKey: logs.AWS::Region.amazonaws.com',
  'EncryptionKey: sms-voice.amazonaws.com',
  'EncryptionKey: sns.amazonaws.com',
  'InboundTextsInboundQueuePolicy: sns.amazonaws.com',
  'InboundTextsTopicPolicy: sms-voice.amazonaws.com',
  'InboundTextsUndeliveredQueuePolicy: sns.amazonaws.com',
  'NumberResourcePolicy: sns.amazonaws.com',
];

const OWN_ACCOUNT = 'arn:AWS::Partition:iam::AWS::AccountId:root';

test('every policy is looked at', () => {
  const types = [service, stateful].flatMap(({ Resources }) => Object.values<Json>(Resources)).map(({ Type }) => Type);
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
    const found = statements.map(({ on, principal }) => `${on}: ${principal}`);
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
