// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation writes its substitutions like that.
import { describe, expect, it } from 'vitest';
import { CloudTemplate, type StackTemplate } from '../../infra/local/template.ts';

const ORIGINS = { gateway: 'http://127.0.0.1:1', api: 'http://127.0.0.1:2', signIn: 'http://127.0.0.1:3' };

const resolve = (value: unknown, extra: Partial<StackTemplate> = {}): unknown => {
  const base: StackTemplate = {
    stack: 'Base',
    Resources: { Key: { Type: 'AWS::KMS::Key' } },
    Outputs: {
      Shared: { Value: { 'Fn::GetAtt': ['Key', 'Arn'] }, Export: { Name: { 'Fn::Sub': '${AWS::StackName}:Key' } } },
    },
  };
  const stack: StackTemplate = {
    stack: 'App',
    ...extra,
    Resources: {
      Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::Join': ['-', ['app', 'queue']] } } },
      Topic: { Type: 'AWS::SNS::Topic' },
      Table: { Type: 'AWS::DynamoDB::Table' },
      Role: { Type: 'AWS::IAM::Role' },
      Subject: { Type: 'Test::Subject', Properties: { value } },
      ...extra.Resources,
    },
  };
  return new CloudTemplate([base, stack], ORIGINS).all<{ readonly value: unknown }>('Test::Subject')[0]?.properties
    .value;
};

const QUEUE_URL = 'http://127.0.0.1:1/000000000000/app-queue';
const QUEUE_ARN = 'arn:aws:sqs:us-east-1:000000000000:app-queue';

describe('a reference becomes what the resource is called here', () => {
  it.each<[what: string, value: unknown, expected: unknown]>([
    ['plain values stay', { list: [1, 'a', true, null] }, { list: [1, 'a', true, null] }],
    ['a queue by URL', { Ref: 'Queue' }, QUEUE_URL],
    ['a queue by ARN', { 'Fn::GetAtt': ['Queue', 'Arn'] }, QUEUE_ARN],
    ['an attribute written with a full stop', { 'Fn::GetAtt': 'Queue.QueueName' }, 'app-queue'],
    ['a topic by ARN, named after its stack', { Ref: 'Topic' }, 'arn:aws:sns:us-east-1:000000000000:App-Topic'],
    [
      'a stream',
      { 'Fn::GetAtt': ['Table', 'StreamArn'] },
      'arn:aws:dynamodb:us-east-1:000000000000:table/App-Table/stream/local',
    ],
    ['a role', { 'Fn::GetAtt': ['Role', 'Arn'] }, 'arn:aws:iam::000000000000:role/App-Role'],
    [
      'pseudo parameters',
      { 'Fn::Join': [':', [{ Ref: 'AWS::Partition' }, { Ref: 'AWS::Region' }, { Ref: 'AWS::AccountId' }]] },
      'aws:us-east-1:000000000000',
    ],
    ['a parameter by its default', { Ref: 'Stage' }, 'local'],
    [
      'Sub with resources and pseudo parameters',
      { 'Fn::Sub': '${Queue.Arn}/${AWS::Region}' },
      `${QUEUE_ARN}/us-east-1`,
    ],
    [
      'Sub with its own variables and literals',
      { 'Fn::Sub': ['${name} ${!kept}', { name: { Ref: 'AWS::Region' } }] },
      'us-east-1 ${!kept}',
    ],
    ['Select of Split', { 'Fn::Select': [5, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Queue', 'Arn'] }] }] }, 'app-queue'],
    [
      'an import from another stack',
      { 'Fn::ImportValue': 'Base:Key' },
      'arn:aws:kms:us-east-1:000000000000:key/Base-Key',
    ],
    ['the chosen side of If', { 'Fn::If': ['IsLocal', 'yes', { Ref: 'Nobody' }] }, 'yes'],
    ['no value is no property', { kept: 1, gone: { Ref: 'AWS::NoValue' } }, { kept: 1 }],
  ])('%s', (_, value, expected) => {
    expect(
      resolve(value, {
        Parameters: { Stage: { Default: 'local' } },
        Conditions: { IsLocal: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'Stage' }, 'cloud'] }] } },
      }),
    ).toEqual(expected);
  });

  it('refuses what it does not know, rather than guess', () => {
    expect(() => resolve({ 'Fn::Cidr': [] })).toThrow(/Fn::Cidr/);
    expect(() => resolve({ Ref: 'Nobody' })).toThrow(/Nobody/);
    expect(() => resolve({ 'Fn::ImportValue': 'Elsewhere' })).toThrow(/Elsewhere/);
  });

  it('leaves out a resource whose condition does not hold', () => {
    const Conditions = { Never: { 'Fn::Equals': ['a', 'b'] } };
    const Resources = { Subject: { Type: 'Test::Subject', Condition: 'Never', Properties: {} } };
    expect(resolve('anything', { Conditions, Resources })).toBeUndefined();
  });
});
