// A16: a plain yes or no. What else is said is a comment, unless it takes the answer back.

import { lazily } from '../lazily.ts';
import { isDoubtful, leavesYesNoPlain } from './comment.ts';
import type { Answer, Mention, Piece } from './mentions.ts';
import { matchesAny, type Pattern, type Patterns, pattern } from './patterns.ts';
import { settle } from './second-thoughts.ts';
import { BUT, coreWordsIn, type Segment, segmentsOf, valuesIn, wordsIn } from './segments.ts';

/** What may follow a yes, or a no, in its own segment: "I did", "I haven't". */
const BEARS_OUT: Readonly<Record<'yes' | 'no', Patterns>> = {
  yes: lazily(() => [
    pattern`^(?:i|we|it|they|that) (?:did|do|have|had|has|am|was|is|does|were|will|can)\b(?! (?:not|no|never)\b)`,
    pattern`^(?:ive|im|its)\b(?! (?:not|never)\b)`,
    pattern`^(?:definitely|absolutely|for sure|indeed|of course|certainly|completely|very much so|todo el tiempo|claro|por supuesto)$`,
    pattern`^(?:today|right now|this week|hoy|ahora(?: mismo)?|ahorita|esta semana)$`,
    pattern`^(?:once|twice|(?:a few|several|many|a couple(?: of)?|two|three|\d{1,2}) times|(?:una|dos|tres|varias|muchas|algunas|pocas|\d{1,2}) ve(?:z|ces))(?: .{0,40})?$`,
    pattern`^(?:(?:lo|me|la|los|las|yo) )?(?:he|tuve|hice|ha|senti|paso|tengo|estuve|fui|estoy)\b`,
  ]),
  no: lazily(() => [
    pattern`^(?:i|we|it|they|that) (?:(?:did|do|have|had|has|am|was|is|does|were|can|could)(?:nt| not)|havent|never|dont|cant|cannot)\b(?! (?:think|know|want|understand|believe|remember|care|need|get)\b)`,
    pattern`^im (?:not|good|fine|ok|okay)\b(?! sure)|^ive (?:not|never)\b|^(?:not at all|never|not once|none|nothing|not any|absolutely not|definitely not|of course not)$`,
    pattern`^(?:today|this week)$`,
    pattern`^(?:nunca|para nada|nada|en absoluto|jamas|ninguno|ninguna)$`,
    pattern`^(?:(?:lo|me|la|los|las|yo) )?(?:he(?! podido)|tuve|hice|ha|senti|paso|estuve|fui)\b|^(?:la |lo )?tengo(?: nada| ninguno| ninguna)?$`,
  ]),
};

const isLabel = (piece: Piece): piece is Mention => piece.kind === 'value' && piece.by === 'label';

const codesIn = (segment: Segment): readonly number[] =>
  valuesIn(segment).flatMap(({ code }) => (code === undefined ? [] : [code]));

interface Read {
  /** The code that a segment gives plainly. */
  readonly code?: number;
  /** It says the opposite somewhere, or cannot be read. */
  readonly isUnclear: boolean;
  readonly comment: string;
  /** The comment without courtesy at either end. */
  readonly core: string;
  /** The segment holds nothing but courtesy and the answer itself. */
  readonly isFillers: boolean;
}

const restAfterLabel = (pieces: readonly Piece[], last: number): string =>
  pieces
    .slice(last + 1)
    .map(({ text }) => text)
    .join(' ')
    .replace(/^(?:sir|maam|mam|thanks|thank you|gracias|senor|senora)\b ?/, '')
    .replace(/ (?:thanks|thank you|thx|please|sir|maam|gracias|por favor|lol|sorry)$/, '')
    .trim();

