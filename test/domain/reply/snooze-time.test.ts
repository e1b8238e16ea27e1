import { describe, expect, it } from 'vitest';
import { readSnooze, type SnoozeWish } from '../../../shared/domain/reply/snooze-time.ts';

const LATER: SnoozeWish = { afterMinutes: 180 };
const at = (time: string): SnoozeWish => ({ tomorrow: false, time });
const tomorrowAt = (time: string): SnoozeWish => ({ tomorrow: true, time });
const TOMORROW: SnoozeWish = { tomorrow: true };

describe('when to ask again', () => {
  it.each<[string, SnoozeWish]>([
    ['later', LATER],
    ['Later please', LATER],
    ['not now, later', LATER],
    ["can't talk now, text me later", LATER],
    ['más tarde', LATER],
    ['ahora no, más tarde', LATER],
    ['luego', LATER],
    ['tonight', at('18:00')],
    ['Tonight!', at('18:00')],
    ['this evening', at('18:00')],
    ['after work', at('18:00')],
    ['esta noche', at('18:00')],
    ['en la noche', at('18:00')],
    ['después de cenar', at('18:00')],
    ['this afternoon', at('15:00')],
    ['esta tarde', at('15:00')],
    ['por la tarde', at('15:00')],
    ['after lunch', at('13:00')],
    ['in the morning', at('09:00')],
    ['por la mañana', at('09:00')],
    ['at noon', at('12:00')],
    ['at 5', at('17:00')],
    ['at 5pm', at('17:00')],
    ['at 5:30 pm', at('17:30')],
    ['text me at 11', at('11:00')],
    ['after 6', at('18:00')],
    ['a las 5', at('17:00')],
    ['a las 10 de la mañana', at('10:00')],
    ['a las 7 de la noche', at('19:00')],
    ['in an hour', { afterMinutes: 60 }],
    ['in 1 hour', { afterMinutes: 60 }],
    ['in two hours', { afterMinutes: 120 }],
    ['in a couple of hours', { afterMinutes: 120 }],
    ['in 30 minutes', { afterMinutes: 30 }],
    ['in half an hour', { afterMinutes: 30 }],
    ['gimme 20 min', { afterMinutes: 20 }],
    ['en una hora', { afterMinutes: 60 }],
    ['en media hora', { afterMinutes: 30 }],
    ['en 2 horas', { afterMinutes: 120 }],
    ['in a bit', { afterMinutes: 60 }],
    ['al rato', { afterMinutes: 60 }],
    ['tomorrow', TOMORROW],
    ['mañana', TOMORROW],
    ['manana', TOMORROW],
    ['not now, tomorrow', TOMORROW],
    ['tomorrow morning', tomorrowAt('09:00')],
    ['tomorrow at 3', tomorrowAt('15:00')],
    ['mañana por la mañana', tomorrowAt('09:00')],
    ['mañana por la tarde', tomorrowAt('15:00')],
    ['mañana a las 11', tomorrowAt('11:00')],
  ])('%j', (said, wish) => {
    expect(readSnooze(said)).toEqual(wish);
  });

  it.each([
    'busy',
    'not now',
    'not tonight',
    'not before 5',
    "don't text me at 9",
    'no esta noche',
    'no mañana',
    'at 25',
    'estoy ocupada',
    'Sunday',
    '',
    '🙂',
  ])('is not read in %j', (said) => {
    expect(readSnooze(said)).toBeUndefined();
  });
});
