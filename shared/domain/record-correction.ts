// Staff correct an answer that was recorded wrongly: the first one is kept, with who changed it and why.

import type { Alert } from './alert.ts';
import type { Actor, Refusal } from './alert-actions.ts';
import { caseOf, raiseForAnswer, raiseForScores } from './answer-alerts.ts';
import { nextItem } from './beginning.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import { forgetLastAnswer } from './last-answer.ts';
import type { Administration, PatientState } from './patient.ts';
import { type Instrument, type LinkId, scaleOf } from './questionnaire.ts';
import { rememberedAfter } from './remembered.ts';
import type { Remembered } from './remembered-values.ts';
import type { QuestionnaireResponse } from './response.ts';
import { scoresOf } from './score.ts';
import type { Turn } from './turn.ts';

export interface RecordCorrection {
  readonly responseId: string;
  readonly linkId: LinkId;
  readonly code: number;
  readonly why: string;
}

/** What is on record about the patient. */
export interface OnRecord {
  readonly responses: readonly QuestionnaireResponse[];
  readonly alerts: readonly Pick<Alert, 'caseId' | 'ruleId'>[];
}

export interface Corrected {
  readonly turn: Turn;
  /** An item that applies only now: nobody has asked it. */
  readonly notAsked?: LinkId;
}

const wrong = (place: string, problem: string, expected: string): Refusal => ({
  refused: 'Nothing was corrected.',
  faults: [{ place, problem, expected }],
});

/** Those that no other has taken the place of, of one questionnaire. */
const standing = (responses: readonly QuestionnaireResponse[], { id }: Instrument): readonly QuestionnaireResponse[] =>
  responses.filter((response) => response.instrument === id && !responses.some(({ amends }) => amends === response.id));

const correctedOf = (
  draft: Draft,
  first: QuestionnaireResponse,
  { linkId, code, why }: RecordCorrection,
  { by, instrument }: { readonly by: string; readonly instrument: Instrument },
): QuestionnaireResponse => {
  const answers = { ...first.answers, [linkId]: code };
  const from = first.answers[linkId] ?? code;
  return {
    ...first,
    id: draft.newId(),
    status: first.status === 'stopped' ? 'stopped' : 'amended',
    amends: first.id,
    authored: draft.now,
    answers,
    corrections: [...(first.corrections ?? []), { linkId, from, to: code, at: draft.now, by, why }],
    scores: first.late ? [] : scoresOf(instrument, answers),
  };
};

/**
 * The rules look at the corrected answers as they would have then, with what was known before them. They may raise; what was
 * raised on the first answer stays until a person closes it.
 */
const raiseAnew = (draft: Draft, corrected: QuestionnaireResponse, linkId: LinkId, { alerts }: OnRecord): void => {
  const { administrationId: id, instrument, instrumentVersion: version, answers, dueAt } = corrected;
  const raised = alerts.filter(({ caseId }) => caseId === caseOf({ dueAt })).map(({ ruleId }) => ruleId);
  const administration: Administration = { id, instrument, version, answers };
  raiseForAnswer(draft, { dueAt, raised }, administration, linkId, corrected.late);
  if (corrected.status !== 'stopped' && !corrected.late) raiseForScores(draft, { dueAt, raised }, corrected);
};

/** What the rules remember after these, one after the other. */
const rememberedOf = (
  draft: Draft,
  instrument: Instrument,
  responses: readonly QuestionnaireResponse[],
): Remembered | undefined =>
  responses.reduce<Remembered | undefined>(
    (before, response) => rememberedAfter(draft.ruleSet.rules, instrument, response, before),
    undefined,
  );

const withRemembered = (draft: Draft, { id }: Instrument, remembered: Remembered | undefined): void => {
  const { [id]: _before, ...others } = draft.state.remembered ?? {};
  draft.change({ remembered: remembered ? { ...others, [id]: remembered } : others });
};

/** Corrects one answer of a filed response; nothing is texted. */
export const correctRecord = (
  state: PatientState,
  correction: RecordCorrection,
  record: OnRecord,
  actor: Actor,
  context: DecisionContext,
): Corrected | Refusal => {
  const { responseId, linkId, code } = correction;
  const first = record.responses.find(({ id }) => id === responseId);
  if (!first) return wrong('responseId', 'is unknown', 'the id of a response of this patient');
  const draft = new Draft(state, context);
  const instrument = draft.context.content.instrument(first.instrument, first.instrumentVersion);
  const all = standing(record.responses, instrument);
  if (!all.includes(first))
    return { refused: 'A later version has taken the place of this response: correct that one.' };
  const item = instrument.items.find((one) => one.linkId === linkId);
  if (!item || first.answers[linkId] === undefined)
    return wrong('linkId', 'has no answer in this response', `one of ${Object.keys(first.answers).join(', ')}`);
  const codes = scaleOf(instrument, item).options.map((option) => option.code);
  if (!codes.includes(code)) return wrong('code', 'is none of the options', `one of ${codes.join(', ')}`);
  if (code === first.answers[linkId]) return wrong('code', 'is what was recorded', 'another option');

  const corrected = correctedOf(draft, first, correction, { by: actor.name, instrument });
  const { remembered } = state;
  withRemembered(draft, instrument, rememberedOf(draft, instrument, all.slice(0, all.indexOf(first))));
  raiseAnew(draft, corrected, linkId, record);
  withRemembered(draft, instrument, rememberedAfterAll(draft, instrument, { all, first, corrected }, remembered));
  if (!remembered && Object.keys(draft.state.remembered ?? {}).length === 0) dropRemembered(draft);
  if (state.lastAnswer?.filed?.responseId === first.id) forgetLastAnswer(draft);
  draft.responses.push(corrected);
  draft.note('answer-corrected', actor.name, `${first.id} ${linkId}`);
  const notAsked = first.late ? undefined : nextItem(instrument, corrected.answers, corrected.skipped)?.linkId;
  return {
    turn: draft.turn(),
    ...(notAsked !== undefined && corrected.status !== 'stopped' && { notAsked }),
  };
};

/** As if the answer had been right from the start, where the responses are all that the present memory rests on. */
const rememberedAfterAll = (
  draft: Draft,
  instrument: Instrument,
  {
    all,
    first,
    corrected,
  }: Readonly<{ all: readonly QuestionnaireResponse[] } & Record<'first' | 'corrected', QuestionnaireResponse>>,
  remembered: PatientState['remembered'],
): Remembered | undefined => {
  const present = remembered?.[instrument.id];
  const isWhole = JSON.stringify(rememberedOf(draft, instrument, all)) === JSON.stringify(present);
  if (!isWhole) return present;
  return rememberedOf(
    draft,
    instrument,
    all.map((response) => (response === first ? corrected : response)),
  );
};

const dropRemembered = (draft: Draft): void => {
  const { remembered: _none, ...state } = draft.state;
  draft.state = state;
};
