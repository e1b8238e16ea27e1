// What a scripted person writes, when, and what they mean by it: the truth that the checks compare the records with.
import type { Danger } from '../../../shared/domain/reply/reading.ts';
import type { Random } from './random.ts';

/** What the writer means, whatever the product makes of it. */
export type Meaning =
  | { readonly kind: 'agrees' | 'leaves' | 'talk' }
  | { readonly kind: 'danger'; readonly danger: Danger }
  /** To the question of these words. */
  | { readonly kind: 'answers'; readonly question: string; readonly code: number }
  /** That the answer before was another number. */
  | { readonly kind: 'corrects' }
  /** To a question, but not with one number. */
  | { readonly kind: 'mumbles'; readonly question: string };

export interface Utterance {
  /** Seconds from now. */
  readonly after: number;
  readonly body: string;
  readonly means: Meaning;
  /** Seconds that this text takes to reach us, where it is slow. */
  readonly takes?: number;
}

export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A time span to draw from, in seconds. */
export type Span = readonly [shortest: number, longest: number];

export const within = ([shortest, longest]: Span, draw: Random): number => draw.between(shortest, longest);
