// A member of staff texts a patient: until the conversation is over, replies are for people and fill no question.
import type { Actor, Refusal } from './alert-actions.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import { HOUR, type Instant, later, plus } from './instant.ts';
import type { PatientState, Sitting } from './patient.ts';
import { withoutStaffTalk } from './staff-talk.ts';
import type { Turn } from './turn.ts';
import { isQuiet, localTime, nextSendingTime } from './zoned-time.ts';

/** Defaults to be signed off (docs/clinical-rules.md section 7). */
const REPLIES_TO_STAFF_FOR = 2 * HOUR;
/** A survey that was held stays open for at least so long once its question was asked afresh. */
const OPEN_AFTERWARDS = 4 * HOUR;

export interface StaffText {
  readonly by: Actor;
  readonly body: string;
  /** The sender knows that it is night where the patient is. */
  readonly confirmQuietHours?: boolean;
}

const whyNot = (
  state: PatientState,
  { confirmQuietHours }: StaffText,
  context: DecisionContext,
): string | undefined => {
  const { now, phoneBusy } = context;
  if (state.kind !== 'patient') return 'This is no patient: call, or enrol them first.';
  if (state.consent.status !== 'opted-in') return `The patient gets no texts (${state.consent.status}): call instead.`;
  if (state.hold) return `Sending is held for this patient (${state.hold.reason}): call, or release the patient first.`;
  if (phoneBusy) return 'Someone else on this phone is being asked, and would be taken to answer: call, or try later.';
  if (!confirmQuietHours && isQuiet(now, state.quietHours, state.timeZone))
    return `It is ${localTime(now, state.timeZone)} where the patient is, in the quiet hours: confirmQuietHours sends it all the same.`;
  return undefined;
};

/** Texts the patient in the words of a person, and holds the open survey. */
export const staffTexted = (state: PatientState, text: StaffText, context: DecisionContext): Turn | Refusal => {
  const refused = whyNot(state, text, context);
  if (refused) return { refused };
  const draft = new Draft(state, context);
  const communicationId = draft.say('staff', 'by-staff', [text.body]);
  const until = plus(draft.now, REPLIES_TO_STAFF_FOR);
  const staffTexted = { at: draft.now, by: text.by.name };
  draft.change({
    staffTalk: { until },
    staffTexted,
    ...(state.sitting && { sitting: heldUntil(state, state.sitting, until) }),
  });
  draft.note('texted', text.by.name, communicationId);
  return draft.turn();
};

/** The question is asked afresh then, in daytime; only the new one can be answered. */
const heldUntil = ({ quietHours, timeZone }: PatientState, sitting: Sitting, until: Instant): Sitting => {
  const askAgainAt = later(sitting.askAgainAt ?? until, nextSendingTime(until, quietHours, timeZone));
  return {
    ...sitting,
    askAgainAt,
    ...(sitting.remindAt && { remindAt: later(sitting.remindAt, askAgainAt) }),
    expiresAt: later(sitting.expiresAt, plus(askAgainAt, OPEN_AFTERWARDS)),
  };
};

/** The conversation is over: the question, if one is open, is asked afresh now, or when the quiet hours end. */
export const staffTalkReleased = (state: PatientState, by: Actor, context: DecisionContext): Turn | Refusal => {
  const { staffTalk, sitting } = state;
  if (!staffTalk) return { refused: 'Replies of this patient do not go to staff.' };
  const draft = new Draft(state, context);
  const { now } = draft;
  const askAgainAt = nextSendingTime(now, state.quietHours, state.timeZone);
  if (sitting) draft.change({ staffTalk: { until: now }, sitting: { ...sitting, askAgainAt } });
  else draft.state = withoutStaffTalk(draft.state);
  draft.note('texts-released', by.name);
  return draft.turn();
};
