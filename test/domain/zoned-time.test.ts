// Wall-clock arithmetic over clock changes, checked against dates of 2027 that can be looked up.
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../shared/domain/instant.ts';
import { DEFAULT_QUIET_HOURS } from '../../shared/domain/local-time.ts';
import { spanAt } from '../../shared/domain/utc-offset.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  endOfSendingWindow,
  instantAt,
  isQuiet,
  isQuietTime,
  laterOnClocks,
  localDate,
  localTime,
  nextSendingTime,
  weekday,
} from '../../shared/domain/zoned-time.ts';

const NEW_YORK = 'America/New_York';
const QUIET = { from: '20:00', to: '09:00' };

describe('instantAt', () => {
  it.each([
    ['an ordinary morning', '2027-01-12', '10:00', NEW_YORK, '2027-01-12T15:00:00.000Z'],
    ['the day before clocks go forward', '2027-03-13', '10:00', NEW_YORK, '2027-03-13T15:00:00.000Z'],
    ['the day clocks go forward keeps the local time', '2027-03-14', '10:00', NEW_YORK, '2027-03-14T14:00:00.000Z'],
    [
      'a skipped time becomes the first minute after the gap',
      '2027-03-14',
      '02:30',
      NEW_YORK,
      '2027-03-14T07:00:00.000Z',
    ],
    ['a doubled time is the first of the two', '2027-11-07', '01:30', NEW_YORK, '2027-11-07T05:30:00.000Z'],
    ['a skipped time at the beginning of the gap', '2027-03-14', '02:00', NEW_YORK, '2027-03-14T07:00:00.000Z'],
    ['the first time after the gap', '2027-03-14', '03:00', NEW_YORK, '2027-03-14T07:00:00.000Z'],
    ['the first time after those shown twice', '2027-11-07', '02:00', NEW_YORK, '2027-11-07T07:00:00.000Z'],
    ['a half-hour gap', '2027-10-03', '02:15', 'Australia/Lord_Howe', '2027-10-02T15:30:00.000Z'],
    ['a zone without clock changes', '2027-07-01', '10:00', 'America/Phoenix', '2027-07-01T17:00:00.000Z'],
    ['a quarter-hour zone', '2027-07-01', '10:00', 'Asia/Kathmandu', '2027-07-01T04:15:00.000Z'],
  ])('%s', (_case, date, time, zone, expected) => {
    expect(instantAt(date, time, zone)).toBe(expected);
  });
});

describe('laterOnClocks', () => {
  it.each([
    ['on an ordinary day', '2027-01-12T15:00:00.000Z', '2027-01-12T15:26:00.000Z'],
    [
      '01:50 and 26 minutes is the first minute after what clocks skip',
      '2027-03-14T06:50:00.000Z',
      '2027-03-14T07:00:00.000Z',
    ],
    ['01:50 and 26 minutes is 02:16, not 01:16 once more', '2027-11-07T05:50:00.000Z', '2027-11-07T07:16:00.000Z'],
    ['never goes back to the first of what is shown twice', '2027-11-07T06:10:00.000Z', '2027-11-07T06:36:00.000Z'],
  ])('%s', (_case, from, expected) => {
    expect(laterOnClocks(from, 26 * MINUTE, NEW_YORK)).toBe(expected);
  });

  it('01:50 and 10 minutes is 02:00, an hour after clocks first show 01:59', () => {
    expect(laterOnClocks('2027-11-07T05:50:00.000Z', 10 * MINUTE, NEW_YORK)).toBe('2027-11-07T07:00:00.000Z');
  });
});

