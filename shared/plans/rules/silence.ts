// Silence: one entry per patient on the call list, and the same day where something was open or being told.
import type { AlertRule } from '../../domain/alert.ts';

export const SILENCE_RULES: readonly AlertRule[] = [
  {
    id: 'silent-with-open-case',
    ladder: 'silence',
    severity: 'urgent',
    when: { kind: 'event', event: 'silent-with-open-case' },
    reason: 'A survey went unanswered while a critical or urgent case is open.',
    source: 'policy: clinical rules section 8',
  },
  {
    id: 'missed-surveys',
    ladder: 'silence',
    severity: 'routine',
    when: { kind: 'missed', inARow: 2 },
    reason: 'Two surveys in a row went unanswered.',
    source: 'policy: clinical rules section 8',
  },
  {
    id: 'unfinished-surveys',
    ladder: 'silence',
    severity: 'routine',
    when: { kind: 'missed', inARow: 2, begun: true },
    reason: 'Two surveys in a row were begun or left, and not answered to the end.',
    source: 'policy: clinical rules section 8',
  },
  {
    id: 'undelivered',
    ladder: 'undelivered',
    severity: 'routine',
    when: { kind: 'event', event: 'undelivered' },
    reason: 'A survey could not be delivered: no answer says nothing about the patient.',
    source: 'policy: clinical rules section 8',
  },
];
