// Item 9 of the PHQ-9: above 0, or unknown.
import type { AlertRule } from '../../domain/alert.ts';

export const SELF_HARM_RULES: readonly AlertRule[] = [
  {
    id: 'phq-9-item-9-positive',
    ladder: 'phq-9-item-9',
    severity: 'critical',
    when: { kind: 'answer', instrument: 'phq-9', linkId: 'phq9-9', atLeast: 1 },
    reason: 'Thoughts of being better off dead or of self-harm on at least several days (PHQ-9 item 9).',
    source: 'Walker 2010; Simon 2013; ASCO 2014',
  },
  {
    id: 'phq-9-item-9-unanswered',
    // A ladder of its own: an answer that comes late is news, whatever was made of its absence.
    ladder: 'phq-9-item-9-unanswered',
    severity: 'critical',
    when: { kind: 'unanswered', instrument: 'phq-9', linkId: 'phq9-9' },
    reason: 'The self-harm question (PHQ-9 item 9) was asked and not answered: unknown, not "no".',
    source: 'policy: clinical rules section 5',
  },
];
