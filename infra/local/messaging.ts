// The template's topics, queues and subscriptions, played by fauxqs in this process.
import { randomUUID } from 'node:crypto';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { REGION } from './resource-identity.ts';
import type { CloudResource, CloudTemplate } from './template.ts';
import { Upstream } from './upstream.ts';

export interface QueueDepth {
  /** Ready, or in flight with a function. */
  readonly active: number;
  /** Waiting for a delay or for a visibility time-out to pass. */
  readonly waiting: number;
}

/** A message as SQS hands it out. */
export interface Message {
  readonly MessageId: string;
  readonly ReceiptHandle: string;
  readonly Body: string;
  readonly MD5OfBody: string;
  readonly Attributes: Readonly<Record<string, string>>;
  readonly MessageAttributes?: Readonly<Record<string, { readonly DataType: string; readonly StringValue?: string }>>;
}

const MOST_RECEIVED = 10;
const LONG_POLL_SECONDS = 20;

interface QueueProperties {
  readonly VisibilityTimeout?: number;
  readonly DelaySeconds?: number;
  readonly RedrivePolicy?: { readonly deadLetterTargetArn: string; readonly maxReceiveCount: number };
}

interface SubscriptionProperties {
  readonly Protocol: string;
  readonly TopicArn: string;
  readonly Endpoint?: string;
  readonly RawMessageDelivery?: boolean | string;
  readonly FilterPolicy?: unknown;
  readonly FilterPolicyScope?: string;
}

type Subscription = CloudResource<SubscriptionProperties>;

/** The last part of an ARN or queue URL. */
export const nameOf = (identifier: string): string => identifier.split(/[:/]/).at(-1) ?? '';

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

export class Messaging {
  /** The SQS and SNS endpoint. */
  readonly upstream: Upstream;
  readonly #server: FauxqsServer;
  readonly #queues: readonly string[];
  readonly #subscriptions: readonly Subscription[];
  /** Receipts whose processing has ended without deleting the message: they wait for their visibility time-out. */
  readonly #released = new Set<string>();

  private constructor(server: FauxqsServer, queues: readonly string[], subscriptions: readonly Subscription[]) {
    this.#server = server;
    this.#queues = queues;
    this.#subscriptions = subscriptions;
    this.upstream = new Upstream(`http://127.0.0.1:${server.port}`);
  }

  /** `folder` keeps messages over restarts; without it they live in memory. */
  static async start(template: CloudTemplate, inboxQueue: string, folder?: string): Promise<Messaging> {
    const server = await startFauxqs({ port: 0, logger: false, ...(folder && { dataDir: folder }) });
    const queues = template.all<QueueProperties>('AWS::SQS::Queue');
    const subscriptions = template
      .all<SubscriptionProperties>('AWS::SNS::Subscription')
      .filter(({ properties }) => properties.Protocol === 'sqs');
    const messaging = new Messaging(server, [...queues.map(({ name }) => name), inboxQueue], subscriptions);
    for (const { name, properties } of queues) messaging.#createQueue(name, properties);
    messaging.#createQueue(inboxQueue, {});
    messaging.#createTopics(template, inboxQueue);
    await messaging.#releaseInterrupted();
    return messaging;
  }

  send(queue: string, body: string, delaySeconds = 0): void {
    this.#server.sendMessage(nameOf(queue), body, { delaySeconds });
  }

  publish(topicArn: string, message: string): void {
    this.#server.publish(nameOf(topicArn), message);
  }

