// Which calls of an AWS service count as ours: only those for this account, so that nobody else's number, alarm or
// topic can make the service act on our resources ("confused deputy").
import { Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

type Conditions = Record<string, Record<string, string>>;

const arn = (scope: IConstruct, service: string, resource: string): string => {
  const { partition, region, account } = Stack.of(scope);
  return `arn:${partition}:${service}:${region}:${account}:${resource}`;
};

const ofThisAccount = (scope: IConstruct, service: string, resource: string): Conditions => ({
  StringEquals: { 'aws:SourceAccount': Stack.of(scope).account },
  ArnLike: { 'aws:SourceArn': arn(scope, service, resource) },
});

/** AWS End User Messaging, bringing a text that came to one of our numbers. */
export const numbersOfThisAccount = (scope: IConstruct): Conditions => ofThisAccount(scope, 'sms-voice', '*');

/** CloudWatch, telling of one of our alarms. */
export const alarmsOfThisAccount = (scope: IConstruct): Conditions => ofThisAccount(scope, 'cloudwatch', 'alarm:*');

/** SNS, delivering from one of our topics. The account is in the ARN, the only condition SNS documents for a key. */
export const topicsOfThisAccount = (scope: IConstruct): Conditions => ({
  ArnLike: { 'aws:SourceArn': arn(scope, 'sns', '*') },
});

/** CloudWatch Logs, encrypting one of our log groups. */
export const logGroupsOfThisAccount = (scope: IConstruct): Conditions => ({
  ArnLike: { 'kms:EncryptionContext:aws:logs:arn': arn(scope, 'logs', 'log-group:*') },
});
