// "Later", "tonight": the reminder moves to when the patient wants it, in daytime and before the survey closes.
import type { DayAndTime } from './content.ts';
import type { Draft } from './draft.ts';
import { HOUR, type Instant, later, MINUTE, plus, roundUpToMinute } from './instant.ts';
import { withdrawOffers } from './last-answer.ts';
import type { PatientState, Sitting } from './patient.ts';
import { readSnooze, type SnoozeWish } from './reply/snooze-time.ts';
import type { Effect, Said } from './said.ts';
import { nextOpenTime } from './sending-days.ts';
import { addDays, instantAt, localDate, localTime, nextSendingTime } from './zoned-time.ts';

/** P1: has no time now, or names a better time. */
const NO_TIME_NOW = 'P1';
/** Sooner is no snooze, and so close to its end a survey is not worth another text. */
const SOONEST = 30 * MINUTE;

/** A time of day that has gone by is taken for the same evening if it is one, else for the next day. */
const wishedAt = ({ timeZone, preferredTime }: PatientState, wish: SnoozeWish, now: Instant): Instant => {
  if ('afterMinutes' in wish) return plus(now, wish.afterMinutes * MINUTE);
  const today = localDate(now, timeZone);
  const on = (days: number): Instant => instantAt(addDays(today, days), wish.time ?? preferredTime, timeZone);
  if (wish.tomorrow || on(0) > now) return on(wish.tomorrow ? 1 : 0);
  return (wish.time ?? '') >= '18:00' ? plus(now, HOUR) : on(1);
};

/** When the patient is asked again; undefined when the survey would have closed. */
const askAgainAt = (state: PatientState, sitting: Sitting, wish: SnoozeWish, now: Instant): Instant | undefined => {
  const wished = later(wishedAt(state, wish, now), plus(now, SOONEST));
  const at = nextOpenTime(state, nextSendingTime(roundUpToMinute(wished), state.quietHours, state.timeZone));
  return at && plus(at, SOONEST) <= sitting.expiresAt ? at : undefined;
};

const DAY_NAMES = ['today', 'tomorrow'] as const;

const inWords = ({ timeZone }: PatientState, at: Instant, now: Instant): DayAndTime => {
  const date = localDate(at, timeZone);
  const near = DAY_NAMES.find((_, days) => date === addDays(localDate(now, timeZone), days));
  return { date, time: localTime(at, timeZone), ...(near && { near }) };
};

/** Moves the reminder and says when we ask again; undefined where no time was named, or none before the survey closes. */
export const snooze = (draft: Draft, sitting: Sitting, { reading, text }: Said): Effect | undefined => {
  const wish = reading.rule === NO_TIME_NOW ? readSnooze(text.body) : undefined;
  const at = wish && askAgainAt(draft.state, sitting, wish, draft.now);
  if (!at) return undefined;
  withdrawOffers(draft);
  draft.change({ sitting: { ...(draft.state.sitting ?? sitting), remindAt: at, snoozed: true } });
  draft.say('survey-reply', 'snoozed', draft.wording.snoozed(draft.lines, inWords(draft.state, at, draft.now)));
  return { repliesTo: sitting.question.communicationId };
};
