import { describe, expect, test } from 'vitest';
import { answerRequest } from '../../../functions/console/answer-request.ts';
import { deployedContent } from '../../../functions/console/deployed-content.ts';
import type { Approval, ContentPiece } from '../../../shared/domain/approval.ts';
import { CONTENT } from '../../../shared/plans/content.ts';
import { contentManifest } from '../../../shared/plans/content-manifest.ts';
import { START, seedPatient, type World, world } from '../world.ts';
import { CLINICIAN, call, errorsIn, eventOf } from './api.ts';
import { NEW_PATIENT } from './new-patient.ts';

const COLUMNS = Object.keys(NEW_PATIENT);
const csv = (...patients: readonly object[]): string =>
  [COLUMNS, ...patients.map((patient) => Object.values({ ...NEW_PATIENT, ...patient }))]
    .map((row) => row.join(','))
    .join('\n');

const pieces = contentManifest();

const approvalOf = ({ kind, id, version, hash }: ContentPiece): Approval => ({
  kind,
  id,
  version,
  hash,
  status: 'approved',
  approvedBy: { name: 'Approver', role: 'oncologist' },
  editedBy: { name: 'Editor', role: 'nurse' },
  date: '2026-11-01',
  reviewBy: '2027-05-01',
  confirmedBy: { name: 'Caller', role: 'coordinator' },
  confirmedOn: '2026-10-30',
});
const ALL = pieces.map(approvalOf);

/** A production stage with these approvals on record. */
const production = (approvals: readonly Approval[]): World => ({
  ...world(),
  approval: { approvedOnly: true, deployed: () => ({ pieces, approvals }) },
});
const without = (name: string): readonly Approval[] => ALL.filter(({ kind, id }) => `${kind}/${id}` !== name);
const withChange = (name: string, change: Partial<Approval>): readonly Approval[] =>
  ALL.map((approval) => (`${approval.kind}/${approval.id}` === name ? { ...approval, ...change } : approval));

const enrol = (on: World, change: object = {}) =>
  call(on, { route: 'POST /patients', body: { ...NEW_PATIENT, ...change } });
const importing = (on: World, ...patients: readonly object[]) =>
  call(on, { route: 'POST /patients/import', body: csv(...patients) });

