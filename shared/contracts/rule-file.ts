// Alert rules as a JSON file, to replay: its shape, and whether the rules can work with the instruments there are.
import * as z from 'zod/mini';
import { type AlertRule, SEVERITIES } from '../domain/alert.ts';
import { checkRules } from '../domain/check-rules.ts';
import type { Fault } from '../domain/check-threshold.ts';
import type { Instrument } from '../domain/questionnaire.ts';
import { parseJson } from './parsing.ts';
import { conditionSchema, strict, text } from './rule-condition.ts';
import { NOT_JSON, shapeFaults } from './shape-faults.ts';

export interface RuleFile {
  readonly version: string;
  readonly rules: readonly AlertRule[];
}

export const ruleSchema = strict({
  id: text('a stable id such as phq-9-total-urgent'),
  ladder: text('the ladder that the rule stands on'),
  severity: z.enum(SEVERITIES, { error: `expected one of ${SEVERITIES.join(', ')}` }),
  when: conditionSchema,
  quietDays: z.optional(z.number({ error: 'expected a whole number of days' })),
  reason: text('what staff read'),
  reasonFor: z.optional(z.record(z.string(), text('what staff read for this answer'))),
  reasonUnread: z.optional(text('what staff read where a reply to a question could not be read')),
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

/** The rules of a file, or every fault by place: first of shape, and once that is right, of what the rules name. */
export const parseRuleFile = (json: string, instruments: readonly Instrument[]): ParsedRules => {
  const data = parseJson(z.unknown(), json, 'file');
  if (!data.ok) return { ok: false, faults: [NOT_JSON] };
  const parsed = fileSchema.safeParse(data.value);
  if (!parsed.success) return { ok: false, faults: shapeFaults(parsed.error, data.value) };
  // Optional fields that are absent are absent, not undefined: JSON knows no undefined.
  const value = parsed.data as RuleFile;
  const faults = checkRules(value.rules, instruments);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value };
};
