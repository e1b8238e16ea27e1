// What every topic of the daily note does, whatever becomes of the note.
import { describe, expect, it } from 'vitest';
import type { DailyNoteTopic } from '../../../shared/note-ports.ts';

export interface DailyNoteTopicWorld {
  readonly topic: DailyNoteTopic;
  /** What those who listen heard since this was asked before. */
  heard(): Promise<readonly { readonly subject: string; readonly text: string }[]>;
  /** Decides what becomes of the next note. */
  suffer(mishap: 'refused' | 'unknown'): void;
}

const NOTE = { subject: 'Vigil daily note, 2026-11-24', text: 'Open cases: 1 critical\nhttps://console.example' };

export const dailyNoteTopicContract = (makeWorld: () => Promise<DailyNoteTopicWorld>): void => {
  describe('a topic of the daily note', () => {
    it('hands on the note as it is', async () => {
      const { topic, heard } = await makeWorld();
      expect(await topic.publish(NOTE)).toBe('published');
      expect(await heard()).toEqual([NOTE]);
    });

    it.each(['refused', 'unknown'] as const)('says that it was %s, and leaves it at that', async (mishap) => {
      const { topic, heard, suffer } = await makeWorld();
      suffer(mishap);
      expect(await topic.publish(NOTE)).toBe(mishap);
      expect(await heard()).toEqual([]);
      expect(await topic.publish(NOTE)).toBe('published');
    });
  });
};
