import { describe, expect, it } from 'vitest';
import { DAY, MINUTE, plus } from '../../../shared/domain/instant.ts';
import { NOON } from '../fixtures.ts';
import type { MakePorts } from './ports.ts';

const [SUNDAY, MONDAY, TUESDAY] = ['2026-11-22', '2026-11-23', '2026-11-24'];
const LATER = plus(NOON, MINUTE);

export const dailyNotesContract = (makePorts: MakePorts): void => {
  describe('the daily notes', () => {
    it('are none at first', async () => {
      expect(await (await makePorts()).dailyNotes.last()).toBeUndefined();
    });

    it('are claimed before they are sent', async () => {
      const { dailyNotes } = await makePorts();
      expect(await dailyNotes.claim(MONDAY, NOON)).toBe(true);
      expect(await dailyNotes.last()).toEqual({ date: MONDAY, claimedAt: NOON });
      await dailyNotes.markSent(MONDAY, LATER);
      expect(await dailyNotes.last()).toEqual({ date: MONDAY, claimedAt: NOON, sentAt: LATER });
    });

    it('are claimed once a day, sent or not, and no more once a later day was', async () => {
      const { dailyNotes } = await makePorts();
      await dailyNotes.claim(MONDAY, NOON);
      expect(await dailyNotes.claim(MONDAY, LATER)).toBe(false);
      await dailyNotes.markSent(MONDAY, LATER);
      expect(await dailyNotes.claim(MONDAY, LATER)).toBe(false);
      expect(await dailyNotes.claim(SUNDAY, LATER)).toBe(false);
      expect(await dailyNotes.last()).toMatchObject({ date: MONDAY, claimedAt: NOON });
    });

    it('are claimed by one of several at once', async () => {
      const { dailyNotes } = await makePorts();
      const claims = await Promise.all(Array.from({ length: 5 }, () => dailyNotes.claim(MONDAY, NOON)));
      expect(claims.filter(Boolean)).toHaveLength(1);
    });

    it('say nothing of the day before once the next is claimed', async () => {
      const { dailyNotes } = await makePorts();
      await dailyNotes.claim(MONDAY, NOON);
      await dailyNotes.markSent(MONDAY, LATER);
      const tomorrow = plus(NOON, DAY);
      expect(await dailyNotes.claim(TUESDAY, tomorrow)).toBe(true);
      expect(await dailyNotes.last()).toEqual({ date: TUESDAY, claimedAt: tomorrow });
      await dailyNotes.markSent(MONDAY, tomorrow);
      await dailyNotes.release(MONDAY);
      expect(await dailyNotes.last()).toEqual({ date: TUESDAY, claimedAt: tomorrow });
    });

    it('may be claimed again where they were let go, but not where they were sent', async () => {
      const { dailyNotes } = await makePorts();
      await dailyNotes.claim(MONDAY, NOON);
      await dailyNotes.release(MONDAY);
      expect(await dailyNotes.last()).toBeUndefined();
      expect(await dailyNotes.claim(MONDAY, LATER)).toBe(true);
      await dailyNotes.markSent(MONDAY, LATER);
      await dailyNotes.release(MONDAY);
      expect(await dailyNotes.claim(MONDAY, LATER)).toBe(false);
    });
  });
};
