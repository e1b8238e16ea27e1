import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildApp } from '../../infra/build-app.ts';
import { contextFor, type Json, synthesize } from './synthesize.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const readJson = (...path: string[]): Json => JSON.parse(readFileSync(join(ROOT, ...path), 'utf8'));

test('cdk.json takes every recommended feature flag but two', () => {
  expect(readJson('cdk.json').context).toEqual({
    ...readJson('node_modules', 'aws-cdk-lib', 'recommended-feature-flags.json'),
    // One key for topics and queues would be a circular dependency: the key names the topic, the topic the key.
    '@aws-cdk/aws-sns-subscriptions:restrictSqsDescryption': false,
    // Exports: CloudFormation then refuses to remove what the service still uses, and emulators know them.
    '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  });
});

test('the service stack is deployed after the stateful one, which needs nothing of it', () => {
  const { stacks } = buildApp(contextFor()).synth();
  const dependencies = stacks.map((stack) => [
    stack.stackName,
    stack.dependencies.map(({ id }) => id).filter((id) => !id.endsWith('.assets')),
  ]);
  expect(Object.fromEntries(dependencies)).toEqual({
    'Vigil-dev-Stateful': [],
    'Vigil-dev-Service': ['Vigil-dev-Stateful'],
  });
});

test('stages share no name', () => {
  const namesOf = (stage: string): readonly string[] => {
    const { service, stateful } = synthesize({ stage });
    const resources: readonly Json[] = [...Object.values(service.Resources), ...Object.values(stateful.Resources)];
    return resources.flatMap(({ Properties: own = {} }) =>
      [own.AlarmName, own.AliasName, own.DashboardName, own.FunctionName, own.QueueName, own.TopicName].filter(Boolean),
    );
  };
  const staging = namesOf('staging');
  expect(staging.length).toBeGreaterThan(20);
  expect(new Set([...staging, ...namesOf('prod')]).size).toBe(2 * staging.length);
});

test('the stack without settings holds nothing that an emulator cannot deploy', () => {
  const { service, stateful } = synthesize();
  const all: readonly Json[] = [...Object.values(service.Resources), ...Object.values(stateful.Resources)];
  const unsupported = /^AWS::(SMSVOICE::.*|Backup::.*|Logs::MetricFilter|CloudWatch::CompositeAlarm)$/;
  expect(all.filter(({ Type }) => unsupported.test(Type))).toEqual([]);
  expect(all.filter(({ Type, Properties }) => Type === 'AWS::CloudWatch::Alarm' && Properties.Metrics)).toEqual([]);
});
