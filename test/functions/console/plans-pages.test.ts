// Plans as staff read, edit, approve and replay them.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PLANS } from '../../../shared/plans/plans.ts';
import { seedPatient, TEAM, type World, world } from '../world.ts';
import { visit } from './visit.ts';

const AT = '/console/plans/checkpoint-inhibitor';
const DRAFT = '/console/plans/cedar-v1';
const MOST_BYTES = 60_000;
const EDITOR = { roles: ['clinician'] as const, name: 'ed' };
const APPROVER = { roles: ['clinician'] as const, name: 'zoe' };
const FRAME = {
  part: 'frame',
  title: 'Cedar weekly',
  startWeekdays: ['1', '2'],
  lastDay: '728',
  reminders: '2',
  remindAfterDays: '1',
  expireAfterDays: '3',
};

const copied = async (): Promise<World> => {
  const on = world();
  await visit(on, `${AT}/copy`, { ...EDITOR, form: { name: 'cedar' } });
  return on;
};
const edit = (on: World, form: Record<string, string | readonly string[]>, revision = '1') =>
  visit(on, `${DRAFT}/edit`, { ...EDITOR, form: { revision, ...form } });
const approve = (on: World, who: object, revision = '1') =>
  visit(on, `${DRAFT}/approve`, { ...who, form: { revision, reviewBy: '2027-11-30' } });
const stored = async (on: World) => (await on.plans.versions())[0];
const storedFile = async (on: World) => JSON.parse((await on.plans.file({ name: 'cedar', version: 1 })) ?? '{}');

