// Staff ask a patient now, outside the plan's days: what of the plan may be asked, and why the rest may not.
import type { Actor, Refusal } from './alert-actions.ts';
import { administrationOf } from './beginning.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import { type FollowedPlan, planFollowed } from './followed-plan.ts';
import { isStopped } from './holds/stay-rules.ts';
import { isAskable } from './instrument-texts.ts';
import { patience } from './patience.ts';
import type { PatientState } from './patient.ts';
import { becomeACall } from './phone-mode/calling.ts';
import type { InstrumentId } from './questionnaire.ts';
import { isAskedTooSoon, wasAskedElsewhere } from './recall.ts';
import { suitsRespondent } from './respondent.ts';
import { nextOpenTime, sentToday } from './sending-days.ts';
import { openWith } from './sitting.ts';
import type { Turn } from './turn.ts';
import { daysBetween, isQuiet, localDate, localTime } from './zoned-time.ts';

const BY_STAFF = 'by-staff';

/** Why nothing at all may be asked now, in words; undefined where something may. */
export const whyNothingNow = (state: PatientState, context: DecisionContext): string | undefined => {
  const { now, content } = context;
  const { consent, hold, stay, sitting, staffTalk, quietHours, timeZone, mode } = state;
  if (state.kind !== 'patient') return 'This is no patient.';
  if (consent.status !== 'opted-in') return `The patient gets no surveys (${consent.status}).`;
  if (hold) return `Texts are suspended (${hold.reason}): release the patient first.`;
  if (context.programmeHeld) return 'The whole programme is on hold.';
  // Stryker disable next-line OptionalChaining: what is stopped is stopped by a stay
  if (isStopped(state, 'check-ins')) return `Check-ins are on hold (${stay?.kind}): resume first.`;
  if (sitting) return 'A survey is open already: one at a time.';
  if (staffTalk) return 'Staff are texting with the patient: end the conversation first.';
  if (!planFollowed(state, content)) return 'The plan has not begun.';
  if (mode) return undefined;
  if (context.phoneBusy) return 'Someone else on this phone is being asked: try again later.';
  if (isQuiet(now, quietHours, timeZone))
    return `It is ${localTime(now, timeZone)} where the patient is, in the quiet hours.`;
  if (nextOpenTime(state, now) !== now) return 'The patient gets no texts on this day.';
  return undefined;
};

export interface Askable {
  readonly instrument: InstrumentId;
  /** Why it may not be asked now, in words. */
  readonly whyNot?: string;
}

const whyNot = (state: PatientState, id: InstrumentId, context: DecisionContext): string | undefined => {
  const { content, now } = context;
  const instrument = content.instrument(id);
  if (!suitsRespondent(state, instrument)) return 'does not suit who answers, or who reads along';
  if (!isAskable(instrument, state.language)) return 'has no wording in the language of the patient';
  if (isAskedTooSoon(state, instrument, now))
    return `was asked in the last ${instrument.recallDays} days, which it asks about`;
  if (wasAskedElsewhere({ state, context }, instrument, now)) return 'has questions that were asked a short time ago';
  return undefined;
};

const inPlan = ({ activities }: FollowedPlan): readonly InstrumentId[] => [
  ...new Set(activities.flatMap(({ instruments }) => instruments)),
];

/** Every questionnaire of the plan, in its order. */
export const askableNow = (state: PatientState, context: DecisionContext): readonly Askable[] => {
  const plan = planFollowed(state, context.content);
  if (!plan) return [];
  return inPlan(plan).map((instrument) => {
    const reason = whyNot(state, instrument, context);
    return { instrument, ...(reason && { whyNot: reason }) };
  });
};

/** Opens a survey as on a day of the plan, whose own days stay as they are. By phone it is a task to call. */
export const sendNow = (
  state: PatientState,
  wished: readonly InstrumentId[],
  actor: Actor,
  context: DecisionContext,
): Turn | Refusal => {
  const refused = whyNothingNow(state, context);
  const plan = planFollowed(state, context.content);
  // Stryker disable next-line StringLiteral: without a plan there is a reason before this one
  if (refused || !plan) return { refused: refused ?? 'The plan has not begun.' };
  const askable = askableNow(state, context);
  const faults = wished.flatMap((id, index) => {
    const found = askable.find(({ instrument }) => instrument === id);
    const expected = 'what may be asked now';
    // What is in no plan may be any text: it is named by its place.
    if (!found) return [{ place: `instruments.${index}`, problem: 'is no part of the plan', expected }];
    return found.whyNot ? [{ place: 'instruments', problem: `${id} ${found.whyNot}`, expected }] : [];
  });
  const [first, ...rest] = askable
    .filter(({ instrument }) => wished.includes(instrument))
    .map(({ instrument }) => administrationOf(context.content.instrument(instrument), BY_STAFF, context.now));
  if (faults.length > 0 || !first) return { refused: 'Nothing was sent.', faults };
  const draft = new Draft(state, context);
  const today = daysBetween(state.carePlan.startsOn ?? '', localDate(context.now, state.timeZone));
  const open = () => openWith(draft, [first, ...rest], context.now, patience(draft, plan, today));
  if (state.mode) {
    draft.unsaid(open);
    becomeACall(draft);
  } else {
    open();
    draft.change(sentToday(draft.state, context.now));
  }
  draft.note('survey-sent', actor.name, wished.join(', '));
  return draft.turn();
};
