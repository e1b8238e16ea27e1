import { beforeEach, describe, expect, it } from 'vitest';
import type { Alert, AlertStatus } from '../../../shared/domain/alert.ts';
import { MINUTE, plus } from '../../../shared/domain/instant.ts';
import type { OverdueWork } from '../../../shared/ports.ts';
import { alert, careTeam, NOON, outgoing, PATIENT_ID, state, turn } from '../fixtures.ts';
import type { MakePorts, TablePorts } from './ports.ts';

const at = (minutes: number): string => plus(NOON, minutes * MINUTE);
const pointer = { patientId: PATIENT_ID, communicationId: outgoing().id };

export const workIndexContract = (makePorts: MakePorts): void => {
  describe('a work index', () => {
    let ports: TablePorts;
    beforeEach(async () => {
      ports = await makePorts();
      await ports.careTeams.put(careTeam());
      await ports.careTeams.put(careTeam({ id: 'rowan' }));
    });
    const overdue = (before: string, limit = 100) => ports.work.overdue(before, limit);
    const enrol = (position: number, nextWakeAt?: string) =>
      ports.patients.create(
        turn({
          state: state({ id: `p${position}`, phone: `+1212555${position}`, studyId: `s${position}`, nextWakeAt }),
        }),
      );

    it('finds patients whose time is past, oldest first, a page at a time', async () => {
      for (const position of [3, 1, 2, 5, 4]) await enrol(1_000 + position, at(position));
      await enrol(1_009);
      const due = (position: number): OverdueWork => ({
        kind: 'patient',
        patientId: `p${1_000 + position}`,
        dueAt: at(position),
      });
      expect(await overdue(at(4))).toEqual([due(1), due(2), due(3)]);
      expect(await overdue(at(9), 2)).toEqual([due(1), due(2)]);
    });

    it('follows the wake-up, and forgets one that is gone', async () => {
      await ports.patients.create(turn({ state: state({ nextWakeAt: at(1) }) }));
      expect(await ports.work.anyonePlanned()).toBe(true);
      await ports.patients.commit(turn({ state: state({ version: 2, nextWakeAt: at(5) }) }));
      expect(await overdue(at(9))).toEqual([{ kind: 'patient', patientId: PATIENT_ID, dueAt: at(5) }]);
      await ports.patients.commit(turn({ state: state({ version: 3 }) }));
      expect(await overdue(at(9))).toEqual([]);
      expect(await ports.work.anyonePlanned()).toBe(false);
    });

    it('counts a text on its way as nobody planned', async () => {
      await ports.patients.create(turn({ outgoing: [outgoing()], alerts: [alert()] }));
      expect(await ports.work.anyonePlanned()).toBe(false);
    });

    it('finds a text that was not sent, and a claimed one when its lease ends', async () => {
      await ports.patients.create(
        turn({
          outgoing: [outgoing({ purpose: 'invitation' })],
          state: state({ consent: { ...state().consent, status: 'invited' } }),
        }),
      );
      const text: OverdueWork = { kind: 'text', pointer, queue: 'campaign', dueAt: NOON };
      expect(await overdue(NOON)).toEqual([]);
      expect(await overdue(at(1))).toEqual([text]);
      await ports.outbox.claim(pointer, at(1), at(2));
      expect(await overdue(at(2))).toEqual([]);
      expect(await overdue(at(3))).toEqual([{ ...text, dueAt: at(2) }]);
    });

    const second = outgoing({ id: '20261123T170000000-aaaaaaaa-1', chained: true });
    const chain = () => ports.patients.create(turn({ outgoing: [outgoing({ thenId: second.id }), second] }));
    const sendChained = async ({ id }: { readonly id: string }, minutes: number) => {
      const claimed = await ports.outbox.claim({ ...pointer, communicationId: id }, at(minutes), at(minutes + 1));
      if (claimed.outcome !== 'claimed') throw new Error(`not claimed but ${claimed.outcome}`);
      await ports.outbox.markSent(claimed.text, at(minutes), `provider-${id}`);
    };

    it('finds a chain by its first text alone, until the last is settled', async () => {
      await chain();
      const first: OverdueWork = { kind: 'text', pointer, queue: 'replies', dueAt: NOON };
      expect(await overdue(at(60))).toEqual([first]);
      await sendChained(outgoing(), 1);
      expect(await overdue(at(60))).toEqual([{ ...first, dueAt: at(2) }]);
      await ports.outbox.claim({ ...pointer, communicationId: second.id }, at(2), at(3));
      expect(await overdue(at(60))).toEqual([{ ...first, dueAt: at(2) }]);
      await ports.outbox.markChainSettled(outgoing());
      expect(await overdue(at(60))).toEqual([]);
    });

    it('finds a chain whose first text was given up, so that the others are given up too', async () => {
      await chain();
      await ports.outbox.markNotDone(outgoing({ thenId: second.id }), 'too-late');
      expect(await overdue(at(60))).toEqual([{ kind: 'text', pointer, queue: 'replies', dueAt: NOON }]);
    });

    it('forgets nothing but the place of a chain that is not there', async () => {
      await ports.outbox.markChainSettled(outgoing());
      expect(await ports.patients.communication(pointer)).toBeUndefined();
    });

    it('leaves a throttled text to its queue until its lease would have ended', async () => {
      await ports.patients.create(turn({ outgoing: [outgoing()] }));
      const claimed = await ports.outbox.claim(pointer, at(1), at(2));
      if (claimed.outcome === 'claimed') await ports.outbox.release(claimed.text);
      expect(await overdue(at(2))).toEqual([]);
      expect(await overdue(at(3))).toHaveLength(1);
    });

    it('finds alerts of every team whose notice was not published, until it was', async () => {
      const other = alert({ id: `${PATIENT_ID}.x-1`, careTeamId: 'rowan', raisedAt: at(1) });
      const quiet = alert({ id: `${PATIENT_ID}.x-2`, noticesDue: 0 });
      await ports.patients.create(turn({ alerts: [alert(), other, quiet] }));
      const work: OverdueWork = { kind: 'alert', alertId: alert().id, dueAt: NOON };
      expect(await overdue(at(2))).toEqual([work, { kind: 'alert', alertId: other.id, dueAt: at(1) }]);
      await ports.notices.markNoticed(other.id, 1, NOON);
      expect(await ports.patients.alert(other.id)).toMatchObject({ noticesSent: 1 });
      expect(await overdue(at(2))).toEqual([work]);
    });

    it('finds the alert of an unknown number whose team nobody has set up yet', async () => {
      const raised = alert({ careTeamId: 'default' });
      await ports.patients.create(turn({ state: state({ kind: 'contact', careTeamId: 'default' }), alerts: [raised] }));
      expect(await overdue(at(6))).toEqual([{ kind: 'alert', alertId: raised.id, dueAt: NOON }]);
      expect(await ports.work.alerts({ limit: 5 })).toEqual([raised]);
    });

    it('finds the alerts of some teams alone, before it counts them', async () => {
      const [mine, theirs] = [alert(), alert({ id: 'p1.other', careTeamId: 'other', raisedAt: at(1) })];
      await ports.patients.create(turn({ alerts: [mine, theirs] }));
      const among = (careTeamId: string) => careTeamId === mine.careTeamId;
      expect(await ports.work.alerts({ among, limit: 1 })).toEqual([mine]);
      expect(await ports.work.alerts({ among, careTeamId: 'other', limit: 1 })).toEqual([]);
    });

    it('finds it once when the team is set up after all', async () => {
      await ports.careTeams.put(careTeam({ id: 'default' }));
      const raised = alert({ careTeamId: 'default' });
      await ports.patients.create(turn({ state: state({ kind: 'contact', careTeamId: 'default' }), alerts: [raised] }));
      expect(await overdue(at(6))).toHaveLength(1);
      expect(await ports.work.alerts({ limit: 5 })).toEqual([raised]);
    });

    it('knows which notices were counted', async () => {
      await ports.patients.create(turn({ alerts: [alert()] }));
      expect(await ports.notices.isDue(alert().id, 1)).toBe(true);
      expect(await ports.patients.alert(alert().id)).toEqual(alert());
      await ports.notices.markNoticed(alert().id, 1, NOON);
      expect(await ports.notices.isDue(alert().id, 1)).toBe(false);
      expect(await ports.notices.isDue(alert().id, 2)).toBe(true);
    });

    it('keeps when each notice went out, whatever is done to the alert between them', async () => {
      await ports.patients.create(turn({ alerts: [alert()] }));
      await ports.notices.markNoticed(alert().id, 1, at(1));
      const step = { at: at(15), by: 'vigil', what: 'escalated' } as const;
      const change = { alertId: alert().id, status: 'open', step, notify: true } as const;
      await ports.patients.commit(turn({ state: state({ version: 2 }), alertChanges: [change] }));
      await ports.notices.markNoticed(alert().id, 2, at(16));
      // Once for each count, however often it is said.
      await ports.notices.markNoticed(alert().id, 2, at(17));
      const after = { noticesDue: 2, noticesSent: 2, noticedAt: [at(1), at(16)], steps: [...alert().steps, step] };
      expect(await ports.patients.alert(alert().id)).toEqual(alert(after));
    });

    it('has no notice due for an alert that is not there', async () => {
      expect(await ports.notices.isDue(alert().id, 1)).toBe(false);
      expect(await ports.patients.alert(alert().id)).toBeUndefined();
    });

    it('keeps an escalated alert due when an earlier notice is counted late', async () => {
      await ports.patients.create(turn({ alerts: [alert()] }));
      const step = { at: at(15), by: 'vigil', what: 'escalated' } as const;
      const change = { alertId: alert().id, status: 'acknowledged', step, notify: true } as const;
      await ports.patients.commit(turn({ state: state({ version: 2 }), alertChanges: [change] }));
      await ports.notices.markNoticed(alert().id, 1, NOON);
      expect(await overdue(at(20))).toHaveLength(1);
      await ports.notices.markNoticed(alert().id, 2, NOON);
      expect(await overdue(at(20))).toEqual([]);
    });

    it('has nobody to tell of a closed alert', async () => {
      await ports.patients.create(turn({ alerts: [alert()] }));
      const step = { at: at(1), by: 'nurse', what: 'closed' } as const;
      const change = { alertId: alert().id, status: 'closed', step, notify: false } as const;
      await ports.patients.commit(turn({ state: state({ version: 2 }), alertChanges: [change] }));
      expect(await overdue(at(20))).toEqual([]);
      await ports.notices.markNoticed(alert().id, 1, NOON);
      expect(await ports.work.alerts({ status: 'closed', limit: 5 })).toMatchObject([{ noticesSent: 1 }]);
    });

    it('hides what is carried again until later', async () => {
      await ports.patients.create(
        turn({ state: state({ nextWakeAt: NOON }), outgoing: [outgoing()], alerts: [alert()] }),
      );
      const found = await overdue(at(6));
      expect(found.map(({ kind }) => kind)).toEqual(['patient', 'text', 'alert']);
      for (const work of found) expect(await ports.work.postpone(work, at(21))).toBe(true);
      expect(await overdue(at(21))).toEqual([]);
      expect((await overdue(at(22))).map(({ dueAt }) => dueAt)).toEqual([at(21), at(21), at(21)]);
      // What was postponed by one sweep is not carried by another that read it before.
      for (const work of found) expect(await ports.work.postpone(work, at(30))).toBe(false);
    });

    it('hides an acknowledged alert that has a notice to come', async () => {
      const acknowledged = alert({ status: 'acknowledged' });
      await ports.patients.create(turn({ alerts: [acknowledged] }));
      const [work] = await overdue(at(6));
      expect(work && (await ports.work.postpone(work, at(21)))).toBe(true);
      expect(await overdue(at(21))).toEqual([]);
      expect(await ports.work.alerts({ status: 'acknowledged', limit: 5 })).toEqual([acknowledged]);
    });

    it('finds notices that have not gone out for long, by team, also while they are carried again', async () => {
      const named = (name: string, fields: Partial<Alert> = {}) => alert({ id: `${PATIENT_ID}.x-${name}`, ...fields });
      const alerts = [
        named('open'),
        named('taken', { status: 'acknowledged' }),
        named('rowan', { careTeamId: 'rowan' }),
        named('fresh', { raisedAt: at(5) }),
        named('sent', { noticesSent: 1 }),
        named('quiet', { noticesDue: 0 }),
        named('closed', { status: 'closed' }),
      ];
      await ports.patients.create(turn({ alerts }));
      const unsent = async (careTeamIds: readonly string[], statuses: readonly AlertStatus[], minutes = 5) =>
        (await ports.work.unsentNotices({ careTeamIds, statuses, raisedBefore: at(minutes) })).toSorted();
      const both = ['open', 'acknowledged'] as const;
      expect(await unsent(['cedar', 'rowan'], both)).toEqual(['cedar', 'cedar', 'rowan']);
      for (const work of await overdue(at(2))) await ports.work.postpone(work, at(30));
      expect(await unsent(['cedar'], both)).toEqual(['cedar', 'cedar']);
      expect(await unsent(['cedar'], ['open'])).toEqual(['cedar']);
      expect(await unsent(['cedar'], ['open'], 6)).toEqual(['cedar', 'cedar']);
      await ports.notices.markNoticed(`${PATIENT_ID}.x-open`, 1, at(31));
      expect(await unsent(['cedar', 'rowan'], ['open'])).toEqual(['rowan']);
      expect(await unsent([], both)).toEqual([]);
    });

    it('postpones nothing that was done meanwhile', async () => {
      await ports.patients.create(
        turn({ state: state({ nextWakeAt: NOON }), outgoing: [outgoing()], alerts: [alert()] }),
      );
      const found = await overdue(at(6));
      await ports.patients.commit(turn({ state: state({ version: 2, nextWakeAt: at(60) }) }));
      await ports.outbox.markNotDone(outgoing(), 'too-late');
      await ports.notices.markNoticed(alert().id, 1, NOON);
      for (const work of found) expect(await ports.work.postpone(work, at(21))).toBe(false);
      expect(await overdue(at(22))).toEqual([]);
    });

    it('lists alerts newest first, by team and status', async () => {
      const alerts = Array.from({ length: 5 }, (_, position) =>
        alert({
          id: `${PATIENT_ID}.x-${position}`,
          raisedAt: at(position),
          careTeamId: position % 2 ? 'rowan' : 'cedar',
          noticesSent: position > 2 ? 0 : 1,
          status: position === 4 ? 'closed' : 'open',
        }),
      );
      await ports.patients.create(turn({ alerts }));
      const listed = async (query: Parameters<typeof ports.work.alerts>[0]) =>
        (await ports.work.alerts(query)).map(({ id }) => Number(id.at(-1)));
      expect(await listed({ limit: 10 })).toEqual([4, 3, 2, 1, 0]);
      expect(await listed({ limit: 2 })).toEqual([4, 3]);
      expect(await listed({ careTeamId: 'cedar', limit: 10 })).toEqual([4, 2, 0]);
      expect(await listed({ status: 'open', limit: 2 })).toEqual([3, 2]);
      expect(await listed({ careTeamId: 'rowan', status: 'closed', limit: 10 })).toEqual([]);
      expect(await ports.work.alerts({ careTeamId: 'rowan', limit: 1 })).toEqual([alerts[3]]);
    });

    it('goes on with those raised before a moment, and ends no page within one', async () => {
      const raised = (position: number, minutes: number, fields: Partial<Alert> = {}) =>
        alert({ id: `${PATIENT_ID}.x-${position}`, raisedAt: at(minutes), noticesSent: 1, ...fields });
      const unsent = raised(5, 4, { noticesSent: 0 });
      const together = [1, 2, 3].map((position) => raised(position, 2));
      await ports.patients.create(turn({ alerts: [raised(0, 1), ...together, raised(4, 3), unsent] }));
      // Where its notice is tried again later, its place in the index is a later one, too.
      const [work] = await overdue(at(5));
      expect(work && (await ports.work.postpone(work, at(30)))).toBe(true);
      const listed = async (limit: number, before?: string) =>
        (await ports.work.alerts({ limit, ...(before && { before }) })).map(({ id }) => Number(id.at(-1)));
      expect(await listed(1)).toEqual([5]);
      expect(await listed(1, at(4))).toEqual([4]);
      expect(await listed(1, at(3))).toEqual([3, 2, 1]);
      expect(await listed(9, at(2))).toEqual([0]);
      expect(await listed(1, at(5))).toEqual([5]);
      expect(await listed(9, at(1))).toEqual([]);
    });

    it('lists more alerts than one read can fetch', async () => {
      for (const batch of [0, 1]) {
        const alerts = Array.from({ length: 60 }, (_, position) => alert({ id: `${PATIENT_ID}.${batch}-${position}` }));
        const version = batch + 1;
        const write = batch === 0 ? ports.patients.create : ports.patients.commit;
        await write(turn({ state: state({ version }), alerts }));
      }
      expect(await ports.work.alerts({ limit: 500 })).toHaveLength(120);
    });
  });

  describe('a pulse', () => {
    it('keeps the latest beat', async () => {
      const { pulse } = await makePorts();
      expect(await pulse.last()).toBeUndefined();
      await pulse.beat(at(5));
      await pulse.beat(at(3));
      expect(await pulse.last()).toBe(at(5));
    });
  });
};
