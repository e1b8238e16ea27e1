// Which line a patient is told to call, by the hour and the country, and how working days are counted.
import { describe, expect, it } from 'vitest';
import type { CoveringCareTeam } from '../../shared/domain/care-team.ts';
import { addWorkingDays, canRespondTheSameDay, linesAnywhere, linesFor } from '../../shared/domain/cover.ts';
import { agreed, at, MONDAY_MORNING, TEAM, withoutCover } from './fixtures.ts';

const team: CoveringCareTeam = { ...TEAM, holidays: ['2027-01-06'] };

describe('the line to call', () => {
  it.each([
    ['before the hours', '2027-01-04T12:59:59.000Z', false],
    ['when they begin', '2027-01-04T13:00:00.000Z', true],
    ['just before they end', '2027-01-04T22:59:59.000Z', true],
    ['when they end', '2027-01-04T23:00:00.000Z', false],
    ['on a Saturday', '2027-01-09T15:00:00.000Z', false],
    ['on a holiday', '2027-01-06T15:00:00.000Z', false],
    ['the day after it', '2027-01-07T15:00:00.000Z', true],
  ])('%s', (_when, now, staffed) => {
    const { dayLine, outOfHoursLine, programmeName } = TEAM;
    expect(linesFor(agreed(), { ...at(now), careTeam: team })).toMatchObject({
      programmeName,
      staffed,
      line: staffed ? dayLine : outOfHoursLine,
      dayLine,
      outOfHoursLine,
    });
  });
  it('is the emergency number of the country where no team covers', () => {
    expect(linesFor(agreed(), withoutCover(MONDAY_MORNING))).toMatchObject({
      programmeName: 'Vigil',
      line: '911',
      dayLine: '911',
      outOfHoursLine: '911',
      staffed: false,
    });
  });
  it.each([
    ['en', 'your emergency number', 'a crisis line (findahelpline.com)'],
    ['es', 'número de emergencia', 'servicio de ayuda (findahelpline.com)'],
  ] as const)('is in words where we know no number of the country, in %s', (language, emergency, call) => {
    const lines = { country: 'ZZ', version: '1.1.0', emergency, call, reVerify: true };
    expect(linesAnywhere('ZZ', language)).toStrictEqual(lines);
    expect(linesFor({ ...agreed(), country: 'ZZ', language }, at(MONDAY_MORNING)).crisis).toStrictEqual(lines);
  });
});

it.each([
  [0, '2027-01-04T15:00:00.000Z'],
  [1, '2027-01-05T15:00:00.000Z'],
  [2, '2027-01-07T15:00:00.000Z'],
  [3, '2027-01-08T15:00:00.000Z'],
  [4, '2027-01-11T15:00:00.000Z'],
])('%i working days later, over a holiday and a weekend', (days, expected) => {
  expect(addWorkingDays(MONDAY_MORNING, days, team)).toBe(expected);
});

it('without a team every day counts', () => {
  expect(addWorkingDays(MONDAY_MORNING, 5, undefined)).toBe('2027-01-09T15:00:00.000Z');
});

it('somebody would hear the same day only where a team covers', () => {
  expect(canRespondTheSameDay(at(MONDAY_MORNING))).toBe(true);
  expect(canRespondTheSameDay(withoutCover(MONDAY_MORNING))).toBe(false);
});
