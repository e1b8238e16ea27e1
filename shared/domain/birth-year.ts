// The year a patient was born in: optional, for staff who call and for figures by age. No decision about texts looks at it.
import type { Fault } from './check-threshold.ts';
import type { LocalDate } from './local-time.ts';

export const AGE_BANDS = ['18-39', '40-64', '65-74', '75+'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

const YOUNGEST = 18;
const OLDEST = 120;

/** The age that is reached in the course of the year of `day`: without a day of birth nobody can say more. */
const ageReached = (birthYear: number, day: LocalDate): number => Number(day.slice(0, 4)) - birthYear;

export const ageBandOf = (birthYear: number, day: LocalDate): AgeBand => {
  const age = ageReached(birthYear, day);
  if (age < 40) return '18-39';
  if (age < 65) return '40-64';
  return age < 75 ? '65-74' : '75+';
};

/** `68 or 69`: the age before and after the birthday of this year. Who is on record is an adult. */
export const ageInWords = (birthYear: number, today: LocalDate): string => {
  const age = ageReached(birthYear, today);
  return age > YOUNGEST ? `${age - 1} or ${age}` : String(age);
};

/** Adults only: a year in which nobody can have been born who is one, or who still lives. */
export const birthYearFaults = (birthYear: number | undefined, today: LocalDate): readonly Fault[] => {
  if (birthYear === undefined) return [];
  const age = ageReached(birthYear, today);
  if (age >= YOUNGEST && age <= OLDEST) return [];
  const year = Number(today.slice(0, 4));
  return [
    {
      place: 'birthYear',
      problem: age < YOUNGEST ? `makes the patient younger than ${YOUNGEST}` : `makes the patient older than ${OLDEST}`,
      expected: `a year from ${year - OLDEST} to ${year - YOUNGEST}`,
    },
  ];
};
