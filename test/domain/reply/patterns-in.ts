// Every regular expression that the reader is made of, put together as it runs, collected from its source.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const FOLDER = new URL('../../../shared/domain/reply/', import.meta.url);
/** Makes patterns of what the others give it, and has none of its own. */
const MAKER = 'patterns.ts';

export interface PatternInSource {
  readonly file: string;
  /** What would stand between the slashes, with all parts put in. */
  readonly source: string;
  readonly flags: string;
  /** Written between slashes, and so checked while the code loads. */
  readonly isLiteral: boolean;
}

type Parts = ReadonlyMap<string, ts.Expression>;

const partsOf = (file: ts.SourceFile): Parts => {
  const declarations = file.statements
    .filter(ts.isVariableStatement)
    .flatMap((one) => one.declarationList.declarations);
  return new Map(
    declarations.flatMap(({ name, initializer }): [string, ts.Expression][] =>
      ts.isIdentifier(name) && initializer ? [[name.text, initializer]] : [],
    ),
  );
};

/** The text of an expression; a part that is not in the same file is a fault, so that no pattern escapes the checks. */
const textOf = (node: ts.Expression, parts: Parts, isRaw = false): string => {
  const own = (part: ts.TemplateLiteralLikeNode) => (isRaw ? (part.rawText ?? '') : part.text);
  if (ts.isStringLiteral(node)) return node.text;
  if (ts.isNoSubstitutionTemplateLiteral(node)) return own(node);
  if (ts.isTemplateExpression(node))
    return (
      own(node.head) + node.templateSpans.map((span) => textOf(span.expression, parts) + own(span.literal)).join('')
    );
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const list = node.expression.expression;
    if (ts.isArrayLiteralExpression(list)) return list.elements.map((each) => textOf(each, parts)).join('|');
  }
  const part = ts.isIdentifier(node) ? parts.get(node.text) : undefined;
  if (!part) throw new Error(`cannot tell what ${ts.SyntaxKind[node.kind]} puts into a pattern`);
  return textOf(part, parts);
};

const patternAt = (node: ts.Node, parts: Parts): Omit<PatternInSource, 'file'> | undefined => {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    return { source: node.text.slice(1, end), flags: node.text.slice(end + 1), isLiteral: true };
  }
  if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag)) {
    const flags = node.tag.text === 'everywhere' ? 'g' : '';
    return { source: textOf(node.template, parts, true), flags, isLiteral: false };
  }
  if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'RegExp')
    return undefined;
  const [source, flags] = node.arguments ?? [];
  return { source: source ? textOf(source, parts) : '', flags: flags ? textOf(flags, parts) : '', isLiteral: false };
};

const patternsOf = (name: string): readonly PatternInSource[] => {
  const file = ts.createSourceFile(name, readFileSync(new URL(name, FOLDER), 'utf8'), ts.ScriptTarget.Latest);
  const parts = partsOf(file);
  const found: PatternInSource[] = [];
  const visit = (node: ts.Node): void => {
    const pattern = patternAt(node, parts);
    if (pattern) found.push({ file: name, ...pattern });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

export const PATTERNS: readonly PatternInSource[] = readdirSync(FOLDER)
  .filter((name) => name !== MAKER)
  .flatMap(patternsOf);
