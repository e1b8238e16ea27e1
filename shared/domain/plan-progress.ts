// How far a patient has come in a plan, and what is to follow it.
import type { LocalDate } from './local-time.ts';
import type { FollowedModule } from './plan-module.ts';
import type { InstrumentId } from './questionnaire.ts';
import type { TreatmentDates } from './treatment.ts';

export interface CarePlan {
  readonly planId: string;
  /** Of the plan that asked last; at first, that the patient was enrolled with. */
  readonly version: string;
  /** The local day of the first occurrence; all later ones follow from it. Absent until the patient agrees. */
  readonly startsOn?: LocalDate;
  /** The first day of the plan, counted from 0, that has not been dealt with; negative where it came before the first. */
  readonly next: number;
  /** The plan began because treatment had ended: its first day follows the last dose. */
  readonly since?: 'last-dose';
  /** The plan that takes its place from a day on: the old one ends the day before. */
  readonly upNext?: PlanSwitch;
  /** What is asked on top of the plan; over when their days are. */
  readonly modules?: readonly FollowedModule[];
  /** What did not fit into the last sitting: asked in the next one. */
  readonly owed?: readonly InstrumentId[];
  /** What another questionnaire had asked in part too recently: asked on that day. */
  readonly postponed?: readonly Postponed[];
}

/** A plan that is to begin on a day, as a new episode of treatment with its own dates. */
export interface PlanSwitch {
  readonly planId: string;
  readonly from: LocalDate;
  readonly treatment?: TreatmentDates;
}

/** An instrument that is asked once, on another day than the plan's. */
export interface Postponed {
  readonly instrument: InstrumentId;
  readonly on: LocalDate;
}
