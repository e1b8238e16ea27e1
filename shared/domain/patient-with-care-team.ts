// What a decision is made on: a patient, and the team that looks after them.
import type { CareTeam } from './care-team.ts';
import type { PatientState } from './patient.ts';

export interface PatientWithCareTeam {
  readonly state: PatientState;
  /** Absent while the team that the state names is not set up. */
  readonly careTeam?: CareTeam;
}
