// What a patient has agreed to, when and how.
import type { CommunicationId } from './communication.ts';
import type { Instant } from './instant.ts';
import type { Language } from './language.ts';
import type { LocalDate } from './local-time.ts';

/**
 * Where a patient stands between enrolment and leaving. Nothing but the invitation and its one reminder is sent before
 * `opted-in`, nothing unsolicited after `opted-out` or `declined`.
 */
export type ConsentStatus = 'pending' | 'invited' | 'opted-in' | 'declined' | 'opted-out';

/** How the coordinator got the consent that the invitation rests on. */
export const CONSENT_SOURCES = ['in-person', 'written'] as const;
export type ConsentSource = (typeof CONSENT_SOURCES)[number];

/** What a patient may agree to separately; absent means not asked yet. */
export const PERMISSIONS = ['mood-questions', 'caregiver', 'emergency-contact', 'voicemail', 'research-use'] as const;
export type SeparateConsent = (typeof PERMISSIONS)[number];

export const REQUEST_WAYS = ['phone', 'in-person', 'written'] as const;

/** A patient's wish to be texted again, as staff were told it. */
export interface ReturnRequest {
  /** Who of staff was told. */
  readonly takenBy: string;
  readonly on: LocalDate;
  readonly how: (typeof REQUEST_WAYS)[number];
}

/** The consent record (docs/clinical-rules.md section 10). */
export interface Consent {
  readonly status: ConsentStatus;
  readonly source: ConsentSource;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  /** When the first one was recorded, where this is a later one: the patient was enrolled then. */
  readonly firstRecordedAt?: Instant;
  readonly wordingVersion: string;
  readonly language: Language;
  readonly separately?: Partial<Record<SeparateConsent, boolean>>;
  readonly invitedAt?: Instant;
  readonly remindedAt?: Instant;
  /** When a person was asked to call because neither invitation nor reminder was answered. */
  readonly unansweredAt?: Instant;
  /** When and by which text the current status came about. */
  readonly changedAt?: Instant;
  readonly changedBy?: CommunicationId;
  /** When the text was written by which the patient left: START of before, brought late, does not undo it. */
  readonly leftAt?: Instant;
  /** Who had left asked to be texted again: without this nobody who texted STOP is invited anew. */
  readonly requested?: ReturnRequest;
}

/** When the patient was enrolled, however often they were invited again since. */
export const enrolledAt = ({ firstRecordedAt, recordedAt }: Consent): Instant => firstRecordedAt ?? recordedAt;
