// Spanish written as it sounds: a strange word is read as the one of a given vocabulary that sounds the same ("kiero", "bale").
import { lazily } from '../lazily.ts';
import { everywhere, type Patterns } from './patterns.ts';
import { isRealWord } from './real-words.ts';

/** Letters that many write for one another, made one. */
const heard = (word: string): string =>
  word
    .replace(/ll|y/g, 'i')
    .replace(/qu?(?=[ei])/g, 'k')
    .replace(/c(?=[ei])|z/g, 's')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/x/g, 'ch')
    .replace(/c(?!h)/g, 'k')
    .replace(/v/g, 'b')
    .replace(/m(?=[bfp])/g, 'n')
    .replace(/(?<!c)h/g, '')
    .replace(/([a-z])\1/g, '$1');

/** A word of a pattern, with the letters it may end in: `escriban?`, `hart[oa]`. */
const WORD_IN_PATTERN = /(?<!\\)[a-z]{4,}(?:\[[a-z]+\])?[a-z]?\??/g;

const spellings = (word: string): readonly string[] => {
  const [, stem = word, letters = '', rest = ''] =
    /^([a-z]+)(?:\[([a-z]+)\])?([a-z]*)\??$/.exec(word.replace('?', '')) ?? [];
  const whole = letters === '' ? [stem] : [...letters].map((letter) => `${stem}${letter}${rest}`);
  return word.endsWith('?') ? [...whole, ...whole.map((each) => each.slice(0, -1))] : whole;
};

/** Every word that these patterns name. */
export const wordsNamedIn = (patterns: Patterns): readonly string[] =>
  patterns().flatMap((each) =>
    (
      each()
        .source.replace(/\\[a-zA-Z]/g, ' ')
        .match(WORD_IN_PATTERN) ?? []
    ).flatMap(spellings),
  );

/** "x", "d" and "m" stand for words only between words: "x 2", "d) 3" do not. */
const FUNCTION_WORDS = everywhere`(?<![\w'])(?:(?:ke|q|pa|boy|kon|asta)(?![\w'])|(?:eh|[dmx])(?= [a-z]))`;
const SPELT_OUT: Readonly<Record<string, string>> = {
  ke: 'que',
  q: 'que',
  d: 'de',
  pa: 'para',
  x: 'por',
  boy: 'voy',
  m: 'me',
  kon: 'con',
  asta: 'hasta',
  eh: 'he',
};

/** Of three to fourteen letters, with an end that Spanish words have: "havent" is none. */
const MAY_BE_SPANISH = /^[a-z]{2,13}[aeiodlnrsz]$/;

/** Reads words by ear; a word that the vocabulary has, or that is a word itself, stays. */
export const byEar = (vocabulary: () => readonly string[]): ((words: string) => string) => {
  const known = lazily(() => {
    const words = new Set(vocabulary());
    return { words, sounds: new Map([...words].map((word) => [heard(word), word])) };
  });
  const meantBy = (word: string): string => {
    const { words, sounds } = known();
    return !MAY_BE_SPANISH.test(word) || words.has(word) || isRealWord(word) ? word : (sounds.get(heard(word)) ?? word);
  };
  return (words) => words.replace(FUNCTION_WORDS(), (word) => SPELT_OUT[word] ?? word).replace(/[a-z]{3,14}/g, meantBy);
};
