// The phone number: requested when the settings ask for one, otherwise an output that says what to connect.
import { CfnOutput } from 'aws-cdk-lib';
import { CfnPhoneNumber } from 'aws-cdk-lib/aws-smsvoice';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Settings } from '../config.ts';

export interface TwoWayNumberProps {
  readonly settings: Settings;
  readonly inboundTopic: ITopic;
}

export class TwoWayNumber extends Construct {
  /** E.164; empty where no number is connected yet. */
  readonly phoneNumber: string;

  constructor(scope: Construct, id: string, { settings, inboundTopic }: TwoWayNumberProps) {
    super(scope, id);
    if (settings.requestNumberType) {
      this.phoneNumber = this.#request(settings.requestNumberType, settings, inboundTopic);
      return;
    }
    this.phoneNumber = settings.originationNumber ?? '';
    const number = settings.originationNumber ?? 'a two-way number (then deploy with -c originationNumber=+…)';
    new CfnOutput(this, 'Connect', {
      value: `Connect ${number} in AWS End User Messaging: two-way SMS to ${inboundTopic.topicArn}, self-managed opt-outs on.`,
    });
  }

  #request(numberType: string, settings: Settings, inboundTopic: ITopic): string {
    const number = new CfnPhoneNumber(this, 'PhoneNumber', {
      numberType,
      isoCountryCode: settings.requestNumberCountry,
      numberCapabilities: ['SMS'],
      deletionProtectionEnabled: !settings.disposable,
      // AWS-managed opt-outs swallow every text that begins with HELP or STOP, "Help I can't breathe" included.
      selfManagedOptOutsEnabled: true,
      twoWay: { enabled: true, channelArn: inboundTopic.topicArn },
      // Required by CloudFormation, and never sent while opt-outs are self-managed.
      mandatoryKeywords: {
        help: { message: 'Reply STOP to stop these texts.' },
        stop: { message: 'You will get no more of these texts.' },
      },
    });
    new CfnOutput(this, 'OriginationNumber', { value: number.attrPhoneNumber });
    return number.attrPhoneNumber;
  }
}
