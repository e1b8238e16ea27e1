// A care-team topic that keeps its notices.
import type { AlertNotice } from '../../domain/alert-notice.ts';
import type { CareTeamTopic } from '../../ports.ts';

export interface MemoryCareTeamTopic extends CareTeamTopic {
  readonly notices: AlertNotice[];
  /** Whether somebody's subscription lets a notice through. */
  isHeard: (notice: AlertNotice) => boolean;
}

export const memoryCareTeamTopic = (): MemoryCareTeamTopic => {
  const topic: MemoryCareTeamTopic = {
    notices: [],
    isHeard: () => true,
    publish: async (notice) => {
      topic.notices.push(notice);
    },
    hasSubscriber: async (notice) => topic.isHeard(notice),
  };
  return topic;
};
