// What a member of staff wrote down about a patient, for the team alone: it is never sent and never changed.
import type { PatientId } from './communication.ts';
import type { Instant } from './instant.ts';

export interface StaffNote {
  /** Sorts by time, as the id of a turn does. */
  readonly id: string;
  readonly patientId: PatientId;
  readonly at: Instant;
  /** A user name. */
  readonly by: string;
  readonly body: string;
}

/** Characters; a longer story belongs into the chart. */
export const LONGEST_NOTE = 1_000;
