import { describe, expect, test } from 'vitest';
import { receiveText } from '../../../functions/receive-text/receive-text.ts';
import { wakePatient } from '../../../functions/wake-patient/wake-patient.ts';
import type { Role } from '../../../shared/contracts/names.ts';
import { ERASURE_REASONS } from '../../../shared/domain/erasure.ts';
import { inbound } from '../inbound.ts';
import { PHONE, START, seedPatient, seedText, type World, world } from '../world.ts';
import { call, errorsIn } from './api.ts';
import { visit } from './visit.ts';

const LEAD = { sub: 'sub-3', username: 'lena', token_use: 'access', 'cognito:groups': '[programme-lead]' };
const BODY = { studyNumber: 'S1', why: 'patient-asked' };
const AT = '/console/patients/p1/erase';
const AS_LEAD = { roles: ['programme-lead'] as readonly Role[], name: 'lena' };
const OPEN = { id: 'p1.a1', caseId: 'c1', raisedAt: START, ladder: 'l', level: 0, nextStepAt: START } as const;

const erase = (on: World, body: object = BODY, query: Record<string, string> = {}) =>
  call(on, { route: 'POST /patients/{id}/erase', id: 'p1', claims: LEAD, body, query });

const withRecord = (fields: Parameters<typeof seedPatient>[1] = {}): World => {
  const on = world();
  seedPatient(on, fields);
  seedText(on, 't1', { body: 'A text that goes' });
  on.table.notes.set('p1/n1', { id: 'n1', patientId: 'p1', at: START, by: 'kim', body: 'Prefers calls.' });
  return on;
};

describe('erasing a patient', () => {
  test('is shown before it is done, and nothing is changed by looking', async () => {
    const on = withRecord();
    const before = structuredClone(on.table);
    const { status, body } = await erase(on, {}, { preview: 'true' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      preview: true,
      goes: { texts: 1, responses: 0, alerts: 0, notes: 1 },
      stays: { auditEntries: 1, silentNumber: false },
    });
    expect(on.table).toEqual(before);
    expect((await erase(on, BODY, { preview: 'yes' })).status).toBe(422);
    expect(on.table).toEqual(before);
  });

  test('leaves who did it, when and why, and nothing else', async () => {
    const on = withRecord();
    expect(await erase(on)).toMatchObject({ status: 200, body: { patientId: 'p1', status: 'erased' } });
    const { erasures, audit, ...rest } = on.table;
    const erasure = { patientId: 'p1', careTeamId: 'north', by: 'lena', why: 'patient-asked' };
    expect([...erasures.values()]).toEqual([{ ...erasure, begunAt: START, doneAt: START }]);
    expect([...audit.values()]).toMatchObject([{ by: 'lena', action: 'erased', reference: 'patient-asked' }]);
    for (const kind of ['states', 'phones', 'studies', 'texts', 'notes', 'due'] as const)
      expect([...rest[kind].keys()], kind).toEqual([]);
    expect((await call(on, { route: 'GET /patients/{id}', id: 'p1', claims: LEAD })).status).toBe(404);
  });

  test('asked for twice is done once', async () => {
    const on = withRecord();
    await erase(on);
    const after = structuredClone(on.table);
    expect(await erase(on)).toMatchObject({ status: 200, body: { status: 'erased' } });
    expect(on.table).toEqual(after);
  });

  test.each([
    ['another study number', { ...BODY, studyNumber: 'S2' }, 'studyNumber is not this patient’s'],
    ['no study number', { why: 'patient-asked' }, 'studyNumber is missing'],
    ['a reason in free text', { ...BODY, why: 'Ana moved away' }, 'why is not one of the choices'],
  ])('is refused with %s', async (_, body, error) => {
    const on = withRecord();
    const before = structuredClone(on.table);
    const refused = await erase(on, body);
    expect(refused.status).toBe(422);
    expect(errorsIn(refused.body)).toEqual([error]);
    expect(on.table).toEqual(before);
  });

  test.each(['critical', 'urgent', 'routine'] as const)('waits until a %s alert is closed', async (severity) => {
    const on = withRecord({ openAlerts: [{ ...OPEN, severity }] });
    const before = structuredClone(on.table);
    const refused = await erase(on);
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toContain(`open alerts (1 ${severity})`);
    expect(on.table).toEqual(before);
  });

  test('that runs out of time texts nothing and goes on with the next request', async () => {
    const on = withRecord();
    const begun = await call({ ...on, hasTime: () => false } as World, {
      route: 'POST /patients/{id}/erase',
      id: 'p1',
      claims: LEAD,
      body: BODY,
    });
    expect(begun).toMatchObject({ status: 202, body: { status: 'erasing' } });
    expect(on.table.texts.size).toBe(1);
    expect((await on.outbox.claim({ patientId: 'p1', communicationId: 't1' }, START, START)).outcome).not.toBe(
      'claimed',
    );
    await wakePatient(on, { patientId: 'p1' });
    expect(on.table.texts.size).toBe(1);
    expect(await erase(on)).toMatchObject({ status: 200, body: { status: 'erased' } });
    expect(on.table.texts.size).toBe(0);
  });

  test('keeps the number of who said STOP from being enrolled again, and of nobody else', async () => {
    const enrolAgain = async (status: 'opted-out' | 'opted-in') => {
      const { consent } = seedPatient(world());
      const on = withRecord({ consent: { ...consent, status } });
      expect((await erase(on, BODY, { preview: 'true' })).body).toMatchObject({
        stays: { silentNumber: status === 'opted-out' },
      });
      await erase(on);
      expect(JSON.stringify([...on.table.states.values()])).not.toMatch(/Ana|S1|p1/);
      const body = {
        studyId: 'S2',
        name: 'Ben Example',
        phone: PHONE,
        language: 'en',
        timeZone: 'America/Chicago',
        preferredTime: '10:00',
        consentSource: 'written',
        careTeam: 'north',
      };
      return call(on, { route: 'POST /patients', body });
    };
    const silent = await enrolAgain('opted-out');
    expect(silent.status).toBe(409);
    expect(JSON.stringify(silent.body)).toContain('asked to stop texts');
    expect((await enrolAgain('opted-in')).status).toBe(201);
  });

  test('makes the number an unknown one, whose texts still reach a person', async () => {
    const on = withRecord();
    await erase(on);
    expect(await receiveText(on, inbound('I feel very sick', START))).toBe('committed');
    expect([...on.table.states.values()]).toMatchObject([{ kind: 'contact', phone: PHONE, name: '' }]);
  });
});

