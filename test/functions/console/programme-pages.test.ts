import { describe, expect, test } from 'vitest';
import type { Role } from '../../../shared/contracts/names.ts';
import { DAY, HOUR, plus } from '../../../shared/domain/instant.ts';
import { START, seedPatient, type World, world } from '../world.ts';
import { type VisitOptions, visit } from './visit.ts';

const HOLD = '/console/programme/hold';
const LEAD: VisitOptions = { roles: ['programme-lead'], name: 'lena' };
const DUE = { planId: 'checkpoint-inhibitor', version: '1', next: 0, startsOn: '2026-11-30' };
const HOLDING = { on: 'true', reason: 'Wrong wording went out', confirmed: 'true' };
const LIFTING = { on: 'false', reason: 'Corrected', confirmed: 'true' };

const post = (on: World, form: Record<string, string>) => visit(on, HOLD, { ...LEAD, form });
const held = async (): Promise<World> => {
  const on = world();
  await post(on, HOLDING);
  return on;
};

describe('a hold on all texts', () => {
  test('is set with a reason by whoever ticks the box, and the page says so afterwards', async () => {
    const on = world();
    const done = await post(on, HOLDING);
    expect(done).toMatchObject({ status: 303, headers: { location: `${HOLD}?done=held` } });
    expect(on.table.programme.hold).toEqual({ on: true, reason: HOLDING.reason, by: 'lena', since: START });
    expect((await visit(on, HOLD, { ...LEAD, query: { done: 'held' } })).text).toContain(
      'Within a minute nothing more goes out.',
    );
  });

  test.each<[string, Record<string, string>, number, string]>([
    ['without the tick', { ...HOLDING, confirmed: '' }, 422, 'Tick the box'],
    ['without a reason', { ...HOLDING, reason: '' }, 422, 'nothing about a patient'],
    ['lifted where nothing is held', LIFTING, 409, 'Someone else has just changed it'],
  ])('is refused %s, with what was typed', async (_, form, status, words) => {
    const on = world();
    const refused = await post(on, form);
    expect(refused.status).toBe(status);
    expect(refused.text).toContain(words);
    expect(refused.body).toContain(form.reason);
    expect(on.table.programme.hold).toBeUndefined();
  });

  test.each<[Role, string, boolean]>([
    ['coordinator', '/console', false],
    ['clinician', '/console/patients', false],
    ['programme-lead', '/console/messages', true],
    ['administrator', '/console/care-teams', true],
  ])('is said to a %s at the head of %s, with the way to lift it for those who may', async (role, path, mayLift) => {
    const on = await held();
    const { text, body } = await visit(on, path, { roles: [role] });
    expect(text).toContain('All texts are on hold since');
    expect(text).toContain('Mon 30 Nov 2026, 11:00 CST , by lena: Wrong wording went out');
    expect(body.includes(`href="${HOLD}"`)).toBe(mayLift);
  });

  test('is not said where there is none, or once it is lifted', async () => {
    const on = await held();
    await post(on, LIFTING);
    for (const each of [world(), on]) expect((await visit(each, '/console')).text).not.toContain('on hold since');
    expect((await visit(on, HOLD, LEAD)).text).toContain('by lena: Corrected');
  });

  test('shows what goes out when it is lifted, and changes nothing by showing it', async () => {
    const on = await held();
    const { consent } = seedPatient(on, { carePlan: DUE, nextWakeAt: START });
    seedPatient(on, {
      id: 'p2',
      studyId: 'S2',
      phone: '+13125550102',
      nextWakeAt: START,
      consent: { ...consent, status: 'pending' },
    });
    const before = structuredClone(on.table);
    const { text } = await visit(on, HOLD, LEAD);
    expect(text).toContain('Survey or question 1');
    expect(text).toContain('Invitation 1');
    expect(text).toContain('Looked at 2 patients who are due within the hour.');
    expect(on.table).toEqual(before);
  });

  test('is lifted', async () => {
    const on = await held();
    const done = await post(on, LIFTING);
    expect(done).toMatchObject({ status: 303, headers: { location: `${HOLD}?done=lifted` } });
    expect(on.table.programme.hold?.on).toBe(false);
  });
});

describe('who is due', () => {
  const due = async (on: World, query: Record<string, string> = {}) =>
    (await visit(on, '/console/due', { query })).text;

  test('names each with phone, language, what is due when, alerts, status and when last asked', async () => {
    const on = world();
    const open = { id: 'p1.a', caseId: 'c', raisedAt: START, ladder: 'l', level: 0 } as const;
    seedPatient(on, {
      carePlan: DUE,
      language: 'es',
      mode: 'phone',
      lastAsked: { 'phq-4': '2026-11-23T16:00:00.000Z' },
      openAlerts: [{ ...open, severity: 'urgent' }],
    });
    const text = await due(on);
    for (const words of ['Ana Example', 'S1', '+1 312 555 0100', 'Spanish', '1 urgent', 'Active', 'Asked by phone'])
      expect(text).toContain(words);
    expect(text).toMatch(/Mon 30 Nov 2026, \d\d:\d\d CST : /);
    expect(text).toContain('Mon 23 Nov 2026');
  });

  test('leaves out who has nothing due in these days, and takes more days where asked', async () => {
    const on = world();
    seedPatient(on, { carePlan: { ...DUE, startsOn: '2026-12-04' } });
    expect(await due(on, { days: '1' })).toContain('Nobody of these 1 patients is due');
    expect(await due(on, { days: '7' })).toContain('Ana Example');
  });

  test('who is asked right now comes first', async () => {
    const on = world();
    seedPatient(on, { carePlan: DUE, name: 'Ann Later' });
    seedPatient(on, {
      id: 'p2',
      studyId: 'S2',
      name: 'Zoe Now',
      phone: '+13125550102',
      sitting: {
        dueAt: START,
        startedAt: START,
        administrations: [{ id: 'a/b/phq-4', instrument: 'phq-4', version: '1', answers: {} }],
        question: { linkId: 'phq-4-1', communicationId: 'c1', reprompts: 0 },
        asked: 1,
        answered: false,
        expiresAt: plus(START, DAY),
      },
    });
    const text = await due(on);
    expect(text.indexOf('Zoe Now')).toBeLessThan(text.indexOf('Ann Later'));
    expect(text).toContain('Being asked: PHQ-4');
  });

  test('goes on page by page, and a page stays below 60 KB', async () => {
    const on = world();
    for (let number = 100; number < 250; number++)
      seedPatient(on, {
        id: `p${number}`,
        studyId: `S-${number}`,
        name: `Person ${number}`,
        phone: `+1312555${number}0`,
        carePlan: DUE,
        lastAsked: { 'phq-4': plus(START, -HOUR) },
      });
    const first = await visit(on, '/console/due');
    expect(Buffer.byteLength(first.body)).toBeLessThan(60_000);
    expect(first.text).not.toContain('Person 200');
    const next = /href="\/console\/due\?([^"]+after[^"]+)"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await due(on, Object.fromEntries(new URLSearchParams(next)));
    expect(second).toContain('Person 200');
    expect(second).not.toContain('Person 199');
  });
});
