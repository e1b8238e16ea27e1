// The care team's inbox: stands for the e-mail, SMS and HTTPS subscribers of the topics that people listen to.
import type { Instant } from '../../shared/domain/instant.ts';
import type { Activity } from './activity.ts';
import { type Messaging, nameOf } from './messaging.ts';
import type { Journal } from './state-folder.ts';

/** One publication as a subscriber gets it. */
export interface Notice {
  readonly at: Instant;
  readonly topic: string;
  readonly subject?: string;
  readonly message: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Envelope {
  readonly Timestamp: Instant;
  readonly TopicArn: string;
  readonly Subject?: string;
  readonly Message: string;
  readonly MessageAttributes?: Readonly<Record<string, { readonly Value: string }>>;
}

export const INBOX_QUEUE = 'local-inbox';

export class Inbox {
  readonly #messaging: Messaging;
  readonly #activity: Activity;
  readonly #journal: Journal<Notice>;
  readonly #listeners: ((notice: Notice) => void)[] = [];
  readonly #stopping = new AbortController();
  #loop: Promise<void> | undefined;

  constructor(messaging: Messaging, activity: Activity, journal: Journal<Notice>) {
    this.#messaging = messaging;
    this.#activity = activity;
    this.#journal = journal;
    activity.restsWhen(() => messaging.depth(INBOX_QUEUE).active === 0);
  }

  /** Everything published so far, oldest first. */
  get notices(): readonly Notice[] {
    return this.#journal.entries;
  }

  /** Calls for every notice from now on. */
  onNotice(listener: (notice: Notice) => void): void {
    this.#listeners.push(listener);
  }

  start(): void {
    this.#loop = this.#receive();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
  }

  async #receive(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const messages = await this.#messaging.receive(INBOX_QUEUE, 10, signal);
      if (messages.length === 0) continue;
      await this.#activity.track(async () => {
        for (const { Body } of messages) this.#keep(readNotice(Body));
        await this.#messaging.delete(INBOX_QUEUE, messages);
      });
    }
  }

  #keep(notice: Notice): void {
    this.#journal.append(notice);
    for (const listener of this.#listeners) listener(notice);
  }
}

const readNotice = (body: string): Notice => {
  const { Timestamp, TopicArn, Subject, Message, MessageAttributes = {} } = JSON.parse(body) as Envelope;
  return {
    at: Timestamp,
    topic: nameOf(TopicArn),
    ...(Subject !== undefined && { subject: Subject }),
    message: Message,
    attributes: Object.fromEntries(Object.entries(MessageAttributes).map(([name, { Value }]) => [name, Value])),
  };
};
