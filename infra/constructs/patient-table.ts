// The single table: every patient's state, texts, answers, alerts and audit trail, and the stream that carries turns on.
import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { TABLE } from '../../shared/contracts/names.ts';
import { acknowledge } from './acknowledge.ts';

export interface PatientTableProps {
  readonly key: IKey;
  readonly disposable: boolean;
  /** Of a table that was restored; one that the stack makes is named by CloudFormation. */
  readonly tableName?: string;
}

export class PatientTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, { key, disposable, tableName }: PatientTableProps) {
    super(scope, id);
    // Not TableV2: it becomes a global table, which cdk-nag's DynamoDB rules do not look at.
    this.table = new Table(this, 'Table', {
      ...(tableName && { tableName }),
      partitionKey: { name: TABLE.partitionKey, type: AttributeType.STRING },
      sortKey: { name: TABLE.sortKey, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: TABLE.timeToLive,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: !disposable,
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    acknowledge(this.table, {
      'HIPAA.Security-DynamoDBInBackupPlan':
        'Point-in-time recovery reaches back to any second of the last 35 days. Copies that are kept longer are an option: backupKeepDays.',
    });
    this.table.addGlobalSecondaryIndex({
      indexName: TABLE.workIndex,
      partitionKey: { name: TABLE.workPartitionKey, type: AttributeType.STRING },
      sortKey: { name: TABLE.workSortKey, type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: TABLE.listIndex,
      partitionKey: { name: TABLE.listPartitionKey, type: AttributeType.STRING },
      sortKey: { name: TABLE.listSortKey, type: AttributeType.STRING },
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: [TABLE.listedAttribute],
    });
  }
}
