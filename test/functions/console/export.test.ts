import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { ROLES } from '../../../shared/contracts/names.ts';
import { dictionaryOf } from '../../../shared/domain/export/dictionary.ts';
import { FILES } from '../../../shared/domain/export/filed.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import type { QuestionnaireResponse } from '../../../shared/domain/response.ts';
import { WATCH } from '../../../shared/domain/watch/watch.ts';
import { INSTRUMENTS } from '../../../shared/instruments/registry.ts';
import { START, seedPatient, seedText, TEAM, type World, world } from '../world.ts';
import { call } from './api.ts';
import { visit } from './visit.ts';

const KEY = 'a key of sixteen letters';
const LEAD = { sub: 'sub-9', username: 'lena', token_use: 'access', 'cognito:groups': '[programme-lead]' };
const ADMINISTRATOR = { ...LEAD, username: 'adam', 'cognito:groups': '[administrator]' };

const person = (on: World, number: number, fields: Partial<PatientState> = {}): PatientState =>
  seedPatient(on, {
    id: `p${number}`,
    studyId: `STUDY-${number}`,
    name: `Person ${number}`,
    phone: `+1312555${String(number).padStart(4, '0')}`,
    ...fields,
  });

const agreed = ({ consent }: PatientState, research = true): Partial<PatientState> => ({
  consent: { ...consent, separately: { 'research-use': research } },
});

const file = (on: World, subject: string, fields: Partial<QuestionnaireResponse> = {}): QuestionnaireResponse => {
  const response: QuestionnaireResponse = {
    id: `20261207T160500000-r-${fields.instrument ?? 'phq-4'}`,
    subject,
    administrationId: 'weekly/2026-12-07T16:00:00.000Z/phq-4',
    instrument: 'phq-4',
    instrumentVersion: '2009',
    plan: 'weekly-check-in@4',
    wording: 'en@7',
    readerVersion: '9',
    language: 'en',
    status: 'completed',
    dueAt: '2026-12-07T16:00:00.000Z',
    startedAt: '2026-12-07T16:01:00.000Z',
    authored: '2026-12-07T16:05:00.000Z',
    answers: { 'phq4-1': 2, 'phq4-2': 0 },
    skipped: ['phq4-3'],
    scores: [
      { id: 'depression', value: 2, band: 'none' },
      { id: 'total', value: null, missing: ['phq4-3'] },
    ],
    ...fields,
  };
  on.table.responses.set(`${subject}/${response.id}`, response);
  return response;
};

const csvFrom = async (on: World, query: Record<string, string>) => {
  const { body } = await call(on, { route: 'GET /export', query: { ...query, format: 'csv' } });
  return parse(String(body.csv), { columns: true }) as Record<string, string>[];
};

const research = async (on: World, fields: Record<string, string> = {}) => {
  const { body } = await call(on, {
    route: 'POST /export/research',
    claims: LEAD,
    body: { key: KEY, format: 'csv', ...fields },
  });
  return {
    ...body,
    next: body.next,
    smallCells: body.smallCells,
    rows: parse(String(body.csv), { columns: true }) as Record<string, string>[],
    csv: String(body.csv),
  };
};

