// Plays the delivery log of SNS and the template's subscription filters on it: each line reaches its function, packed as documented.
import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Activity } from './activity.ts';
import { functionNamed, type PlayedFunction } from './functions.ts';
import { ACCOUNT, REGION } from './resource-identity.ts';
import type { CloudTemplate } from './template.ts';

interface SubscriptionFilter {
  readonly LogGroupName: string;
  readonly DestinationArn: string;
}

interface InvokeConfig {
  readonly FunctionName: string;
  readonly MaximumRetryAttempts?: number;
}

interface Permission {
  readonly Action: string;
  readonly FunctionName: string;
  readonly Principal: string;
  readonly SourceArn?: string;
}

/** What SNS logs of one text. */
export interface DeliveryLine {
  readonly messageId: string;
  readonly phone: string;
  readonly status: 'SUCCESS' | 'FAILURE';
  /** The network's answer. */
  readonly answer: string;
}

export interface DeliveryLogParts {
  readonly functions: ReadonlyMap<string, PlayedFunction>;
  readonly activity: Activity;
}

/** What Lambda does where nothing is said. */
const DEFAULT_RETRIES = 2;

/** How long the phone takes to say that it has the text. */
const DEVICE_MS = 1_344;

export class DeliveryLog {
  readonly #readers: ReadonlyMap<string, PlayedFunction>;
  readonly #retries: (reader: PlayedFunction) => number;
  readonly #activity: Activity;

  /** A subscription whose function does not let the logs in does nothing, as in the cloud. */
  constructor(template: CloudTemplate, { functions, activity }: DeliveryLogParts) {
    this.#activity = activity;
    const configured = template.all<InvokeConfig>('AWS::Lambda::EventInvokeConfig').map(({ properties }) => properties);
    this.#retries = (reader) =>
      configured.find(({ FunctionName }) => functionNamed(FunctionName, functions) === reader)?.MaximumRetryAttempts ??
      DEFAULT_RETRIES;
    const permissions = template.all<Permission>('AWS::Lambda::Permission').map(({ properties }) => properties);
    this.#readers = new Map(
      template
        .all<SubscriptionFilter>('AWS::Logs::SubscriptionFilter')
        .filter(({ properties }) => permissions.some((permission) => letsIn(permission, properties)))
        .map(({ properties }) => [properties.LogGroupName, functionNamed(properties.DestinationArn, functions)]),
    );
  }

  write({ messageId, phone, status, answer }: DeliveryLine): void {
    const logGroup = `sns/${REGION}/${ACCOUNT}/DirectPublishToPhoneNumber${status === 'FAILURE' ? '/Failure' : ''}`;
    const reader = this.#readers.get(logGroup);
    if (!reader) return;
    const line = {
      notification: { messageId, timestamp: new Date().toISOString().replace('T', ' ').replace('Z', '') },
      delivery: {
        phoneCarrier: 'Local Network',
        mnc: 1,
        mcc: 310,
        numberOfMessageParts: 1,
        destination: phone,
        priceInUSD: 0.00645,
        smsType: 'Transactional',
        providerResponse: answer,
        dwellTimeMs: 599,
        dwellTimeMsUntilDeviceAck: DEVICE_MS,
      },
      status,
    };
    const event = packed(logGroup, JSON.stringify(line));
    void this.#activity.track(() => this.#invoke(reader, event));
  }

  /** Subscriptions invoke asynchronously: what fails is tried again, here without the minutes between. */
  async #invoke(reader: PlayedFunction, event: unknown): Promise<void> {
    for (let left = this.#retries(reader); left >= 0; left -= 1) {
      const result = await reader.invoke(event);
      if (!('error' in result)) return;
    }
  }
}

const letsIn = ({ Action, Principal, FunctionName, SourceArn = '' }: Permission, filter: SubscriptionFilter): boolean =>
  Action === 'lambda:InvokeFunction' &&
  Principal === 'logs.amazonaws.com' &&
  FunctionName === filter.DestinationArn &&
  SourceArn.includes(`:log-group:${filter.LogGroupName}:`);

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html#LambdaFunctionExample */
const packed = (logGroup: string, message: string) => {
  const batch = {
    owner: ACCOUNT,
    logGroup,
    logStream: randomUUID(),
    subscriptionFilters: ['vigil'],
    messageType: 'DATA_MESSAGE',
    logEvents: [{ id: randomUUID(), timestamp: Date.now(), message }],
  };
  return { awslogs: { data: gzipSync(JSON.stringify(batch)).toString('base64') } };
};
