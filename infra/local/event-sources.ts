// The template's event source mappings: what feeds which function, under the permissions of that function's role.
import type { EventSourceMapping, EventSourceParts } from './event-source-mapping.ts';
import { functionNamed, type PlayedFunction } from './functions.ts';
import { QueueSource } from './queue-source.ts';
import { StreamSource } from './stream-source.ts';
import type { CloudTemplate } from './template.ts';

const QUEUE_ACTIONS = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'];
const STREAM_ACTIONS = ['DescribeStream', 'GetRecords', 'GetShardIterator'];

export class EventSources {
  readonly #queues: QueueSource[] = [];
  readonly #streams: StreamSource[] = [];
  readonly #concurrency: number;

  constructor(template: CloudTemplate, parts: EventSourceParts) {
    this.#concurrency = parts.concurrency;
    for (const { properties: mapping } of template.all<EventSourceMapping>('AWS::Lambda::EventSourceMapping')) {
      const played = functionNamed(mapping.FunctionName, parts.functions);
      const isQueue = mapping.EventSourceArn.startsWith('arn:aws:sqs:');
      if (mapping.Enabled === false || !this.#permitted(mapping, played, isQueue, parts)) continue;
      if (isQueue) this.#queues.push(new QueueSource(mapping, played, parts.messaging, parts.activity));
      else this.#streams.push(new StreamSource(mapping, played, parts));
    }
    const queues = this.#queues.map(({ queue }) => queue);
    parts.activity.restsWhen(() => queues.every((queue) => parts.messaging.depth(queue).active === 0));
    parts.activity.restsWhen(() => (parts.messaging.nextVisibleAt(queues) ?? Infinity) > Date.now());
    // The queue itself hands a message out again when its time comes: the clock only has to stop there.
    parts.clock.addSource({ nextAt: () => parts.messaging.nextVisibleAt(queues), fire: () => {} });
  }

  start(): void {
    for (const source of this.#queues) source.start(this.#concurrency);
    this.notifyWrite();
  }

  /** To be called after every write to the table. */
  notifyWrite(): void {
    for (const source of this.#streams) source.notify();
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#queues, ...this.#streams].map((source) => source.stop()));
  }

  /** Lambda polls with the function's role: a mapping whose role may not read does nothing, and says so. */
  #permitted(mapping: EventSourceMapping, played: PlayedFunction, isQueue: boolean, parts: EventSourceParts): boolean {
    const service = isQueue ? 'sqs' : 'dynamodb';
    try {
      for (const action of isQueue ? QUEUE_ACTIONS : STREAM_ACTIONS)
        parts.permissions.require(played.caller, { action: `${service}:${action}`, resource: mapping.EventSourceArn });
      return true;
    } catch {
      return false;
    }
  }
}