describe('an export for care', () => {
  test('has a row for each response, with what it was made with and how it was given', async () => {
    const on = world();
    person(on, 1);
    file(on, 'p1', { mode: 'phone', respondent: 'proxy', language: 'es', otherLanguage: { 'phq4-1': 'en' } });
    expect(await csvFrom(on, {})).toMatchObject([
      {
        patient: 'p1',
        study_number: 'STUDY-1',
        care_team: TEAM.id,
        due_at: '2026-12-07T10:00:00-06:00',
        authored_at: '2026-12-07T10:05:00-06:00',
        time_zone: 'America/Chicago',
        instrument: 'phq-4',
        instrument_version: '2009',
        plan: 'weekly-check-in@4',
        wording: 'en@7',
        reader_version: '9',
        mode: 'phone',
        respondent: 'proxy',
        language: 'es',
        items_in_other_language: '1',
        completeness: 'partial',
        items_answered: '2',
        items_skipped: '1',
      },
    ]);
  });

  test.each<[string, Partial<QuestionnaireResponse>, object]>([
    ['complete', { skipped: [] }, { completeness: 'complete', mode: 'sms', respondent: 'self', late: 'no' }],
    [
      'stopped',
      { status: 'stopped', stopReason: 'expired', skipped: [] },
      { completeness: 'partial', stop_reason: 'expired' },
    ],
    ['empty', { status: 'stopped', answers: {}, skipped: [] }, { completeness: 'none' }],
    ['late', { late: true }, { late: 'yes' }],
  ])('says of a response that it is %s', async (_, fields, row) => {
    const on = world();
    person(on, 1);
    file(on, 'p1', fields);
    expect(await csvFrom(on, {})).toMatchObject([row]);
  });

  test('has a row for each score; one that could not be computed has no value, and says why', async () => {
    const on = world();
    person(on, 1);
    file(on, 'p1');
    expect(await csvFrom(on, { of: 'scores' })).toMatchObject([
      { score: 'depression', value: '2', band: 'none', not_computed_because: '' },
      { score: 'total', value: '', band: '', not_computed_because: 'missing: phq4-3' },
    ]);
  });

  test('has a row for each item that was asked, with what it was before it was corrected', async () => {
    const on = world();
    person(on, 1);
    const correction = { linkId: 'phq4-1', from: 3, to: 2, at: START, by: 'kim', why: '=cmd|calc' };
    file(on, 'p1', { carriedOver: ['phq4-2'], corrections: [correction] });
    expect(await csvFrom(on, { of: 'items' })).toMatchObject([
      {
        item: 'phq4-1',
        answer: '2',
        first_answer: '3',
        answer_state: 'answered',
        corrected_by: 'kim',
        corrected_at: '2026-11-30T11:00:00-06:00',
        correction_reason: "'=cmd|calc",
      },
      { item: 'phq4-2', answer: '0', answer_state: 'carried-over', first_answer: '' },
      { item: 'phq4-3', answer: '', answer_state: 'skipped', answer_language: '' },
    ]);
  });

  test('keeps what was amended, and says by what', async () => {
    const on = world();
    person(on, 1);
    const { id } = file(on, 'p1');
    file(on, 'p1', { id: 'z', status: 'amended', amends: id });
    expect(await csvFrom(on, {})).toMatchObject([
      { response: id, amended_by: 'z' },
      { response: 'z', status: 'amended', amends: id, amended_by: '' },
    ]);
  });

  test.each([
    ['2026-12-07', '2026-12-07', 1],
    ['2026-12-08', '', 0],
    ['', '2026-12-06', 0],
  ])('from %j to %j by the patient’s own days has %i rows', async (from, to, rows) => {
    const on = world();
    person(on, 1);
    // Still the 7th in Chicago.
    file(on, 'p1', { authored: '2026-12-08T03:00:00.000Z' });
    expect(await csvFrom(on, { ...(from && { from }), ...(to && { to }) })).toHaveLength(rows);
  });

  test('is of the teams that someone sees', async () => {
    const on = world();
    on.table.careTeams.set(TEAM.id, { ...TEAM, members: [{ user: 'mia', name: 'Mia', role: 'clinician' }] });
    on.table.careTeams.set('south', { ...TEAM, id: 'south' });
    person(on, 1);
    person(on, 2, { careTeamId: 'south' });
    for (const id of ['p1', 'p2']) file(on, id);
    const patients = async (query = {}) => (await csvFrom(on, query)).map(({ patient }) => patient);
    expect(await patients()).toEqual(['p2']);
    expect(await patients({ careTeam: TEAM.id })).toEqual([]);
    const lead = await call(on, { route: 'GET /export', claims: LEAD });
    expect(lead.body).toMatchObject({ patients: 2 });
  });

  test('of many comes in parts: every response once, whatever the file', async () => {
    const on = world();
    on.table.careTeams.set('south', { ...TEAM, id: 'south' });
    for (let number = 100; number < 560; number++) {
      person(on, number, { careTeamId: number % 2 ? 'south' : TEAM.id });
      file(on, `p${number}`);
    }
    const seen: unknown[] = [];
    let after: string | undefined;
    let parts = 0;
    do {
      const { body } = await call(on, { route: 'GET /export', query: { ...(after && { after }) } });
      seen.push(...(body.rows as unknown[][]).map(([patient]) => patient));
      after = body.next as string | undefined;
      parts++;
    } while (after);
    expect(parts).toBe(3);
    expect(seen).toHaveLength(460);
    expect(new Set(seen).size).toBe(460);
  });

  test('ends a part when the time is short, and goes on there', async () => {
    const on = { ...world(), hasTime: () => false };
    for (let number = 1; number < 9; number++) {
      person(on, number);
      file(on, `p${number}`);
    }
    const { body } = await call(on, { route: 'GET /export' });
    expect(body.patients).toBe(5);
    expect(body.next).toBe(`${TEAM.id}/p5`);
    expect((await call(on, { route: 'GET /export', query: { after: String(body.next) } })).body.patients).toBe(3);
  });

  test.each([
    [{ from: '2026-13-01' }, 'from'],
    [{ from: '2026-12-02', to: '2026-12-01' }, 'to'],
    [{ of: 'names' }, 'of'],
    [{ after: 'nowhere/x' }, 'after'],
    [{ after: `${TEAM.id}/erased` }, 'after'],
  ])('refuses %j', async (query, field) => {
    const { status, body } = await call(world(), { route: 'GET /export', query });
    expect([status, body.errors]).toMatchObject([422, [{ field }]]);
  });

  test('is in the audit of each patient in it, and of nobody else', async () => {
    const on = world();
    for (const number of [1, 2]) person(on, number);
    file(on, 'p1');
    await csvFrom(on, { of: 'items' });
    expect([...on.table.audit.values()]).toMatchObject([
      { patientId: 'p1', by: 'carla', action: 'exported', reference: 'items' },
    ]);
  });
});

