// What taking away what is kept needs from outside: a patient who is erased, and the words of texts that are old.
import type { AuditEntry } from './domain/audit.ts';
import type { Communication, PatientId } from './domain/communication.ts';
import type { Erasure } from './domain/erasure.ts';
import type { Instant } from './domain/instant.ts';
import type { PatientState } from './domain/patient.ts';

/** What begins an erasure. */
export interface BegunErasure {
  readonly erasure: Erasure;
  /** As it was when it was decided that the patient may be erased. */
  readonly state: PatientState;
  /** Keeps the number silent, unless other patients share it. */
  readonly silent?: PatientState;
  readonly entry: AuditEntry;
}

/** Patients who are erased: at once for everybody who works with them, then piece by piece from the table. */
export interface Erasures {
  find(patientId: PatientId): Promise<Erasure | undefined>;
  /**
   * Takes the patient away with study number and phone, and notes that the erasure has begun: all or nothing. From then on
   * nothing is texted and nobody finds them. `version-conflict`: something changed meanwhile; decide again.
   */
  begin(begun: BegunErasure): Promise<'begun' | 'version-conflict'>;
  /** Removes a piece of what is left, and in the end all that entries of the audit refer to; as often as it takes. */
  eraseSome(patientId: PatientId, now: Instant): Promise<'more' | 'done'>;
  /** At most `limit` patients whose erasure was begun by `until` and has not ended, those of longest ago first. */
  unfinished(until: Instant, limit: number): Promise<readonly PatientId[]>;
}

/** Texts that are too old to keep their words. */
export interface OldTexts {
  /** At most `limit` patients and unknown senders whose texts are to be looked at by now, those waiting longest first. */
  toLookAt(now: Instant, limit: number): Promise<readonly PatientId[]>;
  /** Those older than `before` that have their words still, oldest first; what is to be sent yet may be among them. */
  before(patientId: PatientId, before: Instant): Promise<readonly Communication[]>;
  /** Stores the text without its words; nothing where it was erased meanwhile. */
  removeBody(text: Communication): Promise<void>;
  /** Nothing where the patient was erased meanwhile. */
  lookAgain(patientId: PatientId, at: Instant): Promise<void>;
}
