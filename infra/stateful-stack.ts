// What must outlive every deployment: the key, the table, the staff accounts, and the topics that people subscribe to.
import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Settings } from './config.ts';
import { acknowledge } from './constructs/acknowledge.ts';
import { Backups } from './constructs/backups.ts';
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
    const table = this.#tableInUse(settings, key);
    const staff = new StaffAccounts(this, 'Staff', { stage, disposable });
    const careTeamTopic = new Topic(this, 'CareTeamTopic', { masterKey: key, enforceSSL: true });
    // One of its own: on that of alerts a subscription without a filter would hear of both, and ending one would end both.
    const dailyNoteTopic = new Topic(this, 'DailyNoteTopic', { masterKey: key, enforceSSL: true });
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
      dailyNoteTopic,
      alarmTopic,
      userPool: staff.userPool,
      userPoolClient: staff.client,
      signInUrl: staff.signInUrl,
      logRetention: settings.logRetentionDays,
      removalPolicy,
    };
    if (settings.backupKeepDays !== undefined)
      new Backups(this, 'Backups', {
        platform: this.platform,
        keepDays: settings.backupKeepDays,
        locked: settings.backupLock,
      });
    new CfnOutput(this, 'TableName', { value: table.tableName });
    new CfnOutput(this, 'CareTeamTopicArn', { value: careTeamTopic.topicArn });
    new CfnOutput(this, 'DailyNoteTopicArn', { value: dailyNoteTopic.topicArn });
    new CfnOutput(this, 'AlarmTopicArn', { value: alarmTopic.topicArn });
    new CfnOutput(this, 'UserPoolId', { value: staff.userPool.userPoolId });
    new CfnOutput(this, 'UserPoolClientId', { value: staff.client.userPoolClientId });
  }

  /**
   * The table that the stack made, or the last one that was restored (docs/adr/0020-restore.md). Those before it stay in the stack,
   * and so do their exports: CloudFormation takes none away as long as the service has not moved on.
   */
  #tableInUse({ restoredTables, disposable }: Settings, key: IKey): Table {
    let { table } = new PatientTable(this, 'Patients', { key, disposable });
    for (const tableName of restoredTables) {
      for (const value of [table.tableArn, table.tableName, table.tableStreamArn]) this.exportValue(value);
      table = new PatientTable(this, tableName, { key, disposable, tableName }).table;
    }
    return table;
  }
}
