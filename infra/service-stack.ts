// Everything that can be thrown away and deployed again: functions, queues, schedules, the API, alarms, the dashboard.
import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Alarm, AlarmStatusWidget, Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Settings } from './config.ts';
import { Console } from './constructs/console.ts';
import { Delivery } from './constructs/delivery.ts';
import { DeliveryReceipts } from './constructs/delivery-receipts.ts';
import { InboundTexts } from './constructs/inbound-texts.ts';
import type { Platform } from './constructs/platform.ts';
import { Sweep } from './constructs/sweep.ts';
import { TextSending } from './constructs/text-sending.ts';
import { TwoWayNumber } from './constructs/two-way-number.ts';
import { WakeUps } from './constructs/wake-ups.ts';

export interface ServiceStackProps {
  readonly settings: Settings;
  readonly platform: Platform;
}

export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { settings, platform }: ServiceStackProps) {
    super(scope, id);
    const inbound = new InboundTexts(this, 'InboundTexts', { platform, settings });
    const number = new TwoWayNumber(this, 'Number', { settings, inboundTopic: inbound.topic });
    const wakeUps = new WakeUps(this, 'WakeUps', { platform, settings });
    const sending = new TextSending(this, 'TextSending', {
      platform,
      settings,
      number,
      wakeQueue: wakeUps.queue,
    });
    const console = new Console(this, 'Console', { platform, settings });
    const consoleUrl = `${console.origin}/console`;
    const delivery = new Delivery(this, 'Delivery', { platform, sending, wakeUps, consoleUrl });
    const receipts = settings.deliveryReceipts ? [new DeliveryReceipts(this, 'DeliveryReceipts', { platform })] : [];
    const sweep = new Sweep(this, 'Sweep', { platform, settings, sending, wakeQueue: wakeUps.queue, consoleUrl });

    new CfnOutput(this, 'ConsoleUrl', { value: consoleUrl });
    new CfnOutput(this, 'ApiUrl', { value: console.url });
    new CfnOutput(this, 'InboundTopicArn', { value: inbound.topic.topicArn });
    new CfnOutput(this, 'TwoWayNumber', { value: number.status });

    const rows = [inbound, wakeUps, delivery, sending, ...receipts, sweep, console].map((part) => [
      ...part.dashboardRow,
    ]);
    const alarms = this.node.findAll().filter((construct) => construct instanceof Alarm);
    new Dashboard(this, 'Dashboard', {
      dashboardName: `Vigil-${platform.stage}`,
      widgets: [[new AlarmStatusWidget({ title: 'Alarms', width: 24, height: 6, alarms })], ...rows],
    });
  }
}
