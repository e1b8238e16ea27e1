// The one value in an answer that somebody relays ("my mother says 3"): to be confirmed, never stored as it is.
import type { Language } from '../language.ts';
import type { Scale } from '../questionnaire.ts';
import { piecesOf, readerOf } from './mentions.ts';
import { normalise } from './normalise.ts';

/** Undefined where there is none on the scale, or more than one. */
export const relayedCode = (raw: string, scale: Scale, language: Language): number | undefined => {
  const pieces = piecesOf(normalise(raw).text, readerOf({ ...scale, language }));
  const values = pieces.filter((piece) => piece.kind === 'value');
  return values.length === 1 ? values[0]?.code : undefined;
};
