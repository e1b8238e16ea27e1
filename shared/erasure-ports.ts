// What erasing a patient needs from outside.
import type { AuditEntry } from './domain/audit.ts';
import type { PatientId } from './domain/communication.ts';
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
}