const readSegment = (segment: Segment, yes: number): Read => {
  const { pieces } = segment;
  const words = wordsIn(segment);
  const [code, ...others] = codesIn(segment);
  const isPure = pieces.every(({ kind }) => kind === 'value' || kind === 'filler');
  const agrees = others.every((other) => other === code);
  const bareNumbers = valuesIn(segment).filter(({ by }) => by !== 'label').length;
  if (isPure && code !== undefined)
    return {
      ...(agrees && bareNumbers < 2 && { code }),
      isUnclear: !agrees || bareNumbers > 1,
      comment: words,
      core: words,
      isFillers: true,
    };
  const starts = pieces.findIndex(({ kind }) => kind !== 'filler');
  const label = pieces[starts];
  if (
    label &&
    isLabel(label) &&
    label.code !== undefined &&
    pieces.slice(starts + 1).every((piece) => !isLabel(piece) || piece.code === label.code)
  ) {
    const rest = restAfterLabel(pieces, starts);
    const bornOut = matchesAny(BEARS_OUT[label.code === yes ? 'yes' : 'no'], rest);
    return bornOut
      ? { code: label.code, isUnclear: false, comment: rest, core: rest, isFillers: false }
      : { isUnclear: true, comment: words, core: coreWordsIn(segment), isFillers: false };
  }
  // "both yes and no": a yes in passing takes the no from it
  const mixed = pieces.some((piece) => piece.kind === 'correction' || (isLabel(piece) && /^ye/.test(piece.text)));
  return {
    isUnclear: mixed || (label !== undefined && isLabel(label)),
    comment: words,
    core: coreWordsIn(segment),
    isFillers: isPure,
  };
};

/** "no, I did": the remark is the opposite answer. */
const TAKES_BACK: Readonly<Record<'yes' | 'no', Pattern>> = {
  yes: pattern`^(?:i|we|it|they) (?:(?:did|do|have|had|has|was|is|does)(?:nt| not)|havent|dont|am not)$|^im not$`,
  no: pattern`^(?:i|we|it|they) (?:did|do|have|had|has|am|was|is|does)$`,
};

const isPlain = ({ comment, core, isFillers }: Read, answer: 'yes' | 'no'): boolean =>
  isFillers
    ? !isDoubtful(comment)
    : [comment, core].every((words) => leavesYesNoPlain(words) && !TAKES_BACK[answer]().test(words));

/** Behind a clear yes or no a segment may hold counts, and may begin with its own word ("no, no chest pain"). */
const withoutOwnLabel = (read: Read, segment: Segment, code: number): Read => {
  const [first] = segment.pieces;
  return read.isUnclear && first && isLabel(first) && first.code === code ? { ...read, isUnclear: false } : read;
};

/** "No, y cancelen mi cita": the Spanish "and" is no second answer. */
const withoutAnd = (segment: Segment, at: number): Segment =>
  at > 0 && segment.pieces.length > 1 && segment.pieces[0]?.text === 'y'
    ? { ...segment, pieces: segment.pieces.slice(1) }
    : segment;

const isOtherNumber = (piece: Piece, code: number): boolean =>
  piece.kind === 'odd' || piece.kind === 'number' || (piece.kind === 'value' && piece.code !== code);

export const yesNoIn = (pieces: readonly Piece[], yes: number): Answer | undefined => {
  const settled = settle(pieces);
  const segments = segmentsOf(settled.pieces).map(withoutAnd);
  const reads = segments.map((segment) => readSegment(segment, yes));
  const at = reads.findIndex(({ code }) => code !== undefined);
  const code = reads[at]?.code;
  if (code === undefined || segments.some(({ end }) => BUT.test(end))) return undefined;
  const all = reads.map((read, index) => withoutOwnLabel(read, segments[index] ?? { pieces: [], end: '' }, code));
  const agree = all.every((read) => !read.isUnclear && (read.code === undefined || read.code === code));
  const counts = valuesIn(segments[at] ?? { pieces: [], end: '' });
  const repeatsNumber = all.filter((read) => read.code !== undefined).length > 1 && !pieces.some(isLabel);
  const isAsked = all.some(
    ({ isFillers }, at) => isFillers && (segments[at]?.end === '?' || segments[at - 1]?.end === '¿'),
  );
  if (!agree || isAsked || repeatsNumber || !all.every((read) => isPlain(read, code === yes ? 'yes' : 'no')))
    return undefined;
  const isBareNumber = counts.length === 1 && counts[0]?.by !== 'label';
  // beside a 1 or 0 any other number may be a second answer
  if (isBareNumber && settled.pieces.some((piece) => isOtherNumber(piece, code))) return undefined;
  const hasComment = all.some(({ isFillers }) => !isFillers);
  const remarks = all.some((read) => !read.isFillers && read.code === undefined);
  return {
    code,
    rule: settled.rule ?? (isBareNumber ? (hasComment ? 'A6' : (counts[0]?.rule ?? 'A1')) : 'A16'),
    ...(remarks && { comment: true }),
  };
};
