// Whether our texts reach the patient's phone.
import type { AlertRule } from '../../domain/alert.ts';

export const REACHING_RULES: readonly AlertRule[] = [
  {
    id: 'text-refused',
    ladder: 'text-refused',
    severity: 'routine',
    when: { kind: 'event', event: 'text-refused' },
    reason:
      'Texts cannot reach this number, now or later: it is wrong, a landline, or closed to texts. Sending is held: check the number with the patient.',
    source: 'policy',
  },
  {
    id: 'number-unconfirmed',
    ladder: 'number-unconfirmed',
    severity: 'routine',
    when: { kind: 'event', event: 'number-unconfirmed' },
    reason: 'The new number was asked whether it is the patient’s and has not said YES: call, and check it.',
    source: 'policy',
  },
  {
    id: 'safety-text-undelivered',
    ladder: 'safety-text-undelivered',
    severity: 'urgent',
    when: { kind: 'event', event: 'safety-text-undelivered' },
    reason: 'A text that says whom to call in danger did not reach the patient: call them.',
    source: 'policy',
  },
];
