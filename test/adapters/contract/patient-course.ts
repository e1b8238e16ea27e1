// What a page reads of a patient, and the notes that staff write.
import { beforeEach, describe, expect, it } from 'vitest';
import type { QuestionnaireResponse } from '../../../shared/domain/response.ts';
import type { PatientStore } from '../../../shared/ports.ts';
import { alert, incoming, NOON, outgoing, PATIENT_ID, state, turn } from '../fixtures.ts';
import type { MakePorts } from './ports.ts';

const RESPONSE: QuestionnaireResponse = {
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
  scores: [],
};
const id = (minute: number): string => `20261123T17${String(minute).padStart(2, '0')}00000-aaaaaaaa-0`;
const TEXTS = [1, 2, 3, 4].map((minute) => outgoing({ id: id(minute) }));
const LATER = { ...RESPONSE, id: '20261124T170100000-bbbbbbbb-0' };
const entry = (minute: number) =>
  ({ id: id(minute), patientId: PATIENT_ID, at: NOON, by: 'carla', action: 'viewed' }) as const;
const note = (minute: number) => ({
  id: id(minute),
  patientId: PATIENT_ID,
  at: NOON,
  by: 'kim',
  body: 'Prefers calls.',
});

export const patientCourseContract = (makePorts: MakePorts): void => {
  describe('what a page reads of a patient', () => {
    let patients: PatientStore;
    beforeEach(async () => {
      ({ patients } = await makePorts());
    });

    it('is nothing of nobody', async () => {
      expect(await patients.course('p1', 10)).toBeUndefined();
      expect(await patients.texts('p1', { limit: 10 })).toEqual([]);
      expect(await patients.audit('p1', { limit: 10 })).toEqual([]);
    });

    it('is empty where nothing has happened yet', async () => {
      await patients.create(turn());
      expect(await patients.course(PATIENT_ID, 10)).toEqual({
        state: state(),
        responses: [],
        alerts: [],
        notes: [],
        texts: [],
        earlierTexts: false,
      });
    });

    it('holds all responses and alerts in order of time, and the newest texts', async () => {
      await patients.create(turn({ outgoing: TEXTS.slice(0, 2), responses: [RESPONSE], alerts: [alert()] }));
      await patients.commit(
        turn({ state: state({ version: 2 }), outgoing: TEXTS.slice(2), responses: [LATER], incoming: incoming() }),
      );
      expect(await patients.course(PATIENT_ID, 3)).toMatchObject({
        state: { version: 2 },
        responses: [RESPONSE, LATER],
        alerts: [alert()],
        texts: [{ id: id(2) }, { id: id(3) }, { id: id(4) }],
        earlierTexts: true,
      });
      const all = await patients.course(PATIENT_ID, 5);
      expect(all?.texts).toHaveLength(5);
      expect(all?.earlierTexts).toBe(false);
    });

    it('holds nothing of another', async () => {
      await patients.create(turn({ outgoing: TEXTS, responses: [RESPONSE], alerts: [alert()] }));
      const other = state({ id: 'pother', studyId: 'CC-0043', phone: '+12125550143' });
      await patients.create(turn({ state: other }));
      await patients.addNote(note(1), entry(1));
      expect(await patients.course('pother', 10)).toMatchObject({ responses: [], alerts: [], notes: [], texts: [] });
      expect(await patients.audit('pother', { limit: 10 })).toEqual([]);
    });

    it('goes back through texts piece by piece, leaving out none', async () => {
      await patients.create(turn({ outgoing: TEXTS }));
      const ids = async (before?: string) =>
        (await patients.texts(PATIENT_ID, { limit: 2, ...(before && { before }) })).map((text) => text.id);
      expect(await ids()).toEqual([id(3), id(4)]);
      expect(await ids(id(3))).toEqual([id(1), id(2)]);
      expect(await ids(id(1))).toEqual([]);
      expect(await ids('before-anything')).toEqual([id(3), id(4)]);
    });

    it('goes back through the audit in the same way', async () => {
      await patients.create(turn({ audit: [entry(1), entry(2), entry(3)] }));
      expect(await patients.audit(PATIENT_ID, { limit: 2 })).toEqual([entry(2), entry(3)]);
      expect(await patients.audit(PATIENT_ID, { limit: 2, before: id(2) })).toEqual([entry(1)]);
    });

    it('keeps notes beside what was there, and that they were written', async () => {
      await patients.create(turn({ responses: [RESPONSE] }));
      await patients.addNote(note(1), entry(1));
      await patients.addNote(note(2), entry(2));
      expect(await patients.course(PATIENT_ID, 1)).toMatchObject({
        responses: [RESPONSE],
        notes: [note(1), note(2)],
      });
      expect(await patients.audit(PATIENT_ID, { limit: 9 })).toEqual([entry(1), entry(2)]);
      expect((await patients.record(PATIENT_ID))?.notes).toEqual([note(1), note(2)]);
    });
  });
};
