// The patient's wake-up time came: do whatever is due, in the order of what matters most.
import { beforeThisTurn, remindOfAppointments } from './appointment-reminders.ts';
import { isUnanswered } from './beginning.ts';
import { handOverInvitation, invite, remindOfInvitation } from './consenting.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import { beginDuePlans } from './due-plans.ts';
import { escalateOverdue } from './escalation.ts';
import { planFollowed } from './followed-plan.ts';
import { isStopped } from './holds/stay-rules.ts';
import { lookAtStay } from './holds/staying.ts';
import { DAY, type Instant, later, millisecondsBetween, plus } from './instant.ts';
import { withdrawOffers } from './last-answer.ts';
import { remindOfMedicine } from './medicine-reminders.ts';
import { askForInfusions } from './missing-infusions.ts';
import { invitationDueAt } from './next-wake.ts';
import { checkNumber } from './number-change.ts';
import type { PatientState, Sitting } from './patient.ts';
import { becomeACall } from './phone-mode/calling.ts';
import { isCheck, remind } from './reminding.ts';
import { shareSelfCare } from './self-care.ts';
import { nextOpenTime, sentToday } from './sending-days.ts';
import { isWaiting, oncePhoneIsFree } from './shared-phone.ts';
import { raiseForSilence } from './silence.ts';
import { hearSilence } from './silent-mid-check.ts';
import { openItem, openSitting, openWith, stopSitting } from './sitting.ts';
import { EARLY, isOwnMinute } from './spread.ts';
import { staffTalkEndsAt, withoutStaffTalk } from './staff-talk.ts';
import { surveyAt, surveyDue } from './survey-due.ts';
import type { Turn } from './turn.ts';
import { stopWaiting, tellNeverAsked, waitForPhone } from './waiting-for-phone.ts';
import { watchDueAt } from './watch/watch-times.ts';
import { takeWatch, watchPatience } from './watch/watching.ts';
import { isQuiet, nextSendingTime } from './zoned-time.ts';

/** Decides what is due now; undefined when nothing is, so that a repeated firing does nothing. */
export const wokeUp = (state: PatientState, context: DecisionContext): Turn | undefined => {
  const draft = new Draft(state, context);
  const until = plus(context.now, EARLY);
  escalateOverdue(draft, until);
  lookAtStay(draft, until);
  const maySend = !state.hold && !context.programmeHeld;
  if (maySend && !isStopped(draft.state, 'invitation')) lookAtInvitation(draft, until);
  checkNumber(draft, until);
  const talkEndsAt = staffTalkEndsAt(draft.state);
  if (talkEndsAt && talkEndsAt <= until) draft.state = withoutStaffTalk(draft.state);
  if (draft.state.sitting && !state.hold) hearSilence(draft, draft.state.sitting, until);
  if (maySend) remindOfAppointments(draft);
  if (draft.state.sitting) goOnWithSitting(draft, draft.state.sitting, until, maySend);
  else if (maySend) followPlan(draft, until);
  if (maySend) remindOfMedicine(draft, until);
  if (maySend) shareSelfCare(draft);
  const turn = draft.turn();
  return draft.state === state && turn.state.nextWakeAt === state.nextWakeAt ? undefined : turn;
};

const lookAtInvitation = (draft: Draft, until: Instant): void => {
  const dueAt = draft.state.kind === 'patient' ? invitationDueAt(draft.state, draft.context) : undefined;
  if (!dueAt || dueAt > until) return;
  const { consent, quietHours, timeZone } = draft.state;
  if (consent.status === 'pending') invite(draft);
  else if (consent.remindedAt) handOverInvitation(draft);
  // Due within the minute that a firing may be early is not yet daytime.
  else if (!isQuiet(draft.now, quietHours, timeZone)) remindOfInvitation(draft, 'invitation-reminder');
};

const goOnWithSitting = (draft: Draft, sitting: Sitting, until: Instant, maySend: boolean): void => {
  if (sitting.expiresAt <= until) expire(draft, sitting);
  else if (!maySend) return;
  else if (givesWay(draft)) expire(draft, sitting);
  else if (sitting.askAgainAt && sitting.askAgainAt <= until) askAfresh(draft, sitting);
  else if (isReminderDue(draft, sitting, until)) remind(draft, sitting);
};

/** The patient was told when; any other reminder keeps the patient's own minute. */
const isReminderDue = (draft: Draft, { remindAt, snoozed }: Sitting, until: Instant): boolean =>
  remindAt !== undefined && (snoozed ? remindAt <= until : isOwnMinute(remindAt, draft));

