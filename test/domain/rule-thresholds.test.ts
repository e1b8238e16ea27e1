// The numbers of a rule that a site sets otherwise: those that it has, at whatever level, and no others.
import { expect, it } from 'vitest';
import type { AlertCondition } from '../../shared/domain/alert.ts';
import { thresholdsOf, withThresholds } from '../../shared/domain/rule-thresholds.ts';

const quality = { kind: 'answer', instrument: 'lasa-qol', linkId: 'lasa-qol', atMost: 5 } as const;
const running: AlertCondition = { kind: 'running', times: 2, of: quality };

it.each<[string, AlertCondition, AlertCondition]>([
  ['an answer', quality, { ...quality, atMost: 4 }],
  ['a run, and what is running', running, { kind: 'running', times: 3, of: { ...quality, atMost: 4 } }],
  ['words', { kind: 'statement', danger: 'violence' }, { kind: 'statement', danger: 'violence' }],
])('of %s', (_case, when, expected) => {
  expect(withThresholds(when, { atMost: 4, times: 3, by: 9 })).toEqual(expected);
});

it('are found one level down too', () => {
  expect(thresholdsOf(running)).toEqual({ atMost: 5, times: 2 });
  expect(thresholdsOf(quality)).toEqual({ atMost: 5 });
});
