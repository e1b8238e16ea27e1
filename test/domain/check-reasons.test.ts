// What staff read in an alert names the number that its rule goes by.
import { expect, test } from 'vitest';
import type { AlertRule } from '../../shared/domain/alert.ts';
import { reasonFaults } from '../../shared/domain/check-reasons.ts';
import { ALERT_RULES } from '../../shared/plans/alert-rules.ts';

const rule = (reason: string, atLeast: number): AlertRule => ({
  id: 'mood',
  ladder: 'mood',
  severity: 'routine',
  when: { kind: 'score', instrument: 'phq-9', score: 'total', atLeast },
  reason,
  source: 'policy',
});

test.each([
  ['PHQ-9 total 8 or more: the cut-off (10 is the general one).', 8, []],
  ['PHQ-9 total 8 or more.', 10, ['says "8 or more", and the rule goes by 10']],
  ['PHQ-9 is high.', 10, []],
])('%s with %i: %j', (reason, atLeast, problems) => {
  expect(reasonFaults(rule(reason, atLeast), 'rules[0]').map(({ problem }) => problem)).toEqual(problems);
});

test('every rule that ships names its own', () => {
  expect(ALERT_RULES.flatMap((one, index) => reasonFaults(one, `rules[${index}]`))).toEqual([]);
});
