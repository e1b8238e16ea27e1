import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenAlert, Severity } from '../../../shared/domain/alert.ts';
import { MINUTE, plus } from '../../../shared/domain/instant.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { alert, incoming, NOON, state, turn } from '../fixtures.ts';
import type { MakePorts, TablePorts } from './ports.ts';

const open = (patientId: string, n: number, severity: Severity, minutes?: number): OpenAlert => ({
  id: `${patientId}.20261123T170000000-aaaaaaaa-${n}`,
  caseId: 'survey/2026-11-23',
  ladder: `ladder-${n}`,
  severity,
  raisedAt: NOON,
  level: 0,
  ...(minutes !== undefined && { nextStepAt: plus(NOON, minutes * MINUTE) }),
});

export const workListContract = (makePorts: MakePorts): void => {
  describe('a work list', () => {
    let ports: TablePorts;
    beforeEach(async () => {
      ports = await makePorts();
    });
    const patient = (id: string, openAlerts: readonly OpenAlert[], changes: Partial<PatientState> = {}) =>
      state({ id, phone: `+1212555${id.slice(1)}`, studyId: id, openAlerts, ...changes });
    const enrol = (id: string, openAlerts: readonly OpenAlert[], changes: Partial<PatientState> = {}) =>
      ports.patients.create(
        turn({
          state: patient(id, openAlerts, changes),
          alerts: openAlerts.map((one) => alert({ ...one, patientId: id })),
        }),
      );
    const waiting = async (teams: readonly string[], limit = 100) => {
      const { patients, more } = await ports.workList.waiting(teams, limit);
      return { ids: patients.map(({ patientId }) => patientId), more };
    };

    it('holds who has something open, the most severe first, then the nearest deadline', async () => {
      await enrol('p1001', [open('p1001', 2, 'routine', 5)]);
      await enrol('p1002', [open('p1002', 2, 'urgent', 60)]);
      await enrol('p1003', []);
      await enrol('p1004', [open('p1004', 2, 'routine', 1), open('p1004', 3, 'urgent', 30)]);
      await enrol('p1005', [open('p1005', 2, 'urgent')]);
      await enrol('p1006', [open('p1006', 2, 'critical', 90)]);
      expect(await waiting(['cedar'])).toEqual({ ids: ['p1006', 'p1004', 'p1002', 'p1005', 'p1001'], more: false });
      expect(await waiting(['cedar'], 2)).toEqual({ ids: ['p1006', 'p1004'], more: true });
    });

    it('holds the patients of these teams alone, in one order', async () => {
      await enrol('p1001', [open('p1001', 2, 'routine', 5)]);
      await enrol('p1002', [open('p1002', 2, 'urgent', 5)], { careTeamId: 'rowan' });
      await enrol('p1003', [open('p1003', 2, 'critical', 5)], { careTeamId: 'elm' });
      expect((await waiting(['cedar', 'rowan'])).ids).toEqual(['p1002', 'p1001']);
      expect((await waiting(['elm'])).ids).toEqual(['p1003']);
      expect((await waiting(['rowan', 'elm', 'cedar'])).ids).toEqual(['p1003', 'p1002', 'p1001']);
      expect(await waiting([])).toEqual({ ids: [], more: false });
    });

    it('says what is open of each, and whose it is', async () => {
      const two = [open('p1001', 2, 'routine', 5), { ...open('p1001', 3, 'urgent', 60), assignedTo: 'kim' }];
      await enrol('p1001', two);
      expect((await ports.workList.waiting(['cedar'], 10)).patients).toEqual([
        { patientId: 'p1001', careTeamId: 'cedar', openAlerts: two },
      ]);
    });

    it('follows a patient to another team', async () => {
      const alerts = [open('p1001', 2, 'critical', 5)];
      await enrol('p1001', alerts);
      await ports.patients.commit(turn({ state: patient('p1001', alerts, { version: 2, careTeamId: 'rowan' }) }));
      expect((await waiting(['cedar'])).ids).toEqual([]);
      expect((await waiting(['rowan'])).ids).toEqual(['p1001']);
    });

    it('follows a patient, and forgets who has nothing open any more', async () => {
      await enrol('p1001', [open('p1001', 2, 'routine', 5)]);
      await enrol('p1002', [open('p1002', 2, 'urgent', 5)]);
      const { patients } = await ports.workList.waiting(['cedar'], 10);
      await ports.patients.commit(turn({ state: patient('p1001', [open('p1001', 3, 'critical', 5)], { version: 2 }) }));
      await ports.patients.commit(turn({ state: patient('p1002', [], { version: 2 }) }));
      expect((await waiting(['cedar'])).ids).toEqual(['p1001']);
      // Those that were read a moment ago.
      expect((await ports.workList.rows(patients)).map(({ state: { id } }) => id)).toEqual(['p1001']);
    });

    it('makes a row of a patient, the most pressing alerts and what the patient wrote', async () => {
      const alerts = [open('p1001', 2, 'routine', 5), open('p1001', 3, 'urgent', 60), open('p1001', 4, 'critical', 9)];
      const text = incoming({ id: '20261123T170000000-aaaaaaaa-1', patientId: 'p1001', body: 'Call me' });
      await ports.patients.create(
        turn({
          state: patient('p1001', alerts),
          incoming: text,
          alerts: alerts.map((one) => alert({ ...one, patientId: 'p1001' })),
        }),
      );
      const { patients } = await ports.workList.waiting(['cedar'], 10);
      const [row, ...others] = await ports.workList.rows(patients);
      expect(others).toEqual([]);
      expect(row?.state).toEqual(patient('p1001', alerts));
      expect(row?.alerts.map(({ severity }) => severity)).toEqual(['critical', 'urgent']);
      expect(row?.texts).toEqual([text]);
    });

    it('makes a row of each case of a patient who is asked for by cases', async () => {
      const alerts = [open('p1001', 2, 'critical', 9), open('p1001', 3, 'urgent', 60), open('p1001', 4, 'routine', 5)];
      await enrol('p1001', alerts);
      const one = { patientId: 'p1001', careTeamId: 'cedar' };
      const rows = await ports.workList.rows([
        { ...one, openAlerts: alerts.slice(0, 2) },
        { ...one, openAlerts: alerts.slice(2) },
      ]);
      expect(rows.map(({ alerts: shown }) => shown.map(({ severity }) => severity))).toEqual([
        ['critical', 'urgent'],
        ['routine'],
      ]);
      expect(rows.map(({ state: { id } }) => id)).toEqual(['p1001', 'p1001']);
    });

    it('keeps the rows in the order that was asked for', async () => {
      for (const id of ['p1001', 'p1002', 'p1003']) await enrol(id, [open(id, 2, 'routine', 5)]);
      const { patients } = await ports.workList.waiting(['cedar'], 10);
      const ids = async (asked: typeof patients) => (await ports.workList.rows(asked)).map(({ state: { id } }) => id);
      const backwards = patients.toReversed();
      expect(await ids(backwards)).toEqual(backwards.map(({ patientId }) => patientId));
      expect(await ids([])).toEqual([]);
    });
  });
};
