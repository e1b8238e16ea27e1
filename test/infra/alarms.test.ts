import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { VigilAlarmProps } from '../../infra/constructs/vigil-alarm.ts';
import type { VigilFunctionProps } from '../../infra/constructs/vigil-function.ts';
import { FUNCTIONS, METRIC_NAMESPACE, METRICS } from '../../shared/contracts/names.ts';
import { functionsByName, type Json, resources, synthesize, target } from './synthesize.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const { service, stateful } = synthesize({
  smsMonthlyLimitUsd: '200',
  deliveryReceipts: 'true',
  dailyNote: '{"hour":7,"timeZone":"America/Chicago"}',
  backupKeepDays: '90',
});
const alarms = resources('AWS::CloudWatch::Alarm', service, stateful);
const runbook = readFileSync(join(ROOT, 'docs', 'runbook.md'), 'utf8');

/** The sections of the runbook by their anchors, as they are made from headings. */
const sections = new Map(
  runbook
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const heading = section.slice(0, section.indexOf('\n'));
      return [heading.trim().toLowerCase().replaceAll(' ', '-'), section] as const;
    }),
);

/** How the description of an alarm ends. */
const LINK = /Runbook: docs\/runbook\.md#([a-z-]+)$/;
const anchorOf = (alarm: Json): string => LINK.exec(alarm.Properties.AlarmDescription)?.[1] ?? '';

const watching = (namespace: string, metric: string, dimension?: string): readonly Json[] =>
  alarms
    .map(({ Properties }) => Properties)
    .filter(({ Namespace, MetricName }) => Namespace === namespace && MetricName === metric)
    .filter(({ Dimensions = [] }) => dimension === undefined || JSON.stringify(Dimensions).includes(dimension));

describe.each(alarms.map((alarm) => [alarm.Properties.AlarmName, alarm]))('%s', (_, alarm: Json) => {
  test('says who is hurt, and where to read what to do', () => {
    expect(alarm.Properties.AlarmDescription).toMatch(/^Patient impact: \S.*\. Runbook: /);
    expect([...sections.keys()]).toContain(anchorOf(alarm));
  });

  test('is heard, and so is its end', () => {
    expect(JSON.stringify(alarm.Properties.AlarmActions)).toContain('AlarmTopic');
    expect(JSON.stringify(alarm.Properties.OKActions)).toContain('AlarmTopic');
  });
});

