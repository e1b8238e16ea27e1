import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, plus } from '../../shared/domain/instant.ts';
import {
  type Counted,
  hasRoom,
  isOpenDay,
  maySendOn,
  nextTimeFor,
  sendingTimeFor,
  sentToday,
} from '../../shared/domain/sending-days.ts';
import { addDays, instantAt, localDate } from '../../shared/domain/zoned-time.ts';

const DAYS = {
  timeZone: 'America/New_York',
  preferredTime: '10:00',
  quietHours: { from: '20:00', to: '09:00' },
} as const;
/** A Monday. */
const MONDAY = '2027-01-04';
const day = (ahead: number): string => addDays(MONDAY, ahead);
/** 10:00 in New York. */
const morningOf = (ahead: number): string => `${day(ahead)}T15:00:00.000Z`;

describe('a day', () => {
  it.each<[string, object, number, boolean]>([
    ['with nothing against it', {}, 0, true],
    ['of a blocked weekday', { blockedWeekdays: [1] }, 0, false],
    ['after a blocked weekday', { blockedWeekdays: [1] }, 1, true],
    ['that is a blocked Sunday', { blockedWeekdays: [7] }, 6, false],
    ['that is a blocked date', { blockedDates: ['2027-01-05'] }, 1, false],
    [
      'of an infusion, late in the evening there and the next day in UTC',
      { appointments: [{ id: 'a', at: '2027-01-06T01:00:00.000Z', kind: 'infusion' }] },
      1,
      false,
    ],
    ['before an infusion', { appointments: [{ id: 'a', at: '2027-01-06T01:00:00.000Z', kind: 'infusion' }] }, 0, true],
    ['of a known infusion', { treatment: { infusions: ['2027-01-05'] } }, 1, false],
    ['beside a known infusion', { treatment: { infusions: ['2027-01-05'] } }, 2, true],
    ['of a treatment without known infusions', { treatment: {} }, 1, true],
    [
      'of an infusion that is not given, since treatment is on hold',
      { treatment: { infusions: ['2027-01-05'] }, stay: { kind: 'treatment-hold', since: MONDAY, by: 'kim' } },
      1,
      true,
    ],
    [
      'of an appointment',
      { appointments: [{ id: 'a', at: '2027-01-05T16:00:00.000Z', kind: 'appointment' }] },
      1,
      true,
    ],
  ])('%s may be used or not', (_, fields, ahead, open) => {
    expect(isOpenDay({ ...DAYS, ...fields }, day(ahead))).toBe(open);
  });
});

describe('room', () => {
  const after = (...sent: number[]) => ({ ...DAYS, sentOn: sent.map(day) });
  it.each<[Counted, number[], number, boolean]>([
    ['survey', [0], 0, false],
    ['survey', [0, 1, 2, 3], 4, true],
    ['survey', [0, 1, 2, 3, 4], 5, false],
    ['survey', [0, 1, 2, 3, 4], 6, false],
    ['survey', [0, 1, 2, 3, 4], 7, true],
    ['appointment', [0, 1, 2, 3], 4, true],
    ['survey-reminder', [0, 1, 2], 4, true],
    ['survey-reminder', [0, 1, 2, 3], 4, false],
    ['self-care', [0, 1], 4, true],
    ['self-care', [0, 1, 2], 4, false],
  ])('for %s after texts on days %j, on day %i: %s', (kind, sent, ahead, room) => {
    expect(hasRoom(after(...sent), day(ahead), kind)).toBe(room);
  });
});

