// One text, in or out. Outgoing ones in `preparation` are the outbox.
import type { Delivery } from './delivery.ts';
import type { Instant } from './instant.ts';
import type { Language } from './language.ts';
import type { ReplyReading } from './reply/reading.ts';

export type PatientId = string;
/** Sorts by time: `<yyyymmddThhmmssSSS>-<random>-<n>`, unique within a patient. */
export type CommunicationId = string;

/**
 * What a text is for. It decides three things, and nothing else does: who may still get it, which queue it takes,
 * and whether quiet hours hold it back (see {@link PURPOSES}).
 */
export type Purpose =
  | 'invitation'
  | 'invitation-reminder'
  | 'invitation-reply'
  | 'survey-opening'
  | 'survey-reminder'
  | 'survey-reply'
  | 'appointment-reminder'
  | 'infusion-reminder'
  | 'medicine-reminder'
  | 'self-care'
  | 'number-check'
  | 'welcome'
  | 'acknowledgement'
  | 'help'
  | 'opt-out-confirmation'
  | 'unknown-sender'
  | 'staff'
  | 'safety';

/**
 * Who may be sent a text at the moment it is claimed: the condition checked in the same transaction. `unconfirmed-number`: who
 * has agreed, and has a new number that has not said YES.
 */
export type Permission = 'invited' | 'opted-in' | 'unconfirmed-number' | 'anyone';

export interface PurposeRule {
  readonly permission: Permission;
  /** `replies` answers what a person just sent and safety texts; `campaign` is all else, paced. */
  readonly queue: 'replies' | 'campaign';
  /** Nobody asked for it just now: bound by quiet hours and by today's sending window. */
  readonly unsolicited: boolean;
}

export const PURPOSES: Readonly<Record<Purpose, PurposeRule>> = {
  invitation: { permission: 'invited', queue: 'campaign', unsolicited: true },
  'invitation-reminder': { permission: 'invited', queue: 'campaign', unsolicited: true },
  'invitation-reply': { permission: 'invited', queue: 'replies', unsolicited: false },
  'survey-opening': { permission: 'opted-in', queue: 'campaign', unsolicited: true },
  'survey-reminder': { permission: 'opted-in', queue: 'campaign', unsolicited: true },
  'survey-reply': { permission: 'opted-in', queue: 'replies', unsolicited: false },
  'appointment-reminder': { permission: 'opted-in', queue: 'campaign', unsolicited: true },
  // By itself, since a treatment hold stops it alone.
  'infusion-reminder': { permission: 'opted-in', queue: 'campaign', unsolicited: true },
  'medicine-reminder': { permission: 'opted-in', queue: 'campaign', unsolicited: true },
  'self-care': { permission: 'opted-in', queue: 'campaign', unsolicited: true },
  'number-check': { permission: 'unconfirmed-number', queue: 'campaign', unsolicited: true },
  welcome: { permission: 'opted-in', queue: 'replies', unsolicited: false },
  acknowledgement: { permission: 'opted-in', queue: 'replies', unsolicited: false },
  help: { permission: 'anyone', queue: 'replies', unsolicited: false },
  'opt-out-confirmation': { permission: 'anyone', queue: 'replies', unsolicited: false },
  'unknown-sender': { permission: 'anyone', queue: 'replies', unsolicited: false },
  // The sender was warned of quiet hours.
  staff: { permission: 'opted-in', queue: 'replies', unsolicited: false },
  safety: { permission: 'anyone', queue: 'replies', unsolicited: false },
};

/** A text a decision wants sent. The store adds nothing; `send-text` fills in what happened to it. */
export interface OutgoingText {
  readonly id: CommunicationId;
  readonly patientId: PatientId;
  readonly direction: 'out';
  readonly purpose: Purpose;
  readonly createdAt: Instant;
  /** The number the state held when this was decided; a text to another number is never claimed. */
  readonly phone: string;
  readonly language: Language;
  readonly body: string;
  /** When its words were taken away, as too old to be kept: `body` is empty from then on. */
  readonly bodyRemovedAt?: Instant;
  /** How many segments it took; known by itself only once the words are gone. */
  readonly segments?: number;
  /** Which wording, in which version: `<key>@<version>`; `by-staff@…` is a person's own words. */
  readonly wording: string;
  /** Of a survey's texts and of self-care: the plan that called for it, `<id>@<version>`. */
  readonly plan?: string;
  /** The crisis lines it had to name, `<country>@<version>`; absent where none are on record for the country. */
  readonly crisisLines?: string;
  /** After this it is `not-done`; safety texts have none. */
  readonly notAfter?: Instant;
  /** The question it asks, by the text that asked it first: it goes out only while that question is the open one. */
  readonly asks?: CommunicationId;
  /** The text to send right after this one, in order. */
  readonly thenId?: CommunicationId;
  /** True for a text that another one's `thenId` names: it is queued by its predecessor, not by itself. */
  readonly chained?: true;
  readonly status: 'preparation' | 'in-progress' | 'completed' | 'not-done';
  readonly attempts: number;
  readonly claimedAt?: Instant;
  readonly leaseUntil?: Instant;
  readonly sentAt?: Instant;
  readonly providerMessageId?: string;
  /** What the phone network said later; absent where it has not, or is not asked. */
  readonly delivery?: Delivery;
  readonly notDoneReason?: NotDoneReason;
  /** Set once a send's outcome was unknown, so that it may have gone out twice. */
  readonly outcomeUnknown?: true;
}

/**
 * Why a text was not sent: too late, no longer permitted, refused by the provider as undeliverable,
 * lost twice with unknown outcome, or stopped with the whole programme.
 */
export type NotDoneReason = 'too-late' | 'not-permitted' | 'refused' | 'outcome-unknown' | 'programme-held';

/** A text a person sent, kept whatever it says. */
export interface IncomingText {
  readonly id: CommunicationId;
  readonly patientId: PatientId;
  readonly direction: 'in';
  readonly inboundMessageId: string;
  /** When the carrier handed it over (the SNS envelope's Timestamp): what an answer's order is judged by. */
  readonly writtenAt: Instant;
  readonly receivedAt: Instant;
  readonly body: string;
  /** As of an outgoing text. */
  readonly bodyRemovedAt?: Instant;
  readonly reading: ReplyReading;
  /** Where it counted as an answer: which administration and item it filled. */
  readonly filed?: { readonly administrationId: string; readonly linkId: string; readonly code: number };
  /** True when a person has to read it. */
  readonly needsPerson?: true;
}

export type Communication = OutgoingText | IncomingText;