/** The question never went out: it is asked again as a new text, and only that one can be answered. */
const askAfresh = (draft: Draft, sitting: Sitting): void => {
  const { state, now } = draft;
  const { askAgainAt: _done, remindAt, ...asked } = sitting;
  const daytime = nextSendingTime(now, state.quietHours, state.timeZone);
  const askAgainAt = (isCheck(state, sitting) ? daytime : nextOpenTime(state, daytime)) ?? sitting.expiresAt;
  if (askAgainAt > now) {
    draft.change({ sitting: { ...sitting, askAgainAt } });
    return;
  }
  if (!isCheck(state, sitting)) draft.change(sentToday(state, now));
  const { instrument, item } = openItem(draft, sitting);
  const communicationId = isUnanswered(sitting.administrations[0])
    ? draft.ask('survey-opening', 'opening', draft.wording.opening(instrument, item, draft.lines))
    : draft.ask('survey-opening', 'item', draft.wording.item(instrument, item));
  draft.state = withoutStaffTalk(draft.state);
  const rest = isCheck(state, sitting) ? millisecondsBetween(now, sitting.expiresAt) / 2 : DAY;
  const remindLater = remindAt && later(remindAt, plus(now, rest));
  draft.change({
    sitting: {
      ...asked,
      ...(remindLater && remindLater < sitting.expiresAt && { remindAt: remindLater }),
      question: { linkId: sitting.question.linkId, communicationId, reprompts: sitting.question.reprompts },
    },
  });
  withdrawOffers(draft);
};

/** A watch does not wait for a survey that nobody goes on with. */
const givesWay = (draft: Draft): boolean => {
  const dueAt = watchDueAt(draft.state);
  return (
    dueAt !== undefined &&
    isOwnMinute(oncePhoneIsFree(draft.state, dueAt), draft) &&
    !isStopped(draft.state, 'check-ins')
  );
};

const expire = (draft: Draft, sitting: Sitting): void => {
  stopSitting(draft, 'expired');
  if (sitting.byPhone) draft.state = withoutClosedQuestion(draft.state);
  raiseForSilence(draft, sitting);
};

/** Nothing was asked by text, so nothing that is texted answers it late. */
const withoutClosedQuestion = ({ closedQuestion: _byPhone, ...state }: PatientState): PatientState => state;

/** By text, or as a task of staff with the same form. */
const askOrCall = (draft: Draft, open: () => void): void => {
  if (!draft.state.mode) {
    open();
    return;
  }
  draft.unsaid(open);
  becomeACall(draft);
};

/** A watch that falls on no day of the plan is asked by itself; one that is due on such a day goes with that survey. */
const askWatch = (draft: Draft, until: Instant): void => {
  const { state, now } = draft;
  const dueAt = watchDueAt(state);
  if (!dueAt || !isOwnMinute(oncePhoneIsFree(state, dueAt), draft)) return;
  if (isQuiet(now, state.quietHours, state.timeZone)) return;
  if (isWaiting(state, until) || waitForPhone(draft)) return;
  stopWaiting(draft);
  const [watch] = takeWatch(draft, dueAt);
  if (watch) askOrCall(draft, () => openWith(draft, [watch], dueAt, watchPatience(draft)));
};

/** Without a sitting: another plan begins, a coordinator is asked about infusions, the next survey starts. */
const followPlan = (draft: Draft, until: Instant): void => {
  if (draft.state.consent.status !== 'opted-in' || draft.state.hold) return;
  beginDuePlans(draft, until);
  askForInfusions(draft, until);
  if (!isStopped(draft.state, 'check-ins')) startSurvey(draft, until);
};

/** Starts the survey that is due; one that has been due for as long as a survey stays open is let go. */
const startSurvey = (draft: Draft, until: Instant): void => {
  const { state, now, context } = draft;
  const { carePlan, quietHours, timeZone } = state;
  const plan = planFollowed(state, context.content);
  if (state.staffTalk || !plan) return;
  const due = surveyDue(state, plan, now, until);
  const at = surveyAt(beforeThisTurn(draft), plan, now);
  if (due && due.days.length === 0) {
    tellNeverAsked(draft, due.dueAt);
    draft.change({ carePlan: { ...carePlan, next: due.latest + 1 } });
  } else if (!due || !at || at > until) {
    // A watch does not wait for a day on which the survey may be sent.
    askWatch(draft, until);
  } else if (!isOwnMinute(at, draft)) return;
  else if (!isQuiet(now, quietHours, timeZone) && !isWaiting(state, until) && !waitForPhone(draft)) {
    stopWaiting(draft);
    askOrCall(draft, () => openSitting(draft, plan, due));
  }
};
