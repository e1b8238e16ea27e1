// The reminders of a survey that is open: in daytime, on a day that may be used, said differently each time.
import type { Draft } from './draft.ts';
import { planFollowed } from './followed-plan.ts';
import { DAY, type Instant, millisecondsBetween } from './instant.ts';
import { withdrawOffers } from './last-answer.ts';
import type { PatientState, Sitting } from './patient.ts';
import { askedOnceMore } from './question-asked.ts';
import { nextOpenTime, sendingTimeFor, sentToday } from './sending-days.ts';
import { openItem } from './sitting.ts';
import { addDays, instantAt, localDate, nextSendingTime } from './zoned-time.ts';

/** A check on which every day counts closes within a day: it cannot be put off to another one. */
export const isCheck = ({ phoneLabel }: Pick<PatientState, 'phoneLabel'>, { startedAt, expiresAt }: Sitting): boolean =>
  phoneLabel === undefined && millisecondsBetween(startedAt, expiresAt) <= DAY;

/** On a shared phone a survey is reminded of within hours: on the day it was asked the two are one occasion. */
const isSameOccasion = ({ phoneLabel, timeZone }: PatientState, { startedAt }: Sitting, at: Instant): boolean =>
  phoneLabel !== undefined && localDate(startedAt, timeZone) === localDate(at, timeZone);

/** When a reminder may go out, now or later; what the patient asked for is not counted, but a day stays blocked. */
const remindableAt = ({ state, now }: Draft, sitting: Sitting): Instant | undefined => {
  const daytime = nextSendingTime(now, state.quietHours, state.timeZone);
  if (isCheck(state, sitting)) return daytime;
  return sitting.snoozed || isSameOccasion(state, sitting, daytime)
    ? nextOpenTime(state, daytime)
    : sendingTimeFor(state, now, now, 'survey-reminder');
};

/** The first is a reminder, unless the survey has been begun; every later one says that it is not the first. */
const sentenceFor = ({ answered, reminded }: Sitting): 'reminder' | 'reminderBegun' | 'reminderAgain' => {
  if (reminded) return 'reminderAgain';
  return answered ? 'reminderBegun' : 'reminder';
};

/** When the next one is due, if the plan has one more and the survey is still open then. */
const nextReminder = (draft: Draft, sitting: Sitting): Pick<Sitting, 'remindAt' | 'reminded'> => {
  const { state, now, context } = draft;
  const { reminders = 1, remindAfterDays = 1 } = planFollowed(state, context.content) ?? {};
  const reminded = (sitting.reminded ?? 0) + 1;
  const day = addDays(localDate(now, state.timeZone), remindAfterDays);
  const remindAt = instantAt(day, state.preferredTime, state.timeZone);
  return !isCheck(state, sitting) && reminded < reminders && remindAt < sitting.expiresAt ? { remindAt, reminded } : {};
};

/** Reminds, or puts it off to when that may be done; never after the survey has closed. */
export const remind = (draft: Draft, sitting: Sitting): void => {
  const { remindAt: _due, reminded: _before, snoozed: _over, ...rest } = sitting;
  const at = remindableAt(draft, sitting);
  if (!at || at >= sitting.expiresAt) {
    draft.change({ sitting: rest });
    return;
  }
  if (at > draft.now) {
    draft.change({ sitting: { ...sitting, remindAt: at } });
    return;
  }
  const { instrument, item } = openItem(draft, sitting);
  const sentence = sentenceFor(sitting);
  draft.ask(
    sitting.snoozed ? 'survey-reply' : 'survey-reminder',
    sentence,
    draft.wording[sentence](instrument, item, draft.lines),
    sitting.question.communicationId,
  );
  if (!sitting.snoozed && !isCheck(draft.state, sitting)) draft.change(sentToday(draft.state, draft.now));
  const question = askedOnceMore(sitting.question, draft.now);
  draft.change({ sitting: { ...rest, ...nextReminder(draft, sitting), question } });
  withdrawOffers(draft);
};
