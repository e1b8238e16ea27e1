// Danger misspelt: a word with neighbours swapped or a letter wrong in a long one is read as meant.
import { lazily } from '../lazily.ts';
import { everywhere } from './patterns.ts';
import { isRealWord } from './real-words.ts';

/** No word that is said of a body is one letter from these, but for those named below. */
const BY_ONE_LETTER = `chest blood pressure breath breathe breathing seizure suicide suicidal ambulance unconscious vomiting convulsion
  myself convulsiones respirar ambulancia garganta`;
const OTHER_WORDS = /^(?:cheat|chess|crest|breadth|wreath|flood|brood|bloods|bloody|chests|breaths)$/;
/** Others are too near to real words ("willing", "painting"): only neighbours in the wrong order. */
const BY_A_SWAP = `want wanna cant dont kill killing myself hurt pain chest breath blood bleeding throat stroke heart passed
  fainted tightness pressure quiero morir morirme matar matarme vivir pecho sangre puedo aire dolor`;
const wordsIn = (list: string): readonly string[] => list.match(/\S+/g) ?? [];
const wordsOfDanger = lazily(() => ({
  byOneLetter: wordsIn(BY_ONE_LETTER),
  bySwap: wordsIn(BY_A_SWAP),
}));

const LONGEST_WORD = 14;

const lettersShared = (word: string, meant: string): { readonly first: number; readonly last: number } => {
  // Stryker disable ConditionalExpression,EqualityOperator,ArithmeticOperator,MethodExpression,UnaryOperator: the bounds end
  // a loop over one and the same word, which is never asked about
  const shortest = Math.min(word.length, meant.length);
  let first = 0;
  while (first < shortest && word[first] === meant[first]) first += 1;
  let last = 0;
  while (last < shortest - first && word.at(-1 - last) === meant.at(-1 - last)) last += 1;
  // Stryker restore all
  return { first, last };
};

const isSwapped = (word: string, meant: string): boolean => {
  if (word.length !== meant.length) return false;
  const { first, last } = lettersShared(word, meant);
  return first + last === word.length - 2 && word[first] === meant[first + 1] && word[first + 1] === meant[first];
};

/** One letter changed, added, left out, or two neighbours swapped. */
const isNearly = (word: string, meant: string): boolean => {
  // Stryker disable next-line ConditionalExpression: a word longer by two shares too little
  if (Math.abs(word.length - meant.length) > 1) return false;
  const { first, last } = lettersShared(word, meant);
  return first + last >= Math.max(word.length, meant.length) - 1 || isSwapped(word, meant);
};

const meantBy = (word: string): string => {
  // Stryker disable next-line ConditionalExpression,EqualityOperator,LogicalOperator: none of these is near, as of now
  if (word.length < 4 || word.length > LONGEST_WORD || isRealWord(word)) return word;
  const { byOneLetter, bySwap } = wordsOfDanger();
  if (byOneLetter.includes(word) || bySwap.includes(word) || OTHER_WORDS.test(word)) return word;
  return bySwap.find((meant) => isSwapped(word, meant)) ?? byOneLetter.find((meant) => isNearly(word, meant)) ?? word;
};

/** "want 2 die"; everywhere else a 2 is a number. */
const TWO_FOR_TO = everywhere`(?<=\b(?:want|wants|wanted|wana|going|ready|need|trying|tried|able) )2(?= [a-z])`;
const TEXT_SPEAK = everywhere`\b(?:wan|wnt|wnna|dnt|cnt|pased|breth|killin|hurtin|dyin|cuttin|endin|livin|thinkin|wantin|breathin)\b`;
const SPELT_OUT: Readonly<Record<string, string>> = {
  wan: 'want',
  wnt: 'want',
  wnna: 'wanna',
  dnt: 'dont',
  cnt: 'cant',
  pased: 'passed',
  breth: 'breath',
  killin: 'killing',
  hurtin: 'hurting',
  dyin: 'dying',
  cuttin: 'cutting',
  endin: 'ending',
  livin: 'living',
  thinkin: 'thinking',
  wantin: 'wanting',
  breathin: 'breathing',
};

/** The same words, those of danger spelt right; for looking for danger only. */
export const respelt = (words: string): string =>
  words
    .replace(TEXT_SPEAK(), (word) => SPELT_OUT[word] ?? word)
    .split(' ')
    .map(meantBy)
    .join(' ')
    .replace(TWO_FOR_TO(), 'to');
