// What every care-team topic tells its subscribers.
import { describe, expect, it } from 'vitest';
import type { AlertNotice } from '../../../shared/domain/alert-notice.ts';
import type { CareTeamTopic } from '../../../shared/ports.ts';

/** Who has confirmed a subscription. */
export type Subscribers = 'with-a-subscriber' | 'of-harbor-alone' | 'without-subscribers';

export interface CareTeamTopicWorld {
  readonly topic: CareTeamTopic;
  /** What the subscriber has been told since the last time, in order. */
  heard(): Promise<readonly AlertNotice[]>;
}

const NOTICE: AlertNotice = {
  alertId: 'pabcdefghijklmnop.20261123T170000000-aaaaaaaa-0',
  careTeamId: 'cedar',
  severity: 'critical',
  escalation: 0,
};

export const careTeamTopicContract = (makeWorld: (subscribers: Subscribers) => Promise<CareTeamTopicWorld>): void => {
  describe('a care-team topic', () => {
    it('tells which alert, whose, how severe, and how often nobody answered', async () => {
      const { topic, heard } = await makeWorld('with-a-subscriber');
      const other: AlertNotice = { alertId: 'p2.a1', careTeamId: 'harbor', severity: 'urgent', escalation: 2 };
      await topic.publish(NOTICE);
      expect(await heard()).toEqual([NOTICE]);
      await topic.publish(other);
      expect(await heard()).toEqual([other]);
    });

    it('tells it again whenever it is asked to', async () => {
      const { topic, heard } = await makeWorld('with-a-subscriber');
      await topic.publish(NOTICE);
      await topic.publish(NOTICE);
      expect(await heard()).toEqual([NOTICE, NOTICE]);
    });

    it('knows that somebody listens', async () => {
      const { topic } = await makeWorld('with-a-subscriber');
      expect(await topic.hasSubscriber(NOTICE)).toBe(true);
    });

    it('knows that a team hears nothing while only another one listens', async () => {
      const { topic } = await makeWorld('of-harbor-alone');
      expect(await topic.hasSubscriber(NOTICE)).toBe(false);
      expect(await topic.hasSubscriber({ ...NOTICE, careTeamId: 'harbor' })).toBe(true);
    });

    it('takes a notice that nobody hears, and knows that nobody does', async () => {
      const { topic } = await makeWorld('without-subscribers');
      await topic.publish(NOTICE);
      expect(await topic.hasSubscriber(NOTICE)).toBe(false);
    });
  });
};
