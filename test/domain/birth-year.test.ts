import { describe, expect, test } from 'vitest';
import { ageBandOf, ageInWords, birthYearFaults } from '../../shared/domain/birth-year.ts';

const TODAY = '2026-11-30';

describe('the year of birth', () => {
  test.each([
    [2008, '18-39', '18'],
    [1987, '18-39', '38 or 39'],
    [1986, '40-64', '39 or 40'],
    [1962, '40-64', '63 or 64'],
    [1961, '65-74', '64 or 65'],
    [1952, '65-74', '73 or 74'],
    [1951, '75+', '74 or 75'],
    [1906, '75+', '119 or 120'],
  ])('%i is in the band %s, and %s years of age', (year, band, words) => {
    expect(birthYearFaults(year, TODAY)).toEqual([]);
    expect(ageBandOf(year, TODAY)).toBe(band);
    expect(ageInWords(year, TODAY)).toBe(words);
  });

  test('may be left out', () => {
    expect(birthYearFaults(undefined, TODAY)).toEqual([]);
  });

  test.each([
    [2009, 'makes the patient younger than 18'],
    [2030, 'makes the patient younger than 18'],
    [1905, 'makes the patient older than 120'],
    [57, 'makes the patient older than 120'],
  ])('%i is refused: it %s', (year, problem) => {
    expect(birthYearFaults(year, TODAY)).toEqual([
      { place: 'birthYear', problem, expected: 'a year from 1906 to 2008' },
    ]);
  });
});