describe('the page', () => {
  const post = (on: World, form: Record<string, string>) => visit(on, AT, { ...AS_LEAD, form });

  test('says what goes and what stays, asks for the study number, and says afterwards who did it', async () => {
    const on = withRecord();
    const { text } = await visit(on, AT, AS_LEAD);
    expect(text).toContain('Texts in and out: 1');
    expect(text).toContain('Audit entries: 2');
    const refused = await post(on, { ...BODY, studyNumber: 'S9' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('This is not this patient’s.');
    expect(on.table.states.size).toBe(1);
    expect((await post(on, BODY)).headers.location).toBe(AT);
    const after = await visit(on, AT, AS_LEAD);
    expect(after.text).toContain('The patient asked for it');
    expect(after.text).toContain('lena , Mon 30 Nov 2026');
    expect(after.text).not.toMatch(/Ana|S1\b/);
  });

  test('offers no button while alerts are open', async () => {
    const on = withRecord({ openAlerts: [{ ...OPEN, severity: 'critical' }] });
    const { text } = await visit(on, AT, AS_LEAD);
    expect(text).toContain('Open: 1 critical.');
    expect(text).not.toContain('Erase for good');
    expect((await post(on, BODY)).status).toBe(409);
  });

  test('goes on with what another visit began', async () => {
    const on = withRecord();
    const begun = await call({ ...on, hasTime: () => false } as World, {
      route: 'POST /patients/{id}/erase',
      id: 'p1',
      claims: LEAD,
      body: BODY,
    });
    expect(begun.status).toBe(202);
    expect((await visit(on, AT, AS_LEAD)).text).toContain('Not all is gone yet');
    expect((await visit(on, '/console/patients/p1', AS_LEAD)).text).toContain('they are erased');
    await post(on, {});
    expect((await visit(on, AT, AS_LEAD)).text).toContain('Erased. The last of it went');
  });

  test('knows words for every reason', async () => {
    const { body } = await visit(withRecord(), AT, AS_LEAD);
    for (const why of ERASURE_REASONS) expect(body).toContain(`value="${why}"`);
  });
});
