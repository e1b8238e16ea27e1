// How long a survey waits for its answers.
import { replyWithinHours } from './care-plan.ts';
import type { Draft } from './draft.ts';
import type { FollowedPlan } from './followed-plan.ts';
import { HOUR, type Instant, plus } from './instant.ts';
import type { Sitting } from './patient.ts';
import { sharedPatience } from './shared-phone.ts';
import { addDays, instantAt, localDate } from './zoned-time.ts';

/** When a survey that is sent now reminds, and when it closes. */
export const patience = (
  { state: { preferredTime, timeZone, phoneLabel }, now }: Draft,
  plan: FollowedPlan,
  day: number,
): Pick<Sitting, 'remindAt' | 'expiresAt'> => {
  if (phoneLabel !== undefined) return sharedPatience(now);
  const hours = replyWithinHours(plan, day);
  if (hours !== undefined) return { remindAt: plus(now, (hours * HOUR) / 2), expiresAt: plus(now, hours * HOUR) };
  const today = localDate(now, timeZone);
  const after = (days: number): Instant => instantAt(addDays(today, days), preferredTime, timeZone);
  return {
    ...(plan.reminders !== 0 && { remindAt: after(plan.remindAfterDays) }),
    expiresAt: after(plan.expireAfterDays),
  };
};
