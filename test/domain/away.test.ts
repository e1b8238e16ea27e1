import { describe, expect, test } from 'vitest';
import { isAway, lacksToInvite, onCallNow, stepAwayUntil, withAway } from '../../shared/domain/away.ts';
import type { CareTeam } from '../../shared/domain/care-team.ts';
import { canRespondTheSameDay, coversRoundTheClock } from '../../shared/domain/cover.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { agreed, at, TEAM as COVERING, ENROLMENT, MONDAY_MORNING, says, withoutCover } from './fixtures.ts';

const TEAM: CareTeam = {
  id: 'cedar',
  programmeName: 'Cedar',
  timeZone: 'America/Chicago',
  onCall: [
    { name: 'Kim', contact: '+13125550101', user: 'KIM' },
    { name: 'Hospital operator', contact: '+13125550102' },
  ],
  members: [
    { user: 'kim', name: 'Kim', role: 'clinician', awayUntil: '2026-12-02' },
    { user: 'ola', name: 'Ola', role: 'clinician' },
  ],
};

describe('who is away', () => {
  test.each([
    ['2026-12-01T12:00:00.000Z', true],
    // Still 1 December in Chicago.
    ['2026-12-02T05:59:00.000Z', true],
    ['2026-12-02T06:00:00.000Z', false],
    ['2026-12-09T12:00:00.000Z', false],
  ])('until 2 December, at %s: %s', (now, away) => {
    expect(isAway({ awayUntil: '2026-12-02' }, TEAM, now)).toBe(away);
    expect(onCallNow(TEAM, now).map(({ name }) => name)).toEqual(
      away ? ['Hospital operator'] : ['Kim', 'Hospital operator'],
    );
  });

  test('is nobody without a day', () => {
    expect(isAway({}, TEAM, '2026-12-01T12:00:00.000Z')).toBe(false);
  });

  test('is skipped by the user name that the step names, never by chance', () => {
    const now = '2026-12-01T12:00:00.000Z';
    const [kim, operator] = TEAM.onCall ?? [];
    expect(kim && stepAwayUntil(kim, TEAM, now)).toBe('2026-12-02');
    expect(operator && stepAwayUntil(operator, TEAM, now)).toBeUndefined();
    expect(onCallNow({ ...TEAM, members: [] }, now)).toHaveLength(2);
    expect(onCallNow({ timeZone: 'UTC' }, now)).toEqual([]);
  });
});

describe('where everyone in the chain is away', () => {
  const NOW = '2026-12-01T12:00:00.000Z';
  const awayUntil = '2026-12-02';
  const team = (fields: Partial<CareTeam>): CareTeam => ({ ...COVERING, ...TEAM, ...fields });
  const [kim, operator] = TEAM.onCall ?? [];
  test.each<[string, Partial<CareTeam>, readonly string[], boolean]>([
    ['somebody is there', {}, [], true],
    ['the one in it is away', { onCall: kim && [kim] }, ['someoneOnCall'], false],
    ['the one in it is there', { onCall: operator && [operator] }, [], true],
    ['there is none', { onCall: [] }, ['onCall'], false],
    ['there is no line at night', { outOfHoursLine: '' }, ['outOfHoursLine'], false],
    [
      'both of them are away',
      { members: [{ user: 'kim', name: 'Kim', role: '', awayUntil }], onCall: kim && [kim, kim] },
      ['someoneOnCall'],
      false,
    ],
  ])('%s: an invitation lacks %j', (_, fields, lacks, roundTheClock) => {
    expect(lacksToInvite(team(fields), NOW)).toEqual(lacks);
    expect(coversRoundTheClock(team(fields), NOW)).toBe(roundTheClock);
  });

  const onlyKim = (now: Instant) => ({ ...at(now), careTeam: { ...COVERING, ...TEAM, onCall: kim ? [kim] : [] } });
  test('nobody can respond the same day, until the day they are back', () => {
    expect(canRespondTheSameDay(onlyKim(NOW))).toBe(false);
    expect(canRespondTheSameDay(onlyKim('2026-12-02T06:00:00.000Z'))).toBe(true);
    expect(canRespondTheSameDay(withoutCover(NOW))).toBe(false);
  });

  test('no invitation goes out, and Vigil looks again every day', () => {
    const pending = enrol(ENROLMENT, onlyKim('2026-12-01T16:00:00.000Z'));
    expect(pending.outgoing).toEqual([]);
    expect(pending.state.nextWakeAt).toBe('2026-12-02T16:00:00.000Z');
    const woken = wokeUp(pending.state, onlyKim('2026-12-02T16:00:00.000Z'));
    expect(woken?.state.consent.status).toBe('invited');
  });
});

test('a member is marked by user name, in whatever case, and again there without a date', () => {
  const marked = withAway(TEAM.members ?? [], 'OLA', '2026-12-24');
  expect(marked.map(({ awayUntil }) => awayUntil)).toEqual(['2026-12-02', '2026-12-24']);
  expect(withAway(marked, 'kim', undefined)[0]).toStrictEqual({ user: 'kim', name: 'Kim', role: 'clinician' });
  expect(withAway(marked, 'nobody', '2026-12-24')).toEqual(marked);
});

test.each([
  ['nobody is away', undefined, 4],
  ['two of three are away', '2099-01-01', 2],
])('where %s a patient in danger hears the lines again at the right escalation', (_, awayUntil, escalations) => {
  const context = (now: Instant) => {
    const { careTeam, ...others } = at(now);
    if (!careTeam) throw new Error('There is no care team');
    const onCall = ['kim', 'ola', 'mia'].map((user) => ({ name: user, contact: '+13125550101', user }));
    const away = (user: string) => ({ user, name: user, role: 'clinician', ...(awayUntil && { awayUntil }) });
    return { ...others, careTeam: { ...careTeam, onCall, members: [away('kim'), away('ola')] } };
  };
  let { state } = says(agreed(), 'I want to die', plus(MONDAY_MORNING, MINUTE));
  for (let level = 1; level <= escalations; level++) {
    const turn = wokeUp(state, context(state.nextWakeAt ?? ''));
    if (!turn) throw new Error('Nothing was due');
    expect(turn.outgoing.map(({ wording }) => wording.split('@')[0])).toEqual(
      level === escalations ? ['safetyAgain'] : [],
    );
    state = turn.state;
  }
});
