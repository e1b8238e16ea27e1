// Asking: opening a sitting, moving from item to item and from questionnaire to questionnaire, and closing it.
import { raise } from './alerting.ts';
import { caseOf, raiseForUnfinished, remember, withRaised } from './answer-alerts.ts';
import { languagesOf } from './answer-language.ts';
import { asksOfSelfHarm, begin, tellLeftOut } from './beginning.ts';
import type { Draft } from './draft.ts';
import type { FollowedPlan } from './followed-plan.ts';
import type { Instant } from './instant.ts';
import { callAboutMood } from './mood-questions.ts';
import { patience } from './patience.ts';
import type { Administration, PatientState, Sitting, StopReason } from './patient.ts';
import type { Instrument, Item } from './questionnaire.ts';
import type { QuestionnaireResponse } from './response.ts';
import { scoresOf } from './score.ts';
import { sentToday } from './sending-days.ts';
import { firstLook } from './silent-mid-check.ts';
import { countUnfinished } from './survey-count.ts';
import { type DueSurvey, isDailyCheck, plannedOn } from './survey-due.ts';
import { tellUnconfirmed } from './unconfirmed-correction.ts';
import { versionsOfResponse } from './versions.ts';
import { takeWatch } from './watch/watching.ts';
import { dealtWith, toAsk } from './what-to-ask.ts';
import { withWordingOf } from './wording-there.ts';
import { localDate } from './zoned-time.ts';

export const itemOf = (instrument: Instrument, linkId: string): Item => {
  const item = instrument.items.find((candidate) => candidate.linkId === linkId);
  if (!item) throw new Error(`Instrument ${instrument.id} ${instrument.version} has no item ${linkId}`);
  return item;
};

/** The questionnaire and the item that are open. */
export const openItem = (
  { context: { content } }: Draft,
  { administrations: [{ instrument: id, version }], question }: Sitting,
): { readonly instrument: Instrument; readonly item: Item } => {
  const instrument = content.instrument(id, version);
  return { instrument, item: itemOf(instrument, question.linkId) };
};

/** Starts the survey that is due, leaving out what was asked too recently. Nothing left to ask: no sitting. */
export const openSitting = (draft: Draft, plan: FollowedPlan, due: DueSurvey): void => {
  const { latest, dueAt, days } = due;
  const { owed = [] } = draft.state.carePlan;
  const dueOn = localDate(dueAt, draft.state.timeZone);
  const planned = plannedOn(draft.state, plan, due, draft.now);
  callAboutMood(draft, [...planned.map(({ instrument }) => instrument), ...owed], dueAt);
  const asked = toAsk(draft, plan, planned, due);
  const [first, ...rest] = [...takeWatch(draft, dueAt), ...withWordingOf(draft, asked)];
  draft.change({ carePlan: dealtWith(draft.state.carePlan, plan, latest, dueOn) });
  if (!first) return;
  const [day = latest] = days;
  openWith(draft, [first, ...rest], dueAt, patience(draft, plan, day));
  // A call by staff is no text.
  if (!isDailyCheck(plan, day) && !draft.state.mode) draft.change(sentToday(draft.state, draft.now));
};

/** Opens a survey that asks these, one after the other. */
export const openWith = (
  draft: Draft,
  [first, ...rest]: Sitting['administrations'],
  dueAt: Instant,
  until: Pick<Sitting, 'remindAt' | 'expiresAt'>,
): void => {
  const { administration, instrument, item } = begin(draft, first, dueAt);
  const communicationId = draft.ask('survey-opening', 'opening', draft.wording.opening(instrument, item, draft.lines));
  tellUnconfirmed(draft);
  const { closedQuestion: _tooLateNow, lastAnswer: _too, wroteAt: _before, ...rested } = draft.state;
  const sitting: Sitting = {
    dueAt,
    administrations: [administration, ...rest],
    startedAt: draft.now,
    question: { linkId: item.linkId, communicationId, reprompts: 0 },
    asked: 1,
    ...until,
    answered: false,
  };
  draft.state = { ...rested, sitting: firstLook(draft, sitting) };
};

/** A sitting asks no more than this (docs/clinical-rules.md section 4). */
export const MOST_QUESTIONS = 20;

/** The most questions an administration can still ask. */
const questionsOf = (instrument: Instrument, { answers }: Administration): number =>
  instrument.items.filter(({ linkId }) => answers[linkId] === undefined).length;

/**
 * Goes on to the next questionnaire that can be asked whole within {@link MOST_QUESTIONS}; those before it that cannot
 * are owed in the next sitting, and staff hear of a self-harm item among them. False when there is none to go on to.
 */
