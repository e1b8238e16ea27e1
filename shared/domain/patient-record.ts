// What is kept about one patient: all of it, or what a page shows.
import type { Alert } from './alert.ts';
import type { AuditEntry } from './audit.ts';
import type { Communication } from './communication.ts';
import type { PatientState } from './patient.ts';
import type { QuestionnaireResponse } from './response.ts';
import type { StaffNote } from './staff-note.ts';

/** All that is kept about one patient, for staff. */
export interface PatientRecord {
  readonly state: PatientState;
  readonly communications: readonly Communication[];
  readonly responses: readonly QuestionnaireResponse[];
  readonly alerts: readonly Alert[];
  readonly audit: readonly AuditEntry[];
  readonly notes: readonly StaffNote[];
}

/** How a patient has fared, for a page: all but old texts and the audit. Each kind is in order of time. */
export interface PatientCourse {
  readonly state: PatientState;
  readonly responses: readonly QuestionnaireResponse[];
  readonly alerts: readonly Alert[];
  readonly notes: readonly StaffNote[];
  /** The newest. */
  readonly texts: readonly Communication[];
  /** There are texts before these. */
  readonly earlierTexts: boolean;
}

/** A piece of a long list: the newest `limit` there are, or the newest of those before an id. */
export interface Piece {
  readonly before?: string;
  readonly limit: number;
}
