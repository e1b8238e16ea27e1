// The safety net: every five minutes `sweep` carries again what is late, and notices silence.
import { Duration, Stack } from 'aws-cdk-lib';
import { type IWidget, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENV, METRICS, TABLE } from '../../shared/contracts/names.ts';
import type { Settings } from '../config.ts';
import { ACKNOWLEDGED_ROLE, acknowledge } from './acknowledge.ts';
import { countWidget } from './count-widget.ts';
import type { Platform } from './platform.ts';
import type { TextSending } from './text-sending.ts';
import { VigilAlarm } from './vigil-alarm.ts';
import { VigilFunction } from './vigil-function.ts';

/** Where whoever is being erased has left something: their own items, and the rows that find them by name. */
const ERASABLE = [`${TABLE.patientPrefix}*`, TABLE.namesPartition, 'TEAM#*#NAMES'];

export interface SweepProps {
  readonly platform: Platform;
  readonly settings: Settings;
  readonly sending: TextSending;
  readonly wakeQueue: IQueue;
  /** Where staff open the pages. */
  readonly consoleUrl: string;
}

export class Sweep extends Construct {
  readonly dashboardRow: readonly IWidget[];

  constructor(scope: Construct, id: string, { platform, settings, sending, wakeQueue, consoleUrl }: SweepProps) {
    super(scope, id);
    const sweep = new VigilFunction(this, 'Sweep', {
      platform,
      name: 'sweep',
      patientImpact: 'Texts, alerts and wake-ups that got lost on the way stay lost.',
      runbook: 'sweep-errors',
      timeout: Duration.minutes(2),
      memorySize: 512,
      environment: {
        [ENV.repliesQueueUrl]: sending.replies.queueUrl,
        [ENV.campaignQueueUrl]: sending.campaign.queueUrl,
        [ENV.wakeQueueUrl]: wakeQueue.queueUrl,
        [ENV.dailyNoteTopicArn]: platform.dailyNoteTopic.topicArn,
        [ENV.dailyNoteHour]: String(settings.dailyNote?.hour ?? ''),
        [ENV.dailyNoteTimeZone]: settings.dailyNote?.timeZone ?? '',
        [ENV.consoleUrl]: consoleUrl,
        [ENV.defaultCareTeam]: settings.defaultCareTeam,
        [ENV.keepTextsDays]: settings.keepTextsDays === undefined ? '' : String(settings.keepTextsDays),
      },
    });
    const { tableArn } = platform.table;
    sweep.allow(['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'], tableArn);
    sweep.allowStatement(
      new PolicyStatement({
        actions: ['dynamodb:DeleteItem'],
        resources: [tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ERASABLE } },
      }),
    );
    sweep.allow(['dynamodb:Query'], `${tableArn}/index/${TABLE.workIndex}`);
    sweep.allow(['sqs:SendMessage'], ...[sending.replies, sending.campaign, wakeQueue].map((queue) => queue.queueArn));
    if (settings.dailyNote) this.#sendDailyNote(sweep, platform);
    this.#runEveryFiveMinutes(sweep);

    const found = sweep.metric(METRICS.sweepFoundWork, Duration.minutes(5));
    new VigilAlarm(this, 'FoundWork', {
      platform,
      name: 'sweep-found-work',
      patientImpact: 'Texts, alerts or wake-ups came more than five minutes late; the sweep has carried them again.',
      runbook: 'sweep-found-work',
      metric: found,
      threshold: 1,
    });
    new VigilAlarm(this, 'Silence', {
      platform,
      name: 'silence',
      patientImpact: 'Patients have surveys planned, yet no text went in or out for a day; or the sweep does not run.',
      runbook: 'silence',
      metric: sweep.metric(METRICS.silentForADay, Duration.minutes(15)),
      threshold: 1,
      // The sweep reports every five minutes, so no report at all means that nobody is watching.
      whenMissing: TreatMissingData.BREACHING,
    });
    new VigilAlarm(this, 'RemovalFailed', {
      platform,
      name: 'removal-failed',
      patientImpact: 'What a patient was promised to be taken away, old texts or all that is theirs, is still kept.',
      runbook: 'removal-failed',
      metric: sweep.metric(METRICS.removalFailed, Duration.minutes(5)),
      threshold: 1,
    });
    const held = sweep.metric(METRICS.programmeOnHold, Duration.minutes(15));
    new VigilAlarm(this, 'ProgrammeOnHold', {
      platform,
      name: 'programme-on-hold',
      patientImpact:
        'No patient is sent a survey, a symptom check or a reminder until the hold on the programme is lifted.',
      runbook: 'programme-on-hold',
      metric: held,
      threshold: 1,
    });
    this.dashboardRow = [
      sweep.widget,
      countWidget('Late work the sweep found', found),
      countWidget('Whole programme on hold', held),
    ];
  }

  #sendDailyNote(sweep: VigilFunction, platform: Platform): void {
    sweep.allow(['dynamodb:Query'], `${platform.table.tableArn}/index/${TABLE.listIndex}`);
    sweep.allow(['sns:ListSubscriptionsByTopic', 'sns:Publish'], platform.dailyNoteTopic.topicArn);
    new VigilAlarm(this, 'DailyNote', {
      platform,
      name: 'daily-note',
      patientImpact: 'Whoever leads the programme may not hear today of what waits, such as alerts that are overdue.',
      runbook: 'daily-note',
      metric: sweep.metric(METRICS.dailyNoteFailed, Duration.minutes(5)),
      threshold: 1,
    });
  }

  #runEveryFiveMinutes(sweep: VigilFunction): void {
    const stack = Stack.of(this);
    const role = new Role(this, 'ScheduleRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': stack.account,
            // Not in the group of the patients' schedules, where `deliver` may delete.
            'aws:SourceArn': stack.formatArn({
              service: 'scheduler',
              resource: 'schedule-group',
              resourceName: 'default',
            }),
          },
        },
      }),
    });
    acknowledge(role, ACKNOWLEDGED_ROLE);
    role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [sweep.lambda.functionArn] }),
    );
    // A plain schedule: the L2 target would allow every version of the function too.
    new CfnSchedule(this, 'Schedule', {
      scheduleExpression: 'rate(5 minutes)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: sweep.lambda.functionArn,
        roleArn: role.roleArn,
        // A sweep that fails is not tried again: the next one comes in five minutes.
        retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
      },
    });
    sweep.lambda.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(5) });
    acknowledge(sweep, {
      'Serverless-LambdaAsyncFailureDestination':
        'The event says nothing but "now": there is nothing to keep, the next one comes in five minutes, and silence of the sweep is an alarm.',
    });
  }
}
