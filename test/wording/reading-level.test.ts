import { expect, it } from 'vitest';
import type { Language } from '../../shared/domain/language.ts';
import { readingLevelOf } from '../../shared/wording/reading-level.ts';

const ENGLISH = (words: number, sentences: number, syllables: number) =>
  0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
const SPANISH = (words: number, sentences: number, syllables: number) =>
  206.835 - 62.3 * (syllables / words) - words / sentences;

// Counted by hand.
it.each<[Language, string, number, number, number]>([
  ['en', 'The cat sat on the mat.', 6, 1, 6],
  ['en', 'We called. Notes, a table, stopped and ended!', 8, 2, 10],
  ['en', 'Call +1 555-010-0199 now.', 2, 1, 2],
  ['en', 'How is it?\n0 Extraordinarily unsatisfactory\n1 Fine', 3, 1, 3],
  ['es', 'Su equipo va a leer el mensaje.', 7, 1, 12],
  ['es', '¿Qué día? Él quería ir a la ciudad.', 8, 2, 12],
])('in %s: %s', (language, text, words, sentences, syllables) => {
  const formula = language === 'en' ? ENGLISH : SPANISH;
  const { words: counted, level } = readingLevelOf([text], language);
  expect(counted).toBe(words);
  expect(level).toBeCloseTo(formula(words, sentences, syllables), 10);
});

it('reads several texts together as one', () => {
  expect(readingLevelOf(['The cat sat.', 'It is on the mat.'], 'en')).toEqual(
    readingLevelOf(['The cat sat. It is on the mat.'], 'en'),
  );
});

it('says nothing of a text without words', () => {
  expect(readingLevelOf(['0-10', ''], 'en')).toEqual({ words: 0, level: Number.NaN });
});
