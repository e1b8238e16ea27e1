import { beforeEach, describe, expect, it } from 'vitest';
import type { PatientState } from '../../../shared/domain/patient.ts';
import type { PatientStore } from '../../../shared/ports.ts';
import { alert, incoming, NOON, outgoing, PATIENT_ID, state, turn } from '../fixtures.ts';
import type { MakePorts, TablePorts } from './ports.ts';

const RESPONSE = {
  id: '20261123T170100000-bbbbbbbb-0',
  subject: PATIENT_ID,
  administrationId: 'weekly/2026-11-23T15:30:00.000Z/distress-0-10',
  instrument: 'distress-0-10',
  instrumentVersion: '1',
  plan: 'checkpoint-inhibitor@1.0.0',
  wording: 'en@1.0.0',
  language: 'en',
  status: 'completed',
  dueAt: NOON,
  startedAt: NOON,
  authored: NOON,
  answers: { distress: 3 },
  scores: [{ id: 'total', value: null, missing: ['other'] }],
} as const;
const AUDIT = {
  id: '20261123T170100000-bbbbbbbb-0',
  patientId: PATIENT_ID,
  at: NOON,
  by: 'vigil',
  action: 'enrolled',
} as const;

export const patientStoreContract = (makePorts: MakePorts): void => {
  describe('a patient store', () => {
    let ports: TablePorts;
    let patients: PatientStore;
    beforeEach(async () => {
      ports = await makePorts();
      patients = ports.patients;
    });
    const enrol = () => patients.create(turn());
    const next = (version = 2) => state({ version });
    /** A question that was sent and claimed at noon. */
    const asked = async (): Promise<string> => {
      const question = outgoing();
      await patients.create(turn({ outgoing: [question] }));
      await ports.outbox.claim(
        { patientId: PATIENT_ID, communicationId: question.id },
        '2026-11-23T17:00:30.000Z',
        '2026-11-23T17:01:30.000Z',
      );
      return question.id;
    };

    it('knows nobody at first', async () => {
      expect(await patients.load('p1')).toBeUndefined();
      expect(await patients.record('p1')).toBeUndefined();
      expect(await patients.patientIdsByPhone('+12125550142')).toEqual([]);
      expect(await patients.patientIdByStudyId('CC-0042')).toBeUndefined();
      expect(await patients.alert('p1.1')).toBeUndefined();
      expect(await patients.alert('no such form')).toBeUndefined();
      expect(await patients.communication({ patientId: 'p1', communicationId: 'c1' })).toBeUndefined();
    });

    it('finds a created patient by phone and study id, exactly as written', async () => {
      expect(await enrol()).toBe('created');
      expect(await patients.patientIdsByPhone('+12125550142')).toEqual([PATIENT_ID]);
      expect(await patients.patientIdByStudyId('CC-0042')).toBe(PATIENT_ID);
      expect(await patients.load(PATIENT_ID)).toEqual(state());
    });

    it('creates nobody with a phone or a study id that another has', async () => {
      await enrol();
      const other = state({ id: 'pother', studyId: 'CC-0043' });
      expect(await patients.create(turn({ state: other }))).toBe('phone-taken');
      const namesake = state({ id: 'pother', phone: '+12125550143' });
      expect(await patients.create(turn({ state: namesake }))).toBe('study-id-taken');
      expect(await patients.load('pother')).toBeUndefined();
    });

    it('hands the phone of an unknown contact over to the first patient who has it', async () => {
      const contact = state({ id: 'pcontact', kind: 'contact', studyId: '' });
      expect(await patients.create(turn({ state: contact, incoming: incoming({ patientId: 'pcontact' }) }))).toBe(
        'created',
      );
      expect(await patients.patientIdsByPhone('+12125550142')).toEqual(['pcontact']);
      expect(await enrol()).toBe('created');
      expect(await patients.patientIdsByPhone('+12125550142')).toEqual([PATIENT_ID]);
      const late = state({ id: 'plate', kind: 'contact' });
      expect(await patients.create(turn({ state: late }))).toBe('phone-taken');
    });

    describe('with a phone that patients share', () => {
      const AT = '2026-11-23T17:05:00.000Z';
      const takes = { kind: 'takes', at: AT } as const;
      const other = state({ id: 'pother', studyId: 'CC-0043' });
      const commitOther = (changes: Parameters<typeof turn>[0], version = 2) =>
        patients.commit(turn({ ...changes, state: { ...other, version } }));
      beforeEach(async () => {
        await enrol();
        expect(await patients.create(turn({ state: other }), [PATIENT_ID])).toBe('created');
      });

      it('finds them in the order in which they came', async () => {
        expect(await patients.patientIdsByPhone('+12125550142')).toEqual([PATIENT_ID, 'pother']);
      });

      it.each([
        ['nobody', []],
        ['only one of them', [PATIENT_ID]],
        ['them in another order', ['pother', PATIENT_ID]],
      ])('creates no third who knows of %s', async (_, known) => {
        const third = state({ id: 'pthird', studyId: 'CC-0044' });
        expect(await patients.create(turn({ state: third }), known)).toBe('phone-taken');
        expect(await patients.load('pthird')).toBeUndefined();
        expect(await patients.create(turn({ state: third }), [PATIENT_ID, 'pother'])).toBe('created');
      });

      it('gives the turn to one of them, and to the other only after it was given back and some time has passed', async () => {
        expect(await patients.commit(turn({ state: next(), phoneTurn: takes }))).toBe('committed');
        expect(await commitOther({ phoneTurn: takes })).toBe('phone-busy');
        expect((await patients.load('pother'))?.version).toBe(1);
        const freeFrom = '2026-11-23T17:10:00.000Z';
        expect(await patients.commit(turn({ state: next(3), phoneTurn: { kind: 'gives-back', freeFrom } }))).toBe(
          'committed',
        );
        expect(await commitOther({ phoneTurn: { kind: 'takes', at: '2026-11-23T17:09:59.999Z' } })).toBe('phone-busy');
        expect(await commitOther({ phoneTurn: { kind: 'takes', at: freeFrom } })).toBe('committed');
        expect(await patients.commit(turn({ state: next(4), phoneTurn: takes }))).toBe('phone-busy');
      });

      it('lets nobody give back what another has', async () => {
        await patients.commit(turn({ state: next(), phoneTurn: takes }));
        expect(await commitOther({ phoneTurn: { kind: 'gives-back', freeFrom: AT } })).toBe('phone-busy');
        expect(await commitOther({ phoneTurn: takes })).toBe('phone-busy');
      });

      it('gives the turn to exactly one of two who ask at the same moment', async () => {
        const outcomes = await Promise.all([
          patients.commit(turn({ state: next(), phoneTurn: takes })),
          commitOther({ phoneTurn: takes }),
        ]);
        expect(outcomes.toSorted()).toEqual(['committed', 'phone-busy']);
      });

      it('creates nobody whose first turn takes it while another has it', async () => {
        await patients.commit(turn({ state: next(), phoneTurn: takes }));
        const third = state({ id: 'pthird', studyId: 'CC-0044' });
        const known = [PATIENT_ID, 'pother'];
        expect(await patients.create(turn({ state: third, phoneTurn: takes }), known)).toBe('phone-busy');
        expect(await patients.create(turn({ state: third }), known)).toBe('created');
      });
    });

    it('remembers which inbound text it has committed', async () => {
      await enrol();
      expect(await patients.wasReceived(incoming().inboundMessageId)).toBe(false);
      await patients.commit(turn({ state: next(), incoming: incoming() }));
      expect(await patients.wasReceived(incoming().inboundMessageId)).toBe(true);
    });

    it('takes two contacts for two people, though neither has a study id', async () => {
      const contact = (id: string, phone: string) =>
        turn({ state: state({ id, phone, kind: 'contact', studyId: '' }) });
      expect(await patients.create(contact('pone', '+12125550150'))).toBe('created');
      expect(await patients.create(contact('ptwo', '+12125550151'))).toBe('created');
    });

    it('creates a contact once for one text', async () => {
      const first = turn({ state: state({ id: 'pone', kind: 'contact' }), incoming: incoming({ patientId: 'pone' }) });
      const again = turn({
        state: state({ id: 'ptwo', kind: 'contact' }),
        incoming: incoming({ patientId: 'ptwo' }),
      });
      await patients.create(first);
      expect(await patients.create(again)).toBe('duplicate');
    });

    it('refuses a second patient of one id as a fault', async () => {
      await enrol();
      const other = state({ phone: '+12125550143', studyId: 'CC-0043' });
      await expect(patients.create(turn({ state: other }))).rejects.toThrow(PATIENT_ID);
    });

    it('commits a turn whole', async () => {
      await enrol();
      const question = outgoing();
      const raised = alert();
      const committed = turn({
        state: next(),
        incoming: incoming(),
        outgoing: [question],
        responses: [RESPONSE],
        alerts: [raised],
        audit: [AUDIT],
      });
      expect(await patients.commit(committed)).toBe('committed');
      expect(await patients.record(PATIENT_ID)).toEqual({
        state: next(),
        communications: [question, incoming()],
        responses: [RESPONSE],
        alerts: [raised],
        audit: [AUDIT],
        notes: [],
      });
      expect(await patients.alert(raised.id)).toEqual(raised);
      expect(await patients.communication({ patientId: PATIENT_ID, communicationId: question.id })).toEqual(question);
    });

    it('writes nothing of a turn that another one overtook', async () => {
      await enrol();
      await patients.commit(turn({ state: next() }));
      const overtaken = turn({ state: next(), incoming: incoming(), outgoing: [outgoing()] });
      expect(await patients.commit(overtaken)).toBe('version-conflict');
      expect((await patients.record(PATIENT_ID))?.communications).toEqual([]);
      expect(await patients.commit({ ...overtaken, state: next(3) })).toBe('committed');
    });

    it('commits nothing on a patient who is not there', async () => {
      expect(await patients.commit(turn())).toBe('version-conflict');
      expect(await patients.load(PATIENT_ID)).toBeUndefined();
    });

    it('commits one inbound text once, whatever else has changed since', async () => {
      await enrol();
      await patients.commit(turn({ state: next(), incoming: incoming() }));
      const again = turn({
        state: next(),
        incoming: incoming({ id: '20261123T170200000-cccccccc-0' }),
        questionAskedBefore: { communicationId: 'none', writtenAt: NOON },
      });
      expect(await patients.commit(again)).toBe('duplicate');
      expect((await patients.record(PATIENT_ID))?.communications).toEqual([incoming()]);
    });

    it.each([
      ['before its question was on its way', '2026-11-23T17:00:29.999Z', 'stale-answer'],
      ['as its question went out', '2026-11-23T17:00:30.000Z', 'committed'],
      ['after its question', '2026-11-23T17:00:45.000Z', 'committed'],
    ])('takes an answer written %s', async (_, writtenAt, outcome) => {
      const communicationId = await asked();
      const answer = turn({ state: next(), incoming: incoming(), questionAskedBefore: { communicationId, writtenAt } });
      expect(await patients.commit(answer)).toBe(outcome);
    });

    it('calls an answer to a question that was never claimed stale', async () => {
      const question = outgoing();
      await patients.create(turn({ outgoing: [question] }));
      const questionAskedBefore = { communicationId: question.id, writtenAt: '2027-01-01T00:00:00.000Z' };
      const answer = turn({ state: next(), incoming: incoming(), questionAskedBefore });
      expect(await patients.commit(answer)).toBe('stale-answer');
      expect(await patients.commit({ ...answer, state: next(7) })).toBe('stale-answer');
    });

    it('changes an alert together with the state', async () => {
      const raised = alert();
      await patients.create(turn({ alerts: [raised] }));
      const step = { at: '2026-11-23T17:05:00.000Z', by: 'nurse', what: 'acknowledged' } as const;
      const change = { alertId: raised.id, status: 'acknowledged', step, notify: false } as const;
      expect(await patients.commit(turn({ state: next(), alertChanges: [change] }))).toBe('committed');
      expect(await patients.alert(raised.id)).toEqual({
        ...raised,
        status: 'acknowledged',
        steps: [...raised.steps, step],
      });

      const escalated = { ...step, by: 'vigil', what: 'escalated' } as const;
      await patients.commit(
        turn({ state: next(3), alertChanges: [{ ...change, status: 'open', step: escalated, notify: true }] }),
      );
      expect(await patients.alert(raised.id)).toMatchObject({ status: 'open', noticesDue: 2, noticesSent: 0 });

      const closed = { ...step, what: 'closed' } as const;
      await patients.commit(
        turn({ state: next(4), alertChanges: [{ ...change, status: 'closed', step: closed, outcome: 'called' }] }),
      );
      expect(await patients.alert(raised.id)).toMatchObject({ status: 'closed', outcome: 'called', noticesDue: 2 });
    });

    it('keeps everything that one turn does to an alert', async () => {
      const raised = alert();
      await patients.create(turn({ alerts: [raised] }));
      const change = { alertId: raised.id, status: 'open', notify: true } as const;
      const escalated = { at: NOON, by: 'vigil', what: 'escalated' } as const;
      const joined = { at: NOON, by: 'vigil', what: 'joined', note: 'A cough.' } as const;
      const alertChanges = [
        { ...change, step: escalated },
        { ...change, step: joined, notify: false },
      ];
      expect(await patients.commit(turn({ state: next(), alertChanges }))).toBe('committed');
      expect(await patients.alert(raised.id)).toEqual({
        ...raised,
        steps: [...raised.steps, escalated, joined],
        noticesDue: raised.noticesDue + 1,
      });
    });

    it('moves an alert to another care team, which has a notice to come', async () => {
      const raised = alert();
      await patients.create(turn({ alerts: [raised] }));
      const step = { at: NOON, by: 'carla', what: 'moved', careTeamId: raised.careTeamId } as const;
      const change = { alertId: raised.id, status: 'open', step, careTeamId: 'harbor', notify: true } as const;
      await patients.commit(turn({ state: next(), alertChanges: [change] }));
      expect(await patients.alert(raised.id)).toEqual({
        ...raised,
        careTeamId: 'harbor',
        steps: [...raised.steps, step],
        noticesDue: raised.noticesDue + 1,
      });
    });

    it('leaves an alert alone when the turn is refused', async () => {
      await patients.create(turn({ alerts: [alert()] }));
      const step = { at: NOON, by: 'nurse', what: 'closed' } as const;
      const alertChanges = [{ alertId: alert().id, status: 'closed', step, notify: false } as const];
      expect(await patients.commit(turn({ state: next(5), alertChanges }))).toBe('version-conflict');
      expect(await patients.alert(alert().id)).toEqual(alert());
    });

    it('refuses a change of an alert that is not there as a fault', async () => {
      await enrol();
      const step = { at: NOON, by: 'nurse', what: 'closed' } as const;
      const alertChanges = [{ alertId: alert().id, status: 'closed', step, notify: false } as const];
      await expect(patients.commit(turn({ state: next(), alertChanges }))).rejects.toThrow(alert().id);
    });

    it('keeps an audit entry that no decision made', async () => {
      await enrol();
      const viewed = { ...AUDIT, id: '20261123T170300000-dddddddd-0', by: 'nurse', action: 'viewed' } as const;
      await patients.addAudit(viewed);
      await patients.addAudit(AUDIT);
      expect((await patients.record(PATIENT_ID))?.audit).toEqual([AUDIT, viewed]);
    });

    it('reads a record of any length, in order of time', async () => {
      await enrol();
      const texts = Array.from({ length: 90 }, (_, position) =>
        incoming({
          id: `20261124T${String(position).padStart(6, '0')}000-eeeeeeee-0`,
          inboundMessageId: `m${position}`,
          body: 'x'.repeat(1_600 * 10),
        }),
      );
      for (const [position, text] of texts.entries())
        await patients.commit(turn({ state: next(position + 2), incoming: text }));
      expect((await patients.record(PATIENT_ID))?.communications).toEqual(texts);
    });

    describe('moves a number', () => {
      const OLD = state().phone;
      const NEW = '+12125550199';
      const move = (changes: Partial<PatientState> = {}) =>
        patients.commit(turn({ state: state({ version: 2, phone: NEW, ...changes }), movedFrom: OLD }));
      const holders = async () => [await patients.patientIdsByPhone(OLD), await patients.patientIdsByPhone(NEW)];

      it('gives up the old one and takes the new one together', async () => {
        await enrol();
        expect(await move()).toBe('committed');
        expect(await holders()).toEqual([[], [PATIENT_ID]]);
        expect((await patients.load(PATIENT_ID))?.phone).toBe(NEW);
      });

      it('leaves the old one free for whoever comes', async () => {
        await enrol();
        await move();
        expect(await patients.create(turn({ state: state({ id: 'p2', studyId: 'S-2' }) }))).toBe('created');
        expect(await holders()).toEqual([['p2'], [PATIENT_ID]]);
      });

      it('takes one over from somebody unknown', async () => {
        await enrol();
        await patients.create(turn({ state: state({ id: 'c1', kind: 'contact', phone: NEW }) }));
        expect(await move()).toBe('committed');
        expect(await holders()).toEqual([[], [PATIENT_ID]]);
      });

      it('refuses one that another patient has, and changes nothing', async () => {
        await enrol();
        await patients.create(turn({ state: state({ id: 'p2', studyId: 'S-2', phone: NEW }) }));
        expect(await move()).toBe('phone-taken');
        expect(await holders()).toEqual([[PATIENT_ID], ['p2']]);
        expect((await patients.load(PATIENT_ID))?.phone).toBe(OLD);
      });

      it('leaves a shared one to the others, and gives back their turn on it', async () => {
        const sharing = { phoneLabel: 'Ana' };
        const holding = turn({ state: state(sharing), phoneTurn: { kind: 'takes', at: NOON } });
        await patients.create(holding);
        const other = state({ id: 'p2', studyId: 'S-2', phoneLabel: 'Eva' });
        await patients.create(turn({ state: other }), [PATIENT_ID]);
        const takes = turn({
          state: { ...other, version: 2 },
          phoneTurn: { kind: 'takes', at: '2026-11-23T18:00:00.000Z' },
        });
        expect(await patients.commit(takes)).toBe('phone-busy');
        const moved = turn({
          state: state({ version: 2, phone: NEW }),
          movedFrom: OLD,
          phoneTurn: { kind: 'gives-back', freeFrom: NOON },
        });
        expect(await patients.commit(moved)).toBe('committed');
        expect(await holders()).toEqual([['p2'], [PATIENT_ID]]);
        expect(await patients.commit(takes)).toBe('committed');
      });

      it('only on the version that was read', async () => {
        await enrol();
        expect(await move({ version: 3 })).toBe('version-conflict');
        expect(await holders()).toEqual([[PATIENT_ID], []]);
      });
    });
  });
};
