// The one wake-up: the earliest thing that will be due for a patient, derived from the state alone.
import { appointmentsDueAt } from './appointment-times.ts';
import { infusionsMissingAt, selfCareDueAt } from './care-plan.ts';
import { switchDueAt } from './coming-plan.ts';
import type { DecisionContext } from './content.ts';
import { canRespondTheSameDay } from './cover.ts';
import { type FollowedPlan, planFollowed } from './followed-plan.ts';
import { freeToText } from './free-to-text.ts';
import { isStopped } from './holds/stay-rules.ts';
import { stayDueAt } from './holds/stay-times.ts';
import { DAY, earliest, type Instant, later, MINUTE, plus, roundUpToMinute } from './instant.ts';
import { medicineDueAt } from './medicine-times.ts';
import { numberCheckDueAt } from './number-check.ts';
import type { PatientState, Sitting } from './patient.ts';
import { oncePhoneIsFree, SHARED_INVITATION_PATIENCE } from './shared-phone.ts';
import { spreadFrom } from './spread.ts';
import { afterStaffTalk, staffTalkEndsAt } from './staff-talk.ts';
import { surveyAt } from './survey-due.ts';
import { watchDueAt } from './watch/watch-times.ts';
import { nextSendingTime } from './zoned-time.ts';

/** Days after which an unanswered invitation is repeated once, and after which a person is asked to call. */
const INVITATION_PATIENCE = 2 * DAY;

/** When the invitation, its reminder or the task after it is due; undefined when the patient has answered. */
export const invitationDueAt = (
  state: PatientState,
  context: Pick<DecisionContext, 'careTeam' | 'now'>,
): Instant | undefined => {
  const { now } = context;
  // Someone in danger is called, not asked whether they would like texts.
  if (state.openAlerts.some(({ severity }) => severity === 'critical')) return undefined;
  const { status, invitedAt, remindedAt, unansweredAt } = state.consent;
  const sendable = (at: Instant): Instant => nextSendingTime(later(at, now), state.quietHours, state.timeZone);
  if (status === 'pending')
    return sendable(canRespondTheSameDay(context) ? oncePhoneIsFree(state, now) : plus(now, DAY));
  if (status !== 'invited' || !invitedAt || unansweredAt) return undefined;
  return sendable(plus(remindedAt ?? invitedAt, state.phoneLabel ? SHARED_INVITATION_PATIENCE : INVITATION_PATIENCE));
};

/** When the open survey asks for something to be sent. */
const sittingSendsAt = (
  state: PatientState,
  { askAgainAt, remindAt, snoozed }: Sitting,
  spread = 0,
): Instant | undefined =>
  // The patient was told when.
  earliest(askAgainAt, remindAt && (snoozed ? remindAt : spreadFrom(remindAt, state, spread)));

/** When the open survey has to be looked at, sent or not. */
const sittingDueAt = ({ lookAt, expiresAt }: Sitting, held: boolean): Instant | undefined =>
  held ? expiresAt : earliest(lookAt, expiresAt);

const watchAsksAt = (state: PatientState): Instant | undefined => {
  const at = watchDueAt(state);
  return at && afterStaffTalk(state, oncePhoneIsFree(state, at));
};

/** When something unasked-for is next due by the plan, or another plan begins; not before the quiet hours end. */
const planDueAt = (state: PatientState, { content, now, spreadMinutes = 0 }: DecisionContext): Instant | undefined => {
  const plan = planFollowed(state, content);
  if (state.consent.status !== 'opted-in' || !plan) return undefined;
  const asks = !isStopped(state, 'check-ins');
  const afterSitting = () => [
    asks ? surveyAt(state, plan, now) : undefined,
    switchDueAt(state, content),
    infusionsMissingAt(state),
  ];
  const at = earliest(
    ...(state.sitting ? [] : afterSitting()),
    asks ? watchAsksAt(state) : undefined,
    isStopped(state, 'self-care') ? undefined : selfCareAt(state, plan, now),
    appointmentsDueAt(state, plan, now),
  );
  const inDaytime =
    at && nextSendingTime(later(spreadFrom(at, state, spreadMinutes), now), state.quietHours, state.timeZone);
  // Medicine is for its time of day, so it is not spread.
  return earliest(inDaytime, medicineDueAt(state, plan, now));
};

const selfCareAt = (state: PatientState, plan: FollowedPlan, now: Instant): Instant | undefined => {
  const at = selfCareDueAt(state, plan);
  const free = freeToText(state, now);
  return at && free > now ? later(at, free) : at;
};

/** While the whole programme is on hold, whoever should be sent something is looked at again so often. */
const PROGRAMME_PATIENCE = 30 * MINUTE;

/** When something unasked-for should be sent. */
const sendsAt = (state: PatientState, context: DecisionContext): Instant | undefined => {
  if (state.hold) return undefined;
  const at = earliest(
    state.kind === 'patient' && !isStopped(state, 'invitation') ? invitationDueAt(state, context) : undefined,
    state.sitting && sittingSendsAt(state, state.sitting, context.spreadMinutes),
    planDueAt(state, context),
  );
  return at && context.programmeHeld ? later(at, plus(context.now, PROGRAMME_PATIENCE)) : at;
};

/** A wake-up that is still ahead is at least this far ahead, so that the alarm clock can be set and never rings early. */
const NOTICE = MINUTE;

/** The whole minute, UTC, at which this patient has to be looked at next; undefined when nothing is to come. */
export const nextWakeAt = (state: PatientState, context: DecisionContext): Instant | undefined => {
  const at = earliest(
    ...state.openAlerts.map((alert) => alert.nextStepAt),
    state.sitting && sittingDueAt(state.sitting, state.hold !== undefined),
    staffTalkEndsAt(state),
    numberCheckDueAt(state, context.now),
    sendsAt(state, context),
    stayDueAt(state),
  );
  if (!at || at <= context.now) return at && roundUpToMinute(at);
  return roundUpToMinute(later(at, plus(context.now, NOTICE)));
};