describe('quiet hours', () => {
  it.each([
    ['08:59', true],
    ['09:00', false],
    ['19:59', false],
    ['20:00', true],
    ['00:00', true],
  ])('at %s local time quiet is %s', (time, quiet) => {
    expect(isQuiet(instantAt('2027-06-01', time, NEW_YORK), QUIET, NEW_YORK)).toBe(quiet);
  });

  it('may lie within one day', () => {
    const siesta = { from: '13:00', to: '16:00' };
    expect(isQuiet(instantAt('2027-06-01', '14:00', NEW_YORK), siesta, NEW_YORK)).toBe(true);
    expect(isQuiet(instantAt('2027-06-01', '20:00', NEW_YORK), siesta, NEW_YORK)).toBe(false);
  });

  it.each([
    ['12:59', false],
    ['13:00', true],
    ['15:59', true],
    ['16:00', false],
  ])('within one day: at %s quiet is %s', (time, quiet) => {
    expect(isQuietTime(time, { from: '13:00', to: '16:00' })).toBe(quiet);
  });

  it('are none where they end as they begin', () => {
    expect(['00:00', '09:00', '23:59'].map((time) => isQuietTime(time, { from: '09:00', to: '09:00' }))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('are from 8 in the evening to 9 in the morning unless a patient has others', () => {
    expect(DEFAULT_QUIET_HOURS).toEqual(QUIET);
  });

  it.each([
    ['late evening waits for the next morning', '2027-06-01', '22:00', '2027-06-02T13:00:00.000Z'],
    ['before dawn waits for the same morning', '2027-06-02', '05:00', '2027-06-02T13:00:00.000Z'],
    ['daytime does not wait', '2027-06-02', '12:00', '2027-06-02T16:00:00.000Z'],
  ])('%s', (_case, date, time, expected) => {
    expect(nextSendingTime(instantAt(date, time, NEW_YORK), QUIET, NEW_YORK)).toBe(expected);
  });

  it('end the sending window of the same day', () => {
    expect(endOfSendingWindow(instantAt('2027-06-01', '10:00', NEW_YORK), QUIET, NEW_YORK)).toBe(
      instantAt('2027-06-01', '20:00', NEW_YORK),
    );
  });

  it('begin again the next day where they are over for today', () => {
    const siesta = { from: '13:00', to: '16:00' };
    expect(endOfSendingWindow(instantAt('2027-06-01', '17:00', NEW_YORK), siesta, NEW_YORK)).toBe(
      instantAt('2027-06-02', '13:00', NEW_YORK),
    );
    expect(endOfSendingWindow(instantAt('2027-06-01', '13:00', NEW_YORK), siesta, NEW_YORK)).toBe(
      instantAt('2027-06-02', '13:00', NEW_YORK),
    );
  });
});

it('tells local dates, times and weekdays', () => {
  expect(localDate('2027-06-02T03:00:00.000Z', NEW_YORK)).toBe('2027-06-01');
  expect(localTime('2027-06-02T03:05:59.000Z', NEW_YORK)).toBe('23:05');
  expect(weekday('2027-06-01')).toBe(2);
  expect(addDays('2027-02-27', 2)).toBe('2027-03-01');
  expect(daysBetween('2027-02-27', '2027-03-13')).toBe(14);
});

it.each([
  ['2027-01-15', 1, '2027-02-15'],
  ['2027-01-31', 1, '2027-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2027-03-31', -1, '2027-02-28'],
  ['2027-05-05', 24, '2029-05-05'],
])('%s and %i months is %s', (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});

it('looks up how far clocks are ahead once between two clock changes, whenever it is asked about', () => {
  const spanOf = (date: string) => spanAt(Date.parse(date), NEW_YORK);
  const winter = spanOf('2031-01-20');
  const summer = spanOf('2031-06-01');
  expect(spanOf('2031-01-20')).toBe(winter);
  expect(spanOf('2031-02-20')).toBe(winter);
  expect(spanOf('2031-07-01')).toBe(summer);
  // Asked about an earlier day, the same span begins there, and takes the place of the shorter one.
  const longer = spanOf('2031-01-10');
  expect(longer.until).toBe(winter.until);
  expect(spanOf('2031-01-20')).toBe(longer);
  expect(spanOf('2031-06-01')).toBe(summer);
});

it.each([
  ['Europe/Oslo', '2027-07-01T12:00:00.000Z', 120, '2027-01-15T12:00:00.000Z', 60],
  ['Europe/Rome', '2027-01-15T12:00:00.000Z', 60, '2027-07-01T12:00:00.000Z', 120],
])('%s: what was looked up at %s says nothing about another season', (zone, first, minutes, then, others) => {
  expect(spanAt(Date.parse(first), zone).offset).toBe(minutes * MINUTE);
  expect(spanAt(Date.parse(then), zone).offset).toBe(others * MINUTE);
  expect(spanAt(Date.parse(first), zone).offset).toBe(minutes * MINUTE);
});
