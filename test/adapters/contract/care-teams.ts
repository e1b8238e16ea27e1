import { beforeEach, describe, expect, it } from 'vitest';
import { careTeam, PATIENT_ID, state, turn } from '../fixtures.ts';
import type { MakePorts, TablePorts } from './ports.ts';

const CEDAR = careTeam({
  hours: { days: [1, 2], from: '09:00', to: '17:00' },
  onCall: [{ name: 'On call', contact: '+12125550100' }],
});
const ROWAN = careTeam({ id: 'rowan' });

export const careTeamsContract = (makePorts: MakePorts): void => {
  describe('care teams', () => {
    let ports: TablePorts;
    beforeEach(async () => {
      ports = await makePorts();
    });

    it('are none at first', async () => {
      expect(await ports.careTeams.get('cedar')).toBeUndefined();
      expect(await ports.careTeams.list()).toEqual([]);
    });

    it('are kept by id, with all that is set', async () => {
      await ports.careTeams.put(ROWAN);
      await ports.careTeams.put(CEDAR);
      expect(await ports.careTeams.get('cedar')).toEqual(CEDAR);
      expect(await ports.careTeams.get('constructor')).toBeUndefined();
      expect(await ports.careTeams.list()).toEqual([CEDAR, ROWAN]);
    });

    it('are replaced whole, and at once', async () => {
      await ports.careTeams.put(CEDAR);
      await ports.careTeams.get('cedar');
      const renamed = careTeam({ programmeName: 'New name' });
      await ports.careTeams.put(renamed);
      expect(await ports.careTeams.get('cedar')).toEqual(renamed);
    });

    it('put at the same time are all kept, the very first too', async () => {
      const teams = Array.from({ length: 10 }, (_, position) => careTeam({ id: `team-${position}` }));
      await Promise.all(teams.map((team) => ports.careTeams.put(team)));
      expect(await ports.careTeams.list()).toEqual(teams);
    });

    it('are read with the state that names them', async () => {
      expect(await ports.patients.loadWithCareTeam(PATIENT_ID)).toBeUndefined();
      await ports.patients.create(turn());
      expect(await ports.patients.loadWithCareTeam(PATIENT_ID)).toEqual({ state: state() });
      await ports.careTeams.put(ROWAN);
      expect(await ports.patients.loadWithCareTeam(PATIENT_ID)).toEqual({ state: state() });
      await ports.careTeams.put(CEDAR);
      expect(await ports.patients.loadWithCareTeam(PATIENT_ID)).toEqual({ state: state(), careTeam: CEDAR });
      expect(await ports.patients.loadWithCareTeam('pnobody')).toBeUndefined();
    });
  });
};
