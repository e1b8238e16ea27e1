// The one key for everything at rest, and the AWS services that may use it on our behalf.
import { type RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import {
  alarmsOfThisAccount,
  logGroupsOfThisAccount,
  numbersOfThisAccount,
  topicsOfThisAccount,
} from './service-callers.ts';

export interface EncryptionKeyProps {
  readonly stage: string;
  readonly removalPolicy: RemovalPolicy;
}

export class EncryptionKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, { stage, removalPolicy }: EncryptionKeyProps) {
    super(scope, id);
    this.key = new Key(this, 'Key', { alias: `vigil-${stage}`, enableKeyRotation: true, removalPolicy });
    // Without its statement each of these fails in silence: an inbound text, an alarm or a log line is just gone.
    const publish = ['kms:Decrypt', 'kms:GenerateDataKey*'];
    this.#allow('sns.amazonaws.com', publish, topicsOfThisAccount(this));
    this.#allow('sms-voice.amazonaws.com', publish, numbersOfThisAccount(this));
    this.#allow('cloudwatch.amazonaws.com', publish, alarmsOfThisAccount(this));
    this.#allow(
      `logs.${Stack.of(this).region}.amazonaws.com`,
      ['kms:Decrypt', 'kms:Describe*', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      logGroupsOfThisAccount(this),
    );
  }

  #allow(service: string, actions: string[], conditions: Record<string, Record<string, string>>): void {
    this.key.addToResourcePolicy(
      new PolicyStatement({ principals: [new ServicePrincipal(service)], actions, resources: ['*'], conditions }),
    );
  }
}
