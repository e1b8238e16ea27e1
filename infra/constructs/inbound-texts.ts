// The way in: texts from phones, over a topic and a queue, to `receive-text`.
import { Duration } from 'aws-cdk-lib';
import type { IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { ENV, METRICS } from '../../shared/contracts/names.ts';
import type { Settings } from '../config.ts';
import { countWidget } from './count-widget.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { Platform } from './platform.ts';
import { numbersOfThisAccount } from './service-callers.ts';
import { VigilFunction } from './vigil-function.ts';
import { VigilQueue } from './vigil-queue.ts';

const TIMEOUT = Duration.seconds(30);

export interface InboundTextsProps {
  readonly platform: Platform;
  readonly settings: Settings;
}

export class InboundTexts extends Construct {
  readonly topic: Topic;
  readonly dashboardRow: readonly IWidget[];

  constructor(scope: Construct, id: string, { platform, settings }: InboundTextsProps) {
    super(scope, id);
    const patientImpact = 'A patient who texts gets no answer, and a cry for help is not seen.';
    const inbound = new VigilQueue(this, 'Inbound', {
      platform,
      name: 'inbound-texts',
      patientImpact,
      consumerTimeout: TIMEOUT,
      oldestMessage: Duration.minutes(5),
    });
    const receiveText = new VigilFunction(this, 'ReceiveText', {
      platform,
      name: 'receive-text',
      patientImpact,
      runbook: 'receive-text-errors',
      timeout: TIMEOUT,
      memorySize: 512,
      environment: {
        [ENV.approvedContentOnly]: String(settings.approvedContentOnly),
        [ENV.defaultCareTeam]: settings.defaultCareTeam,
        [ENV.spreadMinutes]: String(settings.spreadMinutes),
      },
    });
    receiveText.readQueue('Queue', inbound.queue, 50);
    receiveText.watchRecords();
    receiveText.allow(
      ['dynamodb:BatchGetItem', 'dynamodb:ConditionCheckItem', 'dynamodb:GetItem', 'dynamodb:PutItem'],
      platform.table.tableArn,
    );

    // Standard, because two-way numbers cannot publish to a FIFO topic.
    this.topic = new Topic(this, 'Topic', { masterKey: platform.key, enforceSSL: true });
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('sms-voice.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: numbersOfThisAccount(this),
      }),
    );
    inbound.queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('sns.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [inbound.queue.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': this.topic.topicArn } },
      }),
    );
    const undelivered = new DeadLetterQueue(this, 'Undelivered', { platform, name: 'inbound-topic', patientImpact });
    // Not SqsSubscription: it opens the key to every topic of every account.
    new Subscription(this, 'TopicToQueue', {
      topic: this.topic,
      protocol: SubscriptionProtocol.SQS,
      endpoint: inbound.queue.queueArn,
      // The envelope carries when the text came, and the payload does not.
      rawMessageDelivery: false,
      deadLetterQueue: undelivered.queue,
    });

    const counts = [METRICS.textsReceived, METRICS.textsMalformed];
    this.dashboardRow = [
      inbound.widget,
      receiveText.widget,
      countWidget('Texts received', ...counts.map((name) => receiveText.metric(name, Duration.minutes(5)))),
    ];
  }
}
