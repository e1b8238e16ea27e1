// How every list of channels is changed, and whom a test reaches.
import { describe, expect, it } from 'vitest';
import type { Channels } from '../../../shared/console-ports.ts';
import type { FilterPolicy } from '../../../shared/domain/channel.ts';

export interface ChannelsWorld {
  readonly channels: Channels;
  /** Adds one that hears its tests, with this filter, and tells how many it heard since the last time. */
  listen(filter: FilterPolicy): Promise<() => Promise<number>>;
}

const PHONE = '+13125550123';
const CEDAR: FilterPolicy = { team: ['cedar'], severity: ['critical'], escalation: [{ numeric: ['>=', 1] }] };

export const channelsContract = (makeWorld: () => Promise<ChannelsWorld>): void => {
  describe('channels', () => {
    it('are there once they are added, with their filter, and gone once they are removed', async () => {
      const { channels } = await makeWorld();
      expect(await channels.list()).toEqual([]);
      await channels.add({ kind: 'sms', endpoint: PHONE }, CEDAR);
      const [added, ...others] = await channels.list();
      expect(others).toEqual([]);
      expect(added).toEqual({ id: expect.any(String), kind: 'sms', endpoint: PHONE, filter: CEDAR });
      await channels.remove(added?.id ?? '');
      expect(await channels.list()).toEqual([]);
      await channels.remove(added?.id ?? '');
    });

    it('of e-mail and HTTPS are listed by their address', async () => {
      const { channels } = await makeWorld();
      await channels.add({ kind: 'email', endpoint: 'nurse@example.org' }, { team: ['cedar'] });
      await channels.add({ kind: 'https', endpoint: 'https://pager.example.org/in?team=1' }, { team: ['cedar'] });
      expect((await channels.list()).map(({ kind, endpoint }) => `${kind} ${endpoint}`).sort()).toEqual([
        'email nurse@example.org',
        'https https://pager.example.org/in?team=1',
      ]);
    });

    it('get another filter in place of theirs', async () => {
      const { channels } = await makeWorld();
      await channels.add({ kind: 'sms', endpoint: PHONE }, CEDAR);
      const [{ id = '' } = {}] = await channels.list();
      await channels.setFilter(id, { team: ['cedar', 'harbor'] });
      expect(await channels.list()).toMatchObject([{ id, filter: { team: ['cedar', 'harbor'] } }]);
    });

    it('hear a test as they would hear such an alert', async () => {
      const { channels, listen } = await makeWorld();
      const heard = await listen(CEDAR);
      const notice = { careTeamId: 'cedar', severity: 'critical', escalation: 1 } as const;
      await channels.test(notice, 'carla');
      expect(await heard()).toBe(1);
      await channels.test({ ...notice, escalation: 0 }, 'carla');
      await channels.test({ ...notice, careTeamId: 'harbor' }, 'carla');
      await channels.test({ ...notice, severity: 'urgent' }, 'carla');
      expect(await heard()).toBe(0);
    });
  });
};
