// What staff call an alert rule.
import { expect, test } from 'vitest';
import { ruleName } from '../../shared/domain/in-words/rule-name.ts';
import { ALERT_RULES } from '../../shared/plans/alert-rules.ts';

test.each([
  ['phq-9-total-routine', 'PHQ-9 total 8 or more'],
  ['symptom-stools-7', 'Seven or more stools a day over usual'],
  ['car-t-late-chills', 'Chills with a measured temperature below 38 C (100.4 F)'],
  ['a-rule-of-long-ago', 'a rule of long ago'],
])('%s is “%s”', (id, name) => {
  expect(ruleName(ALERT_RULES, id)).toBe(name);
});

test('every rule that ships has a name that fits a table', () => {
  const long = ALERT_RULES.filter(({ id }) => ruleName(ALERT_RULES, id).length > 200).map(({ id }) => id);
  expect(long).toEqual([]);
});