describe('an export for research', () => {
  test('has only those who agreed, as it stands now', async () => {
    const on = world();
    for (const number of [1, 2, 3]) file(on, person(on, number).id);
    const one = person(on, 1, agreed(person(on, 1)));
    person(on, 2, agreed(person(on, 2), false));
    expect((await research(on)).rows).toHaveLength(1);
    person(on, 1, agreed(one, false));
    expect((await research(on)).rows).toHaveLength(0);
  });

  test('names nobody, no day, no place and nothing that anyone wrote', async () => {
    const on = world();
    const why = 'She said it was her knee';
    const { id } = file(on, 'p1', {
      corrections: [{ linkId: 'phq4-1', from: 3, to: 2, at: START, by: 'kim', why }],
    });
    file(on, 'p1', { id: 'z', amends: id, status: 'amended' });
    file(on, 'p1', { id: 'w', instrument: WATCH });
    const state = person(on, 1);
    person(on, 1, agreed(state));
    for (const of of FILES) {
      const { csv } = await research(on, { of });
      expect(csv).toContain('phq-4');
      for (const secret of ['STUDY-1', 'p1,', 'Person', '+1312', TEAM.id, 'Chicago', '2026', 'kim', why, WATCH])
        expect(csv, `${of} has ${secret}`).not.toContain(secret);
    }
  });

  test('counts days from enrolment on the patient’s own calendar', async () => {
    const on = world();
    person(on, 1, agreed(person(on, 1)));
    file(on, 'p1');
    on.table.audit.set('p1/0', {
      id: '0',
      patientId: 'p1',
      at: '2026-12-01T03:00:00.000Z',
      by: 'x',
      action: 'enrolled',
    });
    // 30 November in Chicago.
    expect((await research(on)).rows).toMatchObject([{ due_day: '7', started_day: '7', authored_day: '7' }]);
  });

  test('has the age band of the year of enrolment, whatever the year of an answer, and no year of birth', async () => {
    const on = world();
    file(on, 'p1', { authored: '2026-12-07T16:05:00.000Z' });
    file(on, 'p1', { id: 'z', authored: '2027-02-01T16:05:00.000Z' });
    person(on, 1, { ...agreed(person(on, 1)), birthYear: 1987 });
    const { rows, csv } = await research(on);
    expect(rows.map(({ age_band }) => age_band)).toEqual(['18-39', '18-39']);
    expect(csv).not.toContain('1987');
    person(on, 1, agreed(person(on, 1)));
    expect((await research(on)).rows.map(({ age_band }) => age_band)).toEqual(['', '']);
  });

  test('makes the same ids with the same key, others with another, and joins its files by them', async () => {
    const on = world();
    person(on, 1, agreed(person(on, 1)));
    file(on, 'p1');
    const [once] = (await research(on)).rows;
    const [again] = (await research(on, { of: 'scores' })).rows;
    const [other] = (await research(on, { key: 'another key of sixteen' })).rows;
    expect([again?.subject, again?.response]).toEqual([once?.subject, once?.response]);
    expect(other?.subject).not.toBe(once?.subject);
    expect(once?.subject).toMatch(/^[0-9a-f]{20}$/);
  });

  test('goes on where a part ended by a place that names nobody, with the same key alone', async () => {
    const on = { ...world(), hasTime: () => false };
    for (let number = 1; number < 9; number++) file(on, person(on, number, agreed(person(on, number))).id);
    const first = await research(on);
    expect(first.rows).toHaveLength(5);
    const after = String(first.next);
    for (const words of ['p5', TEAM.id]) {
      expect(after).not.toContain(`/${words}`);
      expect(Buffer.from(after, 'base64url').toString('latin1')).not.toContain(words);
    }
    const rest = await research(on, { after });
    expect(rest.rows).toHaveLength(3);
    expect(rest.next).toBeUndefined();
    const wrong = [`${after.slice(0, -4)}AAAA`, `${TEAM.id}/p5`, 'x', Buffer.alloc(60).toString('base64url')];
    for (const [key, place] of [['another key of the study', after], ...wrong.map((each) => [KEY, each])]) {
      const refused = await call(on, { route: 'POST /export/research', claims: LEAD, body: { key, after: place } });
      expect([refused.status, refused.body.errors]).toMatchObject([422, [{ field: 'after' }]]);
    }
  });

  test('names groups that are small over all its parts, once it has them', async () => {
    const on = { ...world(), hasTime: () => false };
    for (let number = 1; number < 9; number++) {
      person(on, number, agreed(person(on, number)));
      file(on, `p${number}`, { language: number === 1 || number > 5 ? 'es' : 'en' });
    }
    const first = await research(on);
    expect(first.smallCells).toEqual(['language es', 'language en']);
    // Four of each.
    const last = await research(on, { after: String(first.next) });
    expect(last.smallCells).toEqual(['language es', 'language en']);
    person(on, 9, agreed(person(on, 9)));
    file(on, 'p9', { language: 'es' });
    const again = await research(on, { after: String((await research(on)).next) });
    expect(again.smallCells).toEqual(['language en']);
  });

  test('warns of groups with fewer than five, and of all where there are no more', async () => {
    const on = world();
    for (let number = 1; number <= 6; number++) {
      person(on, number, agreed(person(on, number)));
      file(on, `p${number}`, { language: number === 1 ? 'es' : 'en' });
    }
    expect(await research(on)).toMatchObject({ smallCells: ['language es'] });
    for (const id of ['p5', 'p6']) on.table.states.delete(id);
    expect(await research(on)).toMatchObject({ smallCells: ['everyone'] });
  });

  test('offers no file that is empty', async () => {
    const form = { key: KEY };
    const on = world();
    const empty = await visit(on, '/console/export/research', { roles: ['programme-lead'], form });
    expect(empty.text).toContain('Nothing was filed on those days.');
    expect(empty.text).not.toContain('Download');
    person(on, 1, agreed(person(on, 1)));
    file(on, 'p1', { scores: [] });
    const { text } = await visit(on, '/console/export/research', { roles: ['programme-lead'], form });
    expect(text).toContain('Download responses, 1 row');
    expect(text).not.toContain('Download scores');
    const care = await visit(on, '/console/export', { query: { show: 'true' } });
    expect(care.text).toContain('Download responses, 1 row');
    expect(care.text).not.toContain('Download scores');
  });

  test('needs a key that is not easily guessed, which no page keeps in an address', async () => {
    const { status } = await call(world(), { route: 'POST /export/research', claims: LEAD, body: { key: 'short' } });
    expect(status).toBe(422);
    const on = world();
    for (let number = 1; number <= 210; number++) {
      person(on, number, agreed(person(on, number)));
      file(on, `p${number}`);
    }
    const { text, body } = await visit(on, '/console/export/research', {
      roles: ['programme-lead'],
      form: { key: KEY },
    });
    expect(text).toContain('Part 1');
    expect(body).not.toMatch(/href="[^"]*key=/);
  });
});

