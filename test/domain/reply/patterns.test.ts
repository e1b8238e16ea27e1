// No pattern of the reader may take more than linear steps in the length of a text (docs/reading-replies.md, "How long it takes").
import { describe, expect, it } from 'vitest';
import { PATTERNS } from './patterns-in.ts';

const CLASS = String.raw`(?:\\[wsdWSD]|\[(?:[^\]\\]|\\.)*\]|(?<!\\)[a-z0-9 "-])`;
const RUN = String.raw`${CLASS}(?:[*+]|\{\d+,\})`;

/** `(…)*`, `(…)+` and `(…){2,}`: a repeated group without a bound can try a text in more ways than it has letters. */
const UNBOUNDED_GROUP = /(?<!\\)\)(?:[*+](?!\))|\{\d+,\})/;
/** `.*` and the like, other than within a look-around, can begin anywhere and run to the end. */
const UNBOUNDED_ANYTHING = /(?:(?<!\\)\.|\[\\s\\S\])(?:[*+]|\{\d+,\})/;
/** `\w+\w*`, `\s*-*\s*`: unbounded neighbours can share the same letters out in many ways. */
const UNBOUNDED_NEIGHBOURS = /\\([wsd])[*+]\??(?:\\\1|\[[^\]]*\\\1[^\]]*\])[*+]/;
/** `\s*x`: a run that a match may begin with, and that more must follow, is run through again from each of its letters. */
const LEADING_RUN = new RegExp(String.raw`^(?:\(\?:)*${RUN}\??(?!$)`);

/** The alternatives of a pattern itself, not those of its groups. */
const alternativesOf = (source: string): readonly string[] => {
  const alternatives = [''];
  let depth = 0;
  for (const [token] of source.matchAll(/\\.|\[(?:[^\]\\]|\\.)*\]|[\s\S]/g)) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (token === '|' && depth === 0) alternatives.push('');
    else alternatives.push(`${alternatives.pop()}${token}`);
  }
  return alternatives;
};

/** A sticky pattern begins in one place only. */
const hasFault = (fault: RegExp, { source, flags }: { readonly source: string; readonly flags: string }): boolean =>
  fault === LEADING_RUN
    ? !flags.includes('y') && alternativesOf(source).some((alternative) => fault.test(alternative))
    : fault.test(source);

const FAULTS: readonly (readonly [string, RegExp])[] = [
  ['repeats a group without a bound', UNBOUNDED_GROUP],
  ['runs over anything without a bound', UNBOUNDED_ANYTHING],
  ['has two unbounded neighbours', UNBOUNDED_NEIGHBOURS],
  ['begins with a run that more must follow', LEADING_RUN],
];

describe('the patterns', () => {
  it('are found, put together as they run', () => {
    expect(PATTERNS.length).toBeGreaterThan(400);
    for (const { source, flags } of PATTERNS) expect(() => new RegExp(source, flags)).not.toThrow();
  });

  it.each(FAULTS)('none %s', (_what, fault) => {
    expect(PATTERNS.filter((pattern) => hasFault(fault, pattern))).toEqual([]);
  });

  it.each([
    ['(?:ab|a b)*x', UNBOUNDED_GROUP],
    ['(a){2,}', UNBOUNDED_GROUP],
    ['x.*y', UNBOUNDED_ANYTHING],
    ['\\w+\\w*', UNBOUNDED_NEIGHBOURS],
    ['\\s*-{0,3}sent from', LEADING_RUN],
    ['x|[a-z]+ y', LEADING_RUN],
  ])('%j would be found out', (source, fault) => {
    expect(hasFault(fault, { source, flags: '' })).toBe(true);
  });
});

describe('loading the reader', () => {
  /** The engine checks what stands between slashes while a function starts, used or not: long ones are `pattern`…``. */
  it('checks only short patterns', () => {
    expect(PATTERNS.filter(({ isLiteral, source }) => isLiteral && source.length > 120)).toEqual([]);
  });
});
