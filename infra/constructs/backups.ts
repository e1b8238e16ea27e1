// An option: a copy of the table every day, in a vault of its own, for where a policy asks for more than 35 days of recovery.
import { Duration, Stack } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { ACKNOWLEDGED_ROLE, acknowledge } from './acknowledge.ts';
import type { Platform } from './platform.ts';
import { VigilAlarm } from './vigil-alarm.ts';

export interface BackupsProps {
  readonly platform: Platform;
  readonly keepDays: number;
  /** Nobody deletes a copy early who may not also take the lock off the vault. */
  readonly locked: boolean;
}

export class Backups extends Construct {
  constructor(scope: Construct, id: string, { platform, keepDays, locked }: BackupsProps) {
    super(scope, id);
    const { stage, key, table, removalPolicy } = platform;
    const vault = new BackupVault(this, 'Vault', {
      backupVaultName: `vigil-${stage}`,
      encryptionKey: key,
      removalPolicy,
      ...(locked && { lockConfiguration: { minRetention: Duration.days(keepDays) } }),
    });
    const plan = new BackupPlan(this, 'Plan', {
      backupPlanName: `vigil-${stage}`,
      backupVault: vault,
      backupPlanRules: [
        new BackupPlanRule({
          ruleName: 'daily',
          // UTC. The copy is of one moment, and takes nothing from the table's readers and writers.
          scheduleExpression: Schedule.cron({ minute: '0', hour: '5' }),
          deleteAfter: Duration.days(keepDays),
        }),
      ],
    });
    plan.addSelection('Table', {
      resources: [BackupResource.fromArn(table.tableArn)],
      role: this.#roleFor(platform, vault),
      disableDefaultBackupPolicy: true,
    });
    new VigilAlarm(this, 'Failed', {
      platform,
      name: 'backup-failed',
      patientImpact:
        'None today: point-in-time recovery goes on. Should it end too, what was filed that day could not be brought back.',
      runbook: 'backup-failed',
      metric: new Metric({
        namespace: 'AWS/Backup',
        metricName: 'NumberOfBackupJobsFailed',
        dimensionsMap: { BackupVaultName: vault.backupVaultName },
        statistic: 'Sum',
        period: Duration.hours(1),
      }),
      threshold: 1,
    });
  }

  /** Not the managed policy, which lets it copy everything in the account. */
  #roleFor({ table, key }: Platform, vault: BackupVault): Role {
    const { account, region } = Stack.of(this);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('backup.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    });
    acknowledge(role, ACKNOWLEDGED_ROLE);
    const allow = (actions: string[], resource: string, conditions?: Record<string, Record<string, unknown>>) =>
      role.addToPolicy(new PolicyStatement({ actions, resources: [resource], ...(conditions && { conditions }) }));
    allow(['dynamodb:DescribeTable', 'dynamodb:ListTagsOfResource', 'dynamodb:StartAwsBackupJob'], table.tableArn);
    allow(['backup:CopyIntoBackupVault', 'backup:DescribeBackupVault'], vault.backupVaultArn);
    allow(['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'], key.keyArn, {
      StringEquals: { 'kms:ViaService': ['backup', 'dynamodb'].map((name) => `${name}.${region}.amazonaws.com`) },
    });
    allow(['kms:CreateGrant'], key.keyArn, { Bool: { 'kms:GrantIsForAWSResource': 'true' } });
    return role;
  }
}
