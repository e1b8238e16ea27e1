// Everything the logic needs from outside, on one page. Every port has a real adapter and an in-memory twin that pass
// the same contract tests (test/adapters).
import type { Alert, AlertId } from './domain/alert.ts';
import type { AlertNotice } from './domain/alert-notice.ts';
import type { AuditEntry } from './domain/audit.ts';
import type { CareTeam, CareTeamId } from './domain/care-team.ts';
import type { Communication, CommunicationId, NotDoneReason, OutgoingText, PatientId } from './domain/communication.ts';
import type { Delivery } from './domain/delivery.ts';
import type { ProgrammeHold } from './domain/holds/programme-hold.ts';
import type { Instant } from './domain/instant.ts';
import type { AlertQuery } from './domain/newest-alerts.ts';
import type { PatientState } from './domain/patient.ts';
import type { PatientCourse, PatientRecord, Piece } from './domain/patient-record.ts';
import type { PatientPage, PatientSearch } from './domain/patient-search.ts';
import type { PatientWithCareTeam } from './domain/patient-with-care-team.ts';
import type { ProgrammeWithCareTeams } from './domain/programme-with-care-teams.ts';
import type { StaffNote } from './domain/staff-note.ts';
import type { Turn } from './domain/turn.ts';
import type { WaitingPatient, WaitingPatients, WorkListRow } from './domain/work-list.ts';

/** Names one text without saying anything about it: what travels on the queues. */
export interface TextPointer {
  readonly patientId: PatientId;
  readonly communicationId: CommunicationId;
}

/**
 * What became of a commit. `duplicate`: this inbound message was committed before, so it is done. `version-conflict`:
 * reload and decide again. `stale-answer`: the question was not yet claimed when the reply was written; decide again
 * without it. `phone-taken`: another patient has the number that the turn moves to. `phone-busy`: another patient on a shared
 * phone is being asked, or was a moment ago; decide again, knowing that. A transaction conflict is none of these: it throws
 * {@link RetryableError}, and the queue tries again.
 */
export type CommitOutcome =
  | 'committed'
  | 'duplicate'
  | 'version-conflict'
  | 'stale-answer'
  | 'phone-taken'
  | 'phone-busy';
export type CreateOutcome = 'created' | 'duplicate' | 'phone-taken' | 'study-id-taken' | 'phone-busy';

/** A fault that is expected to pass: thrown, so that the queue delivers the record again. */
export class RetryableError extends Error {
  override readonly name = 'RetryableError';
}

/** Patients and their turns. Reads are strongly consistent; a turn is written whole or not at all. */
export interface PatientStore {
  patientIdsByPhone(phone: string): Promise<readonly PatientId[]>;
  /** True once a turn with this inbound message was committed. */
  wasReceived(inboundMessageId: string): Promise<boolean>;
  patientIdByStudyId(studyId: string): Promise<PatientId | undefined>;
  load(patientId: PatientId): Promise<PatientState | undefined>;
  /** State and team in one read. */
  loadWithCareTeam(patientId: PatientId): Promise<PatientWithCareTeam | undefined>;
  /** Writes a patient's first turn; an unknown contact gives up the phone. `phone-taken` unless `sharedWith` are all who have it. */
  create(turn: Turn, sharedWith?: readonly PatientId[]): Promise<CreateOutcome>;
  commit(turn: Turn): Promise<CommitOutcome>;
  communication(pointer: TextPointer): Promise<Communication | undefined>;
  alert(alertId: AlertId): Promise<Alert | undefined>;
  record(patientId: PatientId): Promise<PatientRecord | undefined>;
  /** Three requests, however much there is; of what would not fit into one answer the oldest is left out. */
  course(patientId: PatientId, newestTexts: number): Promise<PatientCourse | undefined>;
  /** One request; in order of time. */
  texts(patientId: PatientId, piece: Piece): Promise<readonly Communication[]>;
  /** One request; in order of time. */
  audit(patientId: PatientId, piece: Piece): Promise<readonly AuditEntry[]>;
  /** Adds an entry that no decision made, such as a staff member viewing a patient. */
  addAudit(entry: AuditEntry): Promise<void>;
  /** The note and its entry in the audit, both or neither. */
  addNote(note: StaffNote, entry: AuditEntry): Promise<void>;
}

