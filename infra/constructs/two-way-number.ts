// The phone number: requested when the settings ask for one, otherwise it says what to connect.
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
  /** What whoever deployed has still to do, for an output. */
  readonly status: string;

  constructor(scope: Construct, id: string, { settings, inboundTopic }: TwoWayNumberProps) {
    super(scope, id);
    const { requestNumberType, originationNumber } = settings;
    if (requestNumberType) {
      this.phoneNumber = this.#request(requestNumberType, settings, inboundTopic);
      this.status = `${this.phoneNumber} is connected. Register it before the first text.`;
      return;
    }
    // CloudFormation can request a number, but not take over one that the account has already.
    this.phoneNumber = originationNumber ?? '';
    const number = originationNumber ?? 'a two-way number (and deploy again with -c originationNumber)';
    this.status = `Connect ${number} in AWS End User Messaging: two-way SMS to ${inboundTopic.topicArn}, self-managed opt-outs on.`;
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
    return number.attrPhoneNumber;
  }
}