describe('the data dictionary', () => {
  test.each(FILES)('has every column of the file of %s, and no other', async (of) => {
    const on = world();
    person(on, 1, agreed(person(on, 1)));
    file(on, 'p1');
    const { body } = await call(on, { route: 'GET /export/dictionary', claims: ADMINISTRATOR });
    const entries = body.entries as { entry: string; of: string; name: string; meaning: string }[];
    const described = (part: string) =>
      entries.filter((each) => each.entry === 'column' && each.of === part).map(({ name }) => name);
    const [row = {}] = await csvFrom(on, { of });
    expect(described(`care/${of}`)).toEqual(Object.keys(row));
    const [anonymous = {}] = (await research(on, { of })).rows;
    expect(described(`research/${of}`)).toEqual(Object.keys(anonymous));
    for (const { meaning, entry } of entries) if (entry === 'column') expect(meaning.length).toBeGreaterThan(10);
  });

  test('names every item, score and option of every instrument, and prints no licensed wording', () => {
    const entries = dictionaryOf(INSTRUMENTS);
    for (const { id, version, items, scores, wordingFrom } of INSTRUMENTS) {
      const own = entries.filter(({ of }) => of === `${id}@${version}`);
      const names = (entry: string) => own.filter((each) => each.entry === entry).map(({ name }) => name);
      expect(names('item')).toEqual(items.map(({ linkId }) => linkId));
      expect(names('score')).toEqual(scores.map((score) => score.id));
      expect(names('option').length).toBeGreaterThanOrEqual(items.length * 2);
      if (wordingFrom)
        for (const { meaning } of own.filter(({ entry }) => entry === 'item'))
          expect(meaning).toMatch(/^Wording not ours to print/);
    }
  });

  test('is a file too', async () => {
    const { body } = await visit(world(), '/console/export/dictionary/file');
    expect(parse(body, { columns: true })).toHaveLength(dictionaryOf(INSTRUMENTS).length);
  });
});

