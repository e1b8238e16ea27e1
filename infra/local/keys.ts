// Which key of the template protects a table, queue or topic, and what a role needs of it for a call, as KMS is asked for it.
import type { AccessRequest } from './policy.ts';
import { REGION } from './resource-identity.ts';
import type { CloudTemplate } from './template.ts';

interface Encrypted {
  readonly KmsMasterKeyId?: string;
  readonly SSESpecification?: { readonly KMSMasterKeyId?: string };
}

const PUTS = ['kms:Decrypt', 'kms:GenerateDataKey'];
const TAKES = ['kms:Decrypt'];

/**
 * DynamoDB documents one list for whoever uses a table, and not which call needs what of it.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
 */
const USES_TABLE = [
  ...PUTS,
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

const NEEDS: readonly (readonly [action: RegExp, needs: readonly string[]])[] = [
  [/^dynamodb:(DescribeStream|GetShardIterator|ListStreams)$/, []],
  [/^dynamodb:GetRecords$/, TAKES],
  [/^dynamodb:/, USES_TABLE],
  [/^sqs:ReceiveMessage$/, TAKES],
  [/^(sqs:SendMessage|sns:Publish)$/, PUTS],
];

export class Keys {
  /** By the ARN of what it protects. */
  readonly #keys = new Map<string, string>();

  constructor(template: CloudTemplate) {
    for (const type of ['AWS::DynamoDB::Table', 'AWS::SNS::Topic', 'AWS::SQS::Queue'])
      for (const { attributes, properties } of template.all<Encrypted>(type)) {
        const key = properties.KmsMasterKeyId ?? properties.SSESpecification?.KMSMasterKeyId;
        if (key && attributes.Arn) this.#keys.set(attributes.Arn, key);
      }
  }

  /** The calls to KMS that come with a call to another service. */
  requestsWith({ action, resource }: AccessRequest): readonly AccessRequest[] {
    // Indexes and the stream are encrypted with their table.
    const key = this.#keys.get(resource.replace(/\/(index|stream)\/[^/]+$/, ''));
    if (!key) return [];
    const [, needs = []] = NEEDS.find(([pattern]) => pattern.test(action)) ?? [];
    return needs.map((needed) => ({ action: needed, resource: key, context: viaService(action) }));
  }
}

/** Lambda reads a stream itself; everything else goes through the service that is called. */
const viaService = (action: string): Readonly<Record<string, string>> =>
  action === 'dynamodb:GetRecords' ? {} : { 'kms:ViaService': `${action.split(':')[0]}.${REGION}.amazonaws.com` };
