import { describe, expect, test } from 'vitest';
import { parseCohort } from '../../../shared/contracts/console/cohort-csv.ts';
import { COLUMNS } from '../../../shared/contracts/console/cohort-table.ts';
import { TEAM, type World, world } from '../world.ts';
import { visit } from './visit.ts';

const HEADER = 'studyId,name,phone,language,timeZone,preferredTime,consentSource,careTeam';
const row = (number: number, change: { phone?: string; name?: string } = {}): string => {
  const { phone = `+1312555${String(number).padStart(4, '0')}`, name = `Person ${number}` } = change;
  return `ICI-${number},${name},${phone},en,America/Chicago,10:30,written,${TEAM.id}`;
};
const list = (...rows: string[]): string => [HEADER, ...rows].join('\n');
const check = (on: World, csv: string) => visit(on, '/console/patients/import/check', { form: { csv } });

/** The hidden fields of the form with this action. */
const fieldsOf = (body: string, action: string): Record<string, string> => {
  const form = body.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
  return Object.fromEntries(
    [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
    ]),
  );
};

const goOn = (on: World, body: string) =>
  visit(on, '/console/patients/import', { form: fieldsOf(body, '/console/patients/import') });

describe('a list', () => {
  test.each([
    ['infusions', '1/25/2027', 'days with semicolons between them, such as 2027-01-25;2027-02-15'],
    ['medicineReminders', 'morning', '1 to 4 times of day and the last day, such as 09:00;18:30 until 2027-02-01'],
    ['blockedWeekdays', 'Sunday', '1 for Monday to 7 for Sunday'],
    ['quietHours', 'night', 'such as 20:00-09:00'],
  ])('says what to type into the column %s', async (column, cell, expected) => {
    const csv = [`${HEADER},${column}`, `${row(100)},"${cell}"`].join('\n');
    const { text } = await check(world(), csv);
    expect(text).toContain(`2 ${column} `);
    expect(text).toContain(expected);
    expect(text).not.toMatch(/[{[]"|spreadsheet/);
  });

  test.each([0, 260])('of 260 rows, %i of them wrong, stays a light page and is carried on whole', async (wrong) => {
    const on = world();
    const rows = Array.from({ length: 260 }, (_, index) =>
      row(100 + index, index < wrong ? { phone: `555 ${index}`, name: '' } : {}),
    );
    const checked = await check(on, list(...rows));
    expect(Buffer.byteLength(checked.body)).toBeLessThan(60 * 1024);
    const action = wrong > 0 ? '/console/patients/import/file' : '/console/patients/import';
    const sent = await visit(on, action, { form: fieldsOf(checked.body, action) });
    if (wrong === 0) return expect(sent.text).toContain('of 260 rows done');
    const kept = parseCohort(sent.body);
    expect(kept.ok && kept.rows).toHaveLength(260);
  });

  test('says how to enrol who shares a phone', async () => {
    const on = world();
    await goOn(on, (await check(on, list(row(100)))).body);
    const { text } = await check(on, list(row(101, { phone: '+13125550100' })));
    expect(text).toContain('patients who share a phone are enrolled one by one');
    expect(text).not.toContain('sharedPhone');
  });

  test('is checked before anything is written', async () => {
    const on = world();
    const { text } = await check(on, list(row(100), row(101, { phone: '12' }), row(102)));
    expect(text).toContain('2 to be enrolled');
    expect(text).toContain('1 row is wrong');
    expect(text).toContain('3 phone is not a valid number of its country');
    expect(text).toContain('Import the 2 good rows');
    expect(on.table.states.size).toBe(0);
    expect(on.table.texts.size).toBe(0);
  });

  test('without country codes is one of the care team’s country, as the page shows first and the import keeps', async () => {
    const on = world();
    const rows = Array.from({ length: 30 }, (_, index) => row(100 + index));
    const { body, text } = await check(on, list(...rows, row(200, { phone: '(312) 555-0200' })));
    expect(text).toContain('Import all 31');
    expect(text).toMatch(/32 Person 200 ICI-200 \+1 312 555 0200 2 Person 100 /);
    await goOn(on, body);
    expect(await on.patients.patientIdsByPhone('+13125550200')).toHaveLength(1);
  });

  test('whose care team has no line yet is not guessed at', async () => {
    const on = world();
    on.table.careTeams.set(TEAM.id, { ...TEAM, dayLine: '' });
    expect((await check(on, list(row(100, { phone: '312 555 0100' })))).text).toContain('2 phone has no country code');
  });

  test('of which one row is good says so', async () => {
    const { text } = await check(world(), list(row(100), row(101, { phone: '12' })));
    expect(text).toContain('Import the good row');
  });

  test('is imported after that, its good rows alone, and once however often', async () => {
    const on = world();
    const csv = list(row(100), row(101, { phone: '12' }), row(102));
    const { text } = await goOn(on, (await check(on, csv)).body);
    expect(text).toContain('The list is imported');
    expect(text).toContain('2 of 2 rows done.');
    expect([...on.table.studies.keys()]).toEqual(['ICI-100', 'ICI-102']);
    expect((await check(on, csv)).text).toContain('2 enrolled already');
  });

  test('that is long takes several requests, and says how far it is', async () => {
    const on = world();
    const rows = Array.from({ length: 300 }, (_, index) => row(100 + index));
    const { body } = await check(on, list(...rows));
    const half = await goOn(on, body);
    expect(half.text).toContain('250 of 300 rows done.');
    expect(half.body).toContain('data-go-on');
    expect(on.table.states.size).toBe(250);
    const whole = await goOn(on, half.body);
    expect(whole.text).toContain('300 of 300 rows done.');
    expect(whole.body).not.toContain('data-go-on');
    expect(on.table.states.size).toBe(300);
  });

  test('whose row goes wrong meanwhile says which', async () => {
    const on = world();
    const { body } = await check(on, list(row(100), row(101)));
    await goOn(on, (await check(on, list(row(900, { phone: '+13125550101' })))).body);
    const { text } = await goOn(on, body);
    expect(text).toContain('1 of them could not be enrolled');
    expect(text).toContain('ICI-101: phone belongs to another patient');
    expect(on.table.states.size).toBe(2);
  });

  test('gives its bad rows out with what is wrong, to be corrected and uploaded again', async () => {
    const on = world();
    const { body } = await check(
      on,
      list(row(100, { name: '"=HYPERLINK(""http://x"")"' }), row(101, { phone: '12' }), row(102)),
    );
    const kept = await visit(on, '/console/patients/import/file', {
      form: fieldsOf(body, '/console/patients/import/file'),
    });
    expect(kept.headers['content-disposition']).toContain('patients.csv');
    expect(kept.body).toContain('phone is not a valid number of its country; expected:');
    expect(kept.body).not.toContain('ICI-100');
    const { text } = await check(on, kept.body.replace('"12"', '"\'+13125550101"'));
    expect(text).toContain('1 to be enrolled');
    expect(text).toContain('Import all 1');
  });

  test('holds no formula in what is given out, and reads back what it was', async () => {
    const on = world();
    const { body } = await check(on, list(row(100, { name: '=1+1', phone: '+12' })));
    const action = '/console/patients/import/file';
    const { body: csv } = await visit(on, action, { form: fieldsOf(body, action) });
    expect(csv).toContain(`"'=1+1","'+12"`);
    const cohort = parseCohort(csv);
    expect(cohort.ok && cohort.rows[0]?.cells).toMatchObject({ name: '=1+1', phone: '+12' });
    expect(cohort.ok && Object.keys(cohort.rows[0]?.cells ?? {})).not.toContain('problems');
  });

  test.each<[string, string, string]>([
    ['is empty', '', 'The file is empty'],
    ['lacks a column', 'name\nAna', 'lacks studyId, phone'],
    ['is no CSV', `${HEADER}\n"Ana`, 'cannot be read as CSV'],
    ['is too long', `${HEADER}\n${'x'.repeat(2_100_000)}`, 'over 2 MB'],
  ])('that %s is not taken', async (_, csv, words) => {
    const { text, status } = await check(world(), csv);
    expect(text).toContain(words);
    expect(status).toBe(422);
  });

  test('may be begun from an empty one, with every column explained', async () => {
    const { body, text } = await visit(world(), '/console/patients/import');
    expect(fieldsOf(body, '/console/patients/import/file').csv).toBe(
      `${COLUMNS.map((name) => `"${name}"`).join(',')}\r\n`,
    );
    for (const column of COLUMNS) expect(text).toContain(column);
  });
});
