import { describe, expect, it } from 'vitest';
import { laterChannels } from '../../../functions/console/later-channels.ts';
import { memoryChannels } from '../../../shared/adapters/memory/channels.ts';
import type { FilterPolicy } from '../../../shared/domain/channel.ts';
import { channelsContract } from '../../adapters/contract/channels.ts';

describe('channels that are loaded later', () => {
  channelsContract(async () => {
    const loaded = memoryChannels();
    const channels = laterChannels(async () => loaded);
    const listen = async (filter: FilterPolicy) => {
      await channels.add({ kind: 'sms', endpoint: 'listener' }, filter);
      return async () => loaded.tests.splice(0).filter(({ heardAt }) => heardAt.includes('listener')).length;
    };
    return { channels, listen };
  });

  it('are loaded by the first who asks, and once', async () => {
    let loads = 0;
    const channels = laterChannels(async () => {
      loads++;
      return memoryChannels();
    });
    expect(loads).toBe(0);
    await Promise.all([channels.list(), channels.list()]);
    await channels.list();
    expect(loads).toBe(1);
  });
});
