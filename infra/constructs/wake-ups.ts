// One wake-up per patient: the schedules that `deliver` creates, the queue they fire into, and `wake-patient`.
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { IMetric, IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENV, METRICS } from '../../shared/contracts/names.ts';
import type { Settings } from '../config.ts';
import { ACKNOWLEDGED_ROLE, acknowledge } from './acknowledge.ts';
import { countWidget } from './count-widget.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { Platform } from './platform.ts';
import { VigilAlarm } from './vigil-alarm.ts';
import { VigilFunction } from './vigil-function.ts';
import { VigilQueue } from './vigil-queue.ts';

const TIMEOUT = Duration.seconds(30);

export interface WakeUpsProps {
  readonly settings: Settings;
  readonly platform: Platform;
}

export class WakeUps extends Construct {
  readonly queue: Queue;
  readonly group: ScheduleGroup;
  /** What EventBridge Scheduler may do for a patient's schedule. */
  readonly scheduleRole: Role;
  readonly scheduleDeadLetters: Queue;
  readonly dashboardRow: readonly IWidget[];

  constructor(scope: Construct, id: string, { platform, settings }: WakeUpsProps) {
    super(scope, id);
    const patientImpact = 'Surveys and reminders come late, and unacknowledged alerts do not escalate.';
    const wake = new VigilQueue(this, 'Wake', {
      platform,
      name: 'wake-ups',
      patientImpact,
      consumerTimeout: TIMEOUT,
      oldestMessage: Duration.minutes(10),
    });
    const wakePatient = new VigilFunction(this, 'WakePatient', {
      platform,
      name: 'wake-patient',
      patientImpact,
      runbook: 'wake-patient-errors',
      timeout: TIMEOUT,
      memorySize: 512,
      environment: { [ENV.spreadMinutes]: String(settings.spreadMinutes) },
    });
    wakePatient.readQueue('Queue', wake.queue, 20);
    wakePatient.watchRecords();
    wakePatient.allow(['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem'], platform.table.tableArn);
    this.queue = wake.queue;

    this.scheduleDeadLetters = new DeadLetterQueue(this, 'ScheduleDeadLetters', {
      platform,
      name: 'schedules',
      patientImpact,
    }).queue;
    // Not retained: the schedules only mirror the table, and the sweep wakes whoever has lost theirs.
    this.group = new ScheduleGroup(this, 'Group', {
      scheduleGroupName: `Vigil-${platform.stage}`,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.scheduleRole = new Role(this, 'ScheduleRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': Stack.of(this).account,
            'aws:SourceArn': this.group.scheduleGroupArn,
          },
        },
      }),
    });
    acknowledge(this.scheduleRole, ACKNOWLEDGED_ROLE);
    this.scheduleRole.addToPolicy(
      new PolicyStatement({
        actions: ['sqs:SendMessage'],
        resources: [wake.queue.queueArn, this.scheduleDeadLetters.queueArn],
      }),
    );
    // Both queues are encrypted; without the key Scheduler drops wake-ups, and cannot even say so.
    this.scheduleRole.addToPolicy(
      new PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [platform.key.keyArn] }),
    );
    this.#watchScheduler(platform, patientImpact);
    const unacknowledged = this.#watchCriticalAlerts(platform, wakePatient);
    this.dashboardRow = [
      wake.widget,
      wakePatient.widget,
      countWidget('Critical alerts that nobody acknowledged', unacknowledged),
    ];
  }

  #watchScheduler(platform: Platform, patientImpact: string): void {
    const period = { period: Duration.minutes(5) };
    const signals = {
      'scheduler-dropped': this.group.metricDropped(period),
      'scheduler-target-errors': this.group.metricTargetErrors(period),
    };
    for (const [name, metric] of Object.entries(signals)) {
      new VigilAlarm(this, name, { platform, name, patientImpact, runbook: 'scheduler-drops', metric, threshold: 1 });
    }
  }

  #watchCriticalAlerts(platform: Platform, wakePatient: VigilFunction): IMetric {
    const metric = wakePatient.metric(METRICS.criticalUnacknowledged, Duration.minutes(1));
    new VigilAlarm(this, 'CriticalUnacknowledged', {
      platform,
      name: 'critical-alert-unacknowledged',
      patientImpact: 'A patient may be in danger and nobody of the care team has answered for 15 minutes.',
      runbook: 'critical-alert-unacknowledged',
      metric,
      threshold: 1,
      // Each escalation counts once, 15 minutes after the last: it rings on until one fails to come.
      lingers: 20,
    });
    return metric;
  }
}
