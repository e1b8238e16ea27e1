// What an account has once, whatever stages live in it: the log of what became of its texts, and who may write and read it.
import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { ACKNOWLEDGED_ROLE, acknowledge } from './constructs/acknowledge.ts';
import { logGroupsOfThisAccount } from './constructs/service-callers.ts';
import { smsLogGroupNames } from './constructs/sms-logs.ts';

/** What SNS documents for its role; it may do them to its own two log groups alone. */
const LOG_ACTIONS = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];

export interface AccountStackProps extends StackProps {
  readonly logRetention: RetentionDays;
}

export class AccountStack extends Stack {
  constructor(scope: Construct, id: string, { logRetention, ...props }: AccountStackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const encryptionKey = new Key(this, 'Key', {
      alias: 'vigil-sms-logs',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    encryptionKey.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`logs.${this.region}.amazonaws.com`)],
        actions: ['kms:Decrypt', 'kms:Describe*', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
        resources: ['*'],
        conditions: logGroupsOfThisAccount(this),
      }),
    );
    // Made before SNS would make them: without a key, and without an end.
    const groups = Object.entries(smsLogGroupNames(this)).map(
      ([kind, logGroupName]) =>
        new LogGroup(this, kind, {
          logGroupName,
          encryptionKey,
          retention: logRetention,
          removalPolicy: RemovalPolicy.RETAIN,
        }),
    );
    const role = new Role(this, 'Role', {
      description: 'SNS writes down what became of texts to phones.',
      // Without a source account: SNS documents none for this role, and would write nothing if it sent none.
      assumedBy: new ServicePrincipal('sns.amazonaws.com'),
    });
    acknowledge(role, ACKNOWLEDGED_ROLE);
    role.addToPolicy(
      new PolicyStatement({ actions: LOG_ACTIONS, resources: groups.map(({ logGroupArn }) => logGroupArn) }),
    );
    new CfnOutput(this, 'RoleArn', { value: role.roleArn });
  }
}
