// In the cloud a missing grant on the key is silence: whoever touches something encrypted is looked for in the templates,
// and must be on the list here and hold its grant. The local cloud asks for what the roles need of it with every call.
import { describe, expect, test } from 'vitest';
import {
  allowed,
  functionsByName,
  type Json,
  permissionsOf,
  resource,
  resources,
  type Statement,
  synthesize,
  target,
} from './synthesize.ts';

const { service, stateful } = synthesize({
  deliveryReceipts: 'true',
  dailyNote: '{"hour":7,"timeZone":"America/Chicago"}',
});
const functions = functionsByName(service);
const key = resource('AWS::KMS::Key', '', stateful);
const SENDS = ['kms:Decrypt', 'kms:GenerateDataKey'];

/** Every AWS service that a queue or topic lets in, every one that writes an encrypted log, and what they bring. */
const servicesThatTouch = (): ReadonlySet<string> => {
  const policies = resources('AWS::SNS::TopicPolicy', service, stateful).concat(
    resources('AWS::SQS::QueuePolicy', service, stateful),
  );
  const letIn = policies.flatMap(({ Properties }) =>
    allowed(Properties.PolicyDocument).flatMap((each) => each.services),
  );
  const logs = resources('AWS::Logs::LogGroup', service).filter(({ Properties }) => Properties.KmsKeyId);
  return new Set([...letIn, ...logs.map(() => 'logs.AWS::Region.amazonaws.com')]);
};

/** Every role that acts on an encrypted table, queue or topic. */
const rolesThatTouch = (): readonly string[] =>
  resources('AWS::IAM::Role', service)
    .map(({ id }) => id)
    .filter((id) =>
      permissionsOf(service, id).some(({ actions }) => actions.some((action) => /^(dynamodb|sqs|sns):/.test(action))),
    );

const covers = (granted: string, action: string): boolean =>
  granted.endsWith('*') ? action.startsWith(granted.slice(0, -1)) : granted === action;
const grants = (statements: readonly Statement[], actions: readonly string[]): boolean =>
  actions.every((action) => statements.some((each) => each.actions.some((granted) => covers(granted, action))));

const ofKey = (statements: readonly Statement[]): readonly Statement[] =>
  statements.filter(({ resources: on }) => on.some((each) => each.includes(key.id)));
const keyPolicyFor = (principal: string): readonly Statement[] =>
  allowed(key.Properties.KeyPolicy).filter(({ services }) => services.includes(principal));

const SERVICES: Readonly<Record<string, readonly string[]>> = {
  'sns.amazonaws.com': SENDS,
  'sms-voice.amazonaws.com': SENDS,
  'cloudwatch.amazonaws.com': SENDS,
  'logs.AWS::Region.amazonaws.com': [
    ...SENDS,
    'kms:Encrypt',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
    'kms:DescribeKey',
  ],
};

describe('AWS services', () => {
  test('that touch something encrypted are all on the list', () => {
    expect([...servicesThatTouch()].sort()).toEqual(Object.keys(SERVICES).sort());
  });

  test.each(Object.entries(SERVICES))('%s may use the key, for this account only', (principal, actions) => {
    const statements = keyPolicyFor(principal);
    expect(grants(statements, actions)).toBe(true);
    for (const { condition } of statements) expect(JSON.stringify(condition)).toContain('AWS::AccountId');
  });
});

describe('Roles', () => {
  const roleOf = (name: string): string => target(functions[name]?.Properties.Role);
  const scheduleRole = resource('AWS::IAM::Role', 'WakeUpsScheduleRole', service).id;

  test('that touch something encrypted are the functions and the schedules', () => {
    const expected = [...Object.keys(functions).map(roleOf), scheduleRole];
    expect([...rolesThatTouch()].sort()).toEqual(expected.sort());
  });

  const THROUGH: Readonly<Record<string, readonly string[]>> = {
    console: ['dynamodb.', 'sns.'],
    deliver: ['dynamodb.', 'sns.', 'sqs.'],
    'receive-text': ['dynamodb.', 'sqs.'],
    'record-receipt': ['dynamodb.', 'sqs.'],
    'send-text': ['dynamodb.', 'sqs.'],
    sweep: ['dynamodb.', 'sns.', 'sqs.'],
    'wake-patient': ['dynamodb.', 'sqs.'],
  };

  test.each(Object.keys(functions))('%s may use the key, through the services whose data it touches', (name) => {
    const statements = ofKey(permissionsOf(service, roleOf(name)));
    const needed = [...SENDS, 'kms:DescribeKey', 'kms:Encrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];
    const through = statements.find(({ condition }) => condition)?.condition.StringEquals['kms:ViaService'];
    expect(grants(statements, needed)).toBe(true);
    expect(through.map((each: Json) => each['Fn::Join'][1][0])).toEqual(THROUGH[name]);
  });

  test('deliver may decrypt the stream, which Lambda reads in its name', () => {
    const unconditional = ofKey(permissionsOf(service, roleOf('deliver'))).filter(({ condition }) => !condition);
    expect(unconditional.map(({ actions }) => actions)).toEqual([['kms:Decrypt']]);
  });

  test('schedules may send to the encrypted wake queue and to their encrypted dead letters', () => {
    const encrypted = ['WakeUpsWakeQueue', 'WakeUpsScheduleDeadLettersQueue'].map(
      (queue) => resource('AWS::SQS::Queue', queue, service).Properties.KmsMasterKeyId,
    );
    expect(JSON.stringify(encrypted).match(new RegExp(key.id, 'g'))).toHaveLength(2);
    expect(grants(ofKey(permissionsOf(service, scheduleRole)), SENDS)).toBe(true);
  });
});

describe('Encrypted with our key', () => {
  test.each([
    ['AWS::SNS::Topic', 'KmsMasterKeyId', 4],
    ['AWS::SQS::Queue', 'KmsMasterKeyId', 13],
    ['AWS::Logs::LogGroup', 'KmsKeyId', 8],
  ])('is every %s', (type, property, count) => {
    const keys = resources(type, service, stateful).map(({ Properties }) => JSON.stringify(Properties[property]));
    expect(keys.filter((each) => each?.includes(key.id))).toHaveLength(count);
    expect(keys).toHaveLength(count);
  });
});

describe('Topics that a service writes to', () => {
  test.each([
    ['InboundTexts', 'sms-voice.amazonaws.com'],
    ['AlarmTopic', 'cloudwatch.amazonaws.com'],
  ])('%s lets in %s of this account', (prefix, principal) => {
    const policy = resource('AWS::SNS::TopicPolicy', prefix, service, stateful);
    const statements = allowed(policy.Properties.PolicyDocument);
    expect(statements).toEqual([
      expect.objectContaining({
        services: [principal],
        actions: ['sns:Publish'],
        condition: {
          StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
          ArnLike: { 'aws:SourceArn': expect.anything() },
        },
      }),
    ]);
  });
});
