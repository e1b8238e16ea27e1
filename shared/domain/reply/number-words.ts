// Numbers as patients write them: digits, and the words from zero to ten (A1, A7, A15).
import { pattern } from './patterns.ts';

/** In order, so that a word's place is its number; a lone "un" or "una" is an article and not here. */
const NUMBER_WORDS: Readonly<Record<'en' | 'es', readonly string[]>> = {
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  es: ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'],
};

/** Number word to number, of both languages: patients mix them. */
export const NUMBER_OF_WORD: ReadonlyMap<string, number> = new Map(
  [NUMBER_WORDS.en, NUMBER_WORDS.es].flatMap((words) => words.map((word, number): [string, number] => [word, number])),
);

/** Words that count or measure beyond ten, or less than one: beside an answer they are a second number. */
const MORE_NUMBER_WORDS = pattern`^(?:eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|halves|dozen|twice|once|thrice|doce|trece|catorce|quince|dieciseis|veinte|treinta|cuarenta|cincuenta|cien|ciento|mitad)$`;

export const isNumberWord = (word: string): boolean => NUMBER_OF_WORD.has(word) || MORE_NUMBER_WORDS().test(word);

/** The number that a token of digits or a number word is; undefined for "03", "3.5" and every other word. */
export const numberOf = (token: string): number | undefined =>
  /^(?:0|[1-9]\d?)(?:\.0)?$/.test(token) ? Number(token) : NUMBER_OF_WORD.get(token);
