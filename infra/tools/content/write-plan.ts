// A shipped plan as the file that a site starts from (docs/changing-a-plan.md).
import type { PlanFile } from '../../../shared/contracts/plan-file.ts';
import { nameOf, type PlanRules } from '../../../shared/contracts/plan-rules.ts';
import type { RuleSet } from '../../../shared/domain/alert.ts';
import type { PlanDefinition } from '../../../shared/domain/plan.ts';

const WIDTH = 110;

/** What differs from the set: nothing yet, but these rules stand ready to be changed. */
export const rulesToChange = (ruleSet: RuleSet, ids: readonly string[]): PlanRules => ({
  from: nameOf(ruleSet),
  without: [],
  replace: ruleSet.rules.filter(({ id }) => ids.includes(id)),
  add: [],
});

/** The text of the file. */
export const writePlan = ({ rules: _name, ...plan }: PlanDefinition, rules: PlanRules): string => {
  const { id, version, title, ...rest } = plan;
  const file: PlanFile = { id, version, title, rules, ...rest };
  return `${block(file, '')}\n`;
};

/** What fits stands on one line, so that a list of days is read as one. */
const block = (data: unknown, indent: string): string => {
  const line = inline(data);
  if (typeof data !== 'object' || data === null || indent.length + line.length <= WIDTH) return line;
  const inner = `${indent}  `;
  const lines = Array.isArray(data)
    ? data.map((one) => inner + block(one, inner))
    : Object.entries(data).map(([key, value]) => `${inner}${JSON.stringify(key)}: ${block(value, inner)}`);
  const [open, close] = Array.isArray(data) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
};

const inline = (data: unknown): string => {
  if (typeof data !== 'object' || data === null) return JSON.stringify(data);
  if (Array.isArray(data)) return `[${data.map(inline).join(', ')}]`;
  const fields = Object.entries(data).map(([key, value]) => `${JSON.stringify(key)}: ${inline(value)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
};
