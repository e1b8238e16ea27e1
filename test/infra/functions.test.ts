import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ENV, FUNCTIONS } from '../../shared/contracts/names.ts';
import { functionsByName, type Json, resource, resources, synthesize, target } from './synthesize.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const { service } = synthesize({ deliveryReceipts: 'true' });
const functions = functionsByName(service);
const mappings = resources('AWS::Lambda::EventSourceMapping', service);
const nameOf = (functionReference: Json): string | undefined =>
  FUNCTIONS.find((name) => functions[name]?.id === target(functionReference));

test('every function of the code is there, once, and no other', () => {
  expect(Object.keys(functions).sort()).toEqual([...FUNCTIONS].sort());
  expect(resources('AWS::Lambda::Function', service)).toHaveLength(FUNCTIONS.length);
});

describe.each(FUNCTIONS)('%s', (name) => {
  const lambda = functions[name];

  test('states what Lambda would otherwise guess', () => {
    expect(lambda?.Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Timeout: expect.any(Number),
      MemorySize: expect.any(Number),
      Handler: 'index.handler',
      Description: expect.any(String),
    });
  });

  test('logs into an encrypted log group of its own, for a time', () => {
    const logGroup = service.Resources[target(lambda?.Properties.LoggingConfig.LogGroup)];
    expect(logGroup.Properties).toMatchObject({ RetentionInDays: 365, KmsKeyId: expect.anything() });
    const users = Object.values(functions).filter(
      (each) => target(each.Properties.LoggingConfig.LogGroup) === target(lambda?.Properties.LoggingConfig.LogGroup),
    );
    expect(users).toHaveLength(1);
  });

  test('is given the environment that its handler reads, and no other', () => {
    const handler = readFileSync(join(ROOT, 'functions', name, 'handler.ts'), 'utf8');
    const read = [...handler.matchAll(/ENV\.(\w+)/g)].map(([, variable]) => ENV[variable as keyof typeof ENV]);
    const { POWERTOOLS_SERVICE_NAME, ...given } = lambda?.Properties.Environment.Variables ?? {};
    expect(POWERTOOLS_SERVICE_NAME).toBe(name);
    expect(Object.keys(given).sort()).toEqual([...new Set(read)].sort());
  });

  test('has a role of its own', () => {
    const role = target(lambda?.Properties.Role);
    const users = Object.values(functions).filter((each) => target(each.Properties.Role) === role);
    expect(users).toHaveLength(1);
    expect(service.Resources[role].Properties.ManagedPolicyArns).toBeUndefined();
  });
});

describe('The queues', () => {
  const sources = mappings.filter(({ Properties }) => Properties.ScalingConfig);

  test('feed their functions, a few batches at once', () => {
    const settings = sources.map(({ Properties }) => [
      target(Properties.EventSourceArn).replace(/Queue[0-9A-F]{8}$/, ''),
      nameOf(Properties.FunctionName),
      Properties.ScalingConfig.MaximumConcurrency,
    ]);
    expect(settings.sort()).toEqual([
      ['DeliveryReceipts', 'record-receipt', 5],
      ['InboundTextsInbound', 'receive-text', 50],
      ['TextSendingCampaign', 'send-text', 2],
      ['TextSendingReplies', 'send-text', 10],
      ['WakeUpsWake', 'wake-patient', 20],
    ]);
  });

  test.each(sources.map(({ id, Properties }) => [id, Properties]))('%s keeps good messages', (_, mapping: Json) => {
    const queue = service.Resources[target(mapping.EventSourceArn)];
    const lambda = service.Resources[target(mapping.FunctionName)];
    const { deadLetterTargetArn, maxReceiveCount } = queue.Properties.RedrivePolicy;
    expect(mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    expect(queue.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * lambda.Properties.Timeout);
    expect(maxReceiveCount).toBeGreaterThanOrEqual(5);
    expect(service.Resources[target(deadLetterTargetArn)].Properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
  });

  test('are encrypted with our key and reached by TLS alone', () => {
    const queues = resources('AWS::SQS::Queue', service);
    const policies = resources('AWS::SQS::QueuePolicy', service);
    expect(queues.map(({ Properties }) => JSON.stringify(Properties.KmsMasterKeyId)).join()).toMatch(/EncryptionKey/);
    for (const { id, Properties } of queues) {
      const policy = policies.find((each) => each.Properties.Queues.some((queue: Json) => target(queue) === id));
      expect(Properties.KmsMasterKeyId, id).toBeDefined();
      expect(policy?.Properties.PolicyDocument.Statement, id).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
    }
  });
});

describe('The stream', () => {
  const [stream] = mappings.filter(({ Properties }) => Properties.StartingPosition);

  test('starts at its beginning, tries for an hour at most and keeps what it gives up', () => {
    expect(stream?.Properties).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      MaximumRecordAgeInSeconds: 3600,
      ParallelizationFactor: 10,
    });
    const dropped = target(stream?.Properties.DestinationConfig.OnFailure.Destination);
    expect(service.Resources[dropped].Type).toBe('AWS::SQS::Queue');
    expect(nameOf(stream?.Properties.FunctionName)).toBe('deliver');
  });

  test('lets through what is written of a state, a text or an alert, but for texts that a sender holds and receipts, and who is erased', () => {
    const filters = stream?.Properties.FilterCriteria.Filters.map(({ Pattern }: Json) => JSON.parse(Pattern));
    const keys = (sortKey: Json) => ({ PK: { S: [{ prefix: 'PATIENT#' }] }, SK: { S: [sortKey] } });
    const written = ['INSERT', 'MODIFY'];
    const completed = { status: { S: ['completed'] }, delivery: { M: { status: { S: [{ exists: false }] } } } };
    expect(filters).toEqual([
      { eventName: [...written, 'REMOVE'], dynamodb: { Keys: keys('STATE') } },
      { eventName: ['INSERT'], dynamodb: { Keys: keys({ prefix: 'COMM#' }) } },
      { eventName: ['MODIFY'], dynamodb: { Keys: keys({ prefix: 'COMM#' }), NewImage: completed } },
      { eventName: written, dynamodb: { Keys: keys({ prefix: 'ALERT#' }) } },
    ]);
  });
});

test('the inbound topic is standard, and its subscription keeps the envelope and what it cannot deliver', () => {
  const topic = resource('AWS::SNS::Topic', '', service);
  expect(topic.Properties.FifoTopic).toBeUndefined();
  expect(resource('AWS::SNS::Subscription', '', service).Properties).toMatchObject({
    TopicArn: { Ref: topic.id },
    Protocol: 'sqs',
    RawMessageDelivery: false,
    RedrivePolicy: { deadLetterTargetArn: expect.anything() },
  });
});

test('the sweep runs every five minutes, and a sweep that failed is not repeated', () => {
  const schedule = resource('AWS::Scheduler::Schedule', '', service);
  expect(schedule.Properties).toMatchObject({
    ScheduleExpression: 'rate(5 minutes)',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: { Arn: { 'Fn::GetAtt': [functions.sweep?.id, 'Arn'] }, RetryPolicy: { MaximumRetryAttempts: 0 } },
  });
});
