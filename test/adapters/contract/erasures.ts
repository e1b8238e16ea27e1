import { beforeEach, describe, expect, it } from 'vitest';
import { type Erasure, silentNumber } from '../../../shared/domain/erasure.ts';
import { plus } from '../../../shared/domain/instant.ts';
import { nameWords } from '../../../shared/domain/name-words.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import type { BegunErasure } from '../../../shared/erasure-ports.ts';
import { alert, careTeam, incoming, NOON, outgoing, PATIENT_ID, state, turn } from '../fixtures.ts';
import type { MakePorts, TablePorts } from './ports.ts';

const OTHER = 'pother';
const LATER = '2026-11-24T17:00:00.000Z';

const begun = (of: PatientState, silent?: PatientState): BegunErasure => ({
  erasure: { patientId: of.id, careTeamId: of.careTeamId, by: 'lena', why: 'patient-asked', begunAt: NOON },
  state: of,
  entry: { id: 'z9', patientId: of.id, at: NOON, by: 'lena', action: 'erased', reference: 'patient-asked' },
  ...(silent && { silent }),
});

export const erasuresContract = (makePorts: MakePorts): void => {
  describe('erasures', () => {
    let ports: TablePorts;
    const enrolled = state();
    const texts = Array.from({ length: 120 }, (_, index) =>
      outgoing({ id: `20261123T170000000-aaaaaaaa-${String(index).padStart(3, '0')}`, chained: true }),
    );

    /** The patient with something of every kind, and another who must not lose anything. */
    beforeEach(async () => {
      ports = await makePorts();
      await ports.careTeams.put(careTeam());
      const entry = { id: 'a1', patientId: PATIENT_ID, at: NOON, by: 'kim', action: 'treatment-changed' } as const;
      await ports.patients.create(
        turn({ alerts: [alert({ status: 'closed' })], audit: [{ ...entry, reference: '2026-11-20' }] }),
      );
      for (const from of [0, 40, 80])
        await ports.patients.commit(
          turn({ state: state({ version: 2 + from / 40 }), outgoing: texts.slice(from, from + 40) }),
        );
      await ports.patients.commit(turn({ state: state({ version: 5 }), incoming: incoming() }));
      const note = { id: 'n1', patientId: PATIENT_ID, at: NOON, by: 'kim', body: 'Prefers calls.' };
      await ports.patients.addNote(note, { ...entry, id: 'a2', action: 'noted' });
      await ports.patients.create(
        turn({
          state: state({ id: OTHER, studyId: 'CC-0099', phone: '+12125550199', name: 'Example Other' }),
          outgoing: [outgoing({ patientId: OTHER, phone: '+12125550199' })],
        }),
      );
    });
    const now = () => state({ version: 5 });

    const eraseAll = async (): Promise<number> => {
      let pieces = 1;
      while ((await ports.erasures.eraseSome(PATIENT_ID, LATER)) === 'more') pieces += 1;
      return pieces;
    };
    const content = async () => ({
      texts: (await ports.patients.texts(PATIENT_ID, { limit: 500 })).length,
      alert: await ports.patients.alert(alert().id),
    });

    it('take the patient away at once: nothing is found and nothing is texted any more', async () => {
      const [text = outgoing()] = texts;
      expect(await ports.erasures.begin(begun(now()))).toBe('begun');
      expect(await ports.patients.load(PATIENT_ID)).toBeUndefined();
      expect(await ports.patients.record(PATIENT_ID)).toBeUndefined();
      expect(await ports.patients.patientIdByStudyId(enrolled.studyId)).toBeUndefined();
      expect(await ports.patients.patientIdsByPhone(enrolled.phone)).toEqual([]);
      const found = await ports.directory.find({ words: nameWords('example'), limit: 25 });
      expect(found.patients.map(({ id }) => id)).toEqual([OTHER]);
      const pointer = { patientId: PATIENT_ID, communicationId: text.id };
      expect((await ports.outbox.claim(pointer, NOON, LATER)).outcome).toBe('not-permitted');
      expect(await ports.patients.commit(turn({ state: state({ version: 6 }) }))).toBe('version-conflict');
      expect(await ports.erasures.find(PATIENT_ID)).toEqual(begun(now()).erasure);
    });

    it('change nothing where the patient has changed meanwhile', async () => {
      expect(await ports.erasures.begin(begun(state({ version: 4 })))).toBe('version-conflict');
      expect(await ports.patients.load(PATIENT_ID)).toEqual(now());
      expect(await ports.patients.patientIdsByPhone(enrolled.phone)).toEqual([PATIENT_ID]);
      expect(await ports.erasures.find(PATIENT_ID)).toBeUndefined();
    });

    it('remove everything but who did what and when', async () => {
      await ports.erasures.begin(begun(now()));
      await eraseAll();
      expect(await content()).toEqual({ texts: 0, alert: undefined });
      const entries = await ports.patients.audit(PATIENT_ID, { limit: 9 });
      const kept = { patientId: PATIENT_ID, at: NOON };
      expect(entries).toEqual([
        { ...kept, id: 'a1', by: 'kim', action: 'treatment-changed' },
        { ...kept, id: 'a2', by: 'kim', action: 'noted' },
        { ...kept, id: 'z9', by: 'lena', action: 'erased', reference: 'patient-asked' },
      ]);
      const done: Erasure = { ...begun(now()).erasure, doneAt: LATER };
      expect(await ports.erasures.find(PATIENT_ID)).toEqual(done);
      expect(await ports.work.overdue('2027-01-01T00:00:00.000Z', 500)).toEqual([
        expect.objectContaining({ kind: 'text', pointer: expect.objectContaining({ patientId: OTHER }) }),
      ]);
    });

    it('go on where they stopped, and are the same when they are done again', async () => {
      await ports.erasures.begin(begun(now()));
      await ports.erasures.eraseSome(PATIENT_ID, LATER);
      await eraseAll();
      const left = await ports.patients.audit(PATIENT_ID, { limit: 9 });
      expect(await ports.erasures.eraseSome(PATIENT_ID, '2027-01-01T00:00:00.000Z')).toBe('done');
      expect(await ports.erasures.find(PATIENT_ID)).toMatchObject({ doneAt: LATER });
      expect(await ports.patients.audit(PATIENT_ID, { limit: 9 })).toEqual(left);
    });

    it('are found again, those of longest ago first, until they have ended', async () => {
      const other = state({ id: OTHER, studyId: 'CC-0099', phone: '+12125550199', name: 'Example Other' });
      const { erasure, ...rest } = begun(other);
      await ports.erasures.begin({ ...rest, erasure: { ...erasure, begunAt: LATER } });
      await ports.erasures.begin(begun(now()));
      expect(await ports.erasures.unfinished(plus(NOON, -1), 9)).toEqual([]);
      expect(await ports.erasures.unfinished(NOON, 9)).toEqual([PATIENT_ID]);
      expect(await ports.erasures.unfinished(LATER, 9)).toEqual([PATIENT_ID, OTHER]);
      expect(await ports.erasures.unfinished(LATER, 1)).toEqual([PATIENT_ID]);
      await ports.erasures.eraseSome(PATIENT_ID, LATER);
      await eraseAll();
      expect(await ports.erasures.unfinished(LATER, 9)).toEqual([OTHER]);
    });

    it('leave everybody else as they are', async () => {
      const before = await ports.patients.record(OTHER);
      await ports.erasures.begin(begun(now()));
      await eraseAll();
      expect(await ports.patients.record(OTHER)).toEqual(before);
      expect(await ports.patients.patientIdsByPhone('+12125550199')).toEqual([OTHER]);
      expect(await ports.patients.patientIdByStudyId('CC-0099')).toBe(OTHER);
    });

    it('bring nothing back with a text that was on its way', async () => {
      const [text = outgoing()] = texts;
      const pointer = { patientId: PATIENT_ID, communicationId: text.id };
      const claim = await ports.outbox.claim(pointer, NOON, LATER);
      if (claim.outcome !== 'claimed') throw new Error(claim.outcome);
      await ports.erasures.begin(begun(now()));
      await eraseAll();
      await ports.outbox.markSent(claim.text, LATER, 'provider-1');
      expect(await ports.patients.communication(pointer)).toBeUndefined();
    });

    it('keep a number silent that said STOP', async () => {
      const silent = silentNumber({ ...now(), consent: { ...enrolled.consent, status: 'opted-out' } }, 'psilent', NOON);
      await ports.erasures.begin(begun(now(), silent));
      expect(await ports.patients.patientIdsByPhone(enrolled.phone)).toEqual(['psilent']);
      const kept = await ports.patients.load('psilent');
      expect(kept).toMatchObject({ kind: 'contact', name: '', studyId: '', consent: { status: 'opted-out' } });
      expect(JSON.stringify(kept)).not.toContain(PATIENT_ID);
    });

    it('leave a shared number to who else has it, and their turn on it', async () => {
      const shared = state({ id: 'pshares', studyId: 'CC-0100', name: 'Example Shares' });
      await ports.patients.create(turn({ state: shared }), [PATIENT_ID]);
      const taking = turn({ state: state({ version: 6 }), phoneTurn: { kind: 'takes', at: NOON } });
      expect(await ports.patients.commit(taking)).toBe('committed');
      const left = state({ version: 6, consent: { ...enrolled.consent, status: 'opted-out' } });
      await ports.erasures.begin(begun(left, silentNumber(left, 'psilent', NOON)));
      expect(await ports.patients.load('psilent')).toBeUndefined();
      expect(await ports.patients.patientIdsByPhone(enrolled.phone)).toEqual(['pshares']);
      const theirs = turn({ state: { ...shared, version: 2 }, phoneTurn: { kind: 'takes', at: NOON } });
      expect(await ports.patients.commit(theirs)).toBe('committed');
    });
  });
};
