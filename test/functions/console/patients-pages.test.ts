import { describe, expect, test } from 'vitest';
import type { PatientState } from '../../../shared/domain/patient.ts';
import type { PatientSearch } from '../../../shared/domain/patient-search.ts';
import type { Directory } from '../../../shared/ports.ts';
import { START, seedPatient, TEAM, type World, world } from '../world.ts';
import { call } from './api.ts';
import { visit } from './visit.ts';

const person = (on: World, number: number, fields: Partial<PatientState> = {}): PatientState =>
  seedPatient(on, {
    id: `p${number}`,
    studyId: `S-${number}`,
    name: `Person ${number}`,
    phone: `+1312555${String(number).padStart(4, '0')}`,
    ...fields,
  });

const find = async (on: World, query: Record<string, string>): Promise<string> =>
  (await visit(on, '/console/patients', { query })).text;

describe('the page of patients', () => {
  test.each<[string, string]>([
    ['the beginning of a name, without its accent', 'garc'],
    ['a study number', 'S-7'],
    ['a phone', '+13125550007'],
    ['a phone as people write it', '(312) 555-0007'],
  ])('finds one by %s', async (_, typed) => {
    const on = world();
    person(on, 7, { name: 'José García' });
    person(on, 8);
    const text = await find(on, { find: typed });
    expect(text).toContain('José García');
    expect(text).not.toContain('Person 8');
  });

  test('says what a row can tell', async () => {
    const on = world();
    const alert = { id: 'p7.a', caseId: 'c', raisedAt: START, ladder: 'l', level: 0, nextStepAt: START } as const;
    person(on, 7, {
      missedInARow: 2,
      surveys: { delivered: 8, completed: 6 },
      heardOn: '2026-11-19',
      lastAsked: { 'phq-4': '2026-11-23T16:00:00.000Z', 'lasa-qol': '2026-11-16T16:00:00.000Z' },
      openAlerts: [
        { ...alert, severity: 'urgent' },
        { ...alert, severity: 'urgent' },
        { ...alert, severity: 'routine' },
      ],
    });
    const text = await find(on, {});
    for (const words of [
      'Active',
      '2 urgent',
      '1 routine',
      'Missed the last 2 surveys',
      '6 of 8 finished',
      'Thu 19 Nov 2026',
      '10:00 CST',
    ])
      expect(text).toContain(words);
  });

  test('says when the plan texts next, not when Vigil looks at an alert again', async () => {
    const on = world();
    const { nextWakeAt } = person(on, 7);
    person(on, 7, { nextWakeAt: '2026-11-30T17:15:00.000Z' });
    expect(nextWakeAt).not.toBe('2026-11-30T17:15:00.000Z');
    expect(await find(on, {})).not.toContain('11:15 CST');
  });

  test('says of who is on hold nothing that is due', async () => {
    const on = world();
    person(on, 7, { stay: { kind: 'hospital', since: START, by: 'kim' } });
    expect(await find(on, {})).not.toContain('CST');
  });

  test.each<[string, Partial<PatientState>, string]>([
    ['on hold', { stay: { kind: 'hospital', since: START, by: 'kim' } }, 'In hospital'],
    ['held', { hold: { reason: 'wrong-number', since: START } }, 'Held: wrong number'],
    [
      'held, once asked',
      { hold: { reason: 'wrong-number', since: START }, lastAsked: { 'lasa-qol': START } },
      'Not asked',
    ],
  ])('says how a patient stands who is %s', async (_, fields, words) => {
    const on = world();
    person(on, 7, fields);
    expect(await find(on, {})).toContain(words);
  });

  test.each<[string, PatientState['surveys'], number, readonly string[]]>([
    [
      'begins each and finishes none',
      { delivered: 4, completed: 0, partly: 4, unfinishedInARow: 4 },
      0,
      ['Did not finish the last 4 surveys', '0 of 4 finished (4 in part)'],
    ],
    [
      'left the last one',
      { delivered: 4, completed: 3, partly: 1, unfinishedInARow: 1 },
      0,
      ['Did not finish the last survey'],
    ],
    ['did not begin the last one', { delivered: 4, completed: 3, unfinishedInARow: 1 }, 1, ['Missed the last survey']],
    ['finishes', { delivered: 4, completed: 3, partly: 1 }, 0, ['Answering', '3 of 4 finished (1 in part)']],
  ])('says of a patient who %s how they answer', async (_, surveys, missedInARow, words) => {
    const on = world();
    person(on, 7, { lastAsked: { 'lasa-qol': START }, ...(surveys && { surveys }), missedInARow });
    const text = await find(on, {});
    for (const each of words) expect(text).toContain(each);
  });

  test('shows 25 at a time, each once', async () => {
    const on = world();
    for (let number = 100; number < 160; number++) person(on, number);
    const shown: string[] = [];
    let query: Record<string, string> = {};
    for (let page = 0; page < 3; page++) {
      const { body } = await visit(on, '/console/patients', { query });
      shown.push(...[...body.matchAll(/patients\/(p\d+)"/g)].map(([, id = '']) => id));
      expect(body.length).toBeLessThan(60_000);
      const next = /href="\/console\/patients\?([^"]*)">Next page/.exec(body)?.[1];
      query = Object.fromEntries(new URLSearchParams(next?.replaceAll('&amp;', '&')));
    }
    expect(shown).toHaveLength(60);
    expect(new Set(shown).size).toBe(60);
    expect(query).toEqual({});
  });

  test('shows nobody of a team that lists other members, by whatever is typed', async () => {
    const on = world();
    on.table.careTeams.set(TEAM.id, { ...TEAM, members: [{ user: 'mia', name: 'Mia', role: 'clinician' }] });
    person(on, 7, { name: 'José García' });
    const queries: Record<string, string>[] = [
      { find: 'garcia' },
      { find: 'S-7' },
      { find: '+13125550007' },
      { careTeam: TEAM.id },
      {},
    ];
    for (const query of queries) expect(await find(on, query)).not.toContain('García');
  });

  test('offers to enrol to coordinators alone', async () => {
    expect((await visit(world(), '/console/patients')).text).toContain('Enrol a patient');
    expect((await visit(world(), '/console/patients', { roles: ['clinician'] })).text).not.toContain('Enrol a patient');
  });
});

test('the list of a team of others is not even looked up, so that no next page names anybody of it', async () => {
  const on = world();
  on.table.careTeams.set(TEAM.id, { ...TEAM, members: [{ user: 'mia', name: 'Mia', role: 'clinician' }] });
  for (let number = 100; number < 130; number++) person(on, number);
  const lookedUp: PatientSearch[] = [];
  const directory: Directory = {
    find: (search) => {
      lookedUp.push(search);
      return on.directory.find(search);
    },
  };
  const { body } = await call({ ...on, directory }, { route: 'GET /patients', query: { careTeam: TEAM.id } });
  expect(body).toMatchObject({ patients: [] });
  expect(body).not.toHaveProperty('next');
  expect(lookedUp).toEqual([]);
});

test('the list begins again where the page before ended at nobody', async () => {
  const on = world();
  person(on, 7, { name: 'José García' });
  expect(await find(on, { after: 'erased' })).toContain('José García');
});

test('the API finds the same', async () => {
  const on = world();
  person(on, 7, { name: 'José García' });
  const { body } = await call(on, { route: 'GET /patients', query: { find: 'jose' } });
  expect(body).toMatchObject({ patients: [{ id: 'p7', status: 'active', careTeam: TEAM.id }], careTeams: [TEAM.id] });
});
