// What an open alert waits for, by its ladder: an open alert names its ladder, not its rule.
import type { AlertCondition, AlertRule, PatientEvent } from './alert.ts';

/** What is about a text, and not about how somebody feels. */
const MESSAGES: readonly PatientEvent[] = [
  'text-to-read',
  'symptom-in-text',
  'unknown-sender',
  'wrong-number',
  'number-unconfirmed',
  'reported-death',
  'unreadable-replies',
  'self-harm-item-left-out',
  'undelivered',
  'safety-text-undelivered',
  'text-refused',
  'reply-limit',
];

const NOT_DELIVERED: readonly PatientEvent[] = ['undelivered', 'safety-text-undelivered', 'text-refused'];

const isOneOf = (when: AlertCondition, events: readonly PatientEvent[]): boolean =>
  when.kind === 'event' && events.includes(when.event);

/** A message that needs a person. */
export const isMessage = (when: AlertCondition): boolean => isOneOf(when, MESSAGES);

/** Texts that do not reach the patient. */
export const isNotDelivered = (when: AlertCondition): boolean => isOneOf(when, NOT_DELIVERED);

/** A patient who does not answer what reached them. */
export const isSilence = (when: AlertCondition): boolean =>
  when.kind === 'missed' || when.kind === 'unfinished' || isOneOf(when, ['silent-with-open-case']);

/** Pass the rules of every plan: one that a patient's plan no longer has may still be open. */
export const laddersOf = (rules: readonly AlertRule[], isIt: (when: AlertCondition) => boolean): ReadonlySet<string> =>
  new Set(rules.filter(({ when }) => isIt(when)).map(({ ladder }) => ladder));
