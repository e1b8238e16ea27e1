// A topic that keeps its notes; `script` says what becomes of the next ones.
import type { DailyNoteTopic, NoteOutcome } from '../../note-ports.ts';

export interface MemoryDailyNoteTopic extends DailyNoteTopic {
  readonly notes: { readonly subject: string; readonly text: string }[];
  readonly script: NoteOutcome[];
  /** Whether anyone is subscribed. */
  isHeard: boolean;
}

export const memoryDailyNoteTopic = (): MemoryDailyNoteTopic => {
  const topic: MemoryDailyNoteTopic = {
    notes: [],
    script: [],
    isHeard: true,
    hasSubscriber: async () => topic.isHeard,
    publish: async (note) => {
      const outcome = topic.script.shift() ?? 'published';
      if (outcome === 'published') topic.notes.push(note);
      return outcome;
    },
  };
  return topic;
};
