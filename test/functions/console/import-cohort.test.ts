import { describe, expect, test } from 'vitest';
import { answerRequest } from '../../../functions/console/answer-request.ts';
import { RetryableError } from '../../../shared/ports.ts';
import { PHONE, seedPatient, TEAM, type World, world } from '../world.ts';
import { call, errorsIn, eventOf } from './api.ts';

const HEADER = 'studyId,name,phone,language,timeZone,preferredTime,consentSource,careTeam';

const row = (number: number, fields: Partial<Record<'studyId' | 'phone' | 'zone' | 'team', string>> = {}): string =>
  [
    fields.studyId ?? `S${number}`,
    `Name ${number}`,
    fields.phone ?? `+1312555${String(number).padStart(4, '0')}`,
    'en',
    fields.zone ?? 'America/Chicago',
    '10:30',
    'written',
    fields.team ?? TEAM.id,
  ].join(',');

const csv = (...rows: string[]): string => [HEADER, ...rows].join('\n');

const importing = (on: Parameters<typeof call>[0], body: unknown, query?: Record<string, string>) =>
  call(on, { route: 'POST /patients/import', body, ...(query && { query }) });

/** Someone unknown with the number of row 9 who wants no texts. */
const stopped = (on: World): void => {
  const contact = seedPatient(on, { id: 'p2', studyId: '', phone: '+13125550009', kind: 'contact' });
  seedPatient(on, { ...contact, consent: { ...contact.consent, status: 'opted-out' } });
};

const fieldsIn = (body: { readonly errors?: unknown }): readonly string[] =>
  (body.errors as readonly { readonly field: string }[]).map(({ field }) => field);

const GOOD_ROWS = { rows: 'good' };

