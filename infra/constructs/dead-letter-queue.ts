// Where work goes that failed for good: kept as long as SQS can, and any message in it is an alarm.
import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Platform } from './platform.ts';
import { VigilAlarm } from './vigil-alarm.ts';

export interface DeadLetterQueueProps {
  readonly platform: Platform;
  /** Whose dead letters these are, e.g. `inbound-texts`. */
  readonly name: string;
  readonly patientImpact: string;
}

export class DeadLetterQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { platform, name, patientImpact }: DeadLetterQueueProps) {
    super(scope, id);
    const reason = 'This is a dead-letter queue: the end of the way, and any message in it is an alarm.';
    acknowledge(this, { 'AwsSolutions-SQS3': reason, 'Serverless-SQSRedrivePolicy': reason });
    this.queue = new Queue(this, 'Queue', {
      // As its alarm: `npm run redrive` finds it by this name.
      queueName: `Vigil-${platform.stage}-${name}-dead-letters`,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: platform.key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    new VigilAlarm(this, 'AnyDeadLetter', {
      platform,
      name: `${name}-dead-letters`,
      patientImpact,
      runbook: 'dead-letters',
      metric: this.queue.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: 'Maximum',
      }),
      threshold: 1,
    });
  }
}
