// Plays the event source mapping of a queue: receives batches, invokes, deletes what succeeded, leaves the rest to retry.
import type { Activity } from './activity.ts';
import { matchesEventPattern } from './event-pattern.ts';
import type { EventSourceMapping } from './event-source-mapping.ts';
import type { PlayedFunction } from './functions.ts';
import { type Message, type Messaging, nameOf } from './messaging.ts';
import { REGION } from './resource-identity.ts';

const DEFAULT_BATCH = 10;

/** What an invocation of a batch left undone. */
interface BatchAnswer {
  readonly batchItemFailures?: readonly { readonly itemIdentifier: string }[];
}

/**
 * The identifiers that failed, or `all`: so it is after an error, and where the answer names none of the batch.
 * Without `ReportBatchItemFailures` an answer counts as success whatever it says.
 */
export const failedItems = (
  result: { readonly payload: string } | { readonly error: string },
  identifiers: readonly string[],
  reportsFailures: boolean,
): readonly string[] | 'all' => {
  if ('error' in result) return 'all';
  if (!reportsFailures) return [];
  const answer = JSON.parse(result.payload) as BatchAnswer | null;
  const failed = (answer?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  return failed.every((identifier) => identifiers.includes(identifier)) ? failed : 'all';
};

export class QueueSource {
  readonly #mapping: EventSourceMapping;
  readonly #played: PlayedFunction;
  readonly #messaging: Messaging;
  readonly #activity: Activity;
  readonly #stopping = new AbortController();
  readonly #loops: Promise<void>[] = [];

  constructor(mapping: EventSourceMapping, played: PlayedFunction, messaging: Messaging, activity: Activity) {
    this.#mapping = mapping;
    this.#played = played;
    this.#messaging = messaging;
    this.#activity = activity;
  }

  get queue(): string {
    return nameOf(this.#mapping.EventSourceArn);
  }

  start(concurrency: number): void {
    const most = this.#mapping.ScalingConfig?.MaximumConcurrency ?? concurrency;
    for (let count = Math.min(concurrency, most); count > 0; count -= 1) this.#loops.push(this.#poll());
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#loops);
  }

  async #poll(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const messages = await this.#messaging.receive(this.queue, this.#mapping.BatchSize ?? DEFAULT_BATCH, signal);
      if (messages.length > 0) await this.#activity.track(() => this.#process(messages));
    }
  }

  async #process(messages: readonly Message[]): Promise<void> {
    const patterns = this.#mapping.FilterCriteria?.Filters ?? [];
    const wanted = messages.filter(
      ({ Body }) =>
        patterns.length === 0 ||
        patterns.some(({ Pattern }) => matchesEventPattern(JSON.parse(Pattern), { body: parsed(Body) })),
    );
    const failed = wanted.length > 0 ? await this.#invoke(wanted) : [];
    const keeps = (message: Message) =>
      wanted.includes(message) && (failed === 'all' || failed.includes(message.MessageId));
    for (const message of messages.filter(keeps)) this.#messaging.release(message.ReceiptHandle);
    await this.#messaging.delete(
      this.queue,
      messages.filter((message) => !keeps(message)),
    );
  }

  async #invoke(messages: readonly Message[]): Promise<readonly string[] | 'all'> {
    const Records = messages.map((message) => ({
      messageId: message.MessageId,
      receiptHandle: message.ReceiptHandle,
      body: message.Body,
      attributes: message.Attributes,
      messageAttributes: Object.fromEntries(
        Object.entries(message.MessageAttributes ?? {}).map(([name, { DataType, StringValue }]) => [
          name,
          { dataType: DataType, stringValue: StringValue },
        ]),
      ),
      md5OfBody: message.MD5OfBody,
      eventSource: 'aws:sqs',
      eventSourceARN: this.#mapping.EventSourceArn,
      awsRegion: REGION,
    }));
    return failedItems(
      await this.#played.invoke({ Records }),
      Records.map(({ messageId }) => messageId),
      this.#mapping.FunctionResponseTypes?.includes('ReportBatchItemFailures') ?? false,
    );
  }
}

/** A body that is no JSON is matched as text. */
const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
};
