// The way out: two queues of pointers to texts, and `send-text`, which claims each and hands it to the phone network.
import { Duration, Stack } from 'aws-cdk-lib';
import { type IWidget, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENV, METRICS } from '../../shared/contracts/names.ts';
import type { Settings } from '../config.ts';
import { acknowledge } from './acknowledge.ts';
import { countWidget } from './count-widget.ts';
import type { Platform } from './platform.ts';
import type { TwoWayNumber } from './two-way-number.ts';
import { VigilAlarm } from './vigil-alarm.ts';
import { VigilFunction } from './vigil-function.ts';
import { VigilQueue } from './vigil-queue.ts';

const TIMEOUT = Duration.seconds(30);
/** The network's throttling sends texts back to their queue: 20 tries are an hour of it, and no dead letter. */
const TRIES = 20;

export interface TextSendingProps {
  readonly platform: Platform;
  readonly settings: Settings;
  readonly number: TwoWayNumber;
  readonly wakeQueue: IQueue;
}

export class TextSending extends Construct {
  /** Answers to what a person just sent, and safety texts. */
  readonly replies: Queue;
  /** All else, paced. */
  readonly campaign: Queue;
  readonly dashboardRow: readonly IWidget[];

  constructor(scope: Construct, id: string, props: TextSendingProps) {
    super(scope, id);
    const { platform, settings, number, wakeQueue } = props;
    const queue = { platform, consumerTimeout: TIMEOUT, maxReceiveCount: TRIES };
    const replies = new VigilQueue(this, 'Replies', {
      ...queue,
      name: 'replies',
      patientImpact: 'A patient who just texted waits for an answer, which may be the emergency lines.',
      oldestMessage: Duration.minutes(5),
    });
    const campaign = new VigilQueue(this, 'Campaign', {
      ...queue,
      name: 'campaign',
      patientImpact: 'Surveys and reminders of today may miss their sending window.',
      oldestMessage: Duration.hours(2),
    });
    const sendText = new VigilFunction(this, 'SendText', {
      platform,
      name: 'send-text',
      patientImpact: 'Patients get no texts: no surveys, and no answers to a cry for help.',
      runbook: 'send-text-errors',
      timeout: TIMEOUT,
      memorySize: 512,
      environment: {
        [ENV.wakeQueueUrl]: wakeQueue.queueUrl,
        [ENV.originationNumber]: number.phoneNumber,
        [ENV.smsMaxPrice]: String(settings.smsMaxPrice),
      },
    });
    sendText.readQueue('Replies', replies.queue, 10);
    sendText.readQueue('Campaign', campaign.queue, settings.campaignConcurrency);
    sendText.watchRecords();
    sendText.allow(
      ['dynamodb:ConditionCheckItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      platform.table.tableArn,
    );
    sendText.allow(['sqs:SendMessage'], wakeQueue.queueArn);
    // A phone has no ARN: everything that is not a topic.
    sendText.allowStatement(
      new PolicyStatement({
        actions: ['sns:Publish'],
        notResources: [`arn:${Stack.of(this).partition}:sns:*:*:*`],
      }),
    );
    // SNS passes texts on in the name of who publishes them.
    sendText.allowStatement(
      new PolicyStatement({
        actions: ['sms-voice:SendTextMessage'],
        resources: [number.arn],
        conditions: { StringEquals: { 'aws:CalledViaLast': 'sns.amazonaws.com' } },
      }),
    );
    acknowledge(sendText, {
      'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:sms-voice:<AWS::Region>:<AWS::AccountId>:phone-number/*]':
        'The ARN of a number that the account had before is not known here; only SNS can use this, to send from it.',
    });
    this.replies = replies.queue;
    this.campaign = campaign.queue;
    this.#watchFailures(platform, sendText);
    this.#watchDelivery(platform);
    this.#watchSpend(platform, settings.smsMonthlyLimitUsd);
    const counts = [METRICS.textsSent, METRICS.sendFailures, METRICS.sentAgain];
    this.dashboardRow = [
      replies.widget,
      campaign.widget,
      countWidget('Texts sent', ...counts.map((name) => sendText.metric(name, Duration.minutes(5)))),
      sendText.widget,
    ];
  }

  #watchFailures(platform: Platform, sendText: VigilFunction): void {
    new VigilAlarm(this, 'SendFailures', {
      platform,
      name: 'send-failures',
      patientImpact: 'The texts that failed never reached their patients.',
      runbook: 'send-failures',
      metric: sendText.metric(METRICS.sendFailures, Duration.minutes(15)),
      threshold: 1,
    });
  }

  // What AWS accepts may still be dropped: for its price, by a carrier, by a phone that is no more. Only a few at once ring.
  #watchDelivery(platform: Platform): void {
    new VigilAlarm(this, 'DeliveryFailures', {
      platform,
      name: 'delivery-failures',
      patientImpact: 'AWS took these texts and could not deliver them: their patients were not asked, or not answered.',
      runbook: 'delivery-failures',
      metric: new Metric({
        namespace: 'AWS/SNS',
        metricName: 'NumberOfNotificationsFailed',
        dimensionsMap: { PhoneNumber: 'PhoneNumberDirect' },
        statistic: 'Sum',
        period: Duration.hours(1),
      }),
      threshold: 3,
    });
  }

  #watchSpend(platform: Platform, limitUsd: number): void {
    const spent = new Metric({
      namespace: 'AWS/SNS',
      metricName: 'SMSMonthToDateSpentUSD',
      statistic: 'Maximum',
      period: Duration.hours(1),
    });
    for (const percent of [50, 80]) {
      new VigilAlarm(this, `Spend${percent}Percent`, {
        platform,
        name: `sms-spend-${percent}-percent`,
        patientImpact: 'At the limit AWS stops sending within minutes: no surveys, and no answers to a cry for help.',
        runbook: 'sms-spend',
        metric: spent,
        threshold: (limitUsd * percent) / 100,
      });
    }
  }
}
