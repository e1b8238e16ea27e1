// Who is due in the days ahead, for a list on paper: what staff need to go on by phone when nothing can be sent.
import type { DecisionContext } from './content.ts';
import type { PatientState } from './patient.ts';
import { type PlannedText, plannedAhead } from './planned-ahead.ts';
import type { InstrumentId } from './questionnaire.ts';

export interface DuePatient {
  readonly state: PatientState;
  /** Questionnaires that are being asked now and wait for an answer. */
  readonly open: readonly InstrumentId[];
  /** Of the days looked at, by the patient's clock. Self-care is left out: nobody calls for it. */
  readonly planned: readonly PlannedText[];
}

/** Those with something due or waiting, the first due first; whoever is being asked, or only has an open alert, comes before. */
export const dueList = (
  states: readonly PatientState[],
  around: Pick<DecisionContext, 'content' | 'now'>,
  days: number,
): readonly DuePatient[] =>
  states
    .map((state) => duePatient(state, around, days))
    .filter(({ state, open, planned }) => open.length + planned.length + state.openAlerts.length > 0)
    .toSorted((one, other) => firstOf(one).localeCompare(firstOf(other)));

const duePatient = (state: PatientState, around: Pick<DecisionContext, 'content' | 'now'>, days: number) => ({
  state,
  open: state.sitting?.administrations.map(({ instrument }) => instrument) ?? [],
  planned: plannedAhead(state, around, days).filter(({ activityId }) => activityId !== 'self-care'),
});

const firstOf = ({ open, planned, state }: DuePatient): string =>
  `${open.length === 0 && planned[0] ? planned[0].at : ''}#${state.name}`;
