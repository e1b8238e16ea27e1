// What staff call an alert rule: how the reason begins that the work list shows, since its id is for files.
import type { AlertRule } from '../alert.ts';
import { inWords } from './phrases.ts';

const ENDS = /[:.](?:\s|$)/;

/** `PHQ-9 total 8 or more`. Of a rule that is in none of these sets any more its id, without hyphens. */
export const ruleName = (rules: readonly Pick<AlertRule, 'id' | 'reason'>[], id: string): string => {
  const [name = ''] = rules.find((rule) => rule.id === id)?.reason.split(ENDS) ?? [];
  return name.trim() === '' ? inWords(id) : name.trim();
};