describe('the pages', () => {
  test('show what is in a part, and download it; for Excel it begins with the mark of UTF-8', async () => {
    const on = world();
    person(on, 1);
    file(on, 'p1');
    const { text, body } = await visit(on, '/console/export', { query: { show: 'true', from: '2026-12-01' } });
    expect(text).toContain('1 patient, 1 response.');
    const links = [...body.matchAll(/href="(\/console\/export\/file[^"]*)"/g)].map(([, href = '']) => href);
    expect(links).toHaveLength(6);
    expect(on.table.audit.size).toBe(0);
    const files = await Promise.all(
      links.map((link) =>
        visit(on, '/console/export/file', {
          query: Object.fromEntries(new URL(link.replaceAll('&amp;', '&'), 'http://x').searchParams),
        }),
      ),
    );
    expect(files.map((each) => each.body.startsWith('\uFEFF'))).toEqual([false, true, false, true, false, true]);
    expect(files[0]?.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="vigil-responses.csv"',
    });
  });

  test('say what is wrong with a day', async () => {
    const { status, text } = await visit(world(), '/console/export', { query: { show: 'true', from: 'x' } });
    expect(status).toBe(422);
    expect(text).toContain('This is not a day of the calendar');
  });

  test.each(INSTRUMENTS.map(({ id, version }) => `${id}@${version}`))('weigh little: %s', async (of) => {
    const { body } = await visit(world(), '/console/export/dictionary', { query: { of } });
    expect(body.length).toBeLessThan(60_000);
  });
});

describe('everything on record about one patient', () => {
  const SECRET = 'My stomach hurts <b>a lot</b>';

  test('is a text and JSON, each with every text, answer, score and who looked, and in the audit', async () => {
    const on = world();
    person(on, 1);
    seedText(on, 't1', { body: SECRET });
    file(on, 'p1');
    const text = await visit(on, '/console/patients/p1/export/text');
    for (const words of ['Person 1', SECRET, 'phq4-1: 2', 'score total: not computed', 'Exported data of the patient'])
      expect(text.body).toContain(words);
    const json = await visit(on, '/console/patients/p1/export/json');
    const api = await call(on, { route: 'GET /patients/{id}/export', id: 'p1' });
    expect(JSON.parse(json.body)).toMatchObject({
      state: { name: 'Person 1' },
      communications: [{ body: SECRET }],
      responses: [{ answers: { 'phq4-1': 2 } }],
    });
    expect(Object.keys(api.body)).toEqual(Object.keys(JSON.parse(json.body)));
    expect([...on.table.audit.values()].map(({ action, reference }) => [action, reference])).toEqual(
      Array(3).fill(['exported', 'everything']),
    );
  });

  test('is not there for a patient who is not', async () => {
    for (const role of ROLES.filter((each) => each !== 'administrator'))
      expect((await visit(world(), '/console/patients/p9/export/json', { roles: [role] })).status).toBe(404);
  });
});
