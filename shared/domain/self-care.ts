// Self-care messages: the next topic on its day of the plan, or none; what may not be sent that day is let go.
import { selfCareDueAt } from './care-plan.ts';
import type { Draft } from './draft.ts';
import { type FollowedPlan, planFollowed } from './followed-plan.ts';
import { freeToText } from './free-to-text.ts';
import { isStopped } from './holds/stay-rules.ts';
import { plus } from './instant.ts';
import type { PatientState } from './patient.ts';
import { daysUntil, includesDay, type SelfCareTopic } from './plan.ts';
import { maySendOn, sentToday } from './sending-days.ts';
import { EARLY, isOwnMinute } from './spread.ts';
import { daysBetween, isQuiet, localDate } from './zoned-time.ts';

/** The topic of a day; undefined when it is no day for a message. */
export const topicOn = (
  { topics, days }: NonNullable<FollowedPlan['selfCare']>,
  day: number,
): SelfCareTopic | undefined =>
  includesDay(days, day) ? topics[(daysUntil(day, days).length - 1) % topics.length] : undefined;

/** Kind words have no place beside danger, nor beside an open question, as if they were what is to be answered. */
const isUnsuitable = ({ openAlerts, sitting }: PatientState): boolean =>
  sitting !== undefined || openAlerts.some(({ severity }) => severity !== 'routine');

/** Sends today's message, if one is due. */
export const shareSelfCare = (draft: Draft): void => {
  const { state, now, context } = draft;
  const { consent, hold, carePlan, quietHours, timeZone } = state;
  const plan = planFollowed(state, context.content);
  if (consent.status !== 'opted-in' || hold || isStopped(state, 'self-care') || !carePlan.startsOn || !plan) return;
  const dueAt = selfCareDueAt(state, plan);
  if (!plan.selfCare || !dueAt || !isOwnMinute(dueAt, draft) || isQuiet(now, quietHours, timeZone)) return;
  if (freeToText(state, now) > plus(now, EARLY)) return;
  const today = localDate(now, timeZone);
  const topic = topicOn(plan.selfCare, daysBetween(carePlan.startsOn, today));
  draft.change({ selfCareOn: today });
  if (!topic || isUnsuitable(state) || !maySendOn(state, today, 'self-care')) return;
  draft.say('self-care', 'selfCare', draft.wording.selfCare(draft.lines, topic));
  draft.change(sentToday(draft.state, now));
};
