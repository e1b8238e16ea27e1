// What the phone network says afterwards: the delivery log of SNS, to `record-receipt`, which keeps it with the text.
import { Duration, Stack } from 'aws-cdk-lib';
import { type IWidget, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, LogGroup, SubscriptionFilter } from 'aws-cdk-lib/aws-logs';
import { LambdaDestination } from 'aws-cdk-lib/aws-logs-destinations';
import { Construct } from 'constructs';
import { ENV, METRICS } from '../../shared/contracts/names.ts';
import { acknowledge } from './acknowledge.ts';
import { countWidget } from './count-widget.ts';
import type { Platform } from './platform.ts';
import { smsLogGroupNames } from './sms-logs.ts';
import { VigilAlarm } from './vigil-alarm.ts';
import { VigilFunction } from './vigil-function.ts';
import { VigilQueue } from './vigil-queue.ts';

const TIMEOUT = Duration.seconds(30);
/** A receipt whose text is unknown comes again every three minutes until it is ten minutes old. */
const TRIES = 8;
/** Of a hundred texts of an hour; fewer than twenty texts say nothing about the network. */
const UNDELIVERED_PERCENT = 10;
const FEWEST_TEXTS = 20;

export interface DeliveryReceiptsProps {
  readonly platform: Platform;
}

export class DeliveryReceipts extends Construct {
  readonly dashboardRow: readonly IWidget[];

  constructor(scope: Construct, id: string, { platform }: DeliveryReceiptsProps) {
    super(scope, id);
    const patientImpact =
      'Nobody learns which texts did not come: a patient who was never asked counts as silent, and a wrong number goes on being texted.';
    const receipts = new VigilQueue(this, 'Receipts', {
      platform,
      name: 'receipts',
      patientImpact,
      consumerTimeout: TIMEOUT,
      oldestMessage: Duration.minutes(30),
      maxReceiveCount: TRIES,
    });
    const recordReceipt = new VigilFunction(this, 'RecordReceipt', {
      platform,
      name: 'record-receipt',
      patientImpact,
      runbook: 'record-receipt-errors',
      timeout: TIMEOUT,
      memorySize: 512,
      environment: { [ENV.receiptsQueueUrl]: receipts.queue.queueUrl },
    });
    recordReceipt.readQueue('Queue', receipts.queue, 5);
    recordReceipt.watchRecords();
    recordReceipt.allow(['sqs:SendMessage'], receipts.queue.queueArn);
    recordReceipt.allow(
      ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      platform.table.tableArn,
    );
    this.#readLog(recordReceipt);
    const counts = [
      METRICS.textsDelivered,
      METRICS.textsUndelivered,
      METRICS.receiptsDropped,
      METRICS.receiptsMalformed,
    ];
    this.#watchShare(platform, recordReceipt);
    this.dashboardRow = [
      receipts.widget,
      recordReceipt.widget,
      countWidget('Texts delivered', ...counts.map((name) => recordReceipt.metric(name, Duration.minutes(5)))),
    ];
  }

  #readLog(recordReceipt: VigilFunction): void {
    for (const [kind, name] of Object.entries(smsLogGroupNames(Stack.of(this)))) {
      new SubscriptionFilter(this, kind, {
        logGroup: LogGroup.fromLogGroupName(this, `${kind}Log`, name),
        destination: new LambdaDestination(recordReceipt.lambda),
        filterPattern: FilterPattern.allEvents(),
      });
    }
    recordReceipt.lambda.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: Duration.hours(6) });
    acknowledge(recordReceipt, {
      'Serverless-LambdaAsyncFailureDestination':
        'What CloudWatch Logs brought is still in its log group, and errors are an alarm. A copy elsewhere would hold phone numbers once more.',
    });
  }

  #watchShare(platform: Platform, recordReceipt: VigilFunction): void {
    const anHour = Duration.hours(1);
    new VigilAlarm(this, 'UndeliveredShare', {
      platform,
      name: 'undelivered-share',
      patientImpact: 'Many texts do not come: their patients are not asked, or not answered.',
      runbook: 'undelivered-share',
      metric: new MathExpression({
        expression: `IF(FILL(failed, 0) + FILL(came, 0) >= ${FEWEST_TEXTS}, 100 * FILL(failed, 0) / (FILL(failed, 0) + FILL(came, 0)), 0)`,
        usingMetrics: {
          failed: recordReceipt.metric(METRICS.textsUndelivered, anHour),
          came: recordReceipt.metric(METRICS.textsDelivered, anHour),
        },
        period: anHour,
      }),
      threshold: UNDELIVERED_PERCENT,
    });
  }
}
