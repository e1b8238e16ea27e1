// Staff add a module to a patient's plan, or take it off again.
import type { Actor, Refusal } from './alert-actions.ts';
import { nextStartDay, nextSurveyDay } from './care-plan.ts';
import { gapsOfInstrument } from './check-safety-net.ts';
import { comingPlan } from './coming-plan.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import { planFollowed } from './followed-plan.ts';
import type { LocalDate } from './local-time.ts';
import type { PatientState } from './patient.ts';
import { firstDayFrom } from './plan.ts';
import { askedByModule, type PlanModule } from './plan-module.ts';
import type { Turn } from './turn.ts';
import { addDays, daysBetween, localDate } from './zoned-time.ts';

const LONGEST_AHEAD_DAYS = 366;

/** Without `from`, with the next survey of the plan. */
export interface WishedModule {
  readonly module: string;
  readonly from?: LocalDate;
}

/** The plan's next survey, or where it has none left or has not begun, the next day it may start on. */
const nextDay = (state: PatientState, { content }: DecisionContext, today: LocalDate): LocalDate => {
  const { carePlan } = state;
  const plan = planFollowed(state, content);
  const day = plan && nextSurveyDay(plan, carePlan);
  const planned = day !== undefined && carePlan.startsOn !== undefined ? addDays(carePlan.startsOn, day) : undefined;
  return planned !== undefined && planned > today ? planned : nextStartDay(content.plan(carePlan.planId), today);
};

const AFTER_PLAN: Refusal = {
  refused: 'The plan ends before the module begins.',
  faults: [{ place: 'from', problem: 'is after the end of the plan', expected: 'a day on which the plan still asks' }],
};

/** True when nothing of the module would be asked: its days come after the plan's, and no other plan follows in this episode. */
const isAfterPlan = (state: PatientState, { activities }: PlanModule, { content }: DecisionContext): boolean => {
  const plan = planFollowed(state, content);
  const coming = comingPlan(state, content);
  if (!plan || (coming && !coming.newTreatment)) return false;
  const ids = activities.map((activity) => activity.id);
  const days = plan.activities.filter((activity) => ids.includes(activity.id)).flatMap((activity) => activity.days);
  return firstDayFrom(state.carePlan.next, plan.lastDay, days) === undefined;
};

/** Added again, it begins anew. */
export const addModule = (
  state: PatientState,
  { module: id, from }: WishedModule,
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  if (state.kind !== 'patient') return { refused: 'Only a patient is on a plan.' };
  const modules = context.content.modules ?? [];
  const module = modules.find((one) => one.id === id);
  if (!module)
    return {
      refused: 'There is no such module.',
      faults: [
        {
          place: 'module',
          problem: 'is unknown',
          expected: `one of ${modules.map((one) => one.id).join(', ')}`,
        },
      ],
    };
  const today = localDate(context.now, state.timeZone);
  const daysAhead = from === undefined ? 0 : daysBetween(today, from);
  if (daysAhead < 0 || daysAhead > LONGEST_AHEAD_DAYS)
    return {
      refused: 'A module begins today or later.',
      faults: [{ place: 'from', problem: 'is past or far off', expected: 'a day from today to a year ahead' }],
    };
  const { rules } = context.content.ruleSet(state.carePlan.planId);
  const gaps = askedByModule(module).flatMap((asked) => gapsOfInstrument(context.content.instrument(asked), rules));
  if (gaps.length > 0) return { refused: `The plan's rules do not watch what the module asks: ${gaps[0]?.problem}.` };
  const { carePlan } = state;
  const others = (carePlan.modules ?? []).filter((followed) => followed.id !== id);
  const added = { id, from: from ?? nextDay(state, context, today) };
  const draft = new Draft(state, context);
  draft.change({ carePlan: { ...carePlan, modules: [...others, added] } });
  if (isAfterPlan(draft.state, module, context)) return AFTER_PLAN;
  draft.note('module-added', actor.name, `${id} from ${added.from}`);
  return draft.turn();
};

/** What it has asked stays on record, and an open survey is finished. */
export const removeModule = (
  state: PatientState,
  id: string,
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  const { modules = [], ...carePlan } = state.carePlan;
  const others = modules.filter((module) => module.id !== id);
  if (others.length === modules.length) return { refused: 'The patient does not follow this module.' };
  const draft = new Draft(
    { ...state, carePlan: { ...carePlan, ...(others.length > 0 && { modules: others }) } },
    context,
  );
  draft.note('module-removed', actor.name, id);
  return draft.turn();
};
