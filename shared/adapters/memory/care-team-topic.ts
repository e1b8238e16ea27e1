// A care-team topic that keeps its notices.
import type { AlertNotice, CareTeamTopic } from '../../ports.ts';

export interface MemoryCareTeamTopic extends CareTeamTopic {
  readonly notices: AlertNotice[];
  subscribed: boolean;
}

export const memoryCareTeamTopic = (): MemoryCareTeamTopic => {
  const topic: MemoryCareTeamTopic = {
    notices: [],
    subscribed: true,
    publish: async (notice) => {
      topic.notices.push(notice);
    },
    hasSubscriber: async () => topic.subscribed,
  };
  return topic;
};