describe('The runbook', () => {
  test.each([...sections])('#%s describes, investigates and resolves', (_, section) => {
    expect(section.match(/^### \w+$/gm)).toEqual(['### Description', '### Investigation', '### Resolution']);
  });

  test('has a page for each kind of alarm, and no other', () => {
    expect([...sections.keys()].sort()).toEqual([...new Set(alarms.map(anchorOf))].sort());
  });
});

describe('There is an alarm', () => {
  const queues = resources('AWS::SQS::Queue', service);
  const deadLetters = queues.filter(({ Properties }) => !Properties.RedrivePolicy);
  const working = queues.filter(({ Properties }) => Properties.RedrivePolicy);

  test.each(deadLetters.map(({ id }) => id))('for any message in %s', (id) => {
    expect(watching('AWS/SQS', 'ApproximateNumberOfMessagesVisible', id)).toEqual([
      expect.objectContaining({ Threshold: 1, Statistic: 'Maximum' }),
    ]);
  });

  test.each(working.map(({ id }) => id))('for a message that waits too long in %s', (id) => {
    expect(watching('AWS/SQS', 'ApproximateAgeOfOldestMessage', id)).toHaveLength(1);
  });

  test.each(FUNCTIONS)('for errors of %s', (name) => {
    expect(watching('AWS/Lambda', 'Errors', functionsByName(service)[name]?.id)).toHaveLength(1);
  });

  const readers = resources('AWS::Lambda::EventSourceMapping', service).map(
    ({ Properties }) => Properties.FunctionName,
  );
  const readerNames = Object.entries(functionsByName(service)).filter(([, { id }]) =>
    readers.some((reader) => target(reader) === id),
  );

  test.each(readerNames.map(([name]) => name))('for records that %s could not handle', (name) => {
    expect(watching(METRIC_NAMESPACE, METRICS.recordsFailed, `"${name}"`)).toHaveLength(1);
  });

  test('for texts that AWS took and did not deliver', () => {
    const [alarm] = watching('AWS/SNS', 'NumberOfNotificationsFailed');
    expect(alarm.Dimensions).toEqual([{ Name: 'PhoneNumber', Value: 'PhoneNumberDirect' }]);
  });

  test('for a share of texts that did not come, once there are enough of them to tell', () => {
    const [alarm] = alarms.filter(({ Properties }) => Properties.Metrics);
    const [{ Expression }, ...parts] = alarm?.Properties.Metrics ?? [];
    expect(alarm?.Properties).toMatchObject({ AlarmName: 'vigil-dev-undelivered-share', Threshold: 10 });
    expect(Expression).toMatch(/^IF\(.* >= 20, 100 \* FILL\(failed, 0\) \/ /);
    expect(parts.map(({ Id, MetricStat }: Json) => [Id, MetricStat.Metric.MetricName])).toEqual([
      ['failed', METRICS.textsUndelivered],
      ['came', METRICS.textsDelivered],
    ]);
  });

  test('for a critical alert that nobody acknowledges, from one escalation to the next', () => {
    const [alarm] = watching(METRIC_NAMESPACE, METRICS.criticalUnacknowledged);
    expect(alarm.DatapointsToAlarm).toBe(1);
    expect(alarm.EvaluationPeriods * alarm.Period).toBeGreaterThan(15 * 60);
  });

  test('for the age of the stream', () => {
    expect(watching('AWS/Lambda', 'IteratorAge', functionsByName(service).deliver?.id)).toHaveLength(1);
  });

  test.each(['InvocationDroppedCount', 'TargetErrorCount'])('for %s of our schedules', (metric) => {
    const [group] = resources('AWS::Scheduler::ScheduleGroup', service);
    const [alarm] = watching('AWS/Scheduler', metric);
    expect(alarm.Dimensions).toEqual([{ Name: 'ScheduleGroup', Value: group?.Properties.Name }]);
  });

  test('at half of the monthly limit for texts, and at four fifths', () => {
    const thresholds = watching('AWS/SNS', 'SMSMonthToDateSpentUSD').map(({ Threshold }) => Threshold);
    expect(thresholds.sort()).toEqual([100, 160]);
  });

  test('for requests that the console could not answer', () => {
    expect(watching('AWS/ApiGateway', '5xx')).toHaveLength(1);
  });

  test.each([
    METRICS.sweepFoundWork,
    METRICS.silentForADay,
    METRICS.sendFailures,
    METRICS.criticalUnacknowledged,
    METRICS.alertWithoutSubscriber,
    METRICS.removalFailed,
    METRICS.dailyNoteFailed,
  ])('for %s, in the function that counts it', (metric) => {
    const [alarm, ...others] = watching(METRIC_NAMESPACE, metric);
    expect(others).toEqual([]);
    const [{ Name, Value }] = alarm.Dimensions;
    expect(Name).toBe('service');
    const [key] = Object.entries(METRICS).find(([, name]) => name === metric) ?? [];
    const folder = join(ROOT, 'functions', Value);
    const code = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(code.some((text) => text.includes(`METRICS.${key}`))).toBe(true);
  });

  test('when the sweep does not report at all', () => {
    const [silence] = watching(METRIC_NAMESPACE, METRICS.silentForADay);
    expect(silence.TreatMissingData).toBe('breaching');
  });
});

test('the dashboard shows every alarm and every function', () => {
  const [dashboard] = resources('AWS::CloudWatch::Dashboard', service);
  const body = JSON.stringify(dashboard?.Properties.DashboardBody);
  for (const { id } of [
    ...resources('AWS::CloudWatch::Alarm', service),
    ...resources('AWS::Lambda::Function', service),
  ]) {
    expect(body).toContain(`"${id}"`);
  }
});

test('an alarm or a function that does not say who is hurt does not compile', () => {
  type Incomplete<Props> = Omit<Props, 'patientImpact'>;
  // @ts-expect-error patientImpact is missing
  const alarm = (props: Incomplete<VigilAlarmProps>): VigilAlarmProps => props;
  // @ts-expect-error patientImpact is missing
  const lambda = (props: Incomplete<VigilFunctionProps>): VigilFunctionProps => props;
  // @ts-expect-error there is no such page
  const page: VigilAlarmProps['runbook'] = 'no-such-page';
  expect([alarm, lambda, page]).toBeDefined();
});
