// Finds in a reply the places that name a code, and what the words between them are to an answer.
import type { Language } from '../language.ts';
import { type AnswerOption, replyOf } from '../questionnaire.ts';
import { CORRECTIONS, type FillerPlace, fillersOf, isFrame, NUMBER_MARKS, OUT_OF } from './answer-phrases.ts';
import { normalise } from './normalise.ts';
import { isNumberWord, NUMBER_OF_WORD, numberOf } from './number-words.ts';
import type { Question } from './rule.ts';
import { type Token, tokensOf } from './tokens.ts';
import { yesNoWordsOf, yesOf } from './yes-no-words.ts';

export interface Answer {
  readonly code: number;
  /** The way it was given, e.g. `A6`. */
  readonly rule: string;
  /** There is more to it than the code. */
  readonly comment?: true;
}

/** What a place in the reply names: a code of the scale, or undefined for a number that is off the scale. */
export interface Mention {
  readonly kind: 'value';
  readonly code: number | undefined;
  readonly rule: 'A1' | 'A2' | 'A3' | 'A7' | 'A8' | 'A9' | 'A12' | 'A15' | 'A16';
  /** In digits, in a number word, or by its label. */
  readonly by: 'digits' | 'word' | 'label';
  readonly text: string;
}

export type Piece =
  | Mention
  | { readonly kind: 'filler'; readonly place: FillerPlace; readonly text: string }
  | { readonly kind: 'correction' | 'word' | 'odd' | 'number' | 'end'; readonly text: string };

type Label = Pick<Mention, 'rule'> & { readonly code: number };

/** The scale of an open question, ready to read replies with. */
export interface Reader {
  readonly question: Question;
  readonly labels: ReadonlyMap<string, Label>;
  readonly fillers: ReadonlyMap<string, FillerPlace>;
  readonly codeOfReply: ReadonlyMap<number, number>;
  readonly highest: number;
  /** The code of Yes, on a scale of just Yes and No. */
  readonly yes: number | undefined;
}

const LONGEST_PHRASE = 8;

/** A label as printed and, where it begins with an article, without. */
const asPrinted = (label: string): readonly string[] => {
  const { words } = normalise(label);
  return [words, words.replace(/^(?:el|la|los|las|the) /, '')];
};

const wordsOfOption = (option: AnswerOption, language: Language) => [
  ...[option.label[language] ?? []].flat().flatMap((label) => asPrinted(label).map((words) => [words, 'A2'] as const)),
  ...(option.aliases?.[language] ?? []).map((alias) => [normalise(alias).words, 'A3'] as const),
];

/** Labels of both languages; where they clash, those of the patient's language hold. */
const labelsOf = (question: Question): Reader['labels'] => {
  const { options, language } = question;
  const other: Language = language === 'en' ? 'es' : 'en';
  return new Map<string, Label>([
    ...[...yesNoWordsOf(question)].map(([word, code]): [string, Label] => [word, { code, rule: 'A16' }]),
    ...[other, language].flatMap((each) =>
      options.flatMap((option) =>
        wordsOfOption(option, each).map(([words, rule]): [string, Label] => [words, { code: option.code, rule }]),
      ),
    ),
  ]);
};

const READERS = new WeakMap<readonly AnswerOption[], Map<Language, Reader>>();

const newReader = (question: Question): Reader => ({
  question,
  labels: labelsOf(question),
  fillers: fillersOf(question),
  codeOfReply: new Map(question.options.map((option) => [replyOf(option), option.code])),
  highest: Math.max(...question.options.map(replyOf)),
  yes: yesOf(question),
});

/** Made once per scale and language. */
export const readerOf = (question: Question): Reader => {
  const ofScale = READERS.get(question.options) ?? new Map<Language, Reader>();
  READERS.set(question.options, ofScale);
  const known = ofScale.get(question.language) ?? newReader(question);
  ofScale.set(question.language, known);
  return known;
};

const phraseAt = (tokens: readonly Token[], at: number, length: number): string | undefined => {
  const part = tokens.slice(at, at + length);
  const isPhrase =
    part.length === length && part.every(({ kind, text }) => kind === 'word' || text === '#' || text === '/');
  return isPhrase ? part.map(({ text }) => text).join(' ') : undefined;
};

const longest = <T>(tokens: readonly Token[], at: number, find: (phrase: string) => T | undefined) => {
  for (let length = LONGEST_PHRASE; length > 0; length -= 1) {
    const phrase = phraseAt(tokens, at, length);
    const found = phrase === undefined ? undefined : find(phrase);
    if (phrase !== undefined && found !== undefined) return { found, length, phrase };
  }
  return undefined;
};

interface Found<P extends Piece = Piece> {
  readonly piece: P;
  /** Tokens it takes. */
  readonly length: number;
}

const value = (reader: Reader, number: number, rule: Mention['rule'], text: string): Mention => ({
  kind: 'value',
  code: reader.codeOfReply.get(number),
  rule,
  by: NUMBER_OF_WORD.has(text) ? 'word' : 'digits',
  text,
});

const plainNumberAt = (tokens: readonly Token[], at: number, reader: Reader): Found<Mention> | undefined => {
  const { kind, text } = tokens[at] ?? { kind: 'odd', text: '' };
  const number = kind === 'word' || kind === 'number' ? numberOf(text) : undefined;
  if (number === undefined) return undefined;
  const rule = NUMBER_OF_WORD.has(text) ? 'A7' : text.includes('.') ? 'A15' : 'A1';
  return { piece: value(reader, number, rule, text), length: 1 };
};