  /** As if the topic had published it now and its queues got it later. */
  publishLate(topicArn: string, message: string, seconds: number): void {
    const envelope = {
      Type: 'Notification',
      MessageId: randomUUID(),
      TopicArn: topicArn,
      Message: message,
      Timestamp: new Date().toISOString(),
    };
    for (const { properties } of this.#subscriptions)
      if (properties.TopicArn === topicArn)
        this.send(
          properties.Endpoint ?? '',
          String(properties.RawMessageDelivery) === 'true' ? message : JSON.stringify(envelope),
          seconds,
        );
  }

  /** Waits for up to 20 seconds of real time for at least one message. */
  async receive(queue: string, most: number, signal: AbortSignal): Promise<readonly Message[]> {
    try {
      const { Messages = [] } = await this.upstream.call<{ readonly Messages?: readonly Message[] }>(
        'AmazonSQS.ReceiveMessage',
        {
          QueueUrl: queue,
          MaxNumberOfMessages: Math.min(most, MOST_RECEIVED),
          WaitTimeSeconds: LONG_POLL_SECONDS,
          MessageSystemAttributeNames: ['All'],
          MessageAttributeNames: ['All'],
        },
        signal,
      );
      return Messages;
    } catch (error) {
      if (signal.aborted) return [];
      throw error;
    }
  }

  async delete(queue: string, messages: readonly Message[]): Promise<void> {
    if (messages.length === 0) return;
    const Entries = messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
    await this.upstream.call('AmazonSQS.DeleteMessageBatch', { QueueUrl: queue, Entries });
  }

  /** The processing of this message has ended and it was not deleted. */
  release(receiptHandle: string): void {
    this.#released.add(receiptHandle);
  }

  depth(queue: string): QueueDepth {
    const { ready, delayed, inflight } = this.#messages(queue);
    const waiting = delayed.length + inflight.filter(({ receiptHandle }) => this.#released.has(receiptHandle)).length;
    return { active: ready.length + delayed.length + inflight.length - waiting, waiting };
  }

  depths(): Record<string, QueueDepth> {
    return Object.fromEntries(this.#queues.map((queue) => [queue, this.depth(queue)]));
  }

  /** When the message was sent that has been in the queue the longest, in milliseconds since 1970. */
  oldestSentAt(queue: string): number | undefined {
    const { ready, delayed, inflight } = this.#messages(queue);
    let oldest: number | undefined;
    for (const { sentTimestamp } of [...ready, ...delayed, ...inflight.map(({ message }) => message)])
      oldest = Math.min(oldest ?? sentTimestamp, sentTimestamp);
    return oldest;
  }

  /** What lies in a queue, such as dead letters, without taking it. */
  bodies(queue: string): string[] {
    return this.#messages(queue).ready.map(({ body }) => body);
  }

  /** When the next waiting message of these queues may be received. */
  nextVisibleAt(queues: readonly string[]): number | undefined {
    const times = queues.flatMap((queue) => {
      const { delayed, inflight } = this.#messages(queue);
      return [
        ...delayed.map(({ delayUntil }) => delayUntil ?? 0),
        ...inflight.flatMap((entry) => (this.#released.has(entry.receiptHandle) ? [entry.visibilityDeadline] : [])),
      ];
    });
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  async stop(): Promise<void> {
    this.upstream.stop();
    await this.#server.stop();
  }

  #messages(queue: string) {
    return this.#server.inspectQueue(nameOf(queue))?.messages ?? { ready: [], delayed: [], inflight: [] };
  }

  #createQueue(name: string, { VisibilityTimeout, DelaySeconds, RedrivePolicy }: QueueProperties): void {
    if (this.#server.inspectQueue(name)) return;
    this.#server.createQueue(name, {
      region: REGION,
      attributes: {
        ...(VisibilityTimeout !== undefined && { VisibilityTimeout: String(VisibilityTimeout) }),
        ...(DelaySeconds !== undefined && { DelaySeconds: String(DelaySeconds) }),
        ...(RedrivePolicy && { RedrivePolicy: JSON.stringify(RedrivePolicy) }),
      },
    });
  }

  /** A topic that feeds no queue is for people: the inbox stands for their e-mail, SMS and HTTPS subscriptions. */
  #createTopics(template: CloudTemplate, inboxQueue: string): void {
    for (const topic of template.all('AWS::SNS::Topic')) {
      this.#server.createTopic(topic.name);
      const own = this.#subscriptions.filter(({ properties }) => properties.TopicArn === topic.ref);
      if (own.length === 0) this.#server.subscribe({ topic: topic.name, queue: inboxQueue });
      for (const { properties } of own)
        this.#server.subscribe({
          topic: topic.name,
          queue: nameOf(properties.Endpoint ?? ''),
          attributes: {
            ...(properties.RawMessageDelivery !== undefined && {
              RawMessageDelivery: String(properties.RawMessageDelivery),
            }),
            ...(properties.FilterPolicy !== undefined && { FilterPolicy: text(properties.FilterPolicy) }),
            ...(properties.FilterPolicyScope && { FilterPolicyScope: properties.FilterPolicyScope }),
          },
        });
    }
  }

  /** What a killed process had in its hands is there to be received again. */
  async #releaseInterrupted(): Promise<void> {
    for (const queue of this.#queues)
      for (const { receiptHandle } of this.#messages(queue).inflight) {
        this.release(receiptHandle);
        await this.upstream.call('AmazonSQS.ChangeMessageVisibility', {
          QueueUrl: queue,
          ReceiptHandle: receiptHandle,
          // Not 0, which fauxqs fails to store.
          VisibilityTimeout: 1,
        });
      }
  }
}
