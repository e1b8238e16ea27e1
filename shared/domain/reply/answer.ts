// A: the reply, or a segment of it, is exactly one code of the open question, and nothing in it disagrees.

import { wordsOfFrames } from './answer-phrases.ts';
import { isDoubtful, isRelayed, leavesAnswerPlain } from './comment.ts';
import { byEar } from './heard.ts';
import { misspeltLabel, misspeltNumber } from './label-typos.ts';
import { type Answer, type Mention, type Piece, piecesOf, type Reader, readerOf } from './mentions.ts';
import { type NormalReply, QUESTION_MARK } from './normalise.ts';
import { everywhere, pattern } from './patterns.ts';
import type { Question, ReplyRule } from './rule.ts';
import { settle } from './second-thoughts.ts';
import { coreWordsIn, type Segment, segmentsOf, valuesIn, wordsIn } from './segments.ts';
import { yesNoIn } from './yes-or-no.ts';

/** A number with a quotation mark that none opened: a length. */
const INCHES = /(?<!"\d{0,2})\d"/;
/** A denied sign of danger is taken out: "sin dolor de pecho" is not "sin dolor" (C4). */
const DENIED_SIGN = everywhere`\b(?:sin|ni) dolor(?:es)? (?:de|en) (?:el |mi )?pecho\b|\bno pain in (?:my |the )?chest\b`;
/** Longer texts are letters to us, not answers. */
const LONGEST_ANSWER = 640;

type Role =
  | { readonly kind: 'nothing'; readonly words: string }
  | { readonly kind: 'value'; readonly mentions: readonly Mention[] }
  | { readonly kind: 'comment'; readonly words: string; readonly core: string }
  | { readonly kind: 'unread' };

const isWord = ({ kind }: Piece): boolean => kind === 'word' || kind === 'number';

/** Fillers on the wrong side of the value are no fillers: "very much so", "the one". */
const fillersAreInPlace = (pieces: readonly Piece[]): boolean => {
  const first = pieces.findIndex(({ kind }) => kind === 'value');
  const last = pieces.findLastIndex(({ kind }) => kind === 'value');
  return pieces.every(
    (piece, at) =>
      piece.kind !== 'filler' || piece.place === 'anywhere' || (piece.place === 'before' ? at < first : at > last),
  );
};

/** "the one", "a two" are fine except where the word is a pronoun. */
const isPronoun = (pieces: readonly Piece[]): boolean =>
  pieces.some(
    (piece, at) =>
      piece.kind === 'value' &&
      piece.text === 'one' &&
      piece.rule === 'A7' &&
      /(?:^| )(?:the|just a)$/.test(pieces[at - 1]?.text ?? ''),
  );

/** "La 3" is an answer, "a la 1" a time. */
const isHour = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ text }, at) => text === 'la' && pieces[at - 1]?.text === 'a');

/** Stands for the misspelt word while its neighbours are looked at. */
const PLACE: Mention = { kind: 'value', code: undefined, rule: 'A12', by: 'word', text: '' };
const LONGEST_LABEL = 8;

const isWordOf = (piece: Piece): boolean => isWord(piece) || (piece.kind === 'value' && piece.by === 'label');

/** What these pieces misspell: a label, or a number word where they are one word. */
const misspeltBy = (pieces: readonly Piece[], reader: Reader): Mention | undefined => {
  const said = pieces.flatMap(({ text }) => (text === '' ? [] : text.split(' ')));
  const labels = new Map([...reader.labels].map(([label, { code }]) => [label, code]));
  const label = misspeltLabel(said, labels);
  if (label !== undefined) return { kind: 'value', code: label, rule: 'A12', by: 'label', text: said.join(' ') };
  const number = said.length === 1 ? misspeltNumber(said[0] ?? '') : undefined;
  return number === undefined
    ? undefined
    : { kind: 'value', code: reader.codeOfReply.get(number), rule: 'A12', by: 'word', text: said.join(' ') };
};

