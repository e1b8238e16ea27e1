// Cuts the pieces of a reply into segments at its punctuation and at "because", "but" and their like.
import type { Mention, Piece } from './mentions.ts';

export interface Segment {
  readonly pieces: readonly Piece[];
  /** The mark or word it ends with; empty at the end of the reply. */
  readonly end: string;
}

const CONNECTORS: ReadonlySet<string> = new Set(
  'because bc cuz cause coz becuz becuase bcuz bcos cos but though although however except porque xq pq porq pk pero aunque'.split(
    ' ',
  ),
);
/** "and my …", "y me …": what follows is a remark; a bare "and" may join two values. */
const AFTER_AND: ReadonlySet<string> = new Set(
  'my the i im ive it its thats that y me mi mis estoy tengo no he la el'.split(' '),
);

export const BUT = /^(?:but|though|although|however|except|pero|aunque)$/;

const isConnector = (pieces: readonly Piece[], at: number): boolean => {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  if (piece === undefined || piece.kind === 'value' || piece.kind === 'end') return piece?.kind === 'end';
  if (CONNECTORS.has(piece.text)) return true;
  return (piece.text === 'and' || piece.text === 'y') && AFTER_AND.has(next?.text.split(' ')[0] ?? '');
};

export const segmentsOf = (pieces: readonly Piece[]): readonly Segment[] => {
  const segments: Segment[] = [];
  let current: Piece[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (!isConnector(pieces, at)) current.push(piece);
    else {
      segments.push({ pieces: current, end: piece.text });
      current = [];
    }
  }
  return [...segments, { pieces: current, end: '' }];
};

export const wordsIn = ({ pieces }: Segment): string =>
  pieces
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');

/** Its words without the fillers at either end: "yesterday" of "yesterday thanks". */
export const coreWordsIn = ({ pieces }: Segment): string => {
  const isFiller = ({ kind }: Piece) => kind === 'filler';
  const from = pieces.findIndex((piece) => !isFiller(piece));
  const to = pieces.findLastIndex((piece) => !isFiller(piece)) + 1;
  return from < 0 ? '' : wordsIn({ pieces: pieces.slice(from, to), end: '' });
};

export const valuesIn = ({ pieces }: Segment): readonly Mention[] => pieces.filter((piece) => piece.kind === 'value');
