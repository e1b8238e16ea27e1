// Evaluates the filter patterns of event source mappings against one record.

type Rule =
  | null
  | string
  | number
  | boolean
  | {
      readonly prefix?: string;
      readonly suffix?: string;
      readonly exists?: boolean;
      readonly numeric?: readonly (string | number)[];
      readonly 'anything-but'?: unknown;
      readonly 'equals-ignore-case'?: string;
    };

/** A pattern names fields; each leaf is a list of rules of which one must match. */
export type Pattern = { readonly [field: string]: Pattern | readonly Rule[] | readonly Pattern[] };

export const matchesEventPattern = (pattern: Pattern, event: unknown): boolean =>
  Object.entries(pattern).every(([field, inner]) => {
    if (field === '$or') return (inner as readonly Pattern[]).some((one) => matchesEventPattern(one, event));
    const value = (event as Record<string, unknown> | null | undefined)?.[field];
    if (Array.isArray(inner)) return matchesLeaf(inner as readonly Rule[], value);
    return typeof value === 'object' && value !== null
      ? matchesEventPattern(inner as Pattern, value)
      : matchesEventPattern(inner as Pattern, {});
  });

const matchesLeaf = (rules: readonly Rule[], value: unknown): boolean => {
  const values = Array.isArray(value) ? value : [value];
  return rules.some((rule) => values.some((one) => matchesRule(rule, one)));
};

const matchesRule = (rule: Rule, value: unknown): boolean => {
  if (typeof rule !== 'object' || rule === null) return value === rule;
  // A leaf exists only as a plain value: an object under that name is not the field.
  if (rule.exists !== undefined) return rule.exists === (value !== undefined && typeof value !== 'object');
  if (rule.prefix !== undefined) return typeof value === 'string' && value.startsWith(rule.prefix);
  if (rule.suffix !== undefined) return typeof value === 'string' && value.endsWith(rule.suffix);
  if (rule['equals-ignore-case'] !== undefined)
    return typeof value === 'string' && value.toLowerCase() === rule['equals-ignore-case'].toLowerCase();
  if (rule['anything-but'] !== undefined) {
    const excluded = rule['anything-but'];
    const rules = (Array.isArray(excluded) ? excluded : [excluded]) as readonly Rule[];
    return value !== undefined && !rules.some((one) => matchesRule(one, value));
  }
  if (rule.numeric) return typeof value === 'number' && matchesNumber(rule.numeric, value);
  throw new Error(`a filter pattern uses ${Object.keys(rule)}, which the local cloud does not know`);
};

const matchesNumber = ([operator, bound, ...rest]: readonly (string | number)[], value: number): boolean => {
  const limit = Number(bound);
  const holds =
    (operator === '=' && value === limit) ||
    (operator === '<' && value < limit) ||
    (operator === '<=' && value <= limit) ||
    (operator === '>' && value > limit) ||
    (operator === '>=' && value >= limit);
  return holds && (rest.length === 0 || matchesNumber(rest, value));
};
