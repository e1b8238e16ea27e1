// A text will never go out: the patient's plan is decided anew, since nobody got that question or invitation.

import { isAboutAppointment } from './appointment.ts';
import { forgetReminder } from './appointment-reminders.ts';
import type { OutgoingText, Purpose } from './communication.ts';
import type { Consent } from './consent.ts';
import { suspend } from './consenting.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import type { PatientState } from './patient.ts';
import type { Turn } from './turn.ts';
import { nextSendingTime } from './zoned-time.ts';

const REMINDERS: readonly Purpose[] = ['invitation-reminder', 'invitation-reply'];

/** Decides what an unsent text changes; undefined when it changes nothing (any more). */
export const textNotSent = (state: PatientState, text: OutgoingText, context: DecisionContext): Turn | undefined => {
  const draft = new Draft(state, context);
  if (text.notDoneReason === 'refused') suspend(draft, 'number-refused', 'text-refused');
  else if (text.notDoneReason === 'too-late' || text.notDoneReason === 'programme-held') decideAnew(draft, text);
  else if (text.notDoneReason === 'not-permitted') forgetReminder(draft, text.id);
  return draft.state === state ? undefined : draft.turn();
};

const decideAnew = (draft: Draft, text: OutgoingText): void => {
  const { state, now } = draft;
  const { consent, hold, sitting } = state;
  if (isAboutAppointment(text.purpose)) forgetReminder(draft, text.id);
  // Where only its end was not sent, the reminder asks again: a second invitation would be one too many.
  if (
    text.purpose === 'invitation' &&
    !text.chained &&
    consent.status === 'invited' &&
    consent.invitedAt === text.createdAt
  ) {
    const { invitedAt: _neverSent, ...notInvited } = consent;
    draft.change({ consent: { ...notInvited, status: 'pending' } satisfies Consent });
  }
  if (REMINDERS.includes(text.purpose) && consent.status === 'invited' && consent.remindedAt === text.createdAt) {
    const { remindedAt: _neverSent, ...notReminded } = consent;
    draft.change({ consent: notReminded });
  }
  if (text.purpose === 'number-check' && hold?.askedAt === text.createdAt) {
    const { askedAt: _neverSent, ...notAsked } = hold;
    draft.change({ hold: notAsked });
  }
  if (sitting && sitting.question.communicationId === text.id && !sitting.askAgainAt)
    draft.change({ sitting: { ...sitting, askAgainAt: nextSendingTime(now, state.quietHours, state.timeZone) } });
};
