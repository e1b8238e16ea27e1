// Holds: what staff hear when one begins, and that each is looked at again until it is settled; and surveys that staff ask.
import type { AlertRule } from '../../domain/alert.ts';

export const HOLD_RULES: readonly AlertRule[] = [
  {
    id: 'in-hospital',
    ladder: 'in-hospital',
    severity: 'urgent',
    when: { kind: 'event', event: 'in-hospital' },
    reason:
      'The patient is in hospital or hospice, or was said to be: check-ins are paused. Find out where and why today.',
    source: 'policy: clinical rules section 7',
  },
  {
    id: 'paused-early',
    ladder: 'paused-early',
    severity: 'urgent',
    when: { kind: 'event', event: 'paused-early' },
    reason:
      'The patient paused the check-ins in the first 30 days after CAR-T cells: nobody is asked about danger signs now.',
    source: 'policy: clinical rules section 7; as urgent as one daily check that is missed',
  },
  {
    id: 'hold-to-review',
    ladder: 'hold-to-review',
    severity: 'routine',
    when: { kind: 'event', event: 'hold-to-review' },
    reason: 'A hold has come to its review date: does it still apply? Resume, or set a new date.',
    source: 'policy: clinical rules section 7',
  },
  {
    id: 'watch-answer',
    ladder: 'watch',
    severity: 'urgent',
    when: { kind: 'event', event: 'watch-answer' },
    reason: 'An answer to a question of the watch that a clinician set: yes, or as high as they named.',
    source: 'policy: clinical rules section 7; from which answer on is said with the question',
  },
  {
    id: 'survey-by-phone',
    ladder: 'survey-by-phone',
    severity: 'routine',
    when: { kind: 'event', event: 'survey-by-phone' },
    reason: 'A survey is due by phone: call the patient, and enter the answers in the open form.',
    source: 'policy: clinical rules section 8',
  },
];
