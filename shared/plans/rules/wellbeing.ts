// Distress and quality of life, weekly: once where it is grave, else when it lasts, then four weeks of quiet unless worse.
import type { AlertRule, AnswerIs } from '../../domain/alert.ts';

const DISTRESS: Pick<AnswerIs, 'kind' | 'instrument' | 'linkId'> = {
  kind: 'answer',
  instrument: 'distress-0-10',
  linkId: 'distress-1',
};

export const WELLBEING_RULES: readonly AlertRule[] = [
  {
    id: 'distress-urgent',
    ladder: 'distress',
    severity: 'urgent',
    when: { ...DISTRESS, atLeast: 8 },
    reason: 'Distress 8 or more out of 10.',
    source: 'policy',
  },
  {
    id: 'distress-routine',
    ladder: 'distress',
    severity: 'routine',
    when: { kind: 'running', times: 2, of: { ...DISTRESS, atLeast: 4 } },
    quietDays: 28,
    reason: 'Distress 4 or more out of 10 twice running: the NCCN cut-off for a closer look.',
    source: 'NCCN 2020 (cut-off); policy (twice running, severity)',
  },
  {
    id: 'quality-of-life-routine',
    ladder: 'quality-of-life',
    severity: 'routine',
    when: {
      kind: 'running',
      times: 2,
      of: { kind: 'answer', instrument: 'lasa-qol', linkId: 'lasa-qol', atMost: 5 },
    },
    quietDays: 28,
    reason: 'Overall quality of life 5 or less out of 10 twice running: a clinically meaningful deficit.',
    source: 'Singh 2014 (cut-off); policy (twice running, severity)',
  },
  {
    id: 'quality-of-life-worse',
    ladder: 'quality-of-life',
    severity: 'routine',
    when: { kind: 'worse', instrument: 'lasa-qol', linkId: 'lasa-qol', than: 'last', by: 2, atMost: 5 },
    quietDays: 28,
    reason: 'Overall quality of life is down by 2 or more since the last time, to 5 or less out of 10.',
    source: 'Singh 2014 (cut-off); policy (change, severity)',
  },
];
