// What must outlive every deployment: the key, the table, the staff accounts, and the topics that people subscribe to.
import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Settings } from './config.ts';
import { acknowledge } from './constructs/acknowledge.ts';
import { EncryptionKey } from './constructs/encryption-key.ts';
import { PatientTable } from './constructs/patient-table.ts';
import type { Platform } from './constructs/platform.ts';
import { alarmsOfThisAccount } from './constructs/service-callers.ts';
import { StaffAccounts } from './constructs/staff-accounts.ts';

export interface StatefulStackProps {
  readonly settings: Settings;
}

export class StatefulStack extends Stack {
  readonly platform: Platform;

  constructor(scope: Construct, id: string, { settings }: StatefulStackProps) {
    super(scope, id, { terminationProtection: !settings.disposable });
    const { stage, disposable } = settings;
    const removalPolicy = disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;

    const { key } = new EncryptionKey(this, 'Encryption', { stage, removalPolicy });
    const { table } = new PatientTable(this, 'Patients', { key, disposable });
    const staff = new StaffAccounts(this, 'Staff', { stage, disposable });
    const careTeamTopic = new Topic(this, 'CareTeamTopic', { masterKey: key, enforceSSL: true });
    const alarmTopic = new Topic(this, 'AlarmTopic', { masterKey: key, enforceSSL: true });
    // Enforcing TLS gives the topic a policy of its own, which replaces the default that lets CloudWatch in.
    alarmTopic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [alarmTopic.topicArn],
        conditions: alarmsOfThisAccount(this),
      }),
    );
    if (settings.alarmEmail) {
      acknowledge(alarmTopic.addSubscription(new EmailSubscription(settings.alarmEmail)), {
        'Serverless-SNSRedrivePolicy':
          'An alarm that could not be mailed helps nobody in a queue: it still stands in CloudWatch and on the dashboard.',
      });
    }

    this.platform = {
      stage,
      key,
      table,
      careTeamTopic,
      alarmTopic,
      userPool: staff.userPool,
      userPoolClient: staff.client,
      signInUrl: staff.signInUrl,
      logRetention: settings.logRetentionDays,
      removalPolicy,
    };
    new CfnOutput(this, 'TableName', { value: table.tableName });
    new CfnOutput(this, 'CareTeamTopicArn', { value: careTeamTopic.topicArn });
    new CfnOutput(this, 'AlarmTopicArn', { value: alarmTopic.topicArn });
    new CfnOutput(this, 'UserPoolId', { value: staff.userPool.userPoolId });
    new CfnOutput(this, 'UserPoolClientId', { value: staff.client.userPoolClientId });
  }
}
