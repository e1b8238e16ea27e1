// In which rules a site's set differs from the one that ships, so that an approver need not read every one again.
import { isDeepStrictEqual } from 'node:util';
import type { AlertRule, RuleSet } from '../../../shared/domain/alert.ts';
import { RULE_SETS } from '../../../shared/plans/alert-rules.ts';

/** None for a set that ships. */
export const differences = ({ id, rules }: RuleSet): readonly string[] => {
  const [shipped] = RULE_SETS;
  if (RULE_SETS.some((one) => one.id === id)) return [];
  const named = (all: readonly AlertRule[]): string => all.map((rule) => rule.id).join(', ') || 'none';
  const inOther = (rule: AlertRule, others: readonly AlertRule[]) => others.find((other) => other.id === rule.id);
  const kept = rules.filter((rule) => inOther(rule, shipped.rules));
  return [
    `Beside ${shipped.id} ${shipped.version}, which ships:`,
    `  changed: ${named(kept.filter((rule) => !isDeepStrictEqual(rule, inOther(rule, shipped.rules))))}`,
    `  new: ${named(rules.filter((rule) => !kept.includes(rule)))}`,
    `  left out: ${named(shipped.rules.filter((rule) => !inOther(rule, rules)))}`,
    '',
  ];
};
