// Looks at queues and memory again and again while a burst goes on.
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalCloud } from '../../infra/local/cloud.ts';
import type { Instant } from '../../shared/domain/instant.ts';

const EVERY_MS = 500;

/** What waits where, by the name that operators know it under. */
export const QUEUES = {
  'texts from patients': /InboundTextsInboundQueue/,
  'wake-ups': /WakeUpsWakeQueue/,
  replies: /TextSendingRepliesQueue/,
  campaign: /TextSendingCampaignQueue/,
} as const;
export type QueueTitle = keyof typeof QUEUES;
export const QUEUE_TITLES = Object.keys(QUEUES) as readonly QueueTitle[];

export interface Sample {
  /** Virtual milliseconds since the burst began. */
  readonly at: number;
  readonly queues: Readonly<Record<QueueTitle, { readonly depth: number; readonly age: number }>>;
  readonly deadLetters: number;
  /** Bytes of heap in use by the functions, garbage included; and bytes of the whole process. */
  readonly heap: number;
  readonly rss: number;
}

export const queueNamed = (cloud: LocalCloud, pattern: RegExp): string => {
  const found = Object.keys(cloud.queueDepths()).find((name) => pattern.test(name));
  if (!found) throw new Error(`no queue is named like ${pattern}`);
  return found;
};

export const isDeadLetters = (queue: string): boolean => /dead|dropped|undelivered/i.test(queue);

/** Bytes of heap that the functions hold: of each its fullest instance, since another may have begun only just now. */
export const heapOf = async (cloud: LocalCloud, collected: boolean): Promise<number> => {
  const heaps = await Promise.all([...cloud.functions.values()].map((played) => played.heaps(collected)));
  return heaps.reduce((total, ofOne) => total + Math.max(0, ...ofOne), 0);
};

const sample = async (cloud: LocalCloud, began: Instant): Promise<Sample> => {
  const now = Date.parse(cloud.clock.now());
  const depths = cloud.queueDepths();
  const queues = QUEUE_TITLES.map((title) => {
    const queue = queueNamed(cloud, QUEUES[title]);
    const { active = 0, waiting = 0 } = depths[queue] ?? {};
    return [title, { depth: active + waiting, age: now - (cloud.messaging.oldestSentAt(queue) ?? now) }] as const;
  });
  return {
    at: now - Date.parse(began),
    queues: Object.fromEntries(queues) as Sample['queues'],
    deadLetters: Object.entries(depths)
      .filter(([name]) => isDeadLetters(name))
      .reduce((total, [, { active }]) => total + active, 0),
    heap: await heapOf(cloud, false),
    rss: process.memoryUsage.rss(),
  };
};

/** Samples while `play` goes on, and once after it. */
export const sampled = async (
  cloud: LocalCloud,
  began: Instant,
  play: () => Promise<void>,
): Promise<readonly Sample[]> => {
  const samples: Sample[] = [];
  let playing = true;
  const watching = (async () => {
    while (playing) {
      samples.push(await sample(cloud, began));
      await pause(EVERY_MS);
    }
  })();
  try {
    await play();
  } finally {
    playing = false;
  }
  await watching;
  return [...samples, await sample(cloud, began)];
};
