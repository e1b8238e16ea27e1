// What staff do for a patient who is asked by phone: change to it and back, and enter the answers.
import type { Actor, Refusal } from '../alert-actions.ts';
import { acceptAnswer } from '../answering.ts';
import type { DecisionContext } from '../content.ts';
import { Draft } from '../draft.ts';
import { heard } from '../heard.ts';
import { HOUR, plus } from '../instant.ts';
import type { PatientState, Sitting } from '../patient.ts';
import { type InstrumentId, type LinkId, scaleOf } from '../questionnaire.ts';
import type { QuestionnaireResponse } from '../response.ts';
import { settleTasks } from '../settled-tasks.ts';
import { openItem } from '../sitting.ts';
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

/** One answer that the patient gave on the phone. */
export interface GivenAnswer {
  readonly instrument: InstrumentId;
  readonly linkId: LinkId;
  readonly code: number;
}

export interface Entered {
  readonly turn: Turn;
  /** Given, but not asked: the form ended before them, or they do not apply. */
  readonly notTaken: readonly GivenAnswer[];
}

/**
 * Enters answers into the open form, in the order of the form whatever their own. Scores, rules and alerts are those of an
 * answer by text; the patient is texted nothing, since somebody is talking to them.
 */
export const enterAnswers = (
  state: PatientState,
  given: readonly GivenAnswer[],
  actor: Actor,
  context: DecisionContext,
): Entered | Refusal => {
  if (!state.sitting) return { refused: 'No survey is open.' };
  const draft = new Draft(state, context);
  const left = [...given];
  for (let sitting = state.sitting as Sitting | undefined; sitting; sitting = draft.state.sitting) {
    const { instrument, item } = openItem(draft, sitting);
    const index = left.findIndex((one) => one.instrument === instrument.id && one.linkId === item.linkId);
    const answer = left[index];
    if (!answer) break;
    const codes = scaleOf(instrument, item).options.map(({ code }) => code);
    if (!codes.includes(answer.code))
      return { refused: `${item.linkId} is answered with one of ${codes.join(', ')}. Nothing was entered.` };
    left.splice(index, 1);
    acceptAnswer(draft, sitting, answer.code);
  }
  if (left.length === given.length)
    return { refused: `The next question is ${nextQuestion(draft)}: it has no answer here.` };
  const { lastAnswer: _said, happeningNow: _asked, ...entered } = draft.state;
  draft.state = { ...entered, ...(state.happeningNow && { happeningNow: state.happeningNow }) };
  const { sitting } = draft.state;
  if (!sitting) settleTasks(draft, SURVEY_BY_PHONE, actor.name, 'called');
  else if (sitting.byPhone) draft.change({ sitting: withoutClocks(sitting) });
  else byTextAgain(draft, sitting, GOES_ON_BY_TEXT);
  heard(draft);
  draft.note('answers-entered', actor.name, String(given.length - left.length));
  const turn = draft.turn();
  return { turn: { ...turn, outgoing: [], responses: turn.responses.map(byPhone) }, notTaken: left };
};

const nextQuestion = ({ state: { sitting } }: Draft): string =>
  sitting ? `${sitting.administrations[0].instrument} ${sitting.question.linkId}` : 'none';

/** Nobody's text was read. */
const byPhone = ({ readerVersion: _none, ...response }: QuestionnaireResponse): QuestionnaireResponse => ({
  ...response,
  mode: 'phone',
});
