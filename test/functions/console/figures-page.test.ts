import { describe, expect, test } from 'vitest';
import { countFigures } from '../../../functions/sweep/count-figures.ts';
import type { Counts } from '../../../shared/domain/figures/counts.ts';
import { START, TEAM, type World, world } from '../world.ts';
import { seedLongCourse } from './long-course.ts';
import { type VisitOptions, visit } from './visit.ts';

const LEAD: VisitOptions = { roles: ['programme-lead'], name: 'lena' };
const open = (on: World, query: Record<string, string> = {}) => visit(on, '/console/programme', { ...LEAD, query });

const counted = (on: World, counts: Counts, careTeamId: string = TEAM.id) =>
  on.table.figures.set(careTeamId, {
    careTeamId,
    version: 1,
    finished: { day: '2026-11-30', asOf: START, counts },
  });

describe('the figures of the programme', () => {
  test('are not there before the first night', async () => {
    expect((await open(world())).text).toContain('Nothing has been counted yet.');
  });

  test('are what the patients have been through, on a page below 60 KB', async () => {
    const on = world();
    seedLongCourse(on);
    await countFigures(on, () => true);
    const { text, body } = await open(on);
    expect(text).toContain('as of Mon 30 Nov 2026, 11:00 CST');
    expect(text).toMatch(/Half answer within \d+ (min|h)/);
    expect(text).toMatch(/Sent \d+, in \d+ segments/);
    expect(Buffer.byteLength(body)).toBeLessThan(60_000);
    expect(text).not.toContain('Ana Example');
  });

  test.each<[string, Counts, string]>([
    [
      'adherence over delivered surveys',
      { 'week/2026-11-23/delivered': 8, 'week/2026-11-23/answered': 6, 'week/2026-11-23/completed': 5 },
      'Mon 23 Nov 2026 0 8 6 5 75% 0 0 0',
    ],
    [
      'no share of few surveys',
      { 'week/2026-11-23/delivered': 4, 'week/2026-11-23/answered': 1 },
      'Mon 23 Nov 2026 0 4 1 0 – 0 0 0',
    ],
    [
      'the median and the 90th percentile',
      { 'reply/5': 5, 'reply/30': 4, 'reply/more': 1 },
      'Half answer within 5 min Nine of ten answer within 30 min',
    ],
    ['a day and more', { 'reply/more': 1 }, 'Half answer within more than a day'],
    [
      'critical beside routine',
      {
        'case/critical/raised': 3,
        'case/critical/acknowledgeDue': 2,
        'case/critical/acknowledgeInTime': 1,
        'case/critical/actDue': 1,
      },
      'critical 3 1 of 2 (50%) 0 of 1 (0%) urgent 0 – – routine 0 – –',
    ],
    [
      'rules that alert without need',
      { 'rule/sleep-routine/raised': 9, 'rule/sleep-routine/closed': 8, 'rule/sleep-routine/noAction': 6 },
      'sleep routine 9 8 6 of 8 (75%)',
    ],
    [
      'what texts cost',
      {
        'week/2026-11-23/textsOut': 90,
        'week/2026-11-23/segments': 100,
        'week/2026-11-23/delivered': 10,
        'week/2026-11-23/answered': 10,
      },
      'Sent 90, in 100 segments Received 0 Cost US$ 1.00, US$ 0.10 for each answered survey',
    ],
    [
      'groups',
      {
        'group/language/en/patients': 9,
        'group/language/en/delivered': 10,
        'group/language/en/answered': 5,
        'group/language/es/patients': 6,
        'group/language/es/alerts': 5,
        'group/language/es/closed': 4,
        'group/language/es/noAction': 3,
      },
      'English 9 10 50% 0 – Spanish 6 0 – 5 3 of 4 (75%)',
    ],
    [
      'ages, the youngest first and those without a year of birth last',
      { 'group/age/75+/patients': 9, 'group/age/18-39/patients': 6, 'group/age/unknown/patients': 7 },
      '18 to 39 6 0 – 0 – 75 and over 9 0 – 0 – Not on record 7 0 – 0 –',
    ],
  ])('show %s', async (_, counts, words) => {
    const on = world();
    counted(on, counts);
    expect((await open(on)).text).toContain(words);
  });

  test('hide a small group and the one that would give it away', async () => {
    const on = world();
    counted(on, {
      'group/language/en/patients': 30,
      'group/language/es/patients': 3,
      'group/language/es/delivered': 7,
    });
    const { text } = await open(on);
    expect(text).toContain('Language: 2 small groups are hidden');
    expect(text).not.toContain('Spanish');
  });

  test('hide a small age band and the one that would give it away', async () => {
    const on = world();
    counted(on, { 'group/age/18-39/patients': 2, 'group/age/40-64/patients': 8, 'group/age/65-74/patients': 30 });
    const { text } = await open(on);
    expect(text).toContain('Age: 2 small groups are hidden');
    expect(text).toContain('65 to 74 30');
    for (const band of ['18 to 39', '40 to 64']) expect(text).not.toContain(band);
  });

  test('add up the teams, or show one, then without groups', async () => {
    const on = world();
    on.table.careTeams.set('south', { ...TEAM, id: 'south', programmeName: 'South Clinic' });
    const groups = { 'group/language/en/patients': 9 };
    counted(on, { 'rule/fever/raised': 2, ...groups });
    counted(on, { 'rule/fever/raised': 40, ...groups }, 'south');
    const all = (await open(on)).text;
    expect(all).toContain('fever 42 0 –');
    expect(all).toContain('English 18');
    const one = (await open(on, { careTeam: 'south' })).text;
    expect(one).toContain('fever 40 0 –');
    expect(one).not.toContain('English');
  });

  test('are those of every team, for administrators too, who see no patient', async () => {
    const on = world();
    on.table.careTeams.set('south', { ...TEAM, id: 'south', members: [{ user: 'sam', name: 'Sam', role: 'nurse' }] });
    counted(on, { 'rule/fever/raised': 40 }, 'south');
    const asAdministrator = await visit(on, '/console/programme', { roles: ['administrator'], name: 'ada' });
    expect(asAdministrator.text).toContain('fever 40');
    expect((await open(on)).text).toContain('fever 40');
    for (const role of ['coordinator', 'clinician'] as const)
      expect((await visit(on, '/console/programme', { roles: [role], name: 'sam' })).status).toBe(403);
  });
});
