// When the next survey may go out: its planned day, or the next one that may be used; what piles up is asked together.
import {
  latestDue,
  nextSurveyDay,
  occurrenceAt,
  type PlannedAdministration,
  plannedAt,
  replyWithinHours,
} from './care-plan.ts';
import { type FollowedPlan, surveyDays } from './followed-plan.ts';
import { freeToText } from './free-to-text.ts';
import { earliest, type Instant, later } from './instant.ts';
import type { PatientState } from './patient.ts';
import { firstDayFrom } from './plan.ts';
import { nextTimeFor, sendingTimeFor } from './sending-days.ts';
import { oncePhoneIsFree } from './shared-phone.ts';
import { afterStaffTalk } from './staff-talk.ts';
import { daysBetween, localDate, nextSendingTime } from './zoned-time.ts';

/** A check on which every day counts goes out on its day (docs/adr/0015-sending-days.md). */
export const isDailyCheck = (plan: FollowedPlan, day: number): boolean => replyWithinHours(plan, day) !== undefined;

/** When a planned day is asked for, seen from `now`. */
const askedAt = (state: PatientState, plan: FollowedPlan, dueAt: Instant, day: number, now: Instant) =>
  isDailyCheck(plan, day)
    ? nextSendingTime(later(dueAt, now), state.quietHours, state.timeZone)
    : sendingTimeFor(state, dueAt, now, 'survey');

/** Its own time, or that of the next day that may be used. */
const usableAt = (state: PatientState, plan: FollowedPlan, dueAt: Instant, day: number): Instant | undefined =>
  isDailyCheck(plan, day) ? dueAt : nextTimeFor(state, dueAt, 'survey');

/**
 * When the next survey goes out, seen from `now`: the earliest of the planned days ahead, since one that was moved may be
 * overtaken by a daily check. Of what is overdue and may go out, since when: it is not spread anew. Undefined when none is left.
 */
export const surveyAt = (state: PatientState, plan: FollowedPlan, now: Instant): Instant | undefined => {
  const { startsOn } = state.carePlan;
  const from = afterStaffTalk(state, oncePhoneIsFree(state, freeToText(state, now)));
  let day = nextSurveyDay(plan, state.carePlan);
  let found: Instant | undefined;
  while (startsOn !== undefined && day !== undefined) {
    const dueAt = occurrenceAt(state, startsOn, day);
    if (found && dueAt >= found) break;
    const at = askedAt(state, plan, dueAt, day, from);
    found = earliest(found, at === now ? usableAt(state, plan, dueAt, day) : at);
    day = firstDayFrom(day + 1, plan.lastDay, surveyDays(plan));
  }
  return found;
};

/** A survey to be answered within hours can be asked on its day only. */
const DAYS_FOR_HOURS = 1;

/** True when the survey of a day has been due, on days that may be used, for as long as it would have stayed open. */
const isLetGo = (state: PatientState, plan: FollowedPlan, dueAt: Instant, day: number, now: Instant): boolean => {
  const usable = usableAt(state, plan, dueAt, day);
  if (usable === undefined) return true;
  const daysToAsk = isDailyCheck(plan, day) ? DAYS_FOR_HOURS : plan.expireAfterDays;
  return occurrenceAt(state, localDate(usable, state.timeZone), daysToAsk) <= now;
};

/** The latest day that is due by `until`, and those of the days up to it that can still be asked, the latest first. */
export interface DueSurvey {
  readonly latest: number;
  readonly dueAt: Instant;
  readonly days: readonly number[];
}

/** What has fallen due; undefined when nothing has. */
export const surveyDue = (
  state: PatientState,
  plan: FollowedPlan,
  now: Instant,
  until: Instant,
): DueSurvey | undefined => {
  const { carePlan } = state;
  const { startsOn } = carePlan;
  const latest = latestDue(state, plan, carePlan, until);
  if (startsOn === undefined || latest === undefined) return undefined;
  const dueAtOf = (day: number): Instant => occurrenceAt(state, startsOn, day);
  const earlier: number[] = [];
  const planned = (from: number) => firstDayFrom(from, latest - 1, surveyDays(plan));
  for (let day = planned(carePlan.next); day !== undefined; day = planned(day + 1)) earlier.unshift(day);
  const days = [latest, ...earlier].filter((day) => !isLetGo(state, plan, dueAtOf(day), day, now));
  return { latest, dueAt: dueAtOf(latest), days };
};

/** Planned for a day: that one counts for its interval, also where it is asked with what was due on others. */
export interface DueAdministration extends PlannedAdministration {
  readonly dueAt: Instant;
}

/** What the plan asks at `now` on all days that are due, in the order of the plan; what is due twice for its latest day. */
export const plannedOn = (
  state: PatientState,
  plan: FollowedPlan,
  { days, latest, dueAt }: DueSurvey,
  now: Instant,
): readonly DueAdministration[] => {
  const { startsOn = '' } = state.carePlan;
  const today = latest + daysBetween(localDate(dueAt, state.timeZone), localDate(now, state.timeZone));
  const place = ({ activityId }: PlannedAdministration): number =>
    plan.activities.findIndex(({ id }) => id === activityId);
  return days
    .flatMap((day) => plannedAt(plan, day, today).map((one) => ({ ...one, dueAt: occurrenceAt(state, startsOn, day) })))
    .toSorted((one, other) => place(one) - place(other))
    .filter(({ instrument }, index, all) => all.findIndex((other) => other.instrument === instrument) === index);
};
