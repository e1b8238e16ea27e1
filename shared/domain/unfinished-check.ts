// A symptom check that ended with STOP is asked again soon after START, not when the plan would ask it next.
import type { Draft } from './draft.ts';
import type { LocalDate } from './local-time.ts';
import { askedBy } from './plan.ts';
import type { CarePlan } from './plan-progress.ts';
import { isAskedTooSoon } from './recall.ts';
import { addDays, daysBetween, instantAt, localDate } from './zoned-time.ts';

/**
 * What the plan that begins on `startsOn` owes for it: the check on the next day, ahead of the first day of the plan if need be.
 * Nothing where that first day may ask it anyway.
 */
export const unfinishedCheck = (draft: Draft, startsOn: LocalDate): Partial<Pick<CarePlan, 'next' | 'owed'>> => {
  const { state, context, now } = draft;
  const { carePlan, closedQuestion, preferredTime, timeZone } = state;
  if (closedQuestion?.stopReason !== 'opted-out') return {};
  const instrument = context.content.instrument(closedQuestion.instrument, closedQuestion.version);
  const firstDue = instantAt(startsOn, preferredTime, timeZone);
  const isPlanned = askedBy(context.content.plan(carePlan.planId)).includes(instrument.id);
  if (!instrument.symptoms || !isPlanned || !isAskedTooSoon(state, instrument, firstDue)) return {};
  const { [instrument.id]: _unanswered, ...lastAsked } = state.lastAsked;
  draft.change({ lastAsked });
  const tomorrow = addDays(localDate(now, timeZone), 1);
  return { next: Math.min(0, daysBetween(startsOn, tomorrow)), owed: [instrument.id] };
};