describe('in production', () => {
  test('a patient is enrolled where all they need is approved', async () => {
    expect((await enrol(production(ALL))).status).toBe(201);
    expect((await importing(production(ALL), {})).status).toBe(200);
  });

  test('with what ships nobody is, and everything that is missing is named', async () => {
    const on = production(deployedContent(pieces).approvals);
    const { status, body } = await enrol(on);
    expect(status).toBe(409);
    expect(body).toMatchObject({ type: 'urn:vigil:problem:not-approved' });
    expect(errorsIn(body)).toEqual([
      `plan needs plan/checkpoint-inhibitor ${CONTENT.plans[0].version}, which is a draft`,
      `plan needs rules/alert-rules ${CONTENT.ruleSet('checkpoint-inhibitor').version}, which is a draft`,
      ...['ici-symptom-check', 'distress-0-10', 'lasa-qol', 'phq-4', 'phq-9', 'gad-7', 'phq-8'].map(
        (id) => `plan needs instrument/${id} ${CONTENT.instrument(id).version}, which is a draft`,
      ),
      expect.stringMatching(/^plan needs reader\/reply-reader [\d.]+, which is a draft$/),
      `language needs wording/en ${CONTENT.wording('en').version}, which is a draft`,
      'phone needs crisis-lines/US 1.0.0, which is a draft',
    ]);
    expect(body.detail).toContain('approved content only. It needs plan/checkpoint-inhibitor');
    expect(on.table.states.size).toBe(0);
  });

  test.each(['plan/checkpoint-inhibitor', 'rules/alert-rules', 'instrument/phq-9', 'reader/reply-reader'])(
    'without %s neither one patient nor a cohort is enrolled',
    async (name) => {
      const on = production(without(name));
      for (const { status, body } of [
        await enrol(on),
        await importing(on, {}, { studyId: 'ICI-2', phone: '+1 212-555-0123' }),
      ]) {
        expect(status).toBe(409);
        expect(errorsIn(body)).toEqual([expect.stringContaining(`needs ${name}`)]);
      }
      expect(on.table.states.size).toBe(0);
    },
  );

  test.each<[string, Partial<Approval>, string]>([
    ['changed since', { hash: '0'.repeat(64) }, 'not what was approved'],
    ['retired', { status: 'retired' }, 'retired'],
    ['overdue', { reviewBy: '2026-11-29' }, 'overdue for review'],
  ])('a plan that is %s enrols nobody', async (_, change, problem) => {
    const { status, body } = await enrol(production(withChange('plan/checkpoint-inhibitor', change)));
    expect(status).toBe(409);
    expect(errorsIn(body)).toEqual([
      `plan needs plan/checkpoint-inhibitor ${CONTENT.plans[0].version}, which is ${problem}`,
    ]);
  });

  test('only patients of a language or country that is not approved are refused', async () => {
    const on = production(without('wording/es'));
    const { status, body } = await enrol(on, { language: 'es' });
    expect(status).toBe(422);
    expect(errorsIn(body)).toEqual([expect.stringMatching(/^language needs wording\/es .*, which is a draft$/)]);
    expect((await enrol(on)).status).toBe(201);

    const nowhereElse = production(without('crisis-lines/GB'));
    const british = { phone: '+44 7400 123456', timeZone: 'Europe/London', studyId: 'ICI-2' };
    expect(errorsIn((await enrol(nowhereElse, british)).body)).toEqual([
      'phone needs crisis-lines/GB 1.0.0, which is a draft',
    ]);
    expect((await enrol(nowhereElse)).status).toBe(201);
  });

  test('lines to re-verify need their confirmation, too', async () => {
    const on = production(withChange('crisis-lines/GB', { confirmedBy: undefined }));
    const { body } = await enrol(on, { phone: '+44 7400 123456', timeZone: 'Europe/London' });
    expect(errorsIn(body)).toEqual(['phone needs crisis-lines/GB 1.0.0, which is a draft']);
  });

  test('a country without any lines is refused once, as anywhere', async () => {
    const { status, body } = await enrol(production(ALL), { phone: '+33 6 12 34 56 78' });
    expect(status).toBe(422);
    expect(errorsIn(body)).toEqual([
      'phone belongs to a country (FR) whose emergency and crisis lines are not on record',
    ]);
  });

  test('an import names the rows of the language, and enrols the others when asked to', async () => {
    const on = production(without('wording/es'));
    const rows = [{}, { studyId: 'ICI-2', phone: '+1 312 555 0199', language: 'es' }];
    const refused = await importing(on, ...rows);
    expect(refused.status).toBe(422);
    expect(errorsIn(refused.body)).toEqual([expect.stringMatching(/^row 3: language needs wording\/es/)]);
    const { body } = await call(on, { route: 'POST /patients/import', query: { rows: 'good' }, body: csv(...rows) });
    expect(body.enrolled).toMatchObject([{ row: 2 }]);
  });

  test('patients who are enrolled go on, whatever has become of the content', async () => {
    const on = production([]);
    seedPatient(on, { hold: { reason: 'number-refused', since: START } });
    const released = await call(on, { route: 'POST /patients/{id}/release', id: 'p1', claims: CLINICIAN });
    expect(released).toMatchObject({ status: 200, body: { nextWakeAt: '2026-12-07T16:00:00.000Z' } });
  });
});

describe('elsewhere', () => {
  const noticeOf = async (on: World, route: string) =>
    (await answerRequest({ ...on, hasTime: () => true }, eventOf({ route }))).notice;

  test('drafts may be tried out', async () => {
    expect((await enrol(world())).status).toBe(201);
  });

  test.each(['GET /alerts', 'GET /care-teams', 'GET /content', 'POST /patients'])(
    '%s says that this is not approved for care, and in production it does not',
    async (route) => {
      expect(await noticeOf(world(), route)).toBe('Not approved for care');
      expect(await noticeOf(production(ALL), route)).toBeUndefined();
    },
  );
});

describe('GET /content', () => {
  const content = (on: World) => call(on, { route: 'GET /content', claims: CLINICIAN });

  test('lists every piece with its status, and who approved it until when', async () => {
    const { status, body } = await content(production(withChange('wording/es', { status: 'retired' })));
    expect(status).toBe(200);
    expect(body).toMatchObject({ approvedContentOnly: true });
    expect(body).not.toHaveProperty('notice');
    expect(body.content).toHaveLength(pieces.length);
    expect(body.content).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'plan',
          id: 'checkpoint-inhibitor',
          status: 'approved',
          approvedBy: { name: 'Approver', role: 'oncologist' },
          approvedOn: '2026-11-01',
          reviewBy: '2027-05-01',
        }),
        expect.objectContaining({ kind: 'wording', id: 'es', status: 'retired' }),
      ]),
    );
  });

  test('says that a stage which takes drafts is not approved for care', async () => {
    expect((await content(world())).body).toMatchObject({
      approvedContentOnly: false,
      notice: 'Not approved for care',
    });
  });
});
