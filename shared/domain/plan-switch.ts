// Staff put a patient on another plan, from a day on: a new episode, with its own dates.
import type { Actor, Refusal } from './alert-actions.ts';
import { nextStartDay } from './care-plan.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import { beginDuePlans } from './due-plans.ts';
import type { LocalDate } from './local-time.ts';
import { isMissing } from './missing-plan.ts';
import type { PatientState } from './patient.ts';
import { type TreatmentDates, tidied, treatmentFaults } from './treatment.ts';
import type { Turn } from './turn.ts';
import { daysBetween, localDate } from './zoned-time.ts';

const LONGEST_AHEAD_DAYS = 366;

/** Which plan, and from which day on: without one, from the plan's next start day. */
export interface WishedPlan extends TreatmentDates {
  readonly plan: string;
  readonly from?: LocalDate;
}

/**
 * The present plan goes on until the day before. Of several plans that were to come the last one said does. Who has not
 * agreed yet, or has left, begins with the new one when they agree; who follows a plan that is nowhere is on the new one at once.
 */
export const switchPlan = (
  state: PatientState,
  { plan: planId, from, ...dates }: WishedPlan,
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  if (state.kind !== 'patient') return { refused: 'Only a patient is on a plan.' };
  const plan = context.content.plan(planId);
  const today = localDate(context.now, state.timeZone);
  const daysAhead = from === undefined ? 0 : daysBetween(today, from);
  if (daysAhead < 0 || daysAhead > LONGEST_AHEAD_DAYS)
    return {
      refused: 'A plan begins today or later.',
      faults: [{ place: 'from', problem: 'is past or far off', expected: 'a day from today to a year ahead' }],
    };
  const faults = treatmentFaults(dates, today);
  if (faults.length > 0) return { refused: 'The dates of treatment do not fit together.', faults };
  const treatment = tidied(dates, today);
  const draft = new Draft(state, context);
  const isFollowing = state.consent.status === 'opted-in';
  const isNowhere = isMissing(context.content.plan(state.carePlan.planId));
  if (isFollowing && !isNowhere) {
    const { carePlan } = state;
    const upNext = { planId, from: from ?? nextStartDay(plan, today), ...(hasAny(treatment) && { treatment }) };
    draft.change({ carePlan: { ...carePlan, upNext } });
    draft.note('plan-chosen', actor.name, `${planId} from ${upNext.from}`);
    beginDuePlans(draft, context.now);
  } else {
    const startsOn = from ?? (isFollowing ? nextStartDay(plan, today) : undefined);
    const episode = (state.treatment?.episode ?? 1) + 1;
    draft.change({
      carePlan: { planId, version: plan.version, next: 0, ...(startsOn && { startsOn }) },
      treatment: { episode, ...treatment },
    });
    draft.note('plan-chosen', actor.name, planId);
  }
  return draft.turn();
};

const hasAny = (dates: TreatmentDates): boolean => Object.keys(dates).length > 0;

/** The plan that was to come does not; the present one goes on. */
export const keepPlan = (state: PatientState, actor: Actor, context: DecisionContext): Turn | Refusal => {
  const { upNext, ...carePlan } = state.carePlan;
  if (!upNext) return { refused: 'No other plan is to come.' };
  const draft = new Draft({ ...state, carePlan }, context);
  draft.note('plan-chosen', actor.name, carePlan.planId);
  return draft.turn();
};
