// The day on which the texts may come again, where a wish for a pause names it plainly; every other end is for a person.
import type { LocalDate } from '../local-time.ts';
import { addDays, weekday } from '../zoned-time.ts';
import { withoutCourtesy } from './courtesy.ts';
import { normalise } from './normalise.ts';
import { pattern } from './patterns.ts';

/** A longer pause is for a person to agree to (docs/clinical-rules.md section 7). */
const LONGEST_PAUSE = 28;

/** Monday first, as in `weekday`. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ['monday', 'mon', 'lunes'],
  ['tuesday', 'tues', 'tue', 'martes'],
  ['wednesday', 'wed', 'miercoles'],
  ['thursday', 'thurs', 'thu', 'jueves'],
  ['friday', 'fri', 'viernes'],
  ['saturday', 'sat', 'sabado'],
  ['sunday', 'sun', 'domingo'],
];
/** By their first three letters, January first. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene'],
  ['feb'],
  ['mar'],
  ['apr', 'abr'],
  ['may'],
  ['jun'],
  ['jul'],
  ['aug', 'ago'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec', 'dic'],
];
const NUMBERS: readonly (readonly string[])[] = [
  ['a', 'an', 'one', 'the', 'un', 'una', 'la', '1'],
  ['two', 'dos', '2', 'a couple', 'a couple of'],
  ['three', 'tres', '3'],
  ['four', 'cuatro', '4'],
];

const placeOf = (lists: readonly (readonly string[])[], word: string): number | undefined => {
  const index = lists.findIndex((words) => words.includes(word));
  return index < 0 ? undefined : index + 1;
};

const UNTIL = pattern`\b(?:until|till|til|untill|hasta)(?: (?:el|the|on))? (.{1,40})$`;
const FOR = pattern`\b(?:for|por) (a couple of|a couple|\w+) (day|week|dia|semana)s?$`;
const THIS_WEEK = pattern`\b(?:this week|esta semana)$`;
const MONTH_FIRST = pattern`^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d{1,2})(?:st|nd|rd|th)?$`;
const DAY_FIRST = pattern`^(\d{1,2})(?:st|nd|rd|th)?(?: of)?(?: de)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-z]*$`;
/** About an hour of the day, not about days. */
const HOURS = pattern`\b(?:night|mornings?|evenings?|afternoons?|noon|before|after|noche|tarde|antes|despues|late|early)\b`;

const pad = (value: number): string => String(value).padStart(2, '0');

/** The next such day of the calendar; undefined for 31 June. */
const nextOn = (month: number, day: number, today: LocalDate): LocalDate | undefined => {
  const inYear = (year: number): LocalDate => `${year}-${pad(month)}-${pad(day)}`;
  const year = Number(today.slice(0, 4));
  const date = inYear(year) > today ? inYear(year) : inYear(year + 1);
  return addDays(`${date.slice(0, 8)}01`, day - 1) === date ? date : undefined;
};

const dayNamed = (words: string, today: LocalDate): LocalDate | undefined => {
  if (words === 'tomorrow' || words === 'manana') return addDays(today, 1);
  const day = placeOf(WEEKDAYS, words);
  if (day !== undefined) return addDays(today, ((day - weekday(today) + 6) % 7) + 1);
  const [, monthFirst, dayAfter] = MONTH_FIRST().exec(words) ?? [];
  const [, dayBefore, monthLast] = DAY_FIRST().exec(words) ?? [];
  const month = placeOf(MONTHS, monthFirst ?? monthLast ?? '');
  return month === undefined ? undefined : nextOn(month, Number(dayAfter ?? dayBefore), today);
};

const daysNamed = (count: string, unit: string): number | undefined => {
  const number = placeOf(NUMBERS, count);
  return number === undefined ? undefined : number * (unit === 'week' || unit === 'semana' ? 7 : 1);
};

const read = (words: string, today: LocalDate): LocalDate | undefined => {
  const [, named] = UNTIL().exec(words) ?? [];
  if (named !== undefined) return dayNamed(named, today);
  const [, count = '', unit = ''] = FOR().exec(words) ?? [];
  const days = daysNamed(count, unit);
  if (days !== undefined) return addDays(today, days);
  return THIS_WEEK().test(words) ? addDays(today, 8 - weekday(today)) : undefined;
};

/** The day from which texts are welcome again; undefined where none is plainly named, or it is too far ahead. */
export const pauseEnd = (body: string, today: LocalDate): LocalDate | undefined => {
  const words = withoutCourtesy(normalise(body).words);
  const date = HOURS().test(words) ? undefined : read(words, today);
  return date && date <= addDays(today, LONGEST_PAUSE) ? date : undefined;
};
