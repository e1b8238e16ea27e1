// The only kind of function in Vigil: bundled alike, with a role and an encrypted log group of its own.
import { Duration, Lazy, Stack } from 'aws-cdk-lib';
import { GraphWidget, type IWidget, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, EventSourceMapping, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENV, type FunctionName, METRIC_NAMESPACE, METRICS } from '../../shared/contracts/names.ts';
import { ACKNOWLEDGED_ROLE, acknowledge } from './acknowledge.ts';
import { codeOf } from './bundling.ts';
import type { Platform } from './platform.ts';
import { type Consequence, VigilAlarm } from './vigil-alarm.ts';

type EnvironmentName = (typeof ENV)[keyof typeof ENV];
type MetricName = (typeof METRICS)[keyof typeof METRICS];

/** What DynamoDB asks of whoever uses a table under a customer-managed key; queues and topics ask less. */
const KEY_ACTIONS = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

const ENCRYPTED_SERVICES = ['dynamodb', 'sns', 'sqs'];

const NO_DEAD_LETTERS =
  'A function-level dead-letter queue sees asynchronous calls only. Its work comes from a queue or stream with dead ' +
  'letters of its own, from an API whose caller sees the failure, from a schedule that calls again in five minutes, or ' +
  'from a log that still holds what it brought.';

const ACKNOWLEDGED = {
  ...ACKNOWLEDGED_ROLE,
  'HIPAA.Security-LambdaDLQ': NO_DEAD_LETTERS,
  'Serverless-LambdaDLQ': NO_DEAD_LETTERS,
  'HIPAA.Security-LambdaConcurrency':
    'Bounded where the work comes in: the maximum concurrency of each queue, the shards of the stream, the throttling ' +
    'of the API. A reserved limit below what a queue hands out would send good messages to the dead letters.',
  'HIPAA.Security-LambdaInsideVPC':
    'There is nothing private to reach: every call goes to an AWS API over TLS, signed, with the permissions of one role.',
  'Serverless-LambdaTracing':
    'Turns are followed by ids from log to log. Tracing every call would add about half again to the cost of the service.',
};

/** `patientImpact` and `runbook` are for its errors. */
export interface VigilFunctionProps extends Consequence {
  readonly platform: Platform;
  readonly name: FunctionName;
  readonly timeout: Duration;
  readonly memorySize: number;
  readonly environment?: Partial<Record<EnvironmentName, string>>;
}

export class VigilFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly widget: IWidget;
  readonly #role: Role;
  readonly #props: VigilFunctionProps;
  /** Those that it may use, and that hold what the key protects. */
  readonly #services = new Set<string>();

  constructor(scope: Construct, id: string, props: VigilFunctionProps) {
    super(scope, id);
    acknowledge(this, ACKNOWLEDGED);
    const { platform, name } = props;
    const logGroup = new LogGroup(this, 'Logs', {
      encryptionKey: platform.key,
      retention: platform.logRetention,
      removalPolicy: platform.removalPolicy,
    });
    this.#props = props;
    this.#role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this.#role);
    this.#useKeyThroughItsServices(platform);
    this.lambda = new LambdaFunction(this, 'Function', {
      description: props.patientImpact.slice(0, 256),
      code: codeOf(name),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout,
      memorySize: props.memorySize,
      role: this.#role,
      logGroup,
      environment: {
        // The dimension of its metrics, and the name in its logs.
        POWERTOOLS_SERVICE_NAME: name,
        [ENV.tableName]: platform.table.tableName,
        ...props.environment,
      },
    });
    this.widget = new GraphWidget({
      title: name,
      width: 8,
      left: [this.lambda.metricInvocations(), this.lambda.metricErrors(), this.lambda.metricThrottles()],
      right: [this.lambda.metricDuration({ statistic: 'p99' })],
    });
    new VigilAlarm(this, 'Errors', {
      platform,
      name: `${name}-errors`,
      patientImpact: props.patientImpact,
      runbook: props.runbook,
      metric: this.lambda.metricErrors({ period: Duration.minutes(5) }),
      threshold: 1,
      // One error heals by its retry; two bad periods in a row do not.
      periods: 2,
    });
  }

  /**
   * Feeds the function from a queue, up to `maxConcurrency` batches at once. Not by reserved concurrency: a function that
   * refuses what its queue hands it sends good messages to the dead letters.
   */
  readQueue(id: string, queue: IQueue, maxConcurrency: number): void {
    this.allow(['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'], queue.queueArn);
    const mapping = new EventSourceMapping(this, id, {
      target: this.lambda,
      eventSourceArn: queue.queueArn,
      batchSize: 10,
      maxConcurrency,
      reportBatchItemFailures: true,
    });
    acknowledge(mapping, {
      'Serverless-LambdaEventSourceMappingDestination':
        'A queue has no failure destination: what fails goes to its dead-letter queue, and any message there is an alarm.',
    });
  }

  /** Rings when records keep failing: an answered batch is no error of the function, even if nothing in it was done. */
  watchRecords(): void {
    const { platform, name, patientImpact } = this.#props;
    new VigilAlarm(this, 'FailedRecords', {
      platform,
      name: `${name}-failed-records`,
      patientImpact,
      runbook: 'failed-records',
      metric: this.metric(METRICS.recordsFailed, Duration.minutes(5)),
      threshold: 1,
      periods: 2,
    });
  }

  /** Lets the function do exactly these actions on exactly these resources. */
  allow(actions: readonly string[], ...resources: readonly string[]): void {
    for (const [service = ''] of actions.map((action) => action.split(':')))
      if (ENCRYPTED_SERVICES.includes(service)) this.#services.add(service);
    this.#role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }

  /**
   * SNS has no name for a subscription: it asks about all that it holds for the account in a Region, as its refusals say. A role
   * that named the topic would be refused; the adapters touch the subscriptions of their own topic alone.
   */
  allowOnSubscriptions(actions: readonly string[]): void {
    const { account, partition, region } = Stack.of(this);
    this.allow(actions, `arn:${partition}:sns:${region}:${account}:*`);
    acknowledge(this, {
      'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:sns:<AWS::Region>:<AWS::AccountId>:*]':
        'Reads, changes or ends a subscription; IAM knows no resource type for it, so no policy can name one.',
    });
  }

  /** For the rare permission that is more than actions on resources. */
  allowStatement(statement: PolicyStatement): void {
    this.#role.addToPolicy(statement);
  }

  /** A metric that the function's code emits. */
  metric(metricName: MetricName, period: Duration): Metric {
    return new Metric({
      namespace: METRIC_NAMESPACE,
      metricName,
      dimensionsMap: { service: this.#props.name },
      statistic: 'Sum',
      period,
    });
  }

  // Bound to the services whose data the role may touch, so that it cannot decrypt anything by itself.
  #useKeyThroughItsServices({ key }: Platform): void {
    const { region } = Stack.of(this);
    this.#role.addToPolicy(
      new PolicyStatement({
        actions: KEY_ACTIONS,
        resources: [key.keyArn],
        conditions: {
          StringEquals: {
            'kms:ViaService': Lazy.list({
              produce: () => [...this.#services].sort().map((name) => `${name}.${region}.amazonaws.com`),
            }),
          },
        },
      }),
    );
  }
}