describe('what is due', () => {
  it.each<[string, object, string, string, string]>([
    ['goes out at its time', {}, morningOf(0), morningOf(0), morningOf(0)],
    [
      'moves to the preferred time of the next open day',
      { blockedWeekdays: [1, 2] },
      morningOf(0),
      morningOf(0),
      morningOf(2),
    ],
    [
      'waits for that time though woken earlier',
      { blockedWeekdays: [1] },
      morningOf(0),
      plus(morningOf(1), -30 * 60_000),
      morningOf(1),
    ],
    ['goes out at once when it is late', {}, morningOf(0), plus(morningOf(0), 5 * HOUR), plus(morningOf(0), 5 * HOUR)],
    [
      'waits for the own time of day when it falls due at night',
      {},
      '2027-01-05T10:00:00.000Z',
      '2027-01-05T10:00:00.000Z',
      morningOf(1),
    ],
    [
      'waits for the end of the night it will fall due in',
      {},
      '2027-01-05T10:00:00.000Z',
      morningOf(0),
      '2027-01-05T14:00:00.000Z',
    ],
    ['moves on from today', { sentOn: [day(1)] }, morningOf(0), morningOf(1), morningOf(2)],
    ['waits for a full week to pass', { sentOn: [0, 1, 2, 3, 4].map(day) }, morningOf(5), morningOf(5), morningOf(7)],
    ['waits through the night for the own time of day', {}, morningOf(0), '2027-01-05T03:00:00.000Z', morningOf(1)],
    ['waits for it after midnight too', {}, morningOf(0), '2027-01-05T10:00:00.000Z', morningOf(1)],
    ['waits for it when the night is over', {}, morningOf(0), '2027-01-05T14:00:00.000Z', morningOf(1)],
    ['goes out at once later in the day', {}, morningOf(0), '2027-01-05T18:00:00.000Z', '2027-01-05T18:00:00.000Z'],
    [
      'goes out at once when it was due the same morning, before the own time of day',
      {},
      '2027-01-04T14:30:00.000Z',
      '2027-01-04T14:40:00.000Z',
      '2027-01-04T14:40:00.000Z',
    ],
    [
      'moves over the hour that clocks skip',
      { blockedDates: ['2027-03-13'] },
      '2027-03-13T15:00:00.000Z',
      '2027-03-13T15:00:00.000Z',
      '2027-03-14T14:00:00.000Z',
    ],
  ])('%s', (_, fields, dueAt, now, expected) => {
    expect(sendingTimeFor({ ...DAYS, ...fields }, dueAt, now, 'survey')).toBe(expected);
  });

  it('is searched for 400 days ahead and no further, wherever the search stands by now', () => {
    const blocked = (days: number) => ({
      ...DAYS,
      blockedDates: Array.from({ length: days }, (_, ahead) => day(ahead)),
    });
    expect(nextTimeFor(blocked(399), morningOf(0), 'survey')).toBe(instantAt(day(399), '10:00', DAYS.timeZone));
    expect(nextTimeFor(blocked(400), morningOf(0), 'survey')).toBeUndefined();
    expect(sendingTimeFor(blocked(400), morningOf(0), morningOf(5), 'survey')).toBeUndefined();
  });

  it('is never searched for without end', () => {
    expect(nextTimeFor({ ...DAYS, blockedWeekdays: [1, 2, 3, 4, 5, 6, 7] }, morningOf(0), 'survey')).toBeUndefined();
  });
});

it('leaves no seven days with more than five texts, no day with two, none on a blocked day', () => {
  const kinds = fc.constantFrom<Counted>('appointment', 'survey', 'survey-reminder', 'self-care');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(kinds, fc.nat({ max: 3 })), { maxLength: 60 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
      (wishes, blockedWeekdays) => {
        let state: Parameters<typeof maySendOn>[0] = { ...DAYS, blockedWeekdays };
        let now = morningOf(0);
        const sent: string[] = [];
        for (const [kind, wait] of wishes) {
          now = plus(now, wait * 86_400_000);
          const today = localDate(now, DAYS.timeZone);
          if (!maySendOn(state, today, kind)) continue;
          expect(blockedWeekdays).not.toContain(new Date(today).getUTCDay() || 7);
          sent.push(today);
          state = { ...state, ...sentToday(state, now) };
          expect(state.sentOn?.length).toBeLessThanOrEqual(5);
        }
        expect(new Set(sent).size).toBe(sent.length);
        for (const first of sent)
          expect(sent.filter((each) => each >= first && each < addDays(first, 7)).length).toBeLessThanOrEqual(5);
      },
    ),
  );
});

it('keeps the days of the last week, today once', () => {
  const state = { ...DAYS, sentOn: [day(-8), day(-7), day(-6), day(-1), day(0)] };
  expect(sentToday(state, morningOf(0))).toEqual({ sentOn: [day(-6), day(-1), day(0)] });
  expect(sentToday(DAYS, morningOf(0))).toEqual({ sentOn: [day(0)] });
});
