// No pattern of the reader may take more than linear steps in the length of a text (docs/reading-replies.md, "How long it takes").
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../../../shared/domain/reply/', import.meta.url);

const patternsIn = (name: string): readonly string[] => {
  const file = ts.createSourceFile(name, readFileSync(new URL(name, FOLDER), 'utf8'), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node))
      found.push(node.text);
    else if (ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

const PATTERNS = readdirSync(FOLDER).flatMap((name) => patternsIn(name).map((pattern) => [name, pattern] as const));

/** `(…)*`, `(…)+` and `(…){2,}`: a repeated group without a bound can try a text in more ways than it has letters. */
const UNBOUNDED_GROUP = /(?<!\\)\)(?:[*+](?!\))|\{\d+,\})/;
/** `.*` and the like, other than within a look-around, can begin anywhere and run to the end. */
const UNBOUNDED_ANYTHING = /(?:(?<!\\)\.|\[\\s\\S\])(?:[*+]|\{\d+,\})/;
/** `\w+\w*`: two unbounded neighbours can share the same letters out in many ways. */
const UNBOUNDED_NEIGHBOURS = /\\w[*+]\??\\w[*+]/;

describe('the patterns', () => {
  it('are found', () => {
    expect(PATTERNS.length).toBeGreaterThan(200);
  });

  it.each([
    ['repeats a group without a bound', UNBOUNDED_GROUP],
    ['runs over anything without a bound', UNBOUNDED_ANYTHING],
    ['has two unbounded neighbours', UNBOUNDED_NEIGHBOURS],
  ])('none %s', (_what, fault) => {
    expect(PATTERNS.filter(([, pattern]) => fault.test(pattern))).toEqual([]);
  });

  it.each([
    ['(?:ab|a b)*x', UNBOUNDED_GROUP],
    ['(a){2,}', UNBOUNDED_GROUP],
    ['x.*y', UNBOUNDED_ANYTHING],
    ['\\w+\\w*', UNBOUNDED_NEIGHBOURS],
  ])('%j would be found out', (pattern, fault) => {
    expect(pattern).toMatch(fault);
  });
});
