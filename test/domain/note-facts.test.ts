// What the daily note counts, and what it leaves out.
import { describe, expect, test } from 'vitest';
import type { OpenAlert } from '../../shared/domain/alert.ts';
import type { CareTeam } from '../../shared/domain/care-team.ts';
import type { NoteFacts } from '../../shared/domain/daily-note.ts';
import type { TeamFigures } from '../../shared/domain/figures/team-figures.ts';
import { DAY, HOUR, type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import { type NoteSources, noteFacts } from '../../shared/domain/note-facts.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { TEAM } from '../functions/world.ts';

/** Tuesday, 07:00 in Chicago. */
const NOW: Instant = '2026-11-24T13:00:00.000Z';
const ago = (milliseconds: number): Instant => plus(NOW, -milliseconds);

let made = 0;
const open = (fields: Partial<OpenAlert> = {}): OpenAlert => {
  made += 1;
  return {
    id: `p1.${made}`,
    caseId: `case-${made}`,
    ladder: 'fever',
    severity: 'urgent',
    raisedAt: ago(MINUTE),
    level: 0,
    ...fields,
  };
};

const patient = (...openAlerts: readonly OpenAlert[]) => ({ patientId: 'p1', careTeamId: TEAM.id, openAlerts });

const facts = (patients: readonly ReturnType<typeof patient>[], rest: Partial<NoteSources> = {}): NoteFacts =>
  noteFacts({
    now: NOW,
    onHold: false,
    work: [{ team: TEAM, waiting: { patients, more: false } }],
    figures: [],
    content: CONTENT,
    ...rest,
  });

describe('cases', () => {
  test('count once, by their most severe alert, those of every patient of every team', () => {
    const both = [open({ caseId: 'c', severity: 'routine' }), open({ caseId: 'c', severity: 'critical' })];
    const waiting = { patients: [patient(open({ severity: 'routine' }))], more: true };
    const counted = facts([], {
      work: [
        { team: TEAM, waiting: { patients: [patient(...both, open()), patient(open())], more: false } },
        { team: { ...TEAM, id: 'south' }, waiting },
      ],
    });
    expect(counted).toMatchObject({ openCases: { critical: 1, urgent: 2, routine: 1 }, more: true });
  });

  test('are not acknowledged while one of their alerts is not', () => {
    const done = { acknowledgedAt: NOW };
    expect(facts([patient(open(done))]).notAcknowledged).toBe(0);
    expect(facts([patient(open({ ...done, caseId: 'c' }), open({ caseId: 'c' }))]).notAcknowledged).toBe(1);
  });

  test.each<[string, Partial<OpenAlert>, boolean]>([
    ['critical, 15 minutes', { severity: 'critical', raisedAt: ago(15 * MINUTE) }, false],
    ['critical, longer than that', { severity: 'critical', raisedAt: ago(16 * MINUTE) }, true],
    ['urgent, 4 hours', { raisedAt: ago(4 * HOUR) }, false],
    ['urgent, longer than that, though it escalated', { raisedAt: ago(5 * HOUR), level: 1, nextStepAt: NOW }, true],
    ['urgent, acknowledged, 4 hours', { raisedAt: ago(4 * HOUR), acknowledgedAt: ago(HOUR) }, false],
    ['urgent, acknowledged just now, longer than that', { raisedAt: ago(5 * HOUR), acknowledgedAt: NOW }, true],
    [
      'critical, acknowledged an hour ago',
      { severity: 'critical', raisedAt: ago(DAY), acknowledgedAt: ago(HOUR) },
      false,
    ],
    ['the same, and reached', { raisedAt: ago(DAY), acknowledgedAt: ago(5 * HOUR), reachedAt: ago(HOUR) }, false],
    [
      'routine, acknowledged and left',
      { severity: 'routine', raisedAt: ago(9 * DAY), acknowledgedAt: ago(HOUR) },
      true,
    ],
    ['routine, acknowledged yesterday', { severity: 'routine', raisedAt: ago(DAY), acknowledgedAt: ago(DAY) }, false],
    ['routine, over the weekend', { severity: 'routine', raisedAt: '2026-11-21T15:00:00.000Z' }, false],
    ['routine, two working days', { severity: 'routine', raisedAt: '2026-11-19T15:00:00.000Z' }, true],
  ])('%s', (_, fields, isOverdue) => {
    expect(facts([patient(open(fields))]).overdue).toBe(isOverdue ? 1 : 0);
  });

  test('routine, are not overdue over a holiday of the team, and none is without its hours', () => {
    const at = { severity: 'routine', raisedAt: '2026-11-19T15:00:00.000Z' } as const;
    const overdueOf = (team: CareTeam) =>
      facts([], { work: [{ team, waiting: { patients: [patient(open(at))], more: false } }] }).overdue;
    expect(overdueOf(TEAM)).toBe(1);
    expect(overdueOf({ ...TEAM, holidays: ['2026-11-20', '2026-11-23'] })).toBe(0);
    const { hours: _none, ...without } = TEAM;
    expect(overdueOf(without)).toBe(1);
  });
});

describe('patients', () => {
  test.each<[string, string, Partial<NoteFacts>]>([
    ['silent', 'silence', { silent: 1, notDelivered: 0, messages: 0 }],
    ['whose surveys do not arrive', 'undelivered', { silent: 0, notDelivered: 1, messages: 1 }],
    ['whose number is refused', 'text-refused', { silent: 0, notDelivered: 1, messages: 1 }],
    ['who wrote something to read', 'text-to-read', { silent: 0, notDelivered: 0, messages: 1 }],
    ['with a symptom', 'fever', { silent: 0, notDelivered: 0, messages: 0 }],
  ])('%s count once however often', (_, ladder, expected) => {
    expect(facts([patient(open({ ladder }), open({ ladder }))])).toMatchObject(expected);
  });
});

describe('surveys', () => {
  const figuresOf = (careTeamId: string, day: string, counts: object): TeamFigures => ({
    careTeamId,
    version: 1,
    finished: { day, asOf: NOW, counts: counts as Readonly<Record<string, number>> },
  });
  const TODAY = figuresOf(TEAM.id, '2026-11-24', {
    'day/2026-11-23/delivered': 4,
    'day/2026-11-23/answered': 3,
    'day/2026-11-22/delivered': 9,
    'week/2026-11-23/delivered': 9,
  });

  test('are those of yesterday, of all teams together', () => {
    const south = figuresOf('south', '2026-11-24', { 'day/2026-11-23/delivered': 1 });
    const work = [TEAM, { ...TEAM, id: 'south' }].map((team) => ({ team, waiting: { patients: [], more: false } }));
    expect(facts([], { work, figures: [TODAY, south] }).surveys).toEqual({
      delivered: 5,
      answered: 3,
      teamsUncounted: 0,
    });
  });

  test('are of the team’s own yesterday', () => {
    const team = { ...TEAM, timeZone: 'Pacific/Auckland' };
    const figures = [figuresOf(TEAM.id, '2026-11-25', { 'day/2026-11-24/delivered': 2 })];
    const work = [{ team, waiting: { patients: [], more: false } }];
    expect(facts([], { work, figures }).surveys).toMatchObject({ delivered: 2, teamsUncounted: 0 });
  });

  test('are not counted yet where the figures are those of another day, or of none', () => {
    const old = figuresOf(TEAM.id, '2026-11-23', { 'day/2026-11-22/delivered': 4 });
    const begun: TeamFigures = { careTeamId: TEAM.id, version: 1 };
    for (const figures of [[old], [begun]])
      expect(facts([], { figures }).surveys).toEqual({ delivered: 0, answered: 0, teamsUncounted: 1 });
    expect(facts([], { figures: [] }).surveys.teamsUncounted).toBe(0);
  });
});