describe('POST /patients/import', () => {
  test('enrols every row of a good file', async () => {
    const on = world();
    const { status, body } = await importing(on, csv(row(2), row(3)));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      enrolled: [
        { row: 2, studyId: 'S2', invitation: { goesOut: 'now' } },
        { row: 3, studyId: 'S3', invitation: { goesOut: 'now' } },
      ],
      alreadyEnrolled: [],
      errors: [],
    });
    expect(on.table.states.size).toBe(2);
  });

  test('takes quiet hours, days without texts, appointments and medicine reminders, as POST /patients does', async () => {
    const on = world();
    const header = `${HEADER},quietHours,blockedWeekdays,blockedDates,appointments,medicineReminders`;
    const cells =
      '21:00-08:30,7;6,2026-12-24;2026-12-25,appointment 2026-12-20 09:00;infusion 2026-12-10 10:30,18:30;09:00 until 2027-02-01';
    await importing(on, [header, `${row(2)},${cells}`].join('\n'));
    const [{ quietHours, blockedWeekdays, blockedDates, appointments, medicine } = {}] = [...on.table.states.values()];
    expect({ quietHours, blockedWeekdays, blockedDates }).toEqual({
      quietHours: { from: '21:00', to: '08:30' },
      blockedWeekdays: [6, 7],
      blockedDates: ['2026-12-24', '2026-12-25'],
    });
    expect(appointments?.map(({ at, kind }) => [at, kind])).toEqual([
      ['2026-12-10T16:30:00.000Z', 'infusion'],
      ['2026-12-20T15:00:00.000Z', 'appointment'],
    ]);
    expect(medicine).toMatchObject({ times: ['09:00', '18:30'], until: '2027-02-01' });
  });

  test('takes a year of birth, and says what is wrong with that of a child', async () => {
    const on = world();
    const list = [`${HEADER},birthYear`, `${row(2)},1957`, `${row(3)},`, `${row(4)},2012`, `${row(5)},1957-03-01`];
    const { body } = await importing(on, list.join('\n'), GOOD_ROWS);
    expect([...on.table.states.values()].map(({ birthYear }) => birthYear)).toEqual([1957, undefined]);
    expect(body.errors).toMatchObject([
      {
        row: 4,
        field: 'birthYear',
        problem: 'makes the patient younger than 18',
        expected: 'a year from 1906 to 2008',
      },
      { row: 5, field: 'birthYear' },
    ]);
  });

  test('takes a treating doctor, name and phone in one cell', async () => {
    const on = world();
    const list = [`${HEADER},treatingDoctor`, `${row(2)},Dr Vale +1 312 555 0198`, `${row(3)},`];
    await importing(on, list.join('\n'));
    expect([...on.table.states.values()].map(({ treatingDoctor }) => treatingDoctor)).toEqual([
      { name: 'Dr Vale', phone: '+13125550198' },
      undefined,
    ]);
  });

  test.each([
    ['treatingDoctor', 'Dr Vale', 'treatingDoctor is empty'],
    ['treatingDoctor', '+1 312 555 0198', 'treatingDoctor is empty'],
    ['treatingDoctor', 'Dr Vale +1 312', 'treatingDoctor is not a valid number of its country'],
    ['quietHours', '22:00-06:00', 'quietHours allows texts between 21:00 and 08:00'],
    ['blockedWeekdays', '1;8', 'blockedWeekdays is no weekday'],
    ['blockedDates', '2026-12-24;soon', 'blockedDates is not a day of the calendar'],
    ['appointments', 'scan 2026-12-10 10:30', 'appointments is not one of the choices'],
    ['appointments', 'infusion 2020-12-10 10:30', 'appointments hold a time that has passed'],
    ['medicineReminders', '09:00', 'medicineReminders is of the wrong type'],
    ['medicineReminders', '23:00 until 2027-02-01', 'medicineReminders hold a time in the quiet hours'],
    ['medicineReminders', '09:00 until 2020-02-01', 'medicineReminders end in the past'],
  ])('refuses %s %s', async (column, cell, error) => {
    const { body } = await importing(world(), [`${HEADER},${column}`, `${row(2)},${cell}`].join('\n'));
    expect(errorsIn(body)).toEqual([`row 2: ${error}`]);
  });

  test.each([
    ['57', ''],
    ['3057', ''],
    ['3057', 'soon'],
  ])('names a year of birth of %s beside a missing consent and infusions of "%s"', async (year, infusions) => {
    const on = world();
    const cells = `${row(2).replace('written', '')},${year},${infusions}`;
    const { body } = await importing(on, `${HEADER},birthYear,infusions\n${cells}`);
    const wrong = ['consentSource', ...(infusions ? ['infusions'] : []), 'birthYear'];
    expect(fieldsIn(body)).toEqual(wrong);
  });

  test('blames no field for another one that is wrong', async () => {
    const { body } = await importing(world(), csv(row(2, { zone: 'Nowhere', phone: '12', team: '' })));
    expect(fieldsIn(body)).toEqual(['phone', 'timeZone', 'careTeam']);
  });

  test('with ?preview=true says who would be enrolled, and enrols nobody', async () => {
    const on = world();
    const { body } = await importing(on, csv(row(2)), { preview: 'true' });
    expect(body).toEqual({
      preview: true,
      enrolled: [{ row: 2, studyId: 'S2' }],
      alreadyEnrolled: [],
      errors: [],
    });
    expect(on.table.states.size).toBe(0);
    expect((await importing(on, csv(row(2)), { preview: 'yes' })).status).toBe(422);
  });

  test('takes the file in base64, as API Gateway sends what it takes for binary', async () => {
    const on = world();
    const event = eventOf({ route: 'POST /patients/import', body: Buffer.from(csv(row(2))).toString('base64') });
    expect(await answerRequest({ ...on, hasTime: () => true }, { ...event, isBase64Encoded: true })).toMatchObject({
      status: 200,
    });
  });

  test('takes the file wrapped in JSON', async () => {
    const on = world();
    expect((await importing(on, { csv: csv(row(2)) })).status).toBe(200);
    expect((await importing(on, { file: csv(row(2)) })).status).toBe(400);
  });

  test('enrols nobody when a row is bad, and says which, why, and how the others can be enrolled', async () => {
    const on = world();
    const { status, body } = await importing(
      on,
      csv(row(2), row(3, { zone: 'America/Chikago' }), row(4, { phone: '312 555 0100' })),
    );
    expect(status).toBe(422);
    expect(errorsIn(body)).toEqual([
      'row 3: timeZone is unknown; did you mean America/Chicago?',
      'row 4: phone has no country code',
    ]);
    expect(body.detail).toMatch(/2 of 3 rows are wrong.*\?rows=good.*other 1/);
    expect(on.table.states.size).toBe(0);
  });

  test('enrols the good rows when asked to, and lists the bad ones', async () => {
    const on = world();
    const { status, body } = await importing(on, csv(row(2), row(3, { team: 'south' }), row(4)), GOOD_ROWS);
    expect(status).toBe(200);
    expect(body.enrolled).toMatchObject([{ row: 2 }, { row: 4 }]);
    expect(errorsIn(body)).toEqual(['row 3: careTeam is unknown']);
  });

  test('may be repeated: who is enrolled is left alone, the rest goes on', async () => {
    const on = world();
    await importing(on, csv(row(2)));
    const before = structuredClone(on.table.states);
    const { status, body } = await importing(on, csv(row(2), row(3)));
    expect(status).toBe(200);
    expect(body.alreadyEnrolled).toMatchObject([{ row: 2, studyId: 'S2' }]);
    expect(body.enrolled).toMatchObject([{ row: 3 }]);
    for (const [id, state] of before) expect(on.table.states.get(id)).toEqual(state);
  });

  test('takes two rows of one phone or study id for bad, both of them', async () => {
    const on = world();
    const { body } = await importing(
      on,
      csv(row(2), row(3, { phone: '+1 312 555 0002' }), row(4), row(5, { studyId: 's4' })),
    );
    expect(errorsIn(body)).toEqual([
      'row 2: phone is the same as in row 3',
      'row 3: phone is the same as in row 2',
      'row 4: studyId is the same as in row 5',
      'row 5: studyId is the same as in row 4',
    ]);
  });

  test('refuses a phone or study id that another patient has, but not one of an unknown contact', async () => {
    const on = world();
    seedPatient(on, { id: 'p1', studyId: 'S1', phone: PHONE });
    seedPatient(on, { id: 'p2', studyId: '', phone: '+13125550009', kind: 'contact' });
    const rows = [row(2, { phone: PHONE }), row(3, { studyId: 'S1' }), row(9)];
    const { body } = await importing(on, csv(...rows), GOOD_ROWS);
    expect(errorsIn(body)).toEqual([
      'row 2: phone belongs to another patient',
      'row 3: studyId belongs to another patient',
    ]);
    expect(body.enrolled).toMatchObject([{ row: 4 }]);
  });

  test('lists a row that someone else enrolled meanwhile', async () => {
    const on = world();
    on.patients.create = async () => 'phone-taken';
    const { status, body } = await importing(on, csv(row(2)));
    expect(status).toBe(200);
    expect(errorsIn(body)).toEqual(['row 2: phone belongs to another patient']);
    expect(body.enrolled).toEqual([]);
  });

  test('refuses a number that texted STOP, before anyone is enrolled', async () => {
    const on = world();
    stopped(on);
    const { status, body } = await importing(on, csv(row(2), row(9)));
    expect(status).toBe(422);
    expect(errorsIn(body)).toEqual(['row 3: phone asked to stop texts from this programme']);
    expect(on.table.states.size).toBe(1);
  });

  test('refuses a number that texts STOP while the file is being imported', async () => {
    const on = world();
    const { create } = on.patients;
    on.patients.create = async (turn) => {
      if (turn.state.studyId === 'S2') stopped(on);
      return create(turn);
    };
    const others = Array.from({ length: 19 }, (_, index) => row(index + 100));
    const { body } = await importing(on, csv(row(2), ...others, row(9)));
    expect(errorsIn(body)).toEqual(['row 22: phone asked to stop texts from this programme']);
    expect(body.enrolled).toHaveLength(20);
  });

  test('keeps who was enrolled when one row cannot be written now, and names that row', async () => {
    const on = world();
    const { create } = on.patients;
    on.patients.create = async (turn) => {
      if (turn.state.studyId === 'S3') throw new RetryableError('Transaction cancelled: TransactionConflict');
      return create(turn);
    };
    const file = csv(row(2), row(3), row(4));
    const { status, body } = await importing(on, file);
    expect(status).toBe(200);
    expect(body).toMatchObject({ enrolled: [{ row: 2 }, { row: 4 }], errors: [] });
    expect(body.notEnrolledYet).toEqual([
      { row: 3, studyId: 'S3', because: 'not enrolled yet: the table was busy, repeat the import' },
    ]);

    on.patients.create = create;
    const again = await importing(on, file);
    expect(again.body).toMatchObject({
      enrolled: [{ row: 3 }],
      alreadyEnrolled: [{ row: 2 }, { row: 4 }],
      notEnrolledYet: [],
    });
  });

  test('begins no row when time is up, and names those that are left', async () => {
    const on = world();
    const { body } = await importing(
      { ...on, hasTime: () => on.table.states.size < 25 },
      csv(...Array.from({ length: 60 }, (_, index) => row(index + 2))),
    );
    const enrolled = body.enrolled as unknown[];
    expect(enrolled).toHaveLength(on.table.states.size);
    expect(enrolled.length).toBeLessThan(60);
    expect(body.notEnrolledYet).toHaveLength(60 - enrolled.length);
    expect(body.notEnrolledYet).toContainEqual({
      row: 61,
      studyId: 'S61',
      because: 'not enrolled yet: time was up, repeat the import',
    });
  });

  test('changes nothing when there is no time to check every row', async () => {
    const on = world();
    const { status, body } = await importing({ ...on, hasTime: () => false }, csv(row(2)));
    expect(status).toBe(503);
    expect(body.detail).toMatch(/Nothing was changed.*Split/);
    expect(on.table.states.size).toBe(0);
  });

  test.each([
    ['no header', row(2), 'header'],
    ['an open quote', csv('"S2'), 'body'],
  ])('with %s names what is wrong with the file', async (_, file, field) => {
    const { status, body } = await importing(world(), file);
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ field }]);
  });

  test('takes 5,000 rows, and says how to split more', async () => {
    const on = world();
    const rows = Array.from({ length: 5_000 }, (_, index) => row(index + 2));
    const most = await importing(on, csv(...rows));
    expect(most.status).toBe(200);
    expect(on.table.states.size).toBe(5_000);

    const more = await importing(on, csv(...rows, row(5_002)));
    expect(more.status).toBe(413);
    expect(more.body.detail).toMatch(/5001 rows.*Split/);
    const wide = await importing(on, csv(`S2,${'x'.repeat(4 * 1024 * 1024)}`));
    expect(wide.status).toBe(413);
    expect(wide.body.detail).toMatch(/4 MB.*Split/);
  });
});
