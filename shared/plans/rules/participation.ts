// What happens to a patient's participation and needs a person; silence is in silence.ts.
import type { AlertRule } from '../../domain/alert.ts';

export const PARTICIPATION_RULES: readonly AlertRule[] = [
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
    id: 'infusions-missing',
    ladder: 'infusions-missing',
    severity: 'routine',
    when: { kind: 'event', event: 'infusions-missing' },
    reason:
      'No infusion has been recorded for twice the cycle: record the next one, the last dose, or that treatment is on hold.',
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
    id: 'mood-by-phone',
    ladder: 'mood-by-phone',
    severity: 'routine',
    when: { kind: 'event', event: 'mood-by-phone' },
    reason:
      'Questions about mood were due, and others read this phone: ask them in a call, or ask for consent to text them.',
    source: 'policy: clinical rules section 10',
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
    reason: 'The patient wrote something that a person should read the same day.',
    reasonUnread:
      'A question about symptoms or self-harm was answered in words that could not be read: read them the same day.',
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
    id: 'reply-limit',
    ladder: 'reply-limit',
    severity: 'routine',
    when: { kind: 'event', event: 'reply-limit' },
    reason:
      'So many texts came within the hour that Vigil stopped answering them by itself, danger and STOP aside: a person should read them.',
    source: 'policy: clinical rules section 6',
  },
  {
    id: 'reschedule-asked',
    ladder: 'reschedule-asked',
    severity: 'routine',
    when: { kind: 'event', event: 'reschedule-asked' },
    reason: 'The patient answered an appointment reminder with R: call to find another time.',
    source: 'policy: clinical rules section 7',
  },
  {
    id: 'self-harm-item-left-out',
    ladder: 'self-harm-item-left-out',
    severity: 'routine',
    when: { kind: 'event', event: 'self-harm-item-left-out' },
    reason:
      'PHQ-9 was called for and its self-harm item not asked: nobody could have responded the same day, the survey was too long already, or its other items had been asked too recently. Ask in person.',
    source: 'policy: clinical rules sections 1 and 4',
  },
];
