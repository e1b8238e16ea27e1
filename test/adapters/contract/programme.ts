import { describe, expect, it } from 'vitest';
import type { ProgrammeHold } from '../../../shared/domain/holds/programme-hold.ts';
import { NOON } from '../fixtures.ts';
import type { MakePorts } from './ports.ts';

const HELD: ProgrammeHold = { on: true, reason: 'Wrong wording went out', by: 'carla', since: NOON };

export const programmeContract = (makePorts: MakePorts): void => {
  describe('the programme', () => {
    it('was never on hold at first', async () => {
      expect(await (await makePorts()).programme.hold()).toBeUndefined();
    });

    it('is read together with the care teams', async () => {
      const { programme, careTeams } = await makePorts();
      expect(await programme.withCareTeams()).toEqual({ careTeams: [] });
      const teams = ['rowan', 'cedar'].map((id) => ({ id, programmeName: id, timeZone: 'America/New_York' }));
      for (const team of teams) await careTeams.put(team);
      expect(await programme.withCareTeams()).toEqual({ careTeams: teams.toReversed() });
      await programme.setHold(HELD);
      expect(await programme.withCareTeams()).toEqual({ careTeams: teams.toReversed(), hold: HELD });
    });

    it('is on hold at once, and off it again', async () => {
      const { programme } = await makePorts();
      await programme.setHold(HELD);
      expect(await programme.hold()).toEqual(HELD);
      const lifted = { ...HELD, on: false, reason: 'Corrected', by: 'kim' };
      await programme.setHold(lifted);
      expect(await programme.hold()).toEqual(lifted);
    });
  });
};
