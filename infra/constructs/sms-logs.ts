// Where SNS logs what became of texts to phones: names that it gives, two for each account and Region.
import type { Stack } from 'aws-cdk-lib';

/** @see https://docs.aws.amazon.com/sns/latest/dg/sms_stats_cloudwatch.html */
export const smsLogGroupNames = ({
  region,
  account,
}: Pick<Stack, 'region' | 'account'>): Readonly<Record<'Delivered' | 'Failed', string>> => {
  const delivered = `sns/${region}/${account}/DirectPublishToPhoneNumber`;
  return { Delivered: delivered, Failed: `${delivered}/Failure` };
};
