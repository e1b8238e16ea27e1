// The reader's regular expressions as text, compiled at first use. Written between slashes each of them is checked while
// a function starts, even inside code that nobody has called yet.
import { lazily } from '../lazily.ts';

/** A regular expression that is compiled when it is first asked for. */
export type Pattern = () => RegExp;

/** A list that is made when it is first looked through: `lazily(() => [pattern`…`])`. */
export type Patterns = () => readonly Pattern[];

/** What would stand between the slashes; what `${…}` puts in is part of the pattern. */
export const pattern = (parts: TemplateStringsArray, ...values: readonly string[]): Pattern =>
  lazily(() => new RegExp(String.raw(parts, ...values)));

/** The same, to be replaced wherever it matches. */
export const everywhere = (parts: TemplateStringsArray, ...values: readonly string[]): Pattern =>
  lazily(() => new RegExp(String.raw(parts, ...values), 'g'));

export const allOf = (...lists: readonly Patterns[]): Patterns => lazily(() => lists.flatMap((list) => list()));

export const matchesAny = (patterns: Patterns, text: string): boolean => patterns().some((each) => each().test(text));