describe('reading', () => {
  test('the list names every plan, with its status in words', async () => {
    const { text } = await visit(await copied(), '/console/plans');
    for (const { title } of PLANS) expect(text).toContain(title);
    expect(text).toContain('Not approved for care: draft');
    expect(text).toContain('not offered to new patients; in files: cedar-v1.');
  });

  const PAGES = PLANS.flatMap(({ id }) =>
    ['', '/rules', '/load', '/replay', '/versions'].map((page) => `/console/plans/${id}${page}`),
  );
  test.each(PAGES)('%s is light, and says that it is not approved', async (path) => {
    const { status, text, body } = await visit(world(), path);
    expect(status).toBe(200);
    expect(text).toContain('Not approved for care. Version 1.0.0');
    expect(Buffer.byteLength(body)).toBeLessThan(MOST_BYTES);
  });

  test.each(['', '/rules', '/edit'])('a draft’s page %s is light for who may change it', async (page) => {
    const { status, body } = await visit(await copied(), `${DRAFT}${page}`, EDITOR);
    expect(status).toBe(200);
    expect(Buffer.byteLength(body)).toBeLessThan(MOST_BYTES);
  });

  const cellOf = (body: string, week: number): string =>
    new RegExp(`<tr><th scope="row"><span class="on-phone">Week </span>${week}</th><td>(.*?)</td>`).exec(body)?.[1] ??
    '';

  test('rules and what is not approved go by names, not by ids', async () => {
    const { text } = await visit(world(), `${AT}/rules`);
    expect(text).toContain('PHQ-9 total 15 or more');
    expect(text).toContain('those about Distress, Quality of life, PHQ-2,');
    expect(text).toContain('questionnaire PHQ-9: draft');
    for (const id of ['phq-9', 'distress-0-10', 'alert-rules', 'ladder']) expect(text).not.toContain(id);
  });

  test('the calendar puts infusions on their weeks, as often as is chosen', async () => {
    const usual = await visit(world(), AT);
    expect([1, 2, 3, 4].map((week) => cellOf(usual.body, week).includes('Infusion'))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    const often = await visit(world(), AT, { query: { every: '2' } });
    expect([1, 2, 3, 4].map((week) => cellOf(often.body, week).includes('Infusion'))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(cellOf(usual.body, 5)).toContain('PHQ-4');
  });

  test('the calendar begins on the weekday that is chosen', async () => {
    const weekdays = (body: string) =>
      [
        ...(/<thead><tr><th scope="col">Week<\/th>(<th scope="col">\w{3}<\/th>)+/.exec(body)?.[0] ?? '').matchAll(
          />(\w{3})</g,
        ),
      ].map(([, weekday]) => weekday);
    expect(weekdays((await visit(world(), AT, { query: { start: '4' } })).body)[0]).toBe('Thu');
    expect(weekdays((await visit(world(), AT, { query: { start: '7' } })).body)[0]).toBe('Mon');
  });

  test('the load is reckoned at the price that is given', async () => {
    const cost = async (query: Record<string, string>) =>
      /English<\/td><td[^>]*>nothing to report<\/td>.*?<td class="number" data-label="Cost, US \$">([\d.]+)<\/td><\/tr>/.exec(
        (await visit(world(), `${AT}/load`, { query })).body,
      )?.[1];
    expect(await cost({ segment: '0', reply: '0' })).toBe('0.00');
    // Seven questions a week in the first twelve.
    expect(await cost({ segment: '0', reply: '1' })).toBe('7.00');
    expect(Number(await cost({}))).toBeGreaterThan(0.1);
  });

  test('the load is reckoned at the price that the figures of the programme are, unless another is given', async () => {
    const on = { ...world(), segmentPrice: 0.1234 };
    expect((await visit(on, `${AT}/load`)).body).toMatch(/name="segment"[^>]* value="0.1234"/);
    expect((await visit(on, `${AT}/load`, { query: { segment: '0.5' } })).body).toMatch(
      /name="segment"[^>]* value="0.5"/,
    );
  });

  test('a plan that is not there is said not to be', async () => {
    expect((await visit(world(), '/console/plans/gone')).status).toBe(404);
  });
});

describe('editing', () => {
  test('a copy is a draft that nobody follows', async () => {
    const on = await copied();
    expect(await stored(on)).toMatchObject({ name: 'cedar', version: 1, status: 'draft', editors: ['ed'] });
    const again = await visit(on, `${AT}/copy`, { ...EDITOR, form: { name: 'cedar' } });
    expect([again.status, again.body.includes('id="name-wrong"')]).toEqual([422, true]);
  });

  test('title, length and reminders', async () => {
    const on = await copied();
    expect((await edit(on, FRAME)).status).toBe(303);
    expect(await storedFile(on)).toMatchObject({ title: 'Cedar weekly', startWeekdays: [1, 2], reminders: 2 });
  });

  test('an activity on other days, a new one, and one less', async () => {
    const on = await copied();
    const count = (await storedFile(on)).activities.length;
    const sent = (index: number, more: object) => ({ part: 'activity', index: String(index), ...more });
    await edit(
      on,
      sent(3, { 'activities[3].instruments': 'phq-4', 'activities[3].days': '0\nevery 28 from 28 until 700' }),
    );
    expect((await storedFile(on)).activities[3]).toEqual({
      id: 'mood',
      instruments: ['phq-4'],
      days: [0, { from: 28, every: 28, until: 700 }],
    });
    await edit(on, sent(4, { do: 'remove' }), '2');
    expect((await storedFile(on)).activities).toHaveLength(count - 1);
    const added = { 'activities[5].id': 'sleep', 'activities[5].instruments': 'phq-2', 'activities[5].days': '70' };
    expect((await edit(on, sent(5, added), '3')).status).toBe(303);
    expect((await storedFile(on)).activities[5]).toEqual({ id: 'sleep', instruments: ['phq-2'], days: [70] });
  });

  test('self-care, or none of it', async () => {
    const on = await copied();
    await edit(on, { part: 'self-care', 'selfCare.topics': 'rest', 'selfCare.days': 'every 7 from 2 until 30' });
    expect((await storedFile(on)).selfCare).toEqual({ topics: ['rest'], days: [{ from: 2, every: 7, until: 30 }] });
    await edit(on, { part: 'self-care', 'selfCare.topics': '', 'selfCare.days': '' }, '2');
    expect(await storedFile(on)).not.toHaveProperty('selfCare');
  });

  const RULE = {
    part: 'rule',
    rule: 'distress-urgent',
    severity: 'urgent',
    atLeast: '9',
    reason: 'High',
    source: 'policy',
  };

  test('a rule with another threshold, left out, and put back as it ships', async () => {
    const on = await copied();
    expect((await visit(on, `${DRAFT}/edit`, { ...EDITOR, query: { rule: 'distress-urgent' } })).text).toContain(
      'At least',
    );
    expect((await edit(on, RULE)).status).toBe(303);
    expect((await storedFile(on)).rules.replace).toMatchObject([{ id: 'distress-urgent', when: { atLeast: 9 } }]);
    expect((await visit(on, `${DRAFT}/versions`)).text).toContain('= 9 or more: urgent (staff read: High) (was: ');
    expect((await edit(on, { ...RULE, do: 'leave-out' }, '2')).status).toBe(303);
    expect((await storedFile(on)).rules).toMatchObject({ without: ['distress-urgent'], replace: [] });
    expect((await edit(on, { ...RULE, do: 'put-back' }, '3')).status).toBe(303);
    expect((await storedFile(on)).rules).toMatchObject({ without: [], replace: [] });
  });

  test.each(['phq-9-item-9-positive', 'gone'])('the rule %s cannot be left out', async (rule) => {
    const { status } = await edit(await copied(), { ...RULE, rule, do: 'leave-out' });
    expect(status).toBe(422);
  });

  test('the whole file', async () => {
    const on = await copied();
    const file = { ...(await storedFile(on)), title: 'By hand' };
    expect((await edit(on, { part: 'json', json: JSON.stringify(file) })).status).toBe(303);
    expect(await stored(on)).toMatchObject({ title: 'By hand', revision: 2 });
  });

  test.each<[string, Record<string, string | readonly string[]>, RegExp]>([
    ['a number that is none', { ...FRAME, lastDay: 'x' }, /id="lastDay-wrong">This is not valid/],
    [
      'an instrument that is unknown',
      { part: 'activity', index: '0', 'activities[0].instruments': 'nix', 'activities[0].days': '0' },
      /id="activities\[0\]\.instruments-wrong">This [^<]*unknown/,
    ],
    [
      'a line that is no day',
      { part: 'activity', index: '0', 'activities[0].instruments': 'k6', 'activities[0].days': '0\nsoon' },
      /id="activities\[0\]\.days-wrong">This is not a day in line 2/,
    ],
    ['what is not JSON', { part: 'json', json: '{' }, /id="json-wrong">This is not a JSON object/],
  ])('%s is said at its field, and what was typed is kept', async (_, form, said) => {
    const on = await copied();
    const { status, body } = await edit(on, form);
    expect(status).toBe(422);
    expect(body).toMatch(said);
    expect(await stored(on)).toMatchObject({ revision: 1 });
    for (const typed of ['lastDay', 'json'].flatMap((name) => form[name] ?? [])) expect(body).toContain(String(typed));
  });

  test('what somebody else saved meanwhile is not overwritten', async () => {
    const on = await copied();
    await edit(on, FRAME);
    const { status, text, body } = await edit(on, { ...FRAME, title: 'Mine' });
    expect(status).toBe(412);
    expect(text).toContain('Nothing was changed: somebody has changed this plan since you opened it.');
    expect(body).toContain('value="Mine"');
    expect(await stored(on)).toMatchObject({ title: 'Cedar weekly', revision: 2 });
    // Sent once more as it is, it is refused once more.
    expect(/name="revision" value="(\d)"/.exec(body)?.[1]).toBe('1');
  });

  test('a draft is deleted', async () => {
    const on = await copied();
    const { headers } = await visit(on, `${DRAFT}/delete`, { ...EDITOR, form: { revision: '1' } });
    expect(headers.location).toBe('/console/plans?done=deleted');
    expect(await stored(on)).toBeUndefined();
  });
});

describe('approving', () => {
  test('is for a clinician who did not edit', async () => {
    const on = await copied();
    const own = await visit(on, `${DRAFT}/versions`, EDITOR);
    expect(own.text).toContain('You edited this draft, so a clinician who did not edit it has to approve it.');
    expect(own.body).not.toContain(`${DRAFT}/approve`);
    const refused = await approve(on, EDITOR);
    expect(refused.text).toContain('A clinician who did not has to approve it.');
    expect(await stored(on)).toMatchObject({ status: 'draft' });
    expect((await visit(on, `${DRAFT}/versions`, APPROVER)).body).toContain(`${DRAFT}/approve`);
    expect((await approve(on, APPROVER)).headers.location).toBe(`${DRAFT}/versions?done=approved`);
    const { text } = await visit(on, `${DRAFT}/versions`, APPROVER);
    expect(text).toContain('Approved by zoe, clinician');
    expect((await visit(on, '/console/plans')).text).toContain(' offered to new patients; in files: cedar-v1.');
  });

  test('then it is not edited, but a new version is, and it can be retired', async () => {
    const on = await copied();
    await approve(on, APPROVER);
    expect((await visit(on, `${DRAFT}/edit`, EDITOR)).status).toBe(303);
    const begun = await visit(on, `${DRAFT}/new-version`, { ...EDITOR, form: { name: 'cedar' } });
    expect(begun.headers.location).toBe('/console/plans/cedar-v2/versions?done=begun');
    expect((await visit(on, '/console/plans/cedar-v2/versions', EDITOR)).text).toContain('0 changes from');
    expect((await visit(on, `${DRAFT}/retire`, { ...EDITOR, form: { revision: '2' } })).status).toBe(303);
    expect((await visit(on, '/console/plans')).text).toContain('not offered to new patients; in files: cedar-v1.');
  });

  test('patients on another version are listed, with the way to this one', async () => {
    const on = await copied();
    await approve(on, APPROVER);
    await visit(on, `${DRAFT}/new-version`, { ...EDITOR, form: { name: 'cedar' } });
    seedPatient(on, { id: 'p1', carePlan: { planId: 'cedar-v2', version: '0', next: 0 } });
    seedPatient(on, { id: 'p2', carePlan: { planId: 'cedar-v1', version: '1', next: 0 } });
    const { body, text } = await visit(on, `${DRAFT}/patients`);
    expect(body).toContain('/console/patients/p1/plan?plan=cedar-v1');
    expect(text).toContain('follows “On treatment with a checkpoint inhibitor (cedar)”, version 2: move');
    expect(body).not.toContain('/console/patients/p2');
  });
});

describe('replaying', () => {
  const CSV = readFileSync('examples/responses.csv', 'utf8');

  test('a file shows what the rules would have raised', async () => {
    const { text } = await visit(world(), `${AT}/replay`, { form: { csv: CSV } });
    expect(text).toContain('3 patients, 11 surveys over 12 patient-weeks');
    expect(text).toContain('PHQ-4 total 6 or more routine 1');
    expect(text).not.toContain('Patients whose alerts differ');
  });

  test('a draft stands beside the rules it came from, patient by patient', async () => {
    const on = await copied();
    await edit(on, { part: 'rule', rule: 'phq-4-total-routine', do: 'leave-out' });
    const { text } = await visit(on, `${DRAFT}/replay`, { form: { csv: CSV } });
    expect(text).toContain('PHQ-4 total 6 or more routine 1 0');
    expect(text).toContain('before: the rules that ship, version');
    expect(text).toContain('Patients whose alerts differ: 1 P2: no more PHQ-4 total 6 or more (routine)');
  });

  test('rows that cannot be read are named, and the others go on', async () => {
    const bad = `${CSV.trim()}\nP9,2027-01-05T15:00:00Z,nix,1,,,\n`;
    const { text } = await visit(world(), `${AT}/replay`, { form: { csv: bad } });
    expect(text).toContain('line 27: instrument is unknown');
    expect(text).toContain('3 patients');
  });

  test.each([
    ['nothing', ''],
    ['no response', 'patient,dueAt,instrument,answers\n'],
  ])('%s is asked for again', async (_, csv) => {
    const { status, text } = await visit(world(), `${AT}/replay`, { form: { csv } });
    expect([status, text.includes('There is no response to play.')]).toEqual([422, true]);
  });

  const answered = (on: World): void => {
    const { studyId } = seedPatient(on, { id: 'p1', studyId: 'S-1' });
    const at = '2026-11-02T15:00:00.000Z';
    on.table.responses.set('p1/r1', {
      ...{ id: 'r1', subject: 'p1', administrationId: `a/${at}/distress-0-10`, status: 'completed' },
      ...{
        instrument: 'distress-0-10',
        instrumentVersion: 'own-wording-1.1',
        plan: 'x@1',
        wording: 'en@1',
        language: 'en',
      },
      ...{ dueAt: at, startedAt: at, authored: at, answers: { 'distress-1': 9 }, scores: [] },
    });
    expect(studyId).toBe('S-1');
  };

  test('the responses of a team are played, with the way to each patient whose alerts differ', async () => {
    const on = await copied();
    answered(on);
    await edit(on, { part: 'rule', rule: 'distress-urgent', do: 'leave-out' });
    const { text, body } = await visit(on, `${DRAFT}/replay`, { form: { careTeam: TEAM.id } });
    expect(text).toContain('1 patient, 1 survey');
    expect(text).toMatch(/S-1 : no more Distress .*\(urgent\)/);
    expect(body).toContain('href="/console/patients/p1"');
  });

  test('everybody whose answers are played was looked at, and nobody by the form or for want of time', async () => {
    const on = world();
    answered(on);
    const audit = async () =>
      (await on.patients.audit('p1', { limit: 5 })).map(({ action, by, reference }) => [by, action, reference]);
    await visit(on, `${AT}/replay`);
    await visit({ ...on, hasTime: () => false }, `${AT}/replay`, { form: { careTeam: TEAM.id } });
    expect(await audit()).toEqual([]);
    await visit(on, `${AT}/replay`, { form: { careTeam: TEAM.id }, name: 'kim' });
    expect(await audit()).toEqual([['kim', 'viewed', 'replay']]);
  });

  test('who is of another team is not among them, and who was left out for want of time is told', async () => {
    const on = world();
    answered(on);
    on.table.careTeams.set(TEAM.id, { ...TEAM, members: [{ user: 'kim', name: 'Kim', role: 'clinician' }] });
    expect((await visit(on, `${AT}/replay`, { form: { careTeam: TEAM.id } })).status).toBe(422);
    const late = { ...on, hasTime: () => false };
    const { text } = await visit(late, `${AT}/replay`, { form: { careTeam: TEAM.id }, name: 'kim' });
    expect(text).toContain('Nothing could be read: 1 patient, for want of time.');
  });
});