export const openNextQuestionnaire = (draft: Draft, sitting: Sitting, waiting: readonly Administration[]): boolean => {
  const { content } = draft.context;
  const queue = withWordingOf(draft, waiting);
  const fits = (one: Administration): boolean =>
    sitting.asked + questionsOf(content.instrument(one.instrument, one.version), one) <= MOST_QUESTIONS;
  const index = queue.findIndex(fits);
  owe(draft, index < 0 ? queue : queue.slice(0, index));
  const planned = queue[index];
  if (!planned) return false;
  const { administration, instrument, item } = begin(draft, planned, sitting.dueAt);
  const communicationId = draft.ask(
    'survey-reply',
    'nextQuestionnaire',
    draft.wording.nextQuestionnaire(instrument, item),
  );
  const next: Sitting = {
    ...sitting,
    administrations: [administration, ...queue.slice(index + 1)],
    question: { linkId: item.linkId, communicationId, reprompts: 0 },
    asked: sitting.asked + 1,
  };
  draft.change({ sitting: sitting.lookAt ? next : firstLook(draft, next) });
  return true;
};

/** Leaves questionnaires for the next sitting; staff hear of a self-harm item among them. */
export const owe = (draft: Draft, administrations: readonly Administration[]): void => {
  if (administrations.length === 0) return;
  const { carePlan } = draft.state;
  const instruments = administrations.map(({ instrument, version }) =>
    draft.context.content.instrument(instrument, version),
  );
  draft.change({ carePlan: { ...carePlan, owed: [...(carePlan.owed ?? []), ...instruments.map(({ id }) => id)] } });
  for (const instrument of instruments.filter(asksOfSelfHarm)) tellLeftOut(draft, instrument);
};

const respondentOf = (
  { respondent }: PatientState,
  { helped }: Administration,
): Pick<QuestionnaireResponse, 'respondent'> => {
  const who = respondent ?? (helped && 'helped');
  return who ? { respondent: who } : {};
};

/** Files what was answered in one administration, with the scores that can be computed. */
export const fileResponse = (
  draft: Draft,
  sitting: Pick<Sitting, 'dueAt' | 'startedAt'>,
  administration: Administration,
  ending: Pick<QuestionnaireResponse, 'status' | 'stopReason'>,
): QuestionnaireResponse => {
  const response: QuestionnaireResponse = {
    id: draft.newId(),
    subject: draft.state.id,
    administrationId: administration.id,
    instrument: administration.instrument,
    instrumentVersion: administration.version,
    ...versionsOfResponse(draft, administration.answers),
    ...languagesOf(administration, draft.state.language),
    ...ending,
    ...(administration.amends !== undefined && { amends: administration.amends }),
    dueAt: sitting.dueAt,
    startedAt: sitting.startedAt,
    authored: draft.now,
    answers: administration.answers,
    ...(administration.carriedOver && { carriedOver: administration.carriedOver }),
    ...respondentOf(draft.state, administration),
    ...(administration.skipped && { skipped: administration.skipped }),
    ...(administration.corrections && { corrections: administration.corrections }),
    scores: scoresOf(
      draft.context.content.instrument(administration.instrument, administration.version),
      administration.answers,
    ),
  };
  draft.responses.push(response);
  return response;
};

/** Files administrations that end without their last answer, those that were never asked included. */
export const fileUnfinished = (
  draft: Draft,
  sitting: Sitting,
  administrations: readonly Administration[],
  stopReason: StopReason,
): void => {
  for (const administration of administrations) {
    const response = fileResponse(draft, sitting, administration, { status: 'stopped', stopReason });
    raiseForUnfinished(draft, sitting, response);
    remember(draft, response);
  }
};

const withoutSitting = (draft: Draft): void => {
  const { sitting: _closed, lastAnswer: _kept, ...state } = draft.state;
  draft.state = state;
};

/** Ends the sitting after its last answer. */
export const finishSitting = (draft: Draft): void => {
  withoutSitting(draft);
  draft.change({ missedInARow: 0 });
};

/** Without an answer it is unknown whether there is danger: never 0. */
export const raiseUnanswered = (draft: Draft, sitting: Sitting): void => {
  const [{ id: administrationId, instrument, version }] = sitting.administrations;
  const { linkId } = sitting.question;
  raise(draft, { kind: 'unanswered', instrument, linkId }, caseOf(sitting), {
    administrationId,
    instrument,
    instrumentVersion: version,
    linkId,
  });
};

/**
 * Ends a sitting before its last answer: every administration is filed as far as it got, an item about self-harm that was asked and not
 * answered is "unknown", never 0, and the open question is remembered for a late answer.
 */
export const stopSitting = (draft: Draft, stopReason: StopReason): void => {
  const { sitting } = draft.state;
  if (!sitting) return;
  const [current] = sitting.administrations;
  const instrument = draft.context.content.instrument(current.instrument, current.version);
  const { offered: _lapsed, ...question } = sitting.question;
  const item = itemOf(instrument, question.linkId);
  tellUnconfirmed(draft);
  fileUnfinished(draft, sitting, sitting.administrations, stopReason);
  countUnfinished(draft, sitting, stopReason);
  withoutSitting(draft);
  const { raised } = withRaised(draft, sitting);
  draft.change({
    closedQuestion: {
      ...question,
      administrationId: current.id,
      instrument: instrument.id,
      version: current.version,
      dueAt: sitting.dueAt,
      closedAt: draft.now,
      stopReason,
      answers: current.answers,
      ...(raised && { raised }),
    },
  });
  if (item.selfHarm) raiseUnanswered(draft, sitting);
};
