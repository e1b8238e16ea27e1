// When a person is needed, and how soon: thresholds as data. What `policy` marks is a proposal until a clinician signs it.
import type { AlertRule } from '../domain/alert.ts';

export const ALERT_RULES_VERSION = '1.0.0';

const selfHarm: readonly AlertRule[] = [
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
    ladder: 'phq-9-item-9',
    severity: 'critical',
    when: { kind: 'unanswered', instrument: 'phq-9', linkId: 'phq9-9' },
    reason: 'The self-harm question (PHQ-9 item 9) was asked and not answered: unknown, not "no".',
    source: 'policy: clinical rules section 5',
  },
];

const statements: readonly AlertRule[] = [
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

const mood: readonly AlertRule[] = [
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
    reason: 'PHQ-9 total 8 or more: the cut-off for patients in oncology (10 is the general one).',
    source: 'Thekkumpurath 2011; policy (severity)',
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
    reason: 'PHQ-4 total 6 or more: moderate anxiety and depression symptoms.',
    source: 'Kroenke 2009 (band); policy (severity)',
  },
];

const weekly: readonly AlertRule[] = [
  {
    id: 'distress-urgent',
    ladder: 'distress',
    severity: 'urgent',
    when: { kind: 'answer', instrument: 'distress-0-10', linkId: 'distress-1', atLeast: 8 },
    reason: 'Distress 8 or more out of 10.',
    source: 'policy',
  },
  {
    id: 'distress-routine',
    ladder: 'distress',
    severity: 'routine',
    when: { kind: 'answer', instrument: 'distress-0-10', linkId: 'distress-1', atLeast: 4 },
    reason: 'Distress 4 or more out of 10: the NCCN cut-off for a closer look.',
    source: 'NCCN 2020 (cut-off); policy (severity)',
  },
  {
    id: 'quality-of-life-routine',
    ladder: 'quality-of-life',
    severity: 'routine',
    when: { kind: 'answer', instrument: 'lasa-qol', linkId: 'lasa-qol', atMost: 5 },
    reason: 'Overall quality of life 5 or less out of 10: a clinically meaningful deficit.',
    source: 'Singh 2014 (cut-off); policy (severity)',
  },
];

const participation: readonly AlertRule[] = [
  {
    id: 'self-harm-item-left-out',
    ladder: 'self-harm-item-left-out',
    severity: 'routine',
    when: { kind: 'event', event: 'self-harm-item-left-out' },
    reason:
      'PHQ-9 was called for and its self-harm item not asked: nobody could have responded the same day, or the survey was too long already. Ask in person.',
    source: 'policy: clinical rules sections 1 and 4',
  },
  {
    id: 'missed-surveys',
    ladder: 'missed-surveys',
    severity: 'routine',
    when: { kind: 'missed', inARow: 2 },
    reason: 'Two surveys in a row went unanswered.',
    source: 'policy: clinical rules section 8',
  },
  {
    id: 'invitation-unanswered',
    ladder: 'invitation-unanswered',
    severity: 'routine',
    when: { kind: 'event', event: 'invitation-unanswered' },
    reason: 'The invitation and its reminder were not answered.',
    source: 'policy: clinical rules section 10',
  },
  {
    id: 'opted-out',
    ladder: 'opted-out',
    severity: 'routine',
    when: { kind: 'event', event: 'opted-out' },
    reason: 'The patient stopped the texts: confirm by phone.',
    source: 'policy: clinical rules section 9',
  },
  {
    id: 'wrong-number',
    ladder: 'wrong-number',
    severity: 'routine',
    when: { kind: 'event', event: 'wrong-number' },
    reason: 'The reply says that this is not the patient: texts are suspended until the number is checked.',
    source: 'policy',
  },
  {
    id: 'reported-death',
    ladder: 'reported-death',
    severity: 'urgent',
    when: { kind: 'event', event: 'reported-death' },
    reason: 'The reply says that the patient has died: nothing is sent, a person calls.',
    source: 'policy: clinical rules section 9',
  },
  {
    id: 'unknown-sender',
    ladder: 'unknown-sender',
    severity: 'routine',
    when: { kind: 'event', event: 'unknown-sender' },
    reason: 'Someone whose number is not known sent a text: read it, and call if it needs a person.',
    source: 'policy: clinical rules section 6',
  },
  {
    id: 'text-to-read',
    ladder: 'text-to-read',
    severity: 'routine',
    when: { kind: 'event', event: 'text-to-read' },
    reason: 'The patient wrote something that a person should read and, where it needs one, answer.',
    source: 'policy: clinical rules section 6',
  },
  {
    id: 'symptom-in-text',
    ladder: 'text-to-read',
    severity: 'urgent',
    when: { kind: 'event', event: 'symptom-in-text' },
    reason: 'The patient asked for a call, or named a symptom, a loss or hopelessness in a text: read it the same day.',
    source: 'policy: reading replies, C5',
  },
  {
    id: 'unreadable-replies',
    ladder: 'unreadable-replies',
    severity: 'routine',
    when: { kind: 'event', event: 'unreadable-replies' },
    reason: 'A question was asked again twice and the replies could still not be read.',
    source: 'policy',
  },
  {
    id: 'text-refused',
    ladder: 'text-refused',
    severity: 'routine',
    when: { kind: 'event', event: 'text-refused' },
    reason: 'The phone network refused a text to this number.',
    source: 'policy',
  },
];

export const ALERT_RULES: readonly AlertRule[] = [...selfHarm, ...statements, ...mood, ...weekly, ...participation];
