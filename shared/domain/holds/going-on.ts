// After a hold all goes on from today: what was missed is let go, not sent one after the other.
import { occurrenceAt } from '../care-plan.ts';
import type { Draft } from '../draft.ts';
import type { LocalDate } from '../local-time.ts';
import { forgetSilence } from '../survey-count.ts';
import { addDays, daysBetween, instantAt, localDate } from '../zoned-time.ts';

/** The first day of the plan whose time has not come yet. */
const dayAhead = ({ state, now }: Draft, startsOn: LocalDate): number => {
  const today = daysBetween(startsOn, localDate(now, state.timeZone));
  return occurrenceAt(state, startsOn, today) < now ? today + 1 : today;
};

const goOnWithWatch = (draft: Draft): void => {
  const { watch, preferredTime, timeZone } = draft.state;
  const today = localDate(draft.now, timeZone);
  const next = instantAt(today, preferredTime, timeZone) < draft.now ? addDays(today, 1) : today;
  if (watch && watch.next < next) draft.change({ watch: { ...watch, next } });
};

/** Silence before the hold says nothing about the time after it. */
export const goOnFromToday = (draft: Draft): void => {
  const { owed: _letGo, ...carePlan } = draft.state.carePlan;
  const { startsOn, next } = carePlan;
  forgetSilence(draft);
  goOnWithWatch(draft);
  if (!startsOn) return;
  const day = Math.max(next, dayAhead(draft, startsOn));
  draft.change({ carePlan: { ...carePlan, next: day } });
  const yesterday = addDays(startsOn, day - 1);
  if ((draft.state.selfCareOn ?? startsOn) < yesterday) draft.change({ selfCareOn: yesterday });
};
