import { beforeEach, describe, expect, it } from 'vitest';
import { silentNumber } from '../../../shared/domain/erasure.ts';
import { DAY, plus } from '../../../shared/domain/instant.ts';
import { withoutBody } from '../../../shared/domain/old-texts.ts';
import { incoming, NOON, outgoing, PATIENT_ID, state, turn } from '../fixtures.ts';
import type { MakePorts, TablePorts } from './ports.ts';

const OTHER = 'pother';
const ENROLLED = state().consent.recordedAt;
const LATER = plus(NOON, 40 * DAY);
const sent = outgoing({ status: 'completed' });
const pointer = ({ id }: { readonly id: string }) => ({ patientId: PATIENT_ID, communicationId: id });

export const oldTextsContract = (makePorts: MakePorts): void => {
  describe('old texts', () => {
    let ports: TablePorts;
    const other = state({ id: OTHER, studyId: 'CC-0099', phone: '+12125550199', kind: 'contact' });
    beforeEach(async () => {
      ports = await makePorts();
      await ports.patients.create(turn({ outgoing: [sent] }));
      await ports.patients.commit(turn({ state: state({ version: 2 }), incoming: incoming() }));
      const consent = { ...other.consent, recordedAt: plus(ENROLLED, DAY) };
      await ports.patients.create(turn({ state: { ...other, consent } }));
    });
    const look = (now = LATER, limit = 9) => ports.oldTexts.toLookAt(now, limit);

    it('are looked at for everyone with texts, unknown senders too, those waiting longest first', async () => {
      expect(await look()).toEqual([PATIENT_ID, OTHER]);
      expect(await look(LATER, 1)).toEqual([PATIENT_ID]);
      expect(await look(ENROLLED)).toEqual([PATIENT_ID]);
      expect(await look(plus(ENROLLED, -1))).toEqual([]);
    });

    it('are looked at again when that was put off, and not before', async () => {
      await ports.oldTexts.lookAgain(PATIENT_ID, plus(LATER, DAY));
      expect(await look()).toEqual([OTHER]);
      expect(await look(plus(LATER, DAY))).toEqual([OTHER, PATIENT_ID]);
    });

    it('are those written before a moment, oldest first, whoever wrote them', async () => {
      const before = async (moment: string) => (await ports.oldTexts.before(PATIENT_ID, moment)).map(({ id }) => id);
      expect(await before(NOON)).toEqual([]);
      expect(await before(plus(NOON, 1))).toEqual([sent.id]);
      expect(await before(LATER)).toEqual([sent.id, incoming().id]);
      expect(await ports.oldTexts.before(OTHER, LATER)).toEqual([]);
    });

    it('lose their words and nothing else, once', async () => {
      for (const text of [sent, incoming()]) await ports.oldTexts.removeBody(withoutBody(text, LATER));
      const gone = { body: '', bodyRemovedAt: LATER };
      expect(await ports.patients.communication(pointer(sent))).toEqual({ ...sent, ...gone, segments: 1 });
      expect(await ports.patients.communication(pointer(incoming()))).toEqual({ ...incoming(), ...gone });
      expect(await ports.oldTexts.before(PATIENT_ID, LATER)).toEqual([]);
      expect(await ports.patients.wasReceived(incoming().inboundMessageId)).toBe(true);
    });

    it('bring nothing back of a patient who was erased', async () => {
      const erasure = { patientId: PATIENT_ID, careTeamId: 'cedar', by: 'lena', why: 'patient-asked' } as const;
      const entry = { id: 'z9', patientId: PATIENT_ID, at: NOON, by: 'lena', action: 'erased' } as const;
      await ports.erasures.begin({ erasure: { ...erasure, begunAt: NOON }, state: state({ version: 2 }), entry });
      while ((await ports.erasures.eraseSome(PATIENT_ID, NOON)) === 'more');
      await ports.oldTexts.removeBody(withoutBody(sent, LATER));
      await ports.oldTexts.lookAgain(PATIENT_ID, LATER);
      expect(await ports.patients.communication(pointer(sent))).toBeUndefined();
      expect(await look(plus(LATER, DAY))).toEqual([OTHER]);
    });

    it('are looked at for a number that stays silent after an erasure', async () => {
      const left = state({ version: 2, consent: { ...state().consent, status: 'opted-out' } });
      const silent = silentNumber(left, 'psilent', NOON);
      await ports.erasures.begin({
        erasure: { patientId: PATIENT_ID, careTeamId: 'cedar', by: 'lena', why: 'patient-asked', begunAt: NOON },
        state: left,
        entry: { id: 'z9', patientId: PATIENT_ID, at: NOON, by: 'lena', action: 'erased' },
        ...(silent && { silent }),
      });
      expect(await look()).toContain('psilent');
    });
  });
};
