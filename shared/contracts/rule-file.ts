// A plan's alert rules as a JSON file: its shape, and whether the rules can work with the instruments there are.
import * as z from 'zod/mini';
import { type AlertRule, SEVERITIES } from '../domain/alert.ts';
import { checkRules } from '../domain/check-rules.ts';
import type { Fault } from '../domain/check-threshold.ts';
import type { Instrument } from '../domain/questionnaire.ts';
import { parseJson } from './parsing.ts';
import { conditionSchema, strict, text } from './rule-condition.ts';

export interface RuleFile {
  readonly version: string;
  readonly rules: readonly AlertRule[];
}

const ruleSchema = strict({
  id: text('a stable id such as phq-9-total-urgent'),
  ladder: text('the ladder that the rule stands on'),
  severity: z.enum(SEVERITIES, { error: `expected one of ${SEVERITIES.join(', ')}` }),
  when: conditionSchema,
  quietDays: z.optional(z.number({ error: 'expected a whole number of days' })),
  reason: text('what staff read'),
  source: text('a publication, or policy'),
});

const fileSchema = strict({
  version: text('the version of the rules'),
  rules: z
    .array(ruleSchema, { error: 'expected a list of rules' })
    .check(z.minLength(1, { error: 'expected at least one rule' })),
});

export type ParsedRules =
  | { readonly ok: true; readonly value: RuleFile }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** `[3]` for an index, `.name` for a field. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '') || 'file';

/** The rules of a file, or every fault by place: first of shape, and once that is right, of what the rules name. */
export const parseRuleFile = (json: string, instruments: readonly Instrument[]): ParsedRules => {
  const data = parseJson(z.unknown(), json, 'file');
  if (!data.ok) return { ok: false, faults: [{ place: 'file', problem: 'is not JSON', expected: 'a JSON object' }] };
  const parsed = fileSchema.safeParse(data.value);
  if (!parsed.success)
    return { ok: false, faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, data.value)) };
  // Optional fields that are absent are absent, not undefined: JSON knows no undefined.
  const value = parsed.data as RuleFile;
  const faults = checkRules(value.rules, instruments);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value };
};

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );

const faultsOf = (issue: z.core.$ZodIssue, data: unknown): readonly Fault[] => {
  const expected = issue.message.replace(/^expected /, '');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      place: placeOf([...issue.path, key]),
      problem: 'is not a field we know',
      expected: `one of ${expected}`,
    }));
  const problem = valueAt(data, issue.path) === undefined ? 'is missing' : 'is not valid';
  return [{ place: placeOf(issue.path), problem, expected }];
};
