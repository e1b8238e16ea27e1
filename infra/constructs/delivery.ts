// Carries every committed turn on: the table's stream, and `deliver`, which passes alerts, texts and wake-ups along.
import { Duration, Stack } from 'aws-cdk-lib';
import type { IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { ENV, METRICS, TABLE } from '../../shared/contracts/names.ts';
import { acknowledge } from './acknowledge.ts';
import { countWidget } from './count-widget.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { Platform } from './platform.ts';
import type { TextSending } from './text-sending.ts';
import { VigilAlarm } from './vigil-alarm.ts';
import { VigilFunction } from './vigil-function.ts';
import type { WakeUps } from './wake-ups.ts';

export interface DeliveryProps {
  readonly platform: Platform;
  readonly sending: TextSending;
  readonly wakeUps: WakeUps;
  readonly consoleUrl: string;
}

/** Lets through what is written, and of that only what has to be carried on; of deletions only patients who are erased. */
const carries = (sortKey: unknown, eventName = ['INSERT', 'MODIFY'], image: object = {}) =>
  FilterCriteria.filter({
    eventName,
    dynamodb: {
      ...image,
      Keys: {
        [TABLE.partitionKey]: { S: FilterRule.beginsWith(TABLE.patientPrefix) },
        [TABLE.sortKey]: { S: sortKey },
      },
    },
  });

export class Delivery extends Construct {
  readonly dashboardRow: readonly IWidget[];

  constructor(scope: Construct, id: string, { platform, sending, wakeUps, consoleUrl }: DeliveryProps) {
    super(scope, id);
    const patientImpact = 'Care teams hear late of patients in danger, and no text goes out.';
    const deliver = new VigilFunction(this, 'Deliver', {
      platform,
      name: 'deliver',
      patientImpact,
      runbook: 'deliver-errors',
      timeout: Duration.seconds(60),
      memorySize: 512,
      environment: {
        [ENV.repliesQueueUrl]: sending.replies.queueUrl,
        [ENV.campaignQueueUrl]: sending.campaign.queueUrl,
        [ENV.wakeQueueUrl]: wakeUps.queue.queueUrl,
        [ENV.wakeQueueArn]: wakeUps.queue.queueArn,
        [ENV.scheduleGroup]: wakeUps.group.scheduleGroupName,
        [ENV.scheduleRoleArn]: wakeUps.scheduleRole.roleArn,
        [ENV.scheduleDlqArn]: wakeUps.scheduleDeadLetters.queueArn,
        [ENV.careTeamTopicArn]: platform.careTeamTopic.topicArn,
        [ENV.dailyNoteTopicArn]: platform.dailyNoteTopic.topicArn,
        [ENV.consoleUrl]: consoleUrl,
      },
    });
    this.#readStream(platform, deliver, patientImpact);
    deliver.watchRecords();
    deliver.allow(['dynamodb:UpdateItem'], platform.table.tableArn);
    deliver.allow(['sns:ListSubscriptionsByTopic', 'sns:Publish'], platform.careTeamTopic.topicArn);
    deliver.allowOnSubscriptions(['sns:GetSubscriptionAttributes']);
    // Whoever leads the programme hears of an alert that has gone through its whole on-call chain.
    deliver.allow(['sns:Publish'], platform.dailyNoteTopic.topicArn);
    const queues = [sending.replies, sending.campaign, wakeUps.queue].map((queue) => queue.queueArn);
    deliver.allow(['sqs:SendMessage'], ...queues);
    this.#allowSchedules(deliver, wakeUps);

    const unheard = deliver.metric(METRICS.alertWithoutSubscriber, Duration.minutes(5));
    new VigilAlarm(this, 'AlertWithoutSubscriber', {
      platform,
      name: 'alert-without-subscriber',
      patientImpact: 'A patient needs a person, and nobody is subscribed who would hear of the alert.',
      runbook: 'alert-without-subscriber',
      metric: unheard,
      threshold: 1,
    });
    const age = deliver.lambda.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(1) });
    new VigilAlarm(this, 'StreamAge', {
      platform,
      name: 'stream-age',
      patientImpact,
      runbook: 'stream-age',
      metric: age,
      threshold: Duration.minutes(5).toMilliseconds(),
      periods: 2,
    });
    this.dashboardRow = [
      deliver.widget,
      countWidget('Age of the stream (ms)', age),
      countWidget('Alerts', deliver.metric(METRICS.alertsRaised, Duration.minutes(5)), unheard),
    ];
  }

  #readStream(platform: Platform, deliver: VigilFunction, patientImpact: string): void {
    const { tableStreamArn } = platform.table;
    if (!tableStreamArn) throw new Error('The table has no stream.');
    const dropped = new DeadLetterQueue(this, 'Dropped', { platform, name: 'stream', patientImpact });
    deliver.allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], tableStreamArn);
    // Lambda lists the table's streams before it has picked one, so naming the one there is might not be enough.
    deliver.allow(['dynamodb:ListStreams'], `${platform.table.tableArn}/stream/*`);
    const exported = Stack.of(platform.table).exportValue(platform.table.tableArn);
    acknowledge(deliver, {
      [`AwsSolutions-IAM5[Resource::${Stack.of(this).resolve(exported)['Fn::ImportValue']}/stream/*]`]:
        'The streams of this one table, as the service documents it: listing them comes before one is known by name.',
    });
    deliver.allow(['sqs:SendMessage'], dropped.queue.queueArn);
    // Lambda reads the encrypted stream itself, not through one of the services that the function uses the key through.
    deliver.allow(['kms:Decrypt'], platform.key.keyArn);
    // Retries and age are both unlimited by default: one poisoned record would then block its shard for a day. What is
    // given up here the sweep carries again.
    new EventSourceMapping(this, 'Stream', {
      target: deliver.lambda,
      eventSourceArn: tableStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      parallelizationFactor: 10,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(1),
      onFailure: { bind: () => ({ destination: dropped.queue.queueArn }) },
      filters: [
        carries(FilterRule.isEqual(TABLE.stateKey), ['INSERT', 'MODIFY', 'REMOVE']),
        carries(FilterRule.beginsWith(TABLE.communicationPrefix), ['INSERT']),
        // A text on its way changes twice: that a sender holds it is of no use here, and half of the changes of texts.
        carries(FilterRule.beginsWith(TABLE.communicationPrefix), ['MODIFY'], {
          NewImage: {
            status: { S: FilterRule.isEqual('completed') },
            // Nothing follows here from what the network says of it later.
            delivery: { M: { status: { S: FilterRule.notExists() } } },
          },
        }),
        carries(FilterRule.beginsWith(TABLE.alertPrefix)),
      ],
    });
  }

  #allowSchedules(deliver: VigilFunction, { group, scheduleRole }: WakeUps): void {
    const resourceName = `${group.scheduleGroupName}/*`;
    const schedules = Stack.of(this).formatArn({ service: 'scheduler', resource: 'schedule', resourceName });
    deliver.allow(['scheduler:CreateSchedule', 'scheduler:DeleteSchedule'], schedules);
    deliver.allowStatement(
      new PolicyStatement({
        actions: ['iam:PassRole'],
        resources: [scheduleRole.roleArn],
        conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
      }),
    );
    acknowledge(deliver, {
      [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:scheduler:<AWS::Region>:<AWS::AccountId>:schedule/${resourceName}]`]:
        'One schedule per patient, made at run time and named by patient and time; only those of this group of this stage.',
    });
  }
}
