// When the next medicine reminder is due, by the times of day that a coordinator set.
import type { FollowedPlan } from './followed-plan.ts';
import { earliest, HOUR, type Instant, later, plus } from './instant.ts';
import type { PatientState } from './patient.ts';
import { lastDayOf, remindersStopped } from './reminder-stops.ts';
import { isOpenDay } from './sending-days.ts';
import { addDays, instantAt, isQuiet, localDate } from './zoned-time.ts';

/** A reminder that is later than this could make someone take it twice: it is let go. */
const LATEST = HOUR;

/** The next time of day that can still be reminded of, seen from `now`; undefined when there is none until the last day. */
export const medicineDueAt = (state: PatientState, plan: FollowedPlan, now: Instant): Instant | undefined => {
  const { medicine, timeZone, quietHours } = state;
  const planEnd = lastDayOf(state, plan);
  if (!medicine || !planEnd || remindersStopped(state, 'medicine-reminders')) return undefined;
  const { times, until, doneUntil } = medicine;
  const since = later(doneUntil, plus(now, -LATEST));
  for (let day = localDate(since, timeZone); day <= until && day <= planEnd; day = addDays(day, 1)) {
    if (!isOpenDay(state, day)) continue;
    const ahead = times
      .map((time) => instantAt(day, time, timeZone))
      .filter((at) => at > since && !isQuiet(at, quietHours, timeZone));
    const next = earliest(...ahead);
    if (next) return next;
  }
  return undefined;
};
