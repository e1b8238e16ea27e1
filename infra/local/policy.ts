// Decides, as IAM does, whether a role's statements allow one action on one resource.
import { matchesPattern } from './wildcard.ts';

type OneOrMany = string | readonly string[];

export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: OneOrMany;
  readonly NotAction?: OneOrMany;
  readonly Resource?: OneOrMany;
  readonly NotResource?: OneOrMany;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMany | boolean>>>>;
}

export interface AccessRequest {
  /** `service:Action`. */
  readonly action: string;
  readonly resource: string;
  /** Condition keys, such as `iam:PassedToService`. */
  readonly context?: Readonly<Record<string, OneOrMany>>;
}

/** One value or several, as policies write them. */
export const listed = (value: OneOrMany | boolean | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'object' ? value : [String(value)];

type Comparison = (actual: string, expected: string) => boolean;

const same: Comparison = (actual, expected) => actual === expected;
const sameIgnoringCase: Comparison = (actual, expected) => actual.toLowerCase() === expected.toLowerCase();
const like: Comparison = (actual, expected) => matchesPattern(expected, actual);

const OPERATORS: Readonly<Record<string, Comparison>> = {
  StringEquals: same,
  StringEqualsIgnoreCase: sameIgnoringCase,
  StringLike: like,
  ArnEquals: like,
  ArnLike: like,
  Bool: sameIgnoringCase,
};

/** Whether one operator block holds, or undefined when the operator is not known here. */
const holds = (
  operator: string,
  keys: Readonly<Record<string, OneOrMany | boolean>>,
  context: Readonly<Record<string, OneOrMany>>,
): boolean | undefined => {
  const [, quantifier, negated, name, ifExists] =
    /^(ForAllValues:|ForAnyValue:)?(?:(String|Arn)Not)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  const compare = OPERATORS[negated ? `${negated}${name}` : (name ?? '')];
  if (!compare) return undefined;
  return Object.entries(keys).every(([key, expected]) => {
    const actual = listed(context[key]);
    if (actual.length === 0) return ifExists !== undefined || negated !== undefined || quantifier === 'ForAllValues:';
    const matches = (value: string) => listed(expected).some((one) => compare(value, one));
    const found = quantifier === 'ForAllValues:' ? actual.every(matches) : actual.some(matches);
    return negated ? !found : found;
  });
};

/** Whether a statement speaks of this call, whatever it says of it. */
export const applies = (statement: Statement, { action, resource, context = {} }: AccessRequest): boolean => {
  const names = (patterns: OneOrMany | undefined) =>
    listed(patterns).some((pattern) => matchesPattern(pattern.toLowerCase(), action.toLowerCase()));
  const covers = (patterns: OneOrMany | undefined) =>
    listed(patterns).some((pattern) => matchesPattern(pattern, resource));
  if (statement.Action ? !names(statement.Action) : names(statement.NotAction)) return false;
  if (statement.Resource ? !covers(statement.Resource) : covers(statement.NotResource)) return false;
  return Object.entries(statement.Condition ?? {}).every(
    // A condition that is not understood must never let anything through: it takes no Allow, and every Deny.
    ([operator, keys]) => holds(operator, keys, context) ?? statement.Effect === 'Deny',
  );
};

/** An explicit Deny wins; without an Allow the answer is no. */
export const isAllowed = (statements: readonly Statement[], request: AccessRequest): boolean => {
  const effects = statements.filter((statement) => applies(statement, request)).map(({ Effect }) => Effect);
  return effects.includes('Allow') && !effects.includes('Deny');
};
