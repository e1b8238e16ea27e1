// The channels of care teams, loaded by the first request that needs them: the client of SNS is large, and few requests do.
import type { Channels } from '../../shared/console-ports.ts';

export const laterChannels = (load: () => Promise<Channels>): Channels => {
  let loading: Promise<Channels> | undefined;
  const loaded = (): Promise<Channels> => {
    loading ??= load();
    return loading;
  };
  return {
    list: async () => (await loaded()).list(),
    add: async (channel, filter) => (await loaded()).add(channel, filter),
    setFilter: async (id, filter) => (await loaded()).setFilter(id, filter),
    remove: async (id) => (await loaded()).remove(id),
    test: async (notice, by) => (await loaded()).test(notice, by),
  };
};
