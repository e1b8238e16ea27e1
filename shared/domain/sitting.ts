// Asking: opening a sitting, moving from item to item and from questionnaire to questionnaire, and closing it.
import { raise } from './alerting.ts';
import { caseOf, remember, withRaised } from './answer-alerts.ts';
import { mayAsk, type PlannedAdministration, plannedAt } from './care-plan.ts';
import type { Draft } from './draft.ts';
import type { Instant } from './instant.ts';
import type { Administration, OpenQuestion, Sitting, StopReason } from './patient.ts';
import type { Instrument, Item } from './questionnaire.ts';
import type { QuestionnaireResponse } from './response.ts';
import { scoresOf } from './score.ts';
import { addDays, instantAt, localDate } from './zoned-time.ts';

export const itemOf = (instrument: Instrument, linkId: string): Item => {
  const item = instrument.items.find((candidate) => candidate.linkId === linkId);
  if (!item) throw new Error(`Instrument ${instrument.id} ${instrument.version} has no item ${linkId}`);
  return item;
};

/** The first item without an answer, in the instrument's order; undefined when all are answered. */
export const nextItem = (instrument: Instrument, answers: Administration['answers']): Item | undefined =>
  instrument.items.find((item) => answers[item.linkId] === undefined);

const firstItem = (instrument: Instrument): Item => {
  const item = instrument.items[0];
  if (!item) throw new Error(`Instrument ${instrument.id} has no items`);
  return item;
};

/** The administration of one instrument at one due time; the same activity and time give the same id. */
export const administrationOf = (instrument: Instrument, activityId: string, dueAt: Instant): Administration => ({
  id: `${activityId}/${dueAt}/${instrument.id}`,
  instrument: instrument.id,
  version: instrument.version,
  answers: {},
});

const openQuestion = (instrument: Instrument, communicationId: string): OpenQuestion => ({
  linkId: firstItem(instrument).linkId,
  communicationId,
  reprompts: 0,
});

/** Starts occurrence `index` of the plan, leaving out what was asked too recently. Nothing left to ask: no sitting. */
export const openSitting = (draft: Draft, dueAt: Instant, index: number): void => {
  const { content } = draft.context;
  const { state, now } = draft;
  draft.change({ carePlan: { ...state.carePlan, next: index + 1 } });
  const askable = ({ instrument }: PlannedAdministration): boolean =>
    mayAsk(state, content.instrument(instrument), dueAt);
  const [first, ...rest] = plannedAt(content.plan, index)
    .filter(askable)
    .map(({ instrument, activityId }) => administrationOf(content.instrument(instrument), activityId, dueAt));
  if (!first) return;
  const instrument = content.instrument(first.instrument);
  const communicationId = draft.ask('survey-opening', 'opening', draft.wording.opening(instrument, draft.lines));
  const today = localDate(now, state.timeZone);
  const atPreferredTime = (days: number): Instant =>
    instantAt(addDays(today, days), state.preferredTime, state.timeZone);
  const { closedQuestion: _tooLateNow, ...rested } = draft.state;
  draft.state = {
    ...rested,
    lastAsked: { ...state.lastAsked, [instrument.id]: dueAt },
    sitting: {
      dueAt,
      administrations: [first, ...rest],
      startedAt: now,
      question: openQuestion(instrument, communicationId),
      remindAt: atPreferredTime(content.plan.remindAfterDays),
      expiresAt: atPreferredTime(content.plan.expireAfterDays),
      answered: false,
    },
  };
};

/** Goes on to the next questionnaire of the sitting; the current one must be finished. */
export const openNextQuestionnaire = (draft: Draft, sitting: Sitting, next: Administration): void => {
  const instrument = draft.context.content.instrument(next.instrument);
  const communicationId = draft.ask('survey-reply', 'nextQuestionnaire', draft.wording.nextQuestionnaire(instrument));
  const [, ...later] = sitting.administrations;
  draft.change({
    lastAsked: { ...draft.state.lastAsked, [instrument.id]: sitting.dueAt },
    sitting: {
      ...sitting,
      administrations: [next, ...later.filter((administration) => administration !== next)],
      question: openQuestion(instrument, communicationId),
    },
  });
};

/** Files what was answered in one administration, with the scores that can be computed. */
export const fileResponse = (
  draft: Draft,
  sitting: Sitting,
  administration: Administration,
  ending: Pick<QuestionnaireResponse, 'status' | 'stopReason'>,
): QuestionnaireResponse => {
  const response: QuestionnaireResponse = {
    id: draft.newId(),
    subject: draft.state.id,
    administrationId: administration.id,
    instrument: administration.instrument,
    instrumentVersion: administration.version,
    language: draft.state.language,
    ...ending,
    dueAt: sitting.dueAt,
    startedAt: sitting.startedAt,
    authored: draft.now,
    answers: administration.answers,
    scores: scoresOf(draft.context.content.instrument(administration.instrument), administration.answers),
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
  for (const administration of administrations)
    remember(draft, fileResponse(draft, sitting, administration, { status: 'stopped', stopReason }));
};

const withoutSitting = (draft: Draft): void => {
  const { sitting: _closed, ...state } = draft.state;
  draft.state = state;
};

/** Ends the sitting after its last answer. */
export const finishSitting = (draft: Draft): void => {
  withoutSitting(draft);
  draft.change({ missedInARow: 0 });
};

/**
 * Ends a sitting before its last answer: every administration is filed as far as it got, an item about self-harm that was asked and not
 * answered is "unknown", never 0, and the open question is remembered for a late answer.
 */
export const stopSitting = (draft: Draft, stopReason: StopReason): void => {
  const { sitting } = draft.state;
  if (!sitting) return;
  const [current] = sitting.administrations;
  const instrument = draft.context.content.instrument(current.instrument);
  const item = itemOf(instrument, sitting.question.linkId);
  fileUnfinished(draft, sitting, sitting.administrations, stopReason);
  withoutSitting(draft);
  const { raised } = withRaised(draft, sitting);
  draft.change({
    closedQuestion: {
      ...sitting.question,
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
  if (item.selfHarm)
    raise(draft, { kind: 'unanswered', instrument: instrument.id, linkId: item.linkId }, caseOf(sitting), {
      administrationId: current.id,
      instrument: instrument.id,
      instrumentVersion: current.version,
      linkId: item.linkId,
    });
};
