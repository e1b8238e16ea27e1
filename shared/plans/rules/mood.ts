// Depression and anxiety by their scores. A routine score alerts again after four weeks, sooner when it is worse.
import type { AlertRule } from '../../domain/alert.ts';

export const MOOD_RULES: readonly AlertRule[] = [
  {
    id: 'phq-9-total-urgent',
    ladder: 'phq-9-total',
    severity: 'urgent',
    when: { kind: 'score', instrument: 'phq-9', score: 'total', atLeast: 15 },
    reason: 'PHQ-9 total 15 or more: moderately severe or severe.',
    source: 'Kroenke 2001 (band); policy (severity)',
  },
  {
    id: 'phq-9-total-routine',
    ladder: 'phq-9-total',
    severity: 'routine',
    when: { kind: 'score', instrument: 'phq-9', score: 'total', atLeast: 8 },
    quietDays: 28,
    reason: 'PHQ-9 total 8 or more: the cut-off for patients in oncology (10 is the general one).',
    source: 'Thekkumpurath 2011; policy (severity)',
  },
  {
    id: 'phq-9-worse',
    ladder: 'phq-9-total',
    severity: 'routine',
    when: { kind: 'worse', instrument: 'phq-9', score: 'total', than: 'last', by: 5 },
    quietDays: 28,
    reason: 'PHQ-9 total up by 5 or more since the last time: more than chance.',
    source: 'Löwe 2004 (change); policy (severity)',
  },
  {
    id: 'phq-4-total-urgent',
    ladder: 'phq-4-total',
    severity: 'urgent',
    when: { kind: 'score', instrument: 'phq-4', score: 'total', atLeast: 9 },
    reason: 'PHQ-4 total 9 or more: severe anxiety and depression symptoms.',
    source: 'Kroenke 2009 (band); policy (severity)',
  },
  {
    id: 'phq-4-total-routine',
    ladder: 'phq-4-total',
    severity: 'routine',
    when: { kind: 'score', instrument: 'phq-4', score: 'total', atLeast: 6 },
    quietDays: 28,
    reason: 'PHQ-4 total 6 or more: moderate anxiety and depression symptoms.',
    source: 'Kroenke 2009 (band); policy (severity)',
  },
];
