// The roles of a small template: what a call needs of the key, and which grants a call has needed.
import { describe, expect, it } from 'vitest';
import { Permissions } from '../../infra/local/permissions.ts';
import type { Statement } from '../../infra/local/policy.ts';
import { CloudTemplate } from '../../infra/local/template.ts';

const ARN = 'arn:aws:dynamodb:us-east-1:000000000000:table/patients';
const QUEUE = 'arn:aws:sqs:us-east-1:000000000000:wake';
const TOPIC = 'arn:aws:sns:us-east-1:000000000000:care-team';
const KEY = 'arn:aws:kms:us-east-1:000000000000:key/Probe-Key';
const ROLE = 'arn:aws:iam::000000000000:role/Probe-Role';
const keyArn = { 'Fn::GetAtt': ['Key', 'Arn'] };

const rolesOf = (...Statement: readonly Statement[]): Permissions => {
  const Resources = {
    Key: { Type: 'AWS::KMS::Key' },
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: { TableName: 'patients', SSESpecification: { KMSMasterKeyId: keyArn } },
    },
    Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'wake', KmsMasterKeyId: keyArn } },
    Plain: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'plain' } },
    Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'care-team', KmsMasterKeyId: keyArn } },
    Role: { Type: 'AWS::IAM::Role', Properties: { Policies: [{ PolicyDocument: { Statement } }] } },
  };
  const template = new CloudTemplate([{ stack: 'Probe', Resources }], { gateway: '', api: '', signIn: '' });
  return new Permissions(template, () => {});
};

const ask = (permissions: Permissions, action: string, resource: string, context = {}): string | undefined => {
  try {
    permissions.require({ name: 'probe', roleArn: ROLE }, { action, resource, context });
    return undefined;
  } catch {
    return permissions.denials.at(-1)?.action;
  }
};

const anything: Statement = { Effect: 'Allow', Action: ['dynamodb:*', 'sqs:*', 'sns:*'], Resource: '*' };
const key = (Action: string | readonly string[], through?: string): Statement => ({
  Effect: 'Allow',
  Action,
  Resource: KEY,
  ...(through && { Condition: { StringEquals: { 'kms:ViaService': `${through}.us-east-1.amazonaws.com` } } }),
});

describe('Whoever touches something encrypted', () => {
  it.each([
    ['sqs:SendMessage', QUEUE, 'sqs', 'kms:GenerateDataKey'],
    ['sns:Publish', TOPIC, 'sns', 'kms:GenerateDataKey'],
    ['dynamodb:GetItem', ARN, 'dynamodb', 'kms:GenerateDataKey'],
    ['dynamodb:Query', `${ARN}/index/work`, 'dynamodb', 'kms:GenerateDataKey'],
    ['sqs:ReceiveMessage', QUEUE, 'sqs', undefined],
  ])('by %s needs of its key more than to decrypt: %s, through %s: %s', (action, resource, through, refused) => {
    expect(ask(rolesOf(anything), action, resource)).toBe('kms:Decrypt');
    expect(ask(rolesOf(anything, key('kms:Decrypt', 'lambda')), action, resource)).toBe('kms:Decrypt');
    expect(ask(rolesOf(anything, key('kms:Decrypt', through)), action, resource)).toBe(refused);
    expect(ask(rolesOf(anything, key('kms:*', through)), action, resource)).toBeUndefined();
  });

  it('reading the stream needs it for itself, as Lambda reads it', () => {
    const stream = `${ARN}/stream/local`;
    expect(ask(rolesOf(anything, key('kms:*', 'dynamodb')), 'dynamodb:GetRecords', stream)).toBe('kms:Decrypt');
    expect(ask(rolesOf(anything, key('kms:Decrypt')), 'dynamodb:GetRecords', stream)).toBeUndefined();
  });

  it('needs no key where there is none', () => {
    const plain = 'arn:aws:sqs:us-east-1:000000000000:plain';
    expect(ask(rolesOf(anything), 'sqs:SendMessage', plain)).toBeUndefined();
  });
});

describe('A grant is used', () => {
  const PHONES = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': 'PHONE#*' } };
  const used = (permissions: Permissions) =>
    permissions.grants.flatMap(({ action, resource, used: is }) => (is ? [`${action} ${resource}`] : []));
  const roles = () =>
    rolesOf(
      { Effect: 'Allow', Action: ['sqs:SendMessage', 'sqs:ReceiveMessage'], Resource: ['arn:plain', 'arn:other'] },
      { Effect: 'Allow', Action: 'dynamodb:DeleteItem', Resource: 'arn:table', Condition: PHONES },
      { Effect: 'Deny', Action: 'sns:Publish', Resource: '*' },
      { Effect: 'Allow', Action: 'sns:Publish', NotResource: 'arn:*' },
    );

  it('not before a call', () => {
    expect(roles().grants.map(({ role, action, resource, used: is }) => [role, action, resource, is])).toEqual([
      ['Role', 'sqs:SendMessage', 'arn:plain', false],
      ['Role', 'sqs:SendMessage', 'arn:other', false],
      ['Role', 'sqs:ReceiveMessage', 'arn:plain', false],
      ['Role', 'sqs:ReceiveMessage', 'arn:other', false],
      ['Role', 'dynamodb:DeleteItem', 'arn:table', false],
      ['Role', 'sns:Publish', 'not arn:*', false],
    ]);
  });

  it.each<[string, string, object, readonly string[]]>([
    ['sqs:SendMessage', 'arn:other', {}, ['sqs:SendMessage arn:other']],
    ['sqs:DeleteMessage', 'arn:other', {}, []],
    ['dynamodb:DeleteItem', 'arn:table', { 'dynamodb:LeadingKeys': ['PHONE#1'] }, ['dynamodb:DeleteItem arn:table']],
    ['dynamodb:DeleteItem', 'arn:table', { 'dynamodb:LeadingKeys': ['PATIENT#1'] }, []],
    ['sns:Publish', 'a phone number', {}, []],
  ])('by %s on %s %j: %j', (action, resource, context, expected) => {
    const permissions = roles();
    ask(permissions, action, resource, context);
    expect(used(permissions)).toEqual(expected);
  });
});