/** "7/10" where the scale runs to 10, "2 out of 3" on any scale: the number is the answer, the highest is not. */
const numberOutOfAt = (tokens: readonly Token[], at: number, reader: Reader): Found<Mention> | undefined => {
  const { highest, question } = reader;
  const slashed = /^(0|[1-9]\d?)(?:\.0)?\/10$/.exec(tokens[at]?.kind === 'number' ? (tokens[at]?.text ?? '') : '');
  const takesSlash = question.kind === 'numeric' && highest === 10;
  if (slashed && takesSlash) return { piece: value(reader, Number(slashed[1]), 'A9', slashed[1] ?? ''), length: 1 };
  const number = plainNumberAt(tokens, at, reader);
  const between = OUT_OF.find((phrase) => phraseAt(tokens, at + 1, phrase.split(' ').length) === phrase);
  if (!number || !between || (between === '/' && !takesSlash)) return number;
  const length = 2 + between.split(' ').length;
  const end = tokens[at + length - 1];
  const isHighest = end !== undefined && end.kind !== 'odd' && numberOf(end.text) === highest;
  return isHighest ? { piece: { ...number.piece, rule: 'A9' }, length } : number;
};

const numberAt = (tokens: readonly Token[], at: number, reader: Reader): Found<Mention> | undefined => {
  const [mark = '', link = ''] = [tokens[at]?.text, tokens[at + 1]?.text];
  const isLinked =
    /^[:=#]$/.test(link) || (/^(?:of|de)$/.test(link) && /^(?:level|score|rating|nivel|puntaje)$/.test(mark));
  const linked = NUMBER_MARKS.has(mark) ? 1 + (isLinked ? 1 : 0) : 0;
  const marks = linked > 0 && tokens[at + linked]?.text === '#' ? linked + 1 : linked;
  const found = numberOutOfAt(tokens, at + marks, reader);
  return found && marks > 0 ? { ...found, piece: { ...found.piece, rule: 'A8' }, length: found.length + marks } : found;
};

const labelAt = (tokens: readonly Token[], at: number, { labels }: Reader): Found | undefined => {
  const label = longest(tokens, at, (phrase) => labels.get(phrase));
  return (
    label && {
      piece: { kind: 'value', by: 'label', text: label.phrase, ...label.found },
      length: label.length,
    }
  );
};

/** "creo que un | poco": the last word of a filler may be the first of a label. */
const runsIntoLabel = (tokens: readonly Token[], at: number, phrase: string, reader: Reader): boolean => {
  const last = at + phrase.split(' ').length - 1;
  return last > at && (labelAt(tokens, last, reader)?.length ?? 0) > 1;
};

/** What may follow a value may also be a frame that leads up to it. */
const placeOf = (phrase: string, { fillers }: Reader): FillerPlace | undefined => {
  const listed = fillers.get(phrase);
  if (listed === 'before' || listed === 'anywhere' || !isFrame(phrase)) return listed;
  return listed === 'after' ? 'anywhere' : 'before';
};

const fillerAt = (tokens: readonly Token[], at: number, reader: Reader): Found | undefined => {
  const filler = longest(tokens, at, (phrase) =>
    runsIntoLabel(tokens, at, phrase, reader) ? undefined : placeOf(phrase, reader),
  );
  return filler && { piece: { kind: 'filler', place: filler.found, text: filler.phrase }, length: filler.length };
};

/** "no wait" corrects, except where "no" is a value: there the mark is the "wait" behind it. */
const correctionAt = (tokens: readonly Token[], at: number, { yes }: Reader): Found | undefined => {
  const isMark = (phrase: string) => CORRECTIONS.has(phrase) && !(yes !== undefined && /\bno\b/.test(phrase));
  const mark = longest(tokens, at, (phrase) => isMark(phrase) || undefined);
  return mark && { piece: { kind: 'correction', text: mark.phrase }, length: mark.length };
};

const plainPiece = ({ kind, text }: Token): Piece =>
  kind === 'picture'
    ? { kind: 'filler', place: 'anywhere', text: '' }
    : kind === 'word' && isNumberWord(text)
      ? { kind: 'number', text }
      : { kind, text };

/** The longest thing that starts here; of equal ones a label, then a number, a correction, a filler. */
const pieceAt = (tokens: readonly Token[], at: number, reader: Reader): Found => {
  const found = [
    labelAt(tokens, at, reader),
    numberAt(tokens, at, reader),
    correctionAt(tokens, at, reader),
    fillerAt(tokens, at, reader),
  ].filter((each) => each !== undefined);
  const longestLength = Math.max(0, ...found.map(({ length }) => length));
  return (
    found.find(({ length }) => length === longestLength) ?? {
      piece: plainPiece(tokens[at] ?? { kind: 'odd', text: '' }),
      length: 1,
    }
  );
};

export const piecesOf = (text: string, reader: Reader): readonly Piece[] => {
  const tokens = tokensOf(text);
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { piece, length } = pieceAt(tokens, at, reader);
    pieces.push(piece);
    at += length;
  }
  return pieces;
};