/** Finds patients, never unknown contacts, with at most four requests whatever the size. New patients may be missing for a second. */
export interface Directory {
  find(search: PatientSearch): Promise<PatientPage>;
}

/** A text whose outcome stayed unknown is sent once more, never again. */
export const MOST_ATTEMPTS = 2;

/** Where a claim found the text. Only `claimed` may be sent. */
export type Claim =
  | { readonly outcome: 'claimed'; readonly text: OutgoingText }
  /** Already completed or not-done; its `thenId` still has to be carried on. */
  | { readonly outcome: 'settled'; readonly text: OutgoingText }
  /** Another sender holds it until then. */
  | { readonly outcome: 'busy'; readonly leaseUntil: Instant }
  /** Consent, hold or phone no longer allow it. Nothing was changed. */
  | { readonly outcome: 'not-permitted'; readonly text: OutgoingText }
  /** It was sent twice without an outcome: never again. Nothing was changed. */
  | { readonly outcome: 'exhausted'; readonly text: OutgoingText }
  | { readonly outcome: 'unknown' };

/** Outgoing texts on their way. One claim, one send, one mark. */
export interface Outbox {
  /**
   * `preparation`, or `in-progress` with an expired lease and one attempt so far → `in-progress`, in one transaction
   * with the permission check on the state ({@link import('./domain/communication.ts').PURPOSES}).
   */
  claim(pointer: TextPointer, now: Instant, leaseUntil: Instant): Promise<Claim>;
  markSent(text: OutgoingText, sentAt: Instant, providerMessageId: string): Promise<void>;
  /** The provider certainly did not take it (throttled): back to `preparation`, the attempt not counted. */
  release(text: OutgoingText): Promise<void>;
  /** The provider may have taken it: stays `in-progress` until the lease ends, flagged `outcomeUnknown`. */
  markOutcomeUnknown(text: OutgoingText): Promise<void>;
  markNotDone(text: OutgoingText, reason: NotDoneReason): Promise<void>;
  /** Every text that follows this one is settled. Until then the work index keeps a chain by its first text alone. */
  markChainSettled(first: OutgoingText): Promise<void>;
}

/** What the phone network says of a text after it was taken. */
export interface Receipt extends Delivery {
  readonly providerMessageId: string;
}

export interface Receipts {
  /** The text that the provider's id names; undefined when it is none of ours, or not marked as sent yet. */
  find(providerMessageId: string): Promise<TextPointer | undefined>;
  /** Keeps what became of the text; false when more is known already, for receipts come in any order and more than once. */
  record(pointer: TextPointer, delivery: Delivery): Promise<boolean>;
}

/** A receipt on its way, and until when to wait for the text it is about. */
export interface QueuedReceipt extends Receipt {
  readonly giveUpAt: Instant;
}

export interface ReceiptQueue {
  add(receipts: readonly QueuedReceipt[]): Promise<void>;
}

/** Late work that the sweep carries again. */
export type OverdueWork =
  | { readonly kind: 'patient'; readonly patientId: PatientId; readonly dueAt: Instant }
  | {
      readonly kind: 'text';
      readonly pointer: TextPointer;
      readonly queue: 'replies' | 'campaign';
      readonly dueAt: Instant;
    }
  | { readonly kind: 'alert'; readonly alertId: AlertId; readonly dueAt: Instant };

/** The sparse, sharded index of what is due, and of alerts by team. */
export interface WorkIndex {
  /** Work due before `before`, oldest first, at most `limit` of each kind. */
  overdue(before: Instant, limit: number): Promise<readonly OverdueWork[]>;
  /** Hides the work from `overdue` until `again`; false when it has been done meanwhile. Alerts are touched by it, so the stream carries them. */
  postpone(work: OverdueWork, again: Instant): Promise<boolean>;
  alerts(query: AlertQuery): Promise<readonly Alert[]>;
  /** True when at least one patient has something planned. */
  anyonePlanned(): Promise<boolean>;
}

/** Patients with open alerts. What it costs does not grow with how many there are. */
export interface WorkList {
  /** The most pressing `limit` of these teams, in order, by one request; `more` where it cannot read all who wait anywhere. */
  waiting(teams: readonly CareTeamId[], limit: number): Promise<WaitingPatients>;
  /**
   * What the list shows of a page of them, by one request, in their order; without those who have nothing open any more.
   * A patient may be asked for several times, each time with other alerts.
   */
  rows(patients: readonly WaitingPatient[]): Promise<readonly WorkListRow[]>;
}

