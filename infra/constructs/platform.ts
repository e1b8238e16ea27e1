// What every part of the service stands on; the stateful stack provides it.
import type { RemovalPolicy } from 'aws-cdk-lib';
import type { IUserPool, IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';

export interface Platform {
  readonly stage: string;
  /** Encrypts everything at rest: table, topics, queues and logs. */
  readonly key: IKey;
  readonly table: ITable;
  readonly careTeamTopic: ITopic;
  /** Of those who asked for the daily note: of alerts they hear when a whole on-call chain has been told in vain. */
  readonly dailyNoteTopic: ITopic;
  readonly alarmTopic: ITopic;
  readonly userPool: IUserPool;
  /** The API's: its tokens are for programs, and no key to the pages. */
  readonly userPoolClient: IUserPoolClient;
  /** Where staff sign in to the pages, without a slash at its end. */
  readonly signInUrl: string;
  readonly logRetention: RetentionDays;
  /** What happens to the logs when the stack goes. */
  readonly removalPolicy: RemovalPolicy;
}
