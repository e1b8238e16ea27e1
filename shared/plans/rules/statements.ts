// What a patient writes in words, at any time.
import type { AlertRule } from '../../domain/alert.ts';

export const STATEMENT_RULES: readonly AlertRule[] = [
  {
    id: 'self-harm-statement',
    ladder: 'self-harm-statement',
    severity: 'critical',
    when: { kind: 'statement', danger: 'self-harm' },
    reason: 'The patient wrote about self-harm or not wanting to live.',
    source: 'policy: clinical rules section 6; ASCO 2014',
  },
  {
    id: 'medical-emergency-statement',
    ladder: 'medical-emergency-statement',
    severity: 'critical',
    when: { kind: 'statement', danger: 'medical-emergency' },
    reason: 'The patient wrote of what may be a medical emergency.',
    source: 'policy: clinical rules section 6',
  },
  {
    id: 'violence-statement',
    ladder: 'violence-statement',
    severity: 'critical',
    when: { kind: 'statement', danger: 'violence' },
    reason: 'The patient wrote of violence: leave no message, and ask first whether it is safe to talk.',
    source: 'policy: clinical rules section 6',
  },
];
