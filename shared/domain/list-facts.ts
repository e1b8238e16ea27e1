// What the state keeps for lists alone, so that a list of patients reads nothing but their states.
import type { LocalDate } from './local-time.ts';

/** Surveys that ended, as {@link import('./adherence.ts').adherenceOf} counts them out of responses and texts. */
export interface SurveyCount {
  readonly delivered: number;
  /** Of the delivered: answered to the end. */
  readonly completed: number;
  /** Of the delivered: answered in part; absent while there is none. */
  readonly partly?: number;
  /** Of the delivered, the last so many in a row that expired before their last answer, begun or not; absent for none. */
  readonly unfinishedInARow?: number;
}

export interface ListFacts {
  /** Absent before the first has ended. */
  readonly surveys?: SurveyCount;
  /** The patient's day on which they last texted, answered on the phone or were reached. */
  readonly heardOn?: LocalDate;
}
