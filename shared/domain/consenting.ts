// Joining and leaving: invitation, agreement, refusal, opting out.

import type { AlertEvidence, PatientEvent } from './alert.ts';
import { raise, raiseUnlessOpen } from './alerting.ts';
import { nextStartDay } from './care-plan.ts';
import type { CommunicationId } from './communication.ts';
import type { ConsentStatus } from './consent.ts';
import { canRespondTheSameDay } from './cover.ts';
import type { Draft } from './draft.ts';
import type { Hold } from './patient.ts';
import { withoutBaselines } from './remembered.ts';
import { stopSitting } from './sitting.ts';
import { unfinishedCheck } from './unfinished-check.ts';
import { stopWaiting, waitForPhone } from './waiting-for-phone.ts';
import { instantAt, isQuiet, localDate } from './zoned-time.ts';

const caseOfEvent = ({ context }: Draft): string => `event/${context.turnId}`;

/** Raises the alert of something that happened to a patient's participation, as a case of its own. */
export const raiseEvent = (draft: Draft, event: PatientEvent): void => {
  raise(draft, { kind: 'event', event }, caseOfEvent(draft), {});
};

/** The same, unless staff have one like it before them. */
export const raiseEventOnce = (draft: Draft, event: PatientEvent, evidence: AlertEvidence): void =>
  raiseUnlessOpen(draft, { kind: 'event', event }, caseOfEvent(draft), evidence);

/**
 * Sends the invitation, if the care team covers, somebody is on call and it is daytime for the patient; otherwise the patient's wake-up
 * tries again. It rests on the coordinator's record of consent, and is the only thing sent before the patient agrees.
 */
export const invite = (draft: Draft): void => {
  const { state, context, now } = draft;
  if (!canRespondTheSameDay(context) || isQuiet(now, state.quietHours, state.timeZone) || waitForPhone(draft)) return;
  stopWaiting(draft);
  draft.say('invitation', 'invitation', draft.wording.invitation(draft.lines));
  draft.change({
    consent: {
      ...state.consent,
      status: 'invited',
      invitedAt: now,
      wordingVersion: draft.wording.version,
      language: state.language,
    },
  });
  draft.note('invited');
};

/**
 * The one reminder. An unclear reply to the invitation brings it forward, as an answer to that reply, so that it is also
 * the one time we ask again.
 */
export const remindOfInvitation = (draft: Draft, purpose: 'invitation-reminder' | 'invitation-reply'): void => {
  draft.say(purpose, 'invitationReminder', draft.wording.invitationReminder(draft.lines));
  draft.change({ consent: { ...draft.state.consent, remindedAt: draft.now } });
};

/** Neither invitation nor reminder was answered with yes or no: a person calls. */
export const handOverInvitation = (draft: Draft): void => {
  raiseEvent(draft, 'invitation-unanswered');
  draft.change({ consent: { ...draft.state.consent, unansweredAt: draft.now } });
};

const changeConsent = (draft: Draft, status: ConsentStatus, by: CommunicationId): void => {
  const { leftAt: _before, ...consent } = draft.state.consent;
  draft.change({ consent: { ...consent, status, changedAt: draft.now, changedBy: by } });
};

/** The patient agreed by text: welcome, and the plan starts on the day asked for, or on the next start day. */
export const agree = (draft: Draft, by: CommunicationId): void => {
  const { state, now, context } = draft;
  const { startsOn, planId, version, upNext, modules } = state.carePlan;
  const stillAhead = startsOn && instantAt(startsOn, state.preferredTime, state.timeZone) > now;
  const first = stillAhead ? startsOn : nextStartDay(context.content.plan(planId), localDate(now, state.timeZone));
  changeConsent(draft, 'opted-in', by);
  draft.change({
    carePlan: {
      planId,
      version,
      startsOn: first,
      next: 0,
      ...(upNext && { upNext }),
      ...(modules && { modules }),
      ...unfinishedCheck(draft, first),
    },
    ...(state.remembered && { remembered: withoutBaselines(state.remembered) }),
  });
  // A new number that left before it was asked whose it is will be asked that first.
  if (state.hold?.reason !== 'number-unconfirmed') draft.say('welcome', 'welcome', draft.wording.welcome(draft.lines));
  draft.note('opted-in', 'patient', by);
};

const leave = (draft: Draft, status: 'declined' | 'opted-out', by: CommunicationId): void => {
  stopSitting(draft, 'opted-out');
  changeConsent(draft, status, by);
  const { startsOn: _over, ...carePlan } = draft.state.carePlan;
  draft.change({ carePlan });
  const sentence = status === 'declined' ? 'declined' : draft.state.phoneLabel ? 'optOutShared' : 'optOutConfirmation';
  draft.say('opt-out-confirmation', sentence, draft.wording[sentence](draft.lines));
  draft.note(status, 'patient', by);
};

/** "No" to the invitation. */
export const decline = (draft: Draft, by: CommunicationId): void => leave(draft, 'declined', by);

/** Stops at once with one confirmation; a person confirms by phone. Asking twice changes nothing. */
export const optOut = (draft: Draft, by: CommunicationId): void => {
  if (draft.state.consent.status === 'opted-out') return;
  leave(draft, 'opted-out', by);
  if (draft.state.kind === 'patient') raiseEvent(draft, 'opted-out');
};

/** An invitation on hold would keep everyone else on the phone waiting: a person sees to it anyway. */
const endInvitation = (draft: Draft): void => {
  const { consent } = draft.state;
  if (consent.status === 'invited') draft.change({ consent: { ...consent, unansweredAt: draft.now } });
};

/** Suspends sending until a person has looked, and tells them why. */
export const suspend = (draft: Draft, reason: Hold['reason'], event: PatientEvent): void => {
  if (draft.state.hold?.reason === reason) return;
  stopSitting(draft, 'suspended');
  draft.change({ hold: { reason, since: draft.now } });
  if (draft.state.phoneLabel) endInvitation(draft);
  raiseEvent(draft, event);
  draft.note('suspended', 'vigil', reason);
};
