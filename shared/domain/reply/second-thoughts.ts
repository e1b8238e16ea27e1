// A10 and A11: where a reply takes one value back, or sets it against another, one value is left.
import { COURTEOUS_CORRECTIONS } from './answer-phrases.ts';
import type { Mention, Piece } from './mentions.ts';
import { QUESTION_MARK } from './normalise.ts';

/** The pieces with the value taken back left out, and the rule that did it. */
export interface Settled {
  readonly pieces: readonly Piece[];
  readonly rule?: 'A10' | 'A11';
}

const isValue = (piece: Piece | undefined): piece is Mention => piece?.kind === 'value';
const says = (piece: Piece | undefined, ...words: readonly string[]): boolean =>
  piece !== undefined && piece.kind !== 'end' && words.includes(piece.text);

/** What may stand between two values of which one is taken back, besides the mark itself. */
const isBetween = (piece: Piece): boolean =>
  piece.kind === 'correction' ||
  (piece.kind === 'end' && !QUESTION_MARK.test(piece.text)) ||
  (piece.kind === 'filler' && piece.place !== 'after') ||
  says(piece, 'no');

const nextValue = (pieces: readonly Piece[], from: number): number => {
  const at = pieces.findIndex((piece, index) => index > from && (isValue(piece) || !isBetween(piece)));
  // "no wait yes": a "no" between two values of a yes-no question is a value itself
  return isValue(pieces[at]) ? at : -1;
};

/** "2 wait 3": the second holds. */
const corrected = (pieces: readonly Piece[]): Settled | undefined => {
  for (let at = 0; at < pieces.length; at += 1) {
    const next = isValue(pieces[at]) ? nextValue(pieces, at) : -1;
    const between = next < 0 ? [] : pieces.slice(at + 1, next);
    if (!between.some(({ kind }) => kind === 'correction')) continue;
    const [first, second] = [pieces[at], pieces[next]];
    if (!isValue(first) || !isValue(second) || first.code === undefined) return undefined;
    return { pieces: [...pieces.slice(0, at), ...pieces.slice(next)], rule: 'A10' };
  }
  return undefined;
};

const skipArticles = (pieces: readonly Piece[], from: number, step: 1 | -1): number => {
  let at = from;
  while (pieces[at]?.kind === 'filler') at += step;
  return at;
};

/** "not 3, 2", "not 3 but 2", "no 3 sino 2": the value behind holds. */
const setAgainst = (pieces: readonly Piece[]): Settled | undefined => {
  const not = pieces.findIndex((piece) => says(piece, 'not', 'no'));
  if (not < 0) return undefined;
  const first = skipArticles(pieces, not + 1, 1);
  const link = first + 1;
  const isEnglish = says(pieces[not], 'not');
  const isLinked =
    says(pieces[link], 'sino') ||
    (isEnglish && (says(pieces[link], 'but') || /^[,;:.\n]$/.test(pieces[link]?.text ?? '')));
  const linkEnd = /^[,;]$/.test(pieces[link]?.text ?? '') && says(pieces[link + 1], 'but', 'sino') ? link + 1 : link;
  const second = skipArticles(pieces, linkEnd + 1, 1);
  const holds = isValue(pieces[first]) && isValue(pieces[second]) && (isLinked || linkEnd > link);
  return holds ? { pieces: [...pieces.slice(0, not), ...pieces.slice(second)], rule: 'A11' } : undefined;
};

const INSTEAD = ['instead of', 'en vez de', 'en lugar de'].map((phrase) => phrase.split(' '));

/** "2, not 3", "2 instead of 3": the value before holds. */
const ratherThan = (pieces: readonly Piece[]): Settled | undefined => {
  for (let at = 0; at < pieces.length; at += 1) {
    if (!isValue(pieces[at])) continue;
    const hasMark = /^(?:[,;.-]|and)$/.test(pieces[at + 1]?.text ?? '');
    const link = skipArticles(pieces, hasMark ? at + 2 : at + 1, 1);
    const words = INSTEAD.find((phrase) => phrase.every((word, index) => says(pieces[link + index], word)));
    const after = says(pieces[link], 'not') ? link + 1 : words ? link + words.length : -1;
    const other = after < 0 ? -1 : skipArticles(pieces, after, 1);
    if (isValue(pieces[other]))
      return { pieces: [...pieces.slice(0, at + 1), ...pieces.slice(other + 1)], rule: 'A11' };
  }
  return undefined;
};

/** Words that are courtesy unless they stood between two values. */
const asCourtesy = (piece: Piece): Piece =>
  piece.kind === 'correction' && COURTEOUS_CORRECTIONS.has(piece.text)
    ? { kind: 'filler', place: 'anywhere', text: piece.text }
    : piece;

export const settle = (pieces: readonly Piece[]): Settled => {
  const settled = corrected(pieces) ?? setAgainst(pieces) ?? ratherThan(pieces) ?? { pieces };
  return { ...settled, pieces: settled.pieces.map(asCourtesy) };
};