/** The words between the fillers, or those and the filler beside them ("a litle"), misspell one thing (A12). */
const misspeltIn = (pieces: readonly Piece[], reader: Reader): Mention | undefined => {
  const from = pieces.findIndex(isWordOf);
  const to = pieces.findLastIndex(isWordOf) + 1;
  if (from < 0 || to - from > LONGEST_LABEL) return undefined;
  const around = [
    [from, to],
    [from - 1, to],
    [from, to + 1],
  ].filter(([start = 0, end = 0]) => start >= 0 && end <= pieces.length);
  for (const [start = 0, end = 0] of around) {
    const core = pieces.slice(start, end);
    const rest = [...pieces.slice(0, start), PLACE, ...pieces.slice(end)];
    const isWhole = core.every((piece) => isWordOf(piece) || piece.kind === 'filler') && fillersAreInPlace(rest);
    const found = isWhole ? misspeltBy(core, reader) : undefined;
    if (found) return found;
  }
  return undefined;
};

/** The pieces on the side of the number that has words; undefined where both sides have ("a 3 veces"). */
const besideTheNumber = (pieces: readonly Piece[]): readonly Piece[] | undefined => {
  const isNumber = (piece: Piece) => piece.kind === 'value' && piece.by !== 'label';
  const sides = [
    pieces.slice(0, Math.max(0, pieces.findIndex(isNumber))),
    pieces.slice(pieces.findLastIndex(isNumber) + 1),
  ];
  const withWords = sides.filter((side) => side.some(isWordOf));
  return withWords.length === 1 ? withWords[0] : undefined;
};

const roleOf = (segment: Segment, reader: Reader): Role => {
  const { pieces } = segment;
  const mentions = valuesIn(segment);
  if (pieces.some(({ kind }) => kind === 'odd' || kind === 'correction')) return { kind: 'unread' };
  if (pieces.every(({ kind }) => kind === 'value' || kind === 'filler')) {
    if (mentions.length === 0) return { kind: 'nothing', words: wordsIn(segment) };
    return fillersAreInPlace(pieces) && !isPronoun(pieces) && !isHour(pieces)
      ? { kind: 'value', mentions }
      : { kind: 'unread' };
  }
  const numbers = mentions.filter(({ by }) => by !== 'label');
  const rest = besideTheNumber(pieces);
  const misspelt = rest && misspeltIn(rest, reader);
  if (misspelt) return { kind: 'value', mentions: [...numbers, misspelt] };
  const saysNumber = mentions.length > 0 || pieces.some(({ kind }) => kind === 'number');
  return saysNumber ? { kind: 'unread' } : { kind: 'comment', words: wordsIn(segment), core: coreWordsIn(segment) };
};

/** One code, said once, or by its number and its label; a number said twice may answer two questions (X3). */
const agreeing = (mentions: readonly Mention[]): Mention | undefined => {
  const [first] = mentions;
  const ways = new Set(mentions.map(({ by }) => by));
  const bareNumbers = mentions.filter(({ by }) => by !== 'label');
  const agree = mentions.every(({ code }) => code === first?.code) && bareNumbers.length <= ways.size;
  return agree && mentions.length <= 3 ? first : undefined;
};

const isYes = (segment: Segment): boolean => /^(?:ok |okay )?(?:yes|yeah|yep|yup|yea|y|si)$/.test(wordsIn(segment));

const NONE = pattern`^(?:not|none|never|no|nada|nunca|para nada|ningun|ninguna|ninguno|en absoluto|rarely|rara|sin|zero)\b`;

/** A leading yes says nothing on such a scale, nor a leading no before "not at all"; "no 3" stays unread. */
const withoutLeadingYes = (pieces: readonly Piece[]): readonly Piece[] => {
  const at = pieces.findIndex(({ kind }) => kind !== 'filler' && kind !== 'end');
  const first = pieces[at];
  if (first?.kind !== 'word') return pieces;
  const rest = [...pieces.slice(0, at), ...pieces.slice(at + 1)];
  const values = rest.filter(({ kind }) => kind === 'value');
  const isNone = values.every((piece) => piece.kind === 'value' && piece.by === 'label' && NONE().test(piece.text));
  const fits = /^(?:no|nope|nah)$/.test(first.text) ? isNone : isYes({ pieces: [first], end: '' });
  return fits && values.length > 0 ? rest : pieces;
};

