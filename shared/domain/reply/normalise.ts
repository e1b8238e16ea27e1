// Brings a raw text into the few forms that the rules look at (N1–N7); the raw text itself is kept elsewhere, untouched.
import { pattern } from './patterns.ts';

export interface NormalReply {
  /** As it came, clipped; only for what the capitals tell. */
  readonly raw: string;
  /** Lower case, accents folded, digits 0–9, punctuation kept, a phone's signature dropped. */
  readonly text: string;
  /** The words of `text`: letters, digits and single spaces, apostrophes closed up ("can't" is `cant`). */
  readonly words: string;
  /** The words of each sentence or clause of `text`. */
  readonly clauses: readonly string[];
  /** The words of everything, signature included: danger is looked for here. */
  readonly everything: string;
  /** `everything`, clause by clause: a denial reaches no further than its own. */
  readonly everyClause: readonly string[];
}

/** ? and ¿. */
export const QUESTION_MARK = /[?\u00bf]/;

/** Stands for a character that NFKC would turn into digits or letters it does not mean: ½, ², Ⅲ, ① (N2). */
const NOT_AN_INTEGER = '¤';

const SIGNATURE = pattern`(?<!\s)\s*-{0,3}\s{0,3}(?:(?:sent|enviado) (?:from|via|with|using|desde|con|por)(?: (?:my|mi|an?|un|el|the))? (?:[a-z0-9&,-]{1,12} ){0,4}?(?:iphone|ipad|android(?! auto)|galaxy|samsung|pixel|phone|mobile|cell|celular|telefono|movil|yahoo|outlook|mail|gmail|huawei|xiaomi|redmi|moto|motorola|lg|apple watch|watch|tablet|proton|device|dispositivo|smartphone|nokia|oneplus|t-mobile|verizon|at&t)\b|get outlook for )[^\n]{0,40}$`;

/** Every script has its digits in an unbroken run of ten, so a digit's value is its distance from the run's start. */
const asciiDigit = (digit: string): string => {
  const point = digit.codePointAt(0) ?? 0;
  let distance = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(point - distance - 1))) distance += 1;
  return String(distance % 10);
};

/** Patterns here name characters by their numbers: one letter beyond ASCII doubles the memory of a whole bundle. */
const fold = (raw: string): string =>
  raw
    .replace(
      /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2094\u2150-\u2189\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]/g,
      NOT_AN_INTEGER,
    )
    // № and nº
    .replace(/\u2116|\bn\.?\s?[\u00ba\u00b0]|\bn[u\u00fa]m\./gi, ' number ')
    .replace(/([0-9#*])\ufe0f?\u20e3/g, ' $1 ')
    // the keycap of ten
    .replace(/\u{1f51f}/gu, ' 10 ')
    // quotation marks, apostrophes
    .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g, '"')
    .replace(/[\u2018\u2019\u201a\u201b\u2032\u00b4`]/g, "'")
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    // dashes
    .replace(/[\u2010\u2011\u2012\u2013\u2014\u2015\u2212]/g, '-')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/([a-z])\1{2,}/g, '$1')
    .replace(/[^\S\n]+/g, ' ')
    .trim();

const wordsOf = (text: string): string =>
  text
    .replace(/'/g, '')
    .replace(/#(?![\w#]| \d)/g, ' number ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const clausesOf = (text: string): readonly string[] =>
  text
    .split(/[.,;:!?\n()]+|\s-+\s/)
    .map(wordsOf)
    .filter((clause) => clause !== '');

/** Of a text longer than any SMS only this much at each end is looked at, so that no rule works for long. */
const LONGEST_END = 1_600;

const clipped = (raw: string): string =>
  raw.length <= 2 * LONGEST_END ? raw : `${raw.slice(0, LONGEST_END)} ${raw.slice(-LONGEST_END)}`;

export const normalise = (raw: string): NormalReply => {
  const folded = fold(clipped(raw));
  const text = folded.replace(SIGNATURE(), '').trim();
  return {
    raw: clipped(raw),
    text,
    words: wordsOf(text),
    clauses: clausesOf(text),
    everything: wordsOf(folded),
    everyClause: clausesOf(folded),
  };
};
