// Staff add a module to a patient's plan, or take it off again.
import type { Actor, Refusal } from './alert-actions.ts';
import { nextStartDay, nextSurveyDay } from './care-plan.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import { planFollowed } from './followed-plan.ts';
import type { LocalDate } from './local-time.ts';
import type { PatientState } from './patient.ts';
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

/** Added again, it begins anew. */
export const addModule = (
  state: PatientState,
  { module: id, from }: WishedModule,
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  if (state.kind !== 'patient') return { refused: 'Only a patient is on a plan.' };
  const modules = context.content.modules ?? [];
  if (!modules.some((module) => module.id === id))
    return {
      refused: 'There is no such module.',
      faults: [
        {
          place: 'module',
          problem: `"${id}" is unknown`,
          expected: `one of ${modules.map((module) => module.id).join(', ')}`,
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
  const { carePlan } = state;
  const others = (carePlan.modules ?? []).filter((module) => module.id !== id);
  const added = { id, from: from ?? nextDay(state, context, today) };
  const draft = new Draft(state, context);
  draft.change({ carePlan: { ...carePlan, modules: [...others, added] } });
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
