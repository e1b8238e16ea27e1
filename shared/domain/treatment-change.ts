// Staff record or change the dates of treatment: what hangs on them follows.
import type { Actor, Refusal } from './alert-actions.ts';
import { startAfterLastDose } from './coming-plan.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import { beginDuePlans } from './due-plans.ts';
import type { LocalDate } from './local-time.ts';
import type { PatientState } from './patient.ts';
import type { CarePlan } from './plan-progress.ts';
import { changedDates, type TreatmentChange, type TreatmentDates, treatmentFaults } from './treatment.ts';
import type { Turn } from './turn.ts';
import { daysBetween, localDate } from './zoned-time.ts';

/** What staff wrote, for the record of who changed what: the state keeps no infusions that are long past. */
const inWords = (change: TreatmentChange): string =>
  Object.entries(change)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `${field} ${value === null ? 'none' : String(value)}`)
    .join('; ');

const BEGUN: Refusal = {
  refused: 'The plan after the last dose has begun: put the patient on another plan to go back.',
  faults: [{ place: 'lastDose', problem: 'is not past', expected: 'a day that is past, or another plan' }],
};

/** The first day of a plan that follows the last dose moves with it; what has been dealt with stays so. */
const movedWithLastDose = (carePlan: CarePlan, startsOn: LocalDate): CarePlan => ({
  ...carePlan,
  startsOn,
  next: carePlan.next + daysBetween(startsOn, carePlan.startsOn ?? startsOn),
});

export const changeTreatment = (
  state: PatientState,
  change: TreatmentChange,
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  if (state.kind !== 'patient') return { refused: 'Only a patient has dates of treatment.' };
  const today = localDate(context.now, state.timeZone);
  const {
    episode = 1,
    askedSince,
    ...before
  }: Partial<PatientState['treatment']> & TreatmentDates = state.treatment ?? {};
  const dates = changedDates(before, change, today);
  const faults = treatmentFaults(dates, today);
  if (faults.length > 0) return { refused: 'The dates of treatment do not fit together.', faults };
  const draft = new Draft(state, context);
  if (state.carePlan.since) {
    if (!dates.lastDose || dates.lastDose > today) return BEGUN;
    const plan = context.content.plan(state.carePlan.planId);
    draft.change({ carePlan: movedWithLastDose(state.carePlan, startAfterLastDose(plan, dates.lastDose)) });
  }
  draft.change({ treatment: { episode, ...(askedSince && { askedSince }), ...dates } });
  draft.note('treatment-changed', actor.name, inWords(change));
  beginDuePlans(draft, context.now);
  return draft.turn();
};
