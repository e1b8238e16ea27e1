// What another questionnaire asked in part too recently is asked once it may be, where the plan has room for it.
import type { Draft } from './draft.ts';
import type { FollowedPlan } from './followed-plan.ts';
import { firstDayFrom } from './plan.ts';
import type { Postponed } from './plan-progress.ts';
import type { Instrument } from './questionnaire.ts';
import { type Asked, sharedItemsAsked, sharesItems } from './recall.ts';
import { addDays, daysBetween, localDate } from './zoned-time.ts';

/** True when all else stays as planned: neither it nor what shares an item with it is planned until its interval after `day`. */
const hasRoom = (
  { context: { content } }: Asked,
  plan: FollowedPlan,
  instrument: Instrument,
  today: number,
  day: number,
): boolean =>
  plan.activities.every(({ instruments, days }) =>
    instruments
      .map((id) => content.instrument(id))
      .every((planned) => {
        if (planned.id !== instrument.id && !sharesItems(instrument, planned)) return true;
        return firstDayFrom(today + 1, day + planned.recallDays - 1, days) === undefined;
      }),
  );

/** The day on which none of its items would be asked too soon, after day `today` of the plan; undefined where that does not fit. */
const postponedTo = (
  asked: Asked,
  plan: FollowedPlan,
  instrument: Instrument,
  today: number,
): Postponed | undefined => {
  const { carePlan, timeZone } = asked.state;
  const { startsOn } = carePlan;
  if (startsOn === undefined) return undefined;
  const askable = sharedItemsAsked(asked, instrument).map(
    (last) => daysBetween(startsOn, localDate(last, timeZone)) + instrument.recallDays,
  );
  const day = Math.max(...askable);
  if (day <= today || day > plan.lastDay || !hasRoom(asked, plan, instrument, today, day)) return undefined;
  return { instrument: instrument.id, on: addDays(startsOn, day) };
};

/** The same for a draft; true when it is on the plan for another day. */
export const postpone = (draft: Draft, plan: FollowedPlan, instrument: Instrument, today: number): boolean => {
  const later = postponedTo(draft, plan, instrument, today);
  const { carePlan } = draft.state;
  if (later) draft.change({ carePlan: { ...carePlan, postponed: [...(carePlan.postponed ?? []), later] } });
  return later !== undefined;
};

/** What is still to come of what was put off. */
export const stillPostponed = (postponed: readonly Postponed[], today: string): readonly Postponed[] =>
  postponed.filter(({ on }) => on > today);
