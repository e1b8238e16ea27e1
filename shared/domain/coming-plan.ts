// Which plan comes next, and when: after the last dose, or because staff said so.
import { nextStartDay, occurrenceAt } from './care-plan.ts';
import type { Content } from './content.ts';
import type { Instant } from './instant.ts';
import type { LocalDate } from './local-time.ts';
import type { PatientState } from './patient.ts';
import type { PlanDefinition } from './plan.ts';
import { withoutBaselines } from './remembered.ts';
import type { TreatmentDates } from './treatment.ts';
import { addDays, daysBetween } from './zoned-time.ts';

/** What was asked just before the last dose is not too near to be asked again on the first day of the next plan. */
const DAYS_AFTER_LAST_DOSE = 7;

/** The first day of a plan that follows this last dose: a start day, from a week after it on. */
export const startAfterLastDose = (plan: PlanDefinition, lastDose: LocalDate): LocalDate =>
  nextStartDay(plan, addDays(lastDose, DAYS_AFTER_LAST_DOSE - 1));

/** A plan to come, and its first day. */
export interface ComingPlan {
  readonly planId: string;
  readonly startsOn: LocalDate;
  /** The dates of a new episode; absent where the plan only follows the last dose of this one. */
  readonly newTreatment?: TreatmentDates;
}

const afterLastDose = ({ carePlan, treatment }: PatientState, content: Content): ComingPlan | undefined => {
  const planId = carePlan.since ? undefined : content.plan(carePlan.planId).afterLastDose;
  if (!planId || !treatment?.lastDose) return undefined;
  return { planId, startsOn: startAfterLastDose(content.plan(planId), treatment.lastDose) };
};

const asStaffSaid = ({ carePlan: { upNext } }: PatientState): ComingPlan | undefined =>
  upNext && { planId: upNext.planId, startsOn: upNext.from, newTreatment: upNext.treatment ?? {} };

/** The next plan that takes the place of the present one; undefined when none is to, or that one has no first day yet. */
export const comingPlan = (state: PatientState, content: Content): ComingPlan | undefined => {
  if (!state.carePlan.startsOn) return undefined;
  const said = asStaffSaid(state);
  const ended = afterLastDose(state, content);
  return said && ended && ended.startsOn < said.startsOn ? ended : (said ?? ended);
};

/** When a plan begins: with its first survey, so that the patient is looked at once. */
export const beginsAt = (state: PatientState, { startsOn }: ComingPlan): Instant => occurrenceAt(state, startsOn, 0);

/** When the next plan begins, if there is one. */
export const switchDueAt = (state: PatientState, content: Content): Instant | undefined => {
  const coming = comingPlan(state, content);
  return coming && beginsAt(state, coming);
};

/** What a module asks has been checked against the rules of the plan that it was added to. */
const isWatchedAlike = ({ carePlan }: PatientState, next: string, content: Content): boolean =>
  content.ruleSet(carePlan.planId).id === content.ruleSet(next).id;

/** The state once the plan has begun: history stays, the baseline is new. */
export const withPlan = (
  state: PatientState,
  { planId, startsOn, newTreatment }: ComingPlan,
  content: Content,
): PatientState => {
  const { upNext, modules, next, startsOn: before = startsOn } = state.carePlan;
  return {
    ...state,
    carePlan: {
      planId,
      version: content.plan(planId).version,
      startsOn,
      // What has been dealt with by the plan before is not asked late by this one.
      next: next - daysBetween(before, startsOn),
      ...(!newTreatment && {
        since: 'last-dose' as const,
        ...(upNext && { upNext }),
        ...(modules && isWatchedAlike(state, planId, content) && { modules }),
      }),
    },
    ...(newTreatment && { treatment: { episode: (state.treatment?.episode ?? 1) + 1, ...newTreatment } }),
    ...(state.remembered && { remembered: withoutBaselines(state.remembered) }),
  };
};
