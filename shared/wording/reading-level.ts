// How hard texts are to read: Flesch-Kincaid grade in English, the INFLESZ index of Szigriszt-Pazos in Spanish.
import type { Language } from '../domain/language.ts';

/** English: a US school grade, lower is easier. Spanish: 0 to 100, higher is easier. */
export interface ReadingLevel {
  readonly words: number;
  readonly level: number;
}

const SENTENCE_END = /[.?!]+(?=\s|$)|\n/;
/** What a person picks from is no sentence: `0 Not at all`. */
const OPTION_LINE = /^\d+ .*$/gm;
const WORD = /\p{L}+(?:['’-]\p{L}+)*/gu;

/** Groups of vowels, without a silent e at the end ("note", "notes", "called", but not "table", "ended"); at least one. */
const syllablesInEnglish = (word: string): number => {
  const spoken = word.replace(/(?<![^aeiouy]l|[aeiouy])e$|(?<![aeioutd])ed$|(?<![aeioucgsxz]|[cs]h)es$/, '');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
};

/** In a group of vowels each strong or accented one is a syllable of its own ("le-er", "dí-a"); weak ones alone make one. */
const syllablesInSpanish = (word: string): number => {
  const groups = word.replace(/y$/, 'i').match(/[aeiouáéíóúü]+/g) ?? [];
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + Math.max(1, group.match(/[aeoáéíóú]/g)?.length ?? 0), 0),
  );
};

const FORMULA: Readonly<Record<Language, (wordsPerSentence: number, syllablesPerWord: number) => number>> = {
  en: (wordsPerSentence, syllablesPerWord) => 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59,
  es: (wordsPerSentence, syllablesPerWord) => 206.835 - 62.3 * syllablesPerWord - wordsPerSentence,
};

/** Of texts taken together. Numbers are no words, and answer options no sentences; of texts without any word the level is NaN. */
export const readingLevelOf = (texts: readonly string[], language: Language): ReadingLevel => {
  const sentences = texts
    .flatMap((text) => text.replaceAll(OPTION_LINE, '').normalize('NFC').toLowerCase().split(SENTENCE_END))
    .map((sentence) => sentence.match(WORD) ?? [])
    .filter(({ length }) => length > 0);
  const words = sentences.flat();
  const syllablesIn = language === 'en' ? syllablesInEnglish : syllablesInSpanish;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return { words: words.length, level: FORMULA[language](words.length / sentences.length, syllables / words.length) };
};
