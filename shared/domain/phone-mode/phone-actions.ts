// What staff do for a patient who is asked by phone: change to it and back, and enter the answers.
import type { Alert } from '../alert.ts';
import type { Actor, Refusal } from '../alert-actions.ts';
import { raiseIn } from '../alerting.ts';
import { occasionOf, withRaised } from '../answer-alerts.ts';
import { acceptAnswer, holdTheRest, leaveOut } from '../answering.ts';
import type { DecisionContext } from '../content.ts';
import { Draft } from '../draft.ts';
import { heard } from '../heard.ts';
import { HOUR, plus } from '../instant.ts';
import type { PatientState, Sitting } from '../patient.ts';
import { type InstrumentId, type LinkId, maySkip, scaleOf } from '../questionnaire.ts';
import type { QuestionnaireResponse } from '../response.ts';
import { settleTasks } from '../settled-tasks.ts';
import { openItem, raiseUnanswered } from '../sitting.ts';
import type { Turn } from '../turn.ts';
import { nextSendingTime } from '../zoned-time.ts';
import { becomeACall, SURVEY_BY_PHONE, withoutClocks } from './calling.ts';

export const MODES = ['text', 'phone'] as const;
export type Mode = (typeof MODES)[number];

/** What staff leave open of a survey that was being texted goes on by text so much later. */
const GOES_ON_BY_TEXT = HOUR;

const byTextAgain = (draft: Draft, { byPhone: _called, ...sitting }: Sitting, wait: number): void => {
  const { quietHours, timeZone } = draft.state;
  draft.change({ sitting: { ...sitting, askAgainAt: nextSendingTime(plus(draft.now, wait), quietHours, timeZone) } });
};

/** From now on surveys are asked in this way, the open one too. */
export const setMode = (state: PatientState, mode: Mode, actor: Actor, context: DecisionContext): Turn | Refusal => {
  if (state.kind !== 'patient') return { refused: 'This is no patient.' };
  if ((state.mode ?? 'text') === mode) return { refused: `Surveys are asked by ${mode} already.` };
  const draft = new Draft(state, context);
  const { mode: _before, ...rest } = state;
  draft.state = mode === 'phone' ? { ...rest, mode } : rest;
  if (mode === 'phone') becomeACall(draft);
  else if (state.sitting?.byPhone) byTextAgain(draft, state.sitting, 0);
  draft.note('mode-changed', actor.name, mode);
  return draft.turn();
};

/** One answer that the patient gave on the phone; null is what they would not say. */
export interface GivenAnswer {
  readonly instrument: InstrumentId;
  readonly linkId: LinkId;
  readonly code: number | null;
}

export interface Entered {
  readonly turn: Turn;
  /** Given, but not asked: the form ended before them, or they do not apply. */
  readonly notTaken: readonly GivenAnswer[];
}

/**
 * Enters answers into the open form, in the order of the form whatever their own. Scores, rules and alerts are those of an
 * answer by text; the patient is texted nothing, since somebody is talking to them. A question without an answer holds up
 * those after it until it has one, but no danger: where any of them is critical, it is left out and they are all heard.
 */
export const enterAnswers = (
  state: PatientState,
  given: readonly GivenAnswer[],
  actor: Actor,
  context: DecisionContext,
): Entered | Refusal => {
  if (!state.sitting) return { refused: 'No survey is open.' };
  const all = enterInto(state, given, actor, context, true);
  return 'turn' in all && all.turn.alerts.some(isGrave) ? all : enterInto(state, given, actor, context, false);
};

const isGrave = ({ severity }: Alert): boolean => severity === 'critical';

const enterInto = (
  state: PatientState,
  given: readonly GivenAnswer[],
  actor: Actor,
  context: DecisionContext,
  overGaps: boolean,
): Entered | Refusal => {
  const draft = new Draft(state, context);
  const left = [...given];
  for (let { sitting } = state as Pick<PatientState, 'sitting'>; sitting; { sitting } = draft.state) {
    const { instrument, item } = openItem(draft, sitting);
    const index = left.findIndex((one) => one.instrument === instrument.id && one.linkId === item.linkId);
    const [answer] = index < 0 ? [] : left.splice(index, 1);
    const isAskedYet = asksAnyOf(sitting, left);
    if (!answer && (!overGaps || !isAskedYet || item.selfHarm)) break;
    draft.moreWasSaid = isAskedYet;
    if (!answer) {
      leaveOut(draft, sitting);
      continue;
    }
    if (answer.code === null) {
      leaveUnsaid(draft, sitting);
      continue;
    }
    const codes = scaleOf(instrument, item).options.map(({ code }) => code);
    if (!codes.includes(answer.code))
      return { refused: `${item.linkId} is answered with one of ${codes.join(', ')}. Nothing was entered.` };
    acceptAnswer(draft, sitting, answer.code);
  }
  if (left.length === given.length)
    return { refused: `The next question is ${nextQuestion(draft)}: it has no answer here. Nothing was entered.` };
  if (draft.state.sitting && draft.alerts.some(isGrave))
    holdTheRest(draft, draft.state.sitting, draft.state.sitting.administrations);
  return { turn: turnOf(draft, state, actor, given.length - left.length), notTaken: left };
};

/**
 * What the patient would not say is missing, never 0. Staff hear of it as where a text does not answer and SKIP is not taken:
 * about self-harm it is critical, of a symptom it is for the same day.
 */
const leaveUnsaid = (draft: Draft, sitting: Sitting): void => {
  const { instrument, item } = openItem(draft, sitting);
  const [{ id: administrationId }] = sitting.administrations;
  const event = instrument.symptoms ? 'symptom-in-text' : 'unreadable-replies';
  if (item.selfHarm) raiseUnanswered(draft, sitting);
  else if (!maySkip(instrument, item))
    raiseIn(draft, { kind: 'event', event }, occasionOf(sitting), { administrationId, linkId: item.linkId });
  leaveOut(draft, withRaised(draft, sitting));
};

/** Whether any of them is to a questionnaire that has not come to its end. */
const asksAnyOf = ({ administrations }: Sitting, answers: readonly GivenAnswer[]): boolean =>
  answers.some((one) => administrations.some(({ instrument }) => instrument === one.instrument));

const turnOf = (draft: Draft, before: PatientState, actor: Actor, entered: number): Turn => {
  const { lastAnswer: _said, happeningNow: _asked, ...state } = draft.state;
  draft.state = { ...state, ...(before.happeningNow && { happeningNow: before.happeningNow }) };
  const { sitting } = draft.state;
  if (!sitting) settleTasks(draft, SURVEY_BY_PHONE, actor.name, 'called');
  else if (sitting.byPhone) draft.change({ sitting: withoutClocks(sitting) });
  else byTextAgain(draft, sitting, GOES_ON_BY_TEXT);
  heard(draft);
  draft.note('answers-entered', actor.name, String(entered));
  const turn = draft.turn();
  return { ...turn, outgoing: [], responses: turn.responses.map(byPhone) };
};

const nextQuestion = (draft: Draft): string => {
  const { sitting, language } = draft.state;
  if (!sitting) return 'none';
  const { item } = openItem(draft, sitting);
  return `“${item.text.en ?? item.text[language] ?? item.linkId}”`;
};

/** Nobody's text was read. */
const byPhone = ({ readerVersion: _none, ...response }: QuestionnaireResponse): QuestionnaireResponse => ({
  ...response,
  mode: 'phone',
});
