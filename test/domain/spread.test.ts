import { describe, expect, it } from 'vitest';
import { spreadFrom } from '../../shared/domain/spread.ts';

const SPREAD_MINUTES = 30;
const NINE = '2027-03-01T09:00:00.000Z';
const patient = (id: string, from = '20:00') => ({ id, timeZone: 'UTC', quietHours: { from, to: '08:00' } });
const ids = Array.from({ length: 3_000 }, (_, index) => `p${index}`);
const minuteOf = (id: string): number =>
  (Date.parse(spreadFrom(NINE, patient(id), SPREAD_MINUTES)) - Date.parse(NINE)) / 60_000;

describe('spreading', () => {
  it('gives every minute of the half hour about as many patients, and each always the same', () => {
    const counts = Array.from(
      { length: SPREAD_MINUTES },
      (_, minute) => ids.filter((id) => minuteOf(id) === minute).length,
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ids.length);
    expect(Math.min(...counts)).toBeGreaterThan(60);
    expect(Math.max(...counts)).toBeLessThan(150);
  });
  it('puts nothing off into the quiet hours', () => {
    const spread = ids.map((id) => spreadFrom(NINE, patient(id, '09:10'), SPREAD_MINUTES));
    expect(spread.every((at) => at < '2027-03-01T09:10:00.000Z')).toBe(true);
    expect(new Set(spread).size).toBe(10);
  });
  it.each([0, 1])('leaves everybody at the time itself over %i minutes', (minutes) => {
    expect(spreadFrom(NINE, patient('p1'), minutes)).toBe(NINE);
  });
});
