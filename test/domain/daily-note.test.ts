// The daily note is due from its hour to midnight, and says counts alone.
import { describe, expect, test } from 'vitest';
import { dailyNoteText, type NoteFacts, noteDueOn, noteTimeOf } from '../../shared/domain/daily-note.ts';
import { DAY, HOUR, type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';

const SEATTLE = 'America/Los_Angeles';
const URL = 'https://console.example/console/programme';

describe('is due', () => {
  test.each([
    ['not before its hour', 7, SEATTLE, '2026-11-24T14:59:59.999Z', undefined],
    ['at its hour', 7, SEATTLE, '2026-11-24T15:00:00.000Z', '2026-11-24'],
    ['late that evening, had nothing run before', 7, SEATTLE, '2026-11-25T07:59:00.000Z', '2026-11-24'],
    ['no more after midnight there', 7, SEATTLE, '2026-11-25T08:00:00.000Z', undefined],
    ['an hour earlier in UTC in summer', 7, SEATTLE, '2026-07-01T14:00:00.000Z', '2026-07-01'],
    ['at midnight', 0, 'UTC', '2026-11-24T00:00:00.000Z', '2026-11-24'],
    ['at the last hour', 23, 'Asia/Kolkata', '2026-11-24T17:30:00.000Z', '2026-11-24'],
    ['not yet before an hour that clocks skip', 2, SEATTLE, '2027-03-14T09:59:00.000Z', undefined],
    ['just after an hour that clocks skip', 2, SEATTLE, '2027-03-14T10:00:00.000Z', '2027-03-14'],
    ['the first time of an hour that clocks show twice', 1, SEATTLE, '2026-11-01T08:00:00.000Z', '2026-11-01'],
    ['the second time too, on the same day', 1, SEATTLE, '2026-11-01T09:00:00.000Z', '2026-11-01'],
  ])('%s', (_when, hour, timeZone, now, due) => {
    expect(noteDueOn(now, { hour, timeZone })).toBe(due);
  });

  test.each([
    [0, 'UTC'],
    [2, SEATTLE],
    [7, SEATTLE],
    [23, 'Pacific/Chatham'],
  ])('on every day of two years, once its hour is %i in %s', (hour, timeZone) => {
    const from: Instant = '2026-01-01T00:00:00.000Z';
    const days = new Set<string>();
    for (let at = from; at < plus(from, 730 * DAY); at = plus(at, 30 * MINUTE)) {
      const due = noteDueOn(at, { hour, timeZone });
      if (due) days.add(due);
    }
    expect(days.size).toBeGreaterThanOrEqual(730);
    expect(days.size).toBeLessThanOrEqual(731);
  });

  test('never where no hour is set', () => {
    expect(noteTimeOf('', '')).toBeUndefined();
    expect(noteTimeOf('0', 'UTC')).toEqual({ hour: 0, timeZone: 'UTC' });
    expect(noteDueOn(plus('2026-11-24T00:00:00.000Z', HOUR), { hour: 0, timeZone: 'UTC' })).toBeDefined();
  });
});

const FACTS: NoteFacts = {
  onHold: false,
  openCases: { critical: 1, urgent: 2, routine: 3 },
  notAcknowledged: 4,
  overdue: 5,
  silent: 6,
  notDelivered: 7,
  messages: 8,
  more: false,
  surveys: { delivered: 10, answered: 9, teamsUncounted: 0 },
};
const text = (facts: Partial<NoteFacts> = {}) => dailyNoteText('2026-11-24', { ...FACTS, ...facts }, URL);

describe('says', () => {
  test('all its counts, and where to see more', () => {
    expect(text().split('\n')).toEqual([
      'Vigil daily note, 2026-11-24',
      'Open cases: 1 critical, 2 urgent, 3 routine',
      'Not acknowledged: 4',
      'Overdue: 5',
      'Silent patients: 6',
      'Patients whose texts do not arrive: 7',
      'Messages that need a person: 8',
      'Surveys that ended yesterday: 9 answered of 10 delivered',
      URL,
    ]);
  });

  test('first that all texts are on hold, while they are', () => {
    expect(text({ onHold: true })).toMatch(/^ALL TEXTS ARE ON HOLD\n/);
    expect(text()).not.toContain('HOLD');
  });

  test('that it is not all, where it is not', () => {
    expect(text({ more: true })).toContain('at least\nOpen cases');
    expect(text()).not.toContain('at least');
  });

  test.each([
    [{ delivered: 0, answered: 0, teamsUncounted: 0 }, 'none'],
    [{ delivered: 0, answered: 0, teamsUncounted: 1 }, '1 team not counted yet'],
    [{ delivered: 4, answered: 0, teamsUncounted: 2 }, '0 answered of 4 delivered, 2 teams not counted yet'],
  ])('of surveys %o: %s', (surveys, words) => {
    expect(text({ surveys })).toContain(`Surveys that ended yesterday: ${words}\n`);
  });

  test('all that in a few text messages of plain letters, whatever the counts', () => {
    const most = JSON.parse(JSON.stringify(FACTS), (_, value) => (typeof value === 'number' ? 2_000 : value));
    const long = dailyNoteText('2026-11-24', { ...most, onHold: true, more: true }, URL);
    expect(long.length).toBeLessThan(500);
    expect(long).toMatch(/^[\x20-\x7e\n]+$/);
  });
});
