// Channels in memory: text messages are there at once, all else waits until it is confirmed.

import type { Channels } from '../../console-ports.ts';
import { type Channel, type FilterPolicy, letsThrough, type Notified } from '../../domain/channel.ts';

export interface MemoryChannels extends Channels {
  /** What was tested, and who heard it. */
  readonly tests: { readonly notice: Notified; readonly by: string; readonly heardAt: readonly string[] }[];
  readonly all: Channel[];
  confirm: (endpoint: string) => void;
}

export const memoryChannels = (): MemoryChannels => {
  const all: Channel[] = [];
  const waiting = new Map<string, FilterPolicy>();
  let made = 0;
  const confirmed = (channel: Channel, filter: FilterPolicy): Channel => ({
    ...channel,
    id: `channel-${++made}`,
    filter,
  });
  const replace = (isIt: (channel: Channel) => boolean, change: (channel: Channel) => Channel[]): void => {
    const index = all.findIndex(isIt);
    const found = all[index];
    if (found) all.splice(index, 1, ...change(found));
  };
  const channels: MemoryChannels = {
    all,
    tests: [],
    confirm: (endpoint) =>
      replace(
        (channel) => channel.endpoint === endpoint && !channel.id,
        (channel) => [confirmed(channel, waiting.get(endpoint) ?? {})],
      ),
    list: async () => [...all],
    add: async ({ kind, endpoint }, filter) => {
      replace(
        (channel) => channel.kind === kind && channel.endpoint === endpoint,
        () => [],
      );
      waiting.set(endpoint, filter);
      all.push(kind === 'sms' ? confirmed({ kind, endpoint }, filter) : { kind, endpoint });
    },
    setFilter: async (id, filter) =>
      replace(
        (channel) => channel.id === id,
        (channel) => [{ ...channel, filter }],
      ),
    remove: async (id) =>
      replace(
        (channel) => channel.id === id,
        () => [],
      ),
    test: async (notice, by) => {
      const heard = all.filter(({ filter }) => filter && letsThrough(filter, notice));
      channels.tests.push({ notice, by, heardAt: heard.map(({ endpoint }) => endpoint) });
    },
  };
  return channels;
};
