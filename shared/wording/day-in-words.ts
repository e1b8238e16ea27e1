// A day as a text says it: weekday, month and day, which nobody reads the wrong way round.
import type { Language } from '../domain/language.ts';
import type { LocalDate } from '../domain/local-time.ts';

const MONTHS: Readonly<Record<Language, string>> = {
  en: 'January February March April May June July August September October November December',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
};
const WEEKDAYS: Readonly<Record<Language, string>> = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  es: 'domingo lunes martes miércoles jueves viernes sábado',
};

const wordAt = (words: string, index: number): string => words.split(' ')[index] ?? '';

/** "Monday, January 11", "lunes 11 de enero". */
export const dayInWords = (language: Language, date: LocalDate): string => {
  const day = new Date(date);
  const weekday = wordAt(WEEKDAYS[language], day.getUTCDay());
  const month = wordAt(MONTHS[language], day.getUTCMonth());
  return language === 'en' ? `${weekday}, ${month} ${day.getUTCDate()}` : `${weekday} ${day.getUTCDate()} de ${month}`;
};
