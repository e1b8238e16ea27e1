// The settings of an account for texts that make SNS write down what became of each.
import { GetSMSAttributesCommand, SetSMSAttributesCommand, type SNSClient } from '@aws-sdk/client-sns';

export type SmsAttributes = Readonly<Record<string, string>>;

/** Of the texts that came, too, every one: silence is told from a lost text by them. */
const SAMPLING_RATE = '100';

/** @see https://docs.aws.amazon.com/sns/latest/api/API_SetSMSAttributes.html */
export const wantedAttributes = (roleArn: string): SmsAttributes => ({
  DeliveryStatusIAMRole: roleArn,
  DeliveryStatusSuccessSamplingRate: SAMPLING_RATE,
});

/** Those that the account does not have yet; whatever else it has set stays. */
export const missingAttributes = (has: SmsAttributes, wanted: SmsAttributes): SmsAttributes =>
  Object.fromEntries(Object.entries(wanted).filter(([name, value]) => has[name] !== value));

export const readAttributes = async (sns: SNSClient, wanted: SmsAttributes): Promise<SmsAttributes> =>
  (await sns.send(new GetSMSAttributesCommand({ attributes: Object.keys(wanted) }))).attributes ?? {};

export const writeAttributes = async (sns: SNSClient, attributes: SmsAttributes): Promise<void> => {
  await sns.send(new SetSMSAttributesCommand({ attributes: { ...attributes } }));
};
