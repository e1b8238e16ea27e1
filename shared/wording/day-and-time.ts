// A day and a time of day as a text says them, so that nobody takes one for another.
import type { DayAndTime } from '../domain/content.ts';
import type { Language } from '../domain/language.ts';
import type { LocalTime } from '../domain/local-time.ts';
import { dayInWords } from './day-in-words.ts';

const NEAR: Readonly<Record<Language, Readonly<Record<'today' | 'tomorrow', string>>>> = {
  en: { today: 'today', tomorrow: 'tomorrow' },
  es: { today: 'hoy', tomorrow: 'mañana' },
};

const NOON = 12;
const EVENING = 19;
const partOfDay = (hour: number): string => {
  if (hour === 0 || hour >= EVENING) return 'noche';
  return hour < NOON ? 'mañana' : 'tarde';
};

/** "at 9:30 AM", "a las 9:30 de la mañana": twelve hours, as people here say them. */
const timeInWords = (language: Language, time: LocalTime): string => {
  const hour = Number(time.slice(0, 2));
  const said = `${hour % NOON === 0 ? NOON : hour % NOON}${time.slice(2)}`;
  if (language === 'en') return `at ${said} ${hour < NOON ? 'AM' : 'PM'}`;
  return `a ${hour % NOON === 1 ? 'la' : 'las'} ${said} de la ${partOfDay(hour)}`;
};

/** "tomorrow at 9:30 AM", "on Monday, January 11 at 9:30 AM", "el lunes 11 de enero a las 9:30 de la mañana". */
export const dayAndTime = (language: Language, { date, time, near }: DayAndTime): string => {
  const day = near ? NEAR[language][near] : `${language === 'en' ? 'on' : 'el'} ${dayInWords(language, date)}`;
  return `${day} ${timeInWords(language, time)}`;
};
