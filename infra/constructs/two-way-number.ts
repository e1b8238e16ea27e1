// The phone number: requested when the settings ask for one, otherwise it says what to connect.
import { Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnPhoneNumber, CfnResourcePolicy } from 'aws-cdk-lib/aws-smsvoice';
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
  /** Every number of this account, unless it was requested here: a phone number does not tell its ARN. */
  readonly arn: string;
  /** What whoever deployed has still to do, for an output. */
  readonly status: string;

  constructor(scope: Construct, id: string, { settings, inboundTopic }: TwoWayNumberProps) {
    super(scope, id);
    const { requestNumberType, originationNumber } = settings;
    if (requestNumberType) {
      const number = this.#request(requestNumberType, settings, inboundTopic);
      this.phoneNumber = number.attrPhoneNumber;
      this.arn = number.attrArn;
      this.status = `${this.phoneNumber} is connected. Register it before the first text.`;
      return;
    }
    // CloudFormation can request a number, but not take over one that the account has already.
    this.phoneNumber = originationNumber ?? '';
    this.arn = Stack.of(this).formatArn({ service: 'sms-voice', resource: 'phone-number', resourceName: '*' });
    const number = originationNumber ?? 'a two-way number (and deploy again with -c originationNumber)';
    this.status = `Connect ${number} in AWS End User Messaging: two-way SMS to ${inboundTopic.topicArn}, self-managed opt-outs on, and a resource policy that lets SNS send from it.`;
  }

  #request(numberType: string, settings: Settings, inboundTopic: ITopic): CfnPhoneNumber {
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
    // With the topic's policy, against which AWS may check whether the number can publish.
    number.node.addDependency(inboundTopic);
    this.#letSnsSend(number.attrArn);
    return number;
  }

  // Since 25 September 2024 no AWS service may use a new number unless the number says so.
  #letSnsSend(resourceArn: string): void {
    const statement = new PolicyStatement({
      principals: [new ServicePrincipal('sns.amazonaws.com')],
      actions: ['sms-voice:SendTextMessage'],
      resources: [resourceArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
    });
    const policyDocument = new PolicyDocument({ statements: [statement] });
    new CfnResourcePolicy(this, 'ResourcePolicy', { resourceArn, policyDocument });
  }
}
