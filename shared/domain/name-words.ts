// A name as it is looked for: its words without accents and capitals, so that `jose g` finds José García.

const MOST_WORDS = 8;
const LONGEST = 40;

/** The words of a name or of a search, each once; at most 8, of at most 40 letters. */
export const nameWords = (name: string): readonly string[] => {
  const words = folded(name).split(/[^\p{L}\p{N}]+/u);
  return [...new Set(words.filter(Boolean).map((word) => cut(word)))].slice(0, MOST_WORDS);
};

/** Between two letters: some take the room of two, and half of one is no text. */
const cut = (word: string): string => word.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');

/** By what a list of names is sorted. */
export const nameInOrder = (name: string): string => nameWords(name).join(' ');

/** Every word that was typed begins a word of the name, in whatever order. */
export const isNamed = (name: string, typed: readonly string[]): boolean => {
  const words = nameWords(name);
  return typed.every((beginning) => words.some((word) => word.startsWith(beginning)));
};

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
