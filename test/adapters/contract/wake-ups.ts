// What all wake-ups do: one schedule per patient that follows the state, however often it is told.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Instant, plus } from '../../../shared/domain/instant.ts';
import type { WakeRequest, WakeUps } from '../../../shared/ports.ts';

export interface WakeUpsWorld {
  readonly wakeUps: WakeUps;
  /** When a patient is scheduled to be woken. */
  scheduled(patientId: string): readonly Instant[];
  /** Who was to be woken at once. */
  readonly woken: readonly WakeRequest[];
}

/** The time it is in the world. */
export const NOW = '2026-11-23T17:00:00.000Z';
const MONDAY = '2026-11-30T15:30:00.000Z';
const TUESDAY = '2026-12-01T15:30:00.000Z';
const PATIENT = 'pabcdefghijklmnop';

export const wakeUpsContract = (makeWorld: () => WakeUpsWorld): void => {
  describe('wake-ups', () => {
    let world: WakeUpsWorld;
    beforeEach(() => {
      world = makeWorld();
    });
    const move = (from: Instant | undefined, to: Instant | undefined, patientId = PATIENT) =>
      world.wakeUps.move(patientId, from, to);
    const scheduled = () => world.scheduled(PATIENT);

    it('are set, moved and taken away', async () => {
      await move(undefined, MONDAY);
      expect(scheduled()).toEqual([MONDAY]);
      await move(MONDAY, TUESDAY);
      expect(scheduled()).toEqual([TUESDAY]);
      await move(TUESDAY, undefined);
      expect(scheduled()).toEqual([]);
      expect(world.woken).toEqual([]);
    });

    it('of one patient do not touch those of another', async () => {
      await move(undefined, MONDAY);
      await move(undefined, MONDAY, 'p2');
      await move(MONDAY, undefined, 'p2');
      expect(scheduled()).toEqual([MONDAY]);
      expect(world.scheduled('p2')).toEqual([]);
    });

    it('take what is there already, or gone already, for done', async () => {
      await move(MONDAY, TUESDAY);
      await move(MONDAY, TUESDAY);
      expect(scheduled()).toEqual([TUESDAY]);
      await move(MONDAY, undefined);
      expect(scheduled()).toEqual([TUESDAY]);
    });

    it('end the same when all that happened is told again', async () => {
      const history = [
        [undefined, MONDAY],
        [MONDAY, TUESDAY],
        [TUESDAY, MONDAY],
        [MONDAY, TUESDAY],
      ] as const;
      for (const [from, to] of [...history, ...history]) await move(from, to);
      expect(scheduled()).toEqual([TUESDAY]);
    });

    it('that stay the same are left alone', async () => {
      await move(undefined, MONDAY);
      await move(MONDAY, MONDAY);
      expect(scheduled()).toEqual([MONDAY]);
    });

    it.each([plus(NOW, 59_999), NOW, '2026-11-20T00:00:00.000Z'])('happen at once for %s', async (soon) => {
      await move(undefined, MONDAY);
      await move(MONDAY, soon);
      expect(world.woken).toEqual([{ patientId: PATIENT }]);
      expect(scheduled()).toEqual([]);
    });

    it('are scheduled from a minute ahead', async () => {
      await move(undefined, plus(NOW, 60_000));
      expect(scheduled()).toEqual([plus(NOW, 60_000)]);
      expect(world.woken).toEqual([]);
    });
  });
};
