import { describe, expect, it } from 'vitest';
import type { TeamFigures } from '../../../shared/domain/figures/team-figures.ts';
import { NOON } from '../fixtures.ts';
import type { MakePorts } from './ports.ts';

const FIRST: TeamFigures = {
  careTeamId: 'cedar',
  version: 1,
  counting: { day: '2026-11-23', asOf: NOON, counts: { 'week/2026-11-23/delivered': 2 }, after: 'ana#p1' },
};
const SECOND: TeamFigures = {
  careTeamId: 'cedar',
  version: 2,
  finished: { day: '2026-11-23', asOf: NOON, counts: { 'week/2026-11-23/delivered': 3 } },
};

export const teamFiguresContract = (makePorts: MakePorts): void => {
  describe('the figures of teams', () => {
    it('are none at first', async () => {
      expect(await (await makePorts()).figures.list()).toEqual([]);
    });

    it('are read as last written, by team', async () => {
      const { figures } = await makePorts();
      const other = { ...FIRST, careTeamId: 'birch' };
      for (const each of [FIRST, other, SECOND]) expect(await figures.put(each)).toBe(true);
      expect(await figures.list()).toEqual([other, SECOND]);
    });

    it('are not overwritten by who counted from an older version', async () => {
      const { figures } = await makePorts();
      expect(await figures.put(SECOND)).toBe(false);
      await figures.put(FIRST);
      await figures.put(SECOND);
      for (const late of [FIRST, SECOND]) expect(await figures.put(late)).toBe(false);
      expect(await figures.list()).toEqual([SECOND]);
    });
  });
};