const rulesOf = (mention: Mention, mentions: readonly Mention[], hasComment: boolean): string => {
  if (mentions.length > 1) return 'A5';
  return hasComment ? 'A6' : mention.rule;
};

const answerOnScale = (pieces: readonly Piece[], reader: Reader): Answer | undefined => {
  const settled = settle(withoutLeadingYes(pieces));
  const segments = segmentsOf(settled.pieces);
  const roles = segments.map((segment) => roleOf(segment, reader));
  const mentions = roles.flatMap((role) => (role.kind === 'value' ? role.mentions : []));
  const found = agreeing(mentions);
  if (found?.code === undefined || roles.some(({ kind }) => kind === 'unread')) return undefined;
  const at = roles.findIndex(({ kind }) => kind === 'value');
  const isPlain = roles.every((role, index) => {
    const { end } = segments[index] ?? { end: '' };
    if (role.kind === 'value') return !QUESTION_MARK.test(end) && segments[index - 1]?.end !== '¿';
    if (role.kind === 'nothing') return (end !== '?' || index < at) && !isDoubtful(role.words);
    const names = index < at && /^[:=]$/.test(end);
    const place = { isBefore: index < at, isAsked: end === '?', isByLabel: found.by === 'label' };
    return (
      role.kind === 'comment' && !names && [role.words, role.core].every((words) => leavesAnswerPlain(words, place))
    );
  });
  if (!isPlain) return undefined;
  const hasComment = roles.some(({ kind }) => kind === 'comment');
  return {
    code: found.code,
    rule: settled.rule ?? rulesOf(found, mentions, hasComment),
    ...(hasComment && { comment: true }),
  };
};

const asHeard = byEar(wordsOfFrames);

/** The answer that the reply is; undefined when it is none, or not plainly one. */
export const answerIn = (reply: NormalReply, question: Question): Answer | undefined => {
  const { text } = reply;
  if (text.length > LONGEST_ANSWER || isRelayed(reply.words) || INCHES.test(text)) return undefined;
  const reader = readerOf(question);
  // As printed, with commas of its own or without.
  const printed = QUESTION_MARK.test(text) ? undefined : reader.labels.get(reply.words);
  if (printed && reader.yes === undefined) return printed;
  const pieces = piecesOf(asHeard(text.replace(DENIED_SIGN(), 'sin eso')), reader);
  return reader.yes === undefined ? answerOnScale(pieces, reader) : yesNoIn(pieces, reader.yes);
};

/** What each way to answer is; docs/reading-replies.md has an entry for each. */
export const WAYS_TO_ANSWER: Readonly<Record<string, string>> = {
  A1: 'A code of the scale, in digits of any script.',
  A2: 'A printed label of the scale.',
  A3: 'Another word that means just one option of this scale.',
  A5: 'A code and its own label, which agree.',
  A6: 'A code or label in a segment of its own, and a comment.',
  A7: 'A number word from zero to ten.',
  A8: 'A number that is announced: #3, option 3.',
  A9: 'A number out of the highest code: 7/10, 7 out of 10.',
  A10: 'A value that takes back the one before it: 2 wait 3.',
  A11: 'A value set against another: not 3 but 2.',
  A12: 'A misspelt label or number word.',
  A15: 'A number with nothing but zero behind the point: 8.0.',
  A16: 'A plain yes or no, and what is said with it.',
};

export const ANSWER: ReplyRule = {
  id: 'A',
  says: 'The reply comes down to exactly one code of the open question.',
  read: (reply, question) => {
    const answer = question && answerIn(reply, question);
    return answer && { kind: 'answer', ...answer };
  },
};
