// The words that may stand around an answer without changing it (A4), and the number words (A7).
import type { Language } from '../language.ts';
import type { Question } from './rule.ts';

/** Anywhere, before the answer, or after it. What stands on the wrong side leaves the reply unread ("not at all well"). */
export type FillerPlace = 'anywhere' | 'before' | 'after';

const FILLERS: Readonly<Record<Language, Readonly<Record<FillerPlace, readonly string[]>>>> = {
  en: {
    anywhere: [
      'please',
      'pls',
      'plz',
      'thanks',
      'thank you',
      'thx',
      'thank god',
      'sir',
      'maam',
      'for me',
      'lol',
      'i think',
      'i guess',
      'i suppose',
      'i would say',
      'id say',
    ],
    before: [
      'hi',
      'hello',
      'hey',
      'good morning',
      'good afternoon',
      'good evening',
      'ok',
      'okay',
      'so',
      'well',
      'um',
      'a',
      'an',
      'its',
      'it is',
      'it was',
      'i would say a',
      'id go with',
      'ill go with',
      'ill say',
      'lets say',
      'put',
      'put me down for',
      'my answer is',
      'answer is',
      'i felt that way',
    ],
    after: ['i felt that way'],
  },
  es: {
    anywhere: [
      'por favor',
      'gracias',
      'muchas gracias',
      'gracias a dios',
      'senor',
      'senora',
      'para mi',
      'creo',
      'supongo',
    ],
    before: [
      'hola',
      'buenos dias',
      'buenas tardes',
      'buenas noches',
      'buenas',
      'ok',
      'bueno',
      'pues',
      'un',
      'una',
      'es',
      'es un',
      'creo que',
      'creo que un',
      'diria',
      'diria que',
      'yo diria',
      'yo diria que',
      'supongo que',
      'digamos',
      'le pongo',
      'le doy',
      'mi respuesta es',
      'me paso',
      'me senti asi',
    ],
    after: [],
  },
};

/** How it is at this moment: says nothing more on a scale that asks for now, but is no answer about two weeks. */
const ABOUT_NOW: Readonly<Record<Language, readonly string[]>> = {
  en: ['today', 'right now', 'now', 'this week'],
  es: ['hoy', 'ahora', 'esta semana'],
};

/** Courtesies that contain a label of some scale: they are longer, so they win, and nothing is left to read. */
const COURTESIES_WITH_LABELS = ['thank you very much', 'thanks very much', 'thank you so much', 'thanks a lot'];

export const fillerPlaces = ({ language, kind }: Question): ReadonlyMap<string, FillerPlace> =>
  new Map<string, FillerPlace>([
    ...(['before', 'after', 'anywhere'] as const).flatMap((place) =>
      FILLERS[language][place].map((phrase): [string, FillerPlace] => [phrase, place]),
    ),
    ...[...COURTESIES_WITH_LABELS, ...(kind === 'numeric' ? ABOUT_NOW[language] : [])].map(
      (phrase): [string, FillerPlace] => [phrase, 'anywhere'],
    ),
  ]);

/** In order, so that a word's place is its number; a lone "un" or "una" is an article. */
export const NUMBER_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  es: ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'],
};

/** "option 3", "#3": what may announce a number (A8). "no" is not among them: "no 3" has two readings. */
export const NUMBER_MARKS = [
  '#',
  'number',
  'option',
  'choice',
  'level',
  'score',
  'answer',
  'opcion',
  'numero',
  'nivel',
  'respuesta',
];

/** Between a number and the highest code: "7 out of 10" (A9). */
export const OUT_OF = ['out of', 'of', 'de', 'sobre', '/'];