/** Counts a notice as published, with its time, once for each count, so that the sweep leaves the alert alone. */
export interface AlertNotices {
  /** False once this many notices have been counted. */
  isDue(alertId: AlertId, noticesDue: number): Promise<boolean>;
  markNoticed(alertId: AlertId, noticesSent: number, at: Instant): Promise<void>;
}

/** When the last text went in or out, to notice silence. */
export interface Pulse {
  beat(at: Instant): Promise<void>;
  last(): Promise<Instant | undefined>;
}

/** Care teams as coordinators set them up; always read as last written. */
export interface CareTeams {
  get(id: CareTeamId): Promise<CareTeam | undefined>;
  list(): Promise<readonly CareTeam[]>;
  put(team: CareTeam): Promise<void>;
}

/** What holds for the whole programme, alone or with the care teams in one read; always as last written. */
export interface Programme {
  withCareTeams(): Promise<ProgrammeWithCareTeams>;
  /** Undefined where it was never on hold. */
  hold(): Promise<ProgrammeHold | undefined>;
  setHold(hold: ProgrammeHold): Promise<void>;
}

/** The result of handing one text to the phone network's gateway. */
export type SendOutcome =
  | { readonly outcome: 'accepted'; readonly providerMessageId: string }
  /** Certainly not taken; try later. */
  | { readonly outcome: 'throttled' }
  /** Certainly not taken, and never will be: bad number, blocked country, price. `code` is the provider's error code. */
  | { readonly outcome: 'refused'; readonly code: string }
  /** Time-out or connection lost: it may have been taken. */
  | { readonly outcome: 'unknown' };

export interface TextGateway {
  /** `phone` is E.164; `body` at most 1,600 characters. */
  send(text: { readonly phone: string; readonly body: string }): Promise<SendOutcome>;
}

export interface CareTeamTopic {
  publish(notice: AlertNotice): Promise<void>;
  /** False when no confirmed subscription lets this notice through, so that nobody hears it. */
  hasSubscriber(notice: AlertNotice): Promise<boolean>;
}

/** The alarm clock: one schedule per patient, which mirrors `nextWakeAt`. */
export interface WakeUps {
  /** Creates the schedule for `to` (there already = done), then deletes the one for `from` if still ahead (gone = done). */
  move(patientId: PatientId, from: Instant | undefined, to: Instant | undefined): Promise<void>;
}

/** Asks `wake-patient` to look at a patient; `notSent` names a text that will never go out, for the domain to decide anew. */
export interface WakeRequest {
  readonly patientId: PatientId;
  readonly notSent?: CommunicationId;
}

export interface Queues {
  sendText(queue: 'replies' | 'campaign', pointers: readonly TextPointer[]): Promise<void>;
  wake(requests: readonly WakeRequest[]): Promise<void>;
}

/** What signing in brings; the refresh token ends by itself after a shift. */
export interface StaffTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** What an access token says. `refused`: forged, of another pool, of another client, or no access token. */
export type TokenCheck =
  | { readonly outcome: 'valid'; readonly claims: Readonly<Record<string, unknown>> }
  | { readonly outcome: 'expired' }
  | { readonly outcome: 'refused' };

/**
 * Signs staff in to the pages: OAuth's authorization code flow with PKCE (RFC 7636). It has no twin in memory: the local cloud
 * plays the user pool, and the tests sign in there.
 */
export interface StaffSignIn {
  /** Where the browser goes to sign in; it comes back with a code and this `state`. */
  beginAt(parts: { readonly state: string; readonly challenge: string }): string;
  /** Undefined where the code is not taken: used, too old, or begun elsewhere. */
  redeem(code: string, verifier: string): Promise<StaffTokens | undefined>;
  check(accessToken: string): Promise<TokenCheck>;
  /** A new access token; undefined once the session has ended. */
  renew(refreshToken: string): Promise<string | undefined>;
  revoke(refreshToken: string): Promise<void>;
  /** Where the browser goes to sign out there too; it comes back to the page that says so. */
  endAt(): string;
}
