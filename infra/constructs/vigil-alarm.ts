// The only kind of alarm in Vigil: it says who is hurt and what to do, and somebody hears it.
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Construct } from 'constructs';
import type { Platform } from './platform.ts';
import { type RunbookAnchor, runbookLink } from './runbook.ts';

/** What whoever is woken by an alarm must be told. */
export interface Consequence {
  /** Who is hurt, and how, while this lasts. */
  readonly patientImpact: string;
  readonly runbook: RunbookAnchor;
}

export interface VigilAlarmProps extends Consequence {
  readonly platform: Platform;
  /** Unique within a stage, e.g. `inbound-texts-dead-letters`. */
  readonly name: string;
  readonly metric: IMetric;
  /** It alarms at this value and above. */
  readonly threshold: number;
  /** How many periods of the metric in a row must be bad; 1 when left out. */
  readonly periods?: number;
  /** For how many periods one bad one keeps it ringing, instead of `periods`. */
  readonly lingers?: number;
  /** What silence of the metric means; most of ours are silent while all is well. */
  readonly whenMissing?: TreatMissingData;
}

export class VigilAlarm extends Construct {
  constructor(scope: Construct, id: string, props: VigilAlarmProps) {
    super(scope, id);
    const alarm = new Alarm(this, 'Alarm', {
      alarmName: `vigil-${props.platform.stage}-${props.name}`,
      alarmDescription: `Patient impact: ${props.patientImpact} Runbook: ${runbookLink(props.runbook)}`,
      metric: props.metric,
      threshold: props.threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: props.lingers ?? props.periods ?? 1,
      ...(props.lingers && { datapointsToAlarm: 1 }),
      treatMissingData: props.whenMissing ?? TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(props.platform.alarmTopic));
    alarm.addOkAction(new SnsAction(props.platform.alarmTopic));
  }
}
