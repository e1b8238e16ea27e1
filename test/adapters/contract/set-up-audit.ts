import { beforeEach, describe, expect, it } from 'vitest';
import { PROGRAMME, type SetUpEntry } from '../../../shared/domain/set-up/set-up-audit.ts';
import { careTeam, NOON } from '../fixtures.ts';
import type { MakePorts, TablePorts } from './ports.ts';

const CEDAR = careTeam({
  hours: { days: [1, 2], from: '09:00', to: '17:00' },
  onCall: [{ name: 'On call', contact: '+12125550100' }],
  members: [{ user: 'kim', name: 'Kim', role: 'clinician' }],
});

const entry = (id: string, fields: Partial<SetUpEntry> = {}): SetUpEntry => ({
  id,
  place: CEDAR.id,
  at: NOON,
  by: 'carla',
  action: 'team-changed',
  changes: [{ field: 'dayLine', before: '+12125550100', after: '+12125550101' }],
  ...fields,
});

export const setUpAuditContract = (makePorts: MakePorts): void => {
  describe('the audit of care teams and the programme', () => {
    let ports: TablePorts;
    beforeEach(async () => {
      ports = await makePorts();
    });

    it('is of each place by itself, the newest first, and no more than asked for', async () => {
      const held = entry('2', { place: PROGRAMME, action: 'hold-changed', changes: [] });
      for (const one of [entry('1'), held, entry('3'), entry('2')]) await ports.setUps.add(one);
      expect(await ports.setUps.newest(CEDAR.id, 2)).toEqual([entry('3'), entry('2')]);
      expect(await ports.setUps.newest(PROGRAMME, 9)).toEqual([held]);
      expect(await ports.setUps.newest('rowan', 9)).toEqual([]);
    });

    it('has an entry of every change of a team, and none of what was not done', async () => {
      const { careTeams, setUps } = ports;
      const renamed = { ...CEDAR, programmeName: 'Renamed' };
      expect(await careTeams.write({ team: CEDAR, seen: undefined, entry: entry('1') })).toBe('written');
      expect(await careTeams.write({ team: CEDAR, seen: undefined, entry: entry('2') })).toBe('changed');
      expect(await careTeams.write({ team: renamed, seen: CEDAR, entry: entry('3') })).toBe('written');
      expect(await careTeams.write({ team: { ...CEDAR, members: [] }, seen: CEDAR, entry: entry('4') })).toBe(
        'changed',
      );
      expect(await careTeams.get(CEDAR.id)).toEqual(renamed);
      expect((await setUps.newest(CEDAR.id, 9)).map(({ id }) => id)).toEqual(['3', '1']);
    });

    it('of two who change one team at once, one is told so', async () => {
      await ports.careTeams.put(CEDAR);
      const outcomes = await Promise.all(
        ['A', 'B', 'C'].map((programmeName) =>
          ports.careTeams.write({ team: { ...CEDAR, programmeName }, seen: CEDAR, entry: entry(programmeName) }),
        ),
      );
      expect(outcomes.toSorted()).toEqual(['changed', 'changed', 'written']);
      expect(await ports.setUps.newest(CEDAR.id, 9)).toHaveLength(1);
    });
  });
};
