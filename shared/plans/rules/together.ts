// Several alerts in one case.
import type { AlertRule } from '../../domain/alert.ts';

/** They measure one thing by several scales, so that two of them are not two problems. A measure that is not here counts. */
const MOOD_AND_WELLBEING = [
  'distress-0-10',
  'lasa-qol',
  'phq-2',
  'phq-4',
  'phq-8',
  'phq-9',
  'gad-2',
  'gad-7',
  'k6',
  'k10',
];

export const TOGETHER_RULES: readonly AlertRule[] = [
  {
    id: 'two-urgent',
    ladder: 'case',
    severity: 'critical',
    when: { kind: 'case', severity: 'urgent', atLeast: 2, except: MOOD_AND_WELLBEING },
    reason: 'Two or more urgent alerts in one survey.',
    source: 'UKONS triage tool (two ambers make a red); policy: clinical rules section 2',
  },
];
