import { beforeEach, describe, expect, it } from 'vitest';
import type { OutgoingText, Purpose } from '../../../shared/domain/communication.ts';
import type { Consent } from '../../../shared/domain/consent.ts';
import type { StayKind } from '../../../shared/domain/holds/stay.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { incoming, NOON, outgoing, PATIENT_ID, state, turn } from '../fixtures.ts';
import type { MakePorts, TablePorts } from './ports.ts';

const LEASE = '2026-11-23T17:01:00.000Z';
const AFTER_LEASE = '2026-11-23T17:01:00.001Z';
const SECOND_LEASE = '2026-11-23T17:02:00.000Z';
const pointer = { patientId: PATIENT_ID, communicationId: outgoing().id };
const NEVER = '9999-01-01T00:00:00.000Z';

export const outboxContract = (makePorts: MakePorts): void => {
  describe('an outbox', () => {
    let ports: TablePorts;
    beforeEach(async () => {
      ports = await makePorts();
    });
    const prepare = (text: Partial<OutgoingText> = {}, patient: Partial<PatientState> = {}) =>
      ports.patients.create(turn({ state: state(patient), outgoing: [outgoing(text)] }));
    const stored = () => ports.patients.communication(pointer);
    const claim = async (now = NOON, leaseUntil = LEASE): Promise<OutgoingText> => {
      const claimed = await ports.outbox.claim(pointer, now, leaseUntil);
      if (claimed.outcome !== 'claimed') throw new Error(`not claimed but ${claimed.outcome}`);
      return claimed.text;
    };
    const dueTexts = async () => (await ports.work.overdue(NEVER, 10)).filter(({ kind }) => kind === 'text');

    it('claims a text in preparation, and gives it to nobody else while the lease lasts', async () => {
      await prepare();
      const claimed = { ...outgoing(), status: 'in-progress', attempts: 1, claimedAt: NOON, leaseUntil: LEASE };
      expect(await ports.outbox.claim(pointer, NOON, LEASE)).toEqual({ outcome: 'claimed', text: claimed });
      expect(await stored()).toEqual(claimed);
      expect(await ports.outbox.claim(pointer, LEASE, SECOND_LEASE)).toEqual({ outcome: 'busy', leaseUntil: LEASE });
    });

    it('gives a text whose sender was lost once more, flagged as perhaps sent, and keeps the first claim', async () => {
      await prepare();
      await claim();
      const again = {
        status: 'in-progress',
        attempts: 2,
        claimedAt: NOON,
        leaseUntil: SECOND_LEASE,
        outcomeUnknown: true,
      };
      expect(await claim(AFTER_LEASE, SECOND_LEASE)).toMatchObject(again);
      expect(await stored()).toMatchObject(again);
      expect(await ports.outbox.claim(pointer, '2026-11-23T17:03:00.000Z', NEVER)).toMatchObject({
        outcome: 'exhausted',
        text: { attempts: 2 },
      });
    });

    it('completes a sent text', async () => {
      await prepare();
      await ports.outbox.markSent(await claim(), '2026-11-23T17:00:01.000Z', 'provider-1');
      const completed = {
        ...outgoing(),
        status: 'completed',
        attempts: 1,
        claimedAt: NOON,
        sentAt: '2026-11-23T17:00:01.000Z',
        providerMessageId: 'provider-1',
      };
      expect(await stored()).toEqual(completed);
      expect(await ports.outbox.claim(pointer, AFTER_LEASE, NEVER)).toEqual({ outcome: 'settled', text: completed });
      expect(await dueTexts()).toEqual([]);
    });

    it('takes back a throttled text as if it had never been claimed', async () => {
      await prepare();
      await ports.outbox.release(await claim());
      expect(await stored()).toEqual(outgoing());
      expect(await claim('2026-11-23T17:00:02.000Z')).toMatchObject({
        attempts: 1,
        claimedAt: '2026-11-23T17:00:02.000Z',
      });
    });

    it('remembers at a throttled second attempt that the first may have gone out', async () => {
      await prepare();
      await claim();
      await ports.outbox.release(await claim(AFTER_LEASE, SECOND_LEASE));
      expect(await stored()).toMatchObject({
        status: 'preparation',
        attempts: 1,
        claimedAt: NOON,
        outcomeUnknown: true,
      });
    });

    it('flags an unknown outcome and holds the text until the lease ends', async () => {
      await prepare();
      await ports.outbox.markOutcomeUnknown(await claim());
      expect(await stored()).toMatchObject({ status: 'in-progress', outcomeUnknown: true, leaseUntil: LEASE });
      expect((await ports.outbox.claim(pointer, NOON, LEASE)).outcome).toBe('busy');
    });

    it('lets no sender whose lease ended undo what the next one did', async () => {
      await prepare();
      const slow = await claim();
      await claim(AFTER_LEASE, SECOND_LEASE);
      await ports.outbox.release(slow);
      expect(await stored()).toMatchObject({ status: 'in-progress', attempts: 2 });
    });

    it('settles a text as not-done with its reason', async () => {
      await prepare();
      await ports.outbox.markNotDone(outgoing(), 'too-late');
      const notDone = { ...outgoing(), status: 'not-done', notDoneReason: 'too-late' };
      expect(await stored()).toEqual(notDone);
      expect(await ports.outbox.claim(pointer, NOON, LEASE)).toEqual({ outcome: 'settled', text: notDone });
      expect(await dueTexts()).toEqual([]);
    });

    it('keeps a text completed that went out after all', async () => {
      await prepare();
      const text = await claim();
      await ports.outbox.markSent(text, NOON, 'provider-1');
      await ports.outbox.markNotDone(text, 'outcome-unknown');
      expect(await stored()).toMatchObject({ status: 'completed' });
    });

    it('does not know a text that is not there, or that came in', async () => {
      expect(await ports.outbox.claim(pointer, NOON, LEASE)).toEqual({ outcome: 'unknown' });
      await ports.patients.create(turn({ incoming: incoming({ id: pointer.communicationId }) }));
      expect(await ports.outbox.claim(pointer, NOON, LEASE)).toEqual({ outcome: 'unknown' });
    });

    const consent = (status: Consent['status']): Partial<PatientState> => ({ consent: { ...state().consent, status } });
    const hold = (status: Consent['status']): Partial<PatientState> => ({
      ...consent(status),
      hold: { reason: 'wrong-number', since: NOON },
    });
    const stay = (kind: StayKind): Partial<PatientState> => ({
      ...consent('opted-in'),
      stay: { kind, since: NOON, by: 'carla' },
    });
    const newNumber = (status: Consent['status']): Partial<PatientState> => ({
      ...consent(status),
      hold: { reason: 'number-unconfirmed', since: NOON },
    });
    const cases: [Purpose, string, Partial<PatientState>, 'claimed' | 'not-permitted'][] = [
      ['invitation', 'one invited', consent('invited'), 'claimed'],
      ['invitation', 'one not yet invited', consent('pending'), 'not-permitted'],
      ['invitation', 'one who agreed', consent('opted-in'), 'not-permitted'],
      ['invitation', 'a number on hold', hold('invited'), 'not-permitted'],
      ['survey-opening', 'one who agreed', consent('opted-in'), 'claimed'],
      ['survey-opening', 'one invited', consent('invited'), 'not-permitted'],
      ['survey-reply', 'one who said STOP', consent('opted-out'), 'not-permitted'],
      ['survey-reply', 'one who said no', consent('declined'), 'not-permitted'],
      ['survey-reminder', 'a number on hold', hold('opted-in'), 'not-permitted'],
      ['number-check', 'a new number', newNumber('opted-in'), 'claimed'],
      ['number-check', 'a new number that said STOP', newNumber('opted-out'), 'not-permitted'],
      ['number-check', 'a number that has said YES', consent('opted-in'), 'not-permitted'],
      ['number-check', 'a number on hold', hold('opted-in'), 'not-permitted'],
      ['survey-opening', 'a new number', newNumber('opted-in'), 'not-permitted'],
      ['opt-out-confirmation', 'one who said STOP', consent('opted-out'), 'claimed'],
      ['safety', 'a number on hold', hold('opted-out'), 'claimed'],
      ['survey-opening', 'one who paused', stay('pause'), 'not-permitted'],
      ['self-care', 'one in hospital', stay('hospital'), 'not-permitted'],
      ['survey-opening', 'one whose treatment is on hold', stay('treatment-hold'), 'claimed'],
      ['survey-reminder', 'one who has died', stay('died'), 'not-permitted'],
      ['acknowledgement', 'one who paused', stay('pause'), 'claimed'],
      ['safety', 'one who withdrew', stay('withdrawn'), 'claimed'],
      ['safety', 'another number', { phone: '+12125550199' }, 'not-permitted'],
      ['survey-opening', 'another number', { phone: '+12125550199' }, 'not-permitted'],
    ];
    it.each(cases)('%s to %s', async (purpose, _, patient, outcome) => {
      await prepare({ purpose }, patient);
      const claimed = await ports.outbox.claim(pointer, NOON, LEASE);
      expect(claimed.outcome).toBe(outcome);
      if (outcome === 'not-permitted') expect(await stored()).toEqual(outgoing({ purpose }));
    });

    const openQuestion = (communicationId: string): Partial<PatientState> => ({
      ...consent('opted-in'),
      sitting: {
        dueAt: NOON,
        administrations: [{ id: 'weekly/1/phq-4', instrument: 'phq-4', version: '2009', answers: {} }],
        startedAt: NOON,
        asked: 1,
        question: { linkId: 'phq4-1', communicationId, reprompts: 0 },
        expiresAt: NEVER,
        answered: false,
      },
    });
    it.each<[string, Partial<PatientState>, 'claimed' | 'not-permitted']>([
      ['while it is open', openQuestion('question-1'), 'claimed'],
      ['not after the next one was asked', openQuestion('question-2'), 'not-permitted'],
      ['not after the survey ended', consent('opted-in'), 'not-permitted'],
    ])('asks a question %s', async (_, patient, outcome) => {
      await prepare({ purpose: 'survey-reply', asks: 'question-1' }, patient);
      expect((await ports.outbox.claim(pointer, NOON, LEASE)).outcome).toBe(outcome);
    });
  });
};
