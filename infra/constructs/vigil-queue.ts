// A queue in front of a function, with its dead letters and the two alarms that say work is stuck.
import { Duration } from 'aws-cdk-lib';
import { GraphWidget, type IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { Platform } from './platform.ts';
import { VigilAlarm } from './vigil-alarm.ts';

export interface VigilQueueProps {
  readonly platform: Platform;
  /** What waits in it, e.g. `inbound-texts`. */
  readonly name: string;
  /** Who is hurt when a message waits too long, or is given up. */
  readonly patientImpact: string;
  /** Time-out of the function that reads it. */
  readonly consumerTimeout: Duration;
  /** A message older than this is an alarm. */
  readonly oldestMessage: Duration;
  /** Tries before a message is dead. Fewer than 5 lose good messages when the function is throttled. */
  readonly maxReceiveCount?: number;
}

export class VigilQueue extends Construct {
  readonly queue: Queue;
  readonly widget: IWidget;

  constructor(scope: Construct, id: string, props: VigilQueueProps) {
    super(scope, id);
    const { platform, name, patientImpact } = props;
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters', { platform, name, patientImpact });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: platform.key,
      enforceSSL: true,
      // Six times the time-out, as Lambda asks: a message must not come back while its batch is still being retried.
      visibilityTimeout: Duration.seconds(6 * props.consumerTimeout.toSeconds()),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: deadLetters.queue, maxReceiveCount: props.maxReceiveCount ?? 5 },
    });
    const oldest = this.queue.metricApproximateAgeOfOldestMessage({
      period: Duration.minutes(1),
      statistic: 'Maximum',
    });
    new VigilAlarm(this, 'OldestMessage', {
      platform,
      name: `${name}-oldest-message`,
      patientImpact,
      runbook: 'oldest-message',
      metric: oldest,
      threshold: props.oldestMessage.toSeconds(),
      periods: 2,
    });
    this.widget = new GraphWidget({
      title: name,
      width: 8,
      left: [
        this.queue.metricApproximateNumberOfMessagesVisible(),
        deadLetters.queue.metricApproximateNumberOfMessagesVisible({ label: 'Dead letters' }),
      ],
      right: [oldest],
    });
  }
}
