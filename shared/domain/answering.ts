// One accepted answer: filed, checked against the alert rules at once, and followed by the next question.

import type { Alert, AlertEvidence } from './alert.ts';
import { caseOf, raiseForAnswer, raiseForScores, raiseLate, withRaised } from './answer-alerts.ts';
import { administrationOf, isUnanswered, nextItem } from './beginning.ts';
import { remindOfDanger } from './danger-open.ts';
import type { Draft } from './draft.ts';
import { askIfNow } from './happening-now.ts';
import type { Instant } from './instant.ts';
import { keepLastAnswer } from './last-answer.ts';
import { callAboutMood } from './mood-questions.ts';
import type { Administration, ClosedQuestion, Sitting } from './patient.ts';
import type { StepUp } from './plan.ts';
import type { Instrument, InstrumentId, Item, LinkId } from './questionnaire.ts';
import { mayAsk, withAnswersOf } from './recall.ts';
import type { QuestionnaireResponse } from './response.ts';
import type { Filed } from './said.ts';
import { listenFrom } from './silent-mid-check.ts';
import { fileResponse, fileUnfinished, finishSitting, itemOf, openNextQuestionnaire } from './sitting.ts';
import { countCompleted } from './survey-count.ts';
import { isWithin } from './threshold.ts';
import { versionsOfResponse } from './versions.ts';

/** Files `code` for the open question, raises what it must, and asks on. `alsoSymptom`: its comment names a symptom. */
export const acceptAnswer = (draft: Draft, sitting: Sitting, code: number, alsoSymptom?: true): Filed => {
  const [current] = sitting.administrations;
  const { linkId } = sitting.question;
  const noteSymptom = (told: boolean): void => {
    if (alsoSymptom && !told) draft.say('survey-reply', 'symptomNoted', draft.wording.symptomNoted(draft.lines));
  };
  carryOn(draft, sitting, { ...current, answers: { ...current.answers, [linkId]: code } }, linkId, noteSymptom);
  return { administrationId: current.id, linkId, code };
};

/** Leaves the open item without an answer, missing and never 0, and asks on. */
export const leaveOut = (draft: Draft, sitting: Sitting): void => {
  const [current] = sitting.administrations;
  carryOn(draft, sitting, { ...current, skipped: [...(current.skipped ?? []), sitting.question.linkId] });
};

/**
 * Goes on with the first questionnaire of the sitting as it `stands` now: raises what the answer to `answered` must, and asks
 * the next item, or files the whole and goes on. `saying` is said before that, unless danger ends the survey here; it learns
 * whether the patient was told what to do.
 */
export const carryOn = (
  draft: Draft,
  sitting: Sitting,
  stands: Administration,
  answered?: LinkId,
  saying?: (told: boolean) => void,
): void => {
  const instrument = draft.context.content.instrument(stands.instrument, stands.version);
  const open: Sitting = { ...sitting, administrations: [stands, ...sitting.administrations.slice(1)], answered: true };
  const remembered = draft.state.remembered?.[instrument.id];
  draft.change({ sitting: open });

  const alerts = answered === undefined ? [] : [...raiseForAnswer(draft, open, stands, answered)];
  const next = nextItem(instrument, stands.answers, stands.skipped);
  const response = next || isUnanswered(stands) ? undefined : fileWhole(draft, open, stands);
  if (response) alerts.push(...raiseForScores(draft, open, response));
  else if (!next) fileUnfinished(draft, open, [stands], 'unanswered');
  const toldWhatToDo = tellWhatToDo(draft, alerts);
  const alerted = withRaised(draft, open);

  if (isCritical(alerts) && !draft.moreWasSaid) {
    holdTheRest(draft, alerted, next ? alerted.administrations : alerted.administrations.slice(1));
    return;
  }
  saying?.(toldWhatToDo);
  if (next) ask(draft, listenFrom(draft, alerted), instrument, next);
  else goOn(draft, alerted, stands, toldWhatToDo);
  keepLastAnswer(
    draft,
    alerted,
    answered,
    response && { response, administration: stands, ...(remembered && { remembered }) },
  );
};

const fileWhole = (draft: Draft, sitting: Sitting, stands: Administration): QuestionnaireResponse =>
  fileResponse(draft, sitting, stands, { status: stands.amends === undefined ? 'completed' : 'amended' });

export const isCritical = (alerts: readonly Alert[]): boolean => alerts.some(({ severity }) => severity === 'critical');

/** The patient is told what to do with the very answer that raised an alert, not at the end, and once. True when told. */
export const tellWhatToDo = (draft: Draft, alerts: readonly Alert[]): boolean => {
  const critical = alerts.filter((alert) => alert.severity === 'critical');
  if (critical.some(({ evidence }) => isAboutSelfHarm(draft, evidence)))
    draft.say('safety', 'selfHarm', draft.wording.selfHarm(draft.lines));
  else if (critical.length > 0) {
    draft.say('safety', 'medicalEmergency', draft.wording.medicalEmergency(draft.lines));
    askIfNow(draft, critical[0]);
  } else return tellToCall(draft, alerts);
  return true;
};

/** The first urgent answer of a survey is told once; of a symptom without the crisis line. */
const tellToCall = (draft: Draft, alerts: readonly Alert[]): boolean => {
  const [urgent] = alerts.filter(({ severity }) => severity === 'urgent');
  if (!urgent || wasTold(draft, urgent)) return false;
  const sentence = asked(draft, urgent.evidence)?.symptoms ? 'urgentSymptom' : 'urgent';
  draft.say('safety', sentence, draft.wording[sentence](draft.lines));
  return true;
};

/** Told by an earlier answer of the same survey; what is raised by silence tells staff alone. */
const wasTold = ({ state, alerts, ruleSet }: Draft, { caseId }: Alert): boolean => {
  const isSilence = (ladder: string): boolean =>
    ruleSet.rules.some((rule) => rule.ladder === ladder && rule.when.kind === 'unfinished');
  return state.openAlerts.some(
    (open) =>
      open.caseId === caseId &&
      open.severity !== 'routine' &&
      alerts.every(({ id }) => id !== open.id) &&
      !isSilence(open.ladder),
  );
};

const asked = (draft: Draft, { instrument, instrumentVersion }: AlertEvidence): Instrument | undefined =>
  instrument === undefined ? undefined : draft.context.content.instrument(instrument, instrumentVersion);

const isAboutSelfHarm = (draft: Draft, evidence: AlertEvidence): boolean =>
  asked(draft, evidence)?.items.some((item) => item.linkId === evidence.linkId && item.selfHarm) ?? false;

const ask = (draft: Draft, sitting: Sitting, instrument: Instrument, item: Item): void => {
  const communicationId = draft.ask('survey-reply', 'item', draft.wording.item(instrument, item));
  draft.change({
    sitting: {
      ...sitting,
      question: { linkId: item.linkId, communicationId, reprompts: 0 },
      asked: sitting.asked + 1,
    },
  });
};

/** After a critical answer nothing more is asked; a person takes over. */
export const holdTheRest = (draft: Draft, sitting: Sitting, unfinished: readonly Administration[]): void => {
  fileUnfinished(draft, sitting, unfinished, 'danger');
  finishSitting(draft);
};

/** What a step-up takes over: of each item that its own ones stand for, if there is any. */
const carriedBy = <Value>({ carry = {} }: StepUp, of: Readonly<Record<LinkId, Value>>): Record<LinkId, Value> =>
  Object.fromEntries(
    Object.entries(carry).flatMap(([target, source]) => {
      const value = of[source];
      return value === undefined ? [] : [[target, value]];
    }),
  );

const stepUp = (draft: Draft, dueAt: Instant, step: StepUp, done: Administration): Administration => {
  const instrument = draft.context.content.instrument(step.ask);
  const answers = carriedBy(step, done.answers);
  const otherLanguage = carriedBy(step, done.otherLanguage ?? {});
  return {
    ...administrationOf(instrument, `step-up-${done.instrument}`, dueAt, answers),
    ...(Object.keys(otherLanguage).length > 0 && { otherLanguage }),
  };
};

/**
 * The questionnaires that a completed one calls for, in the plan's order. Left out is what waits already or came too
 * recently, and a short questionnaire whose whole one waits.
 */
export const stepUps = (
  draft: Draft,
  { dueAt, administrations }: { readonly dueAt: Instant; readonly administrations: readonly Administration[] },
  done: Administration,
): readonly Administration[] => {
  const { content } = draft.context;
  const { stepUps: all } = content.plan(draft.state.carePlan.planId);
  const scores = draft.responses.find((response) => response.administrationId === done.id)?.scores ?? [];
  const calledFor = all.filter(
    ({ instrument, score, ...bounds }) =>
      instrument === done.instrument &&
      scores.some(({ id, value }) => id === score && value !== null && isWithin(value, bounds)),
  );
  callAboutMood(
    draft,
    calledFor.map(({ ask: id }) => id),
    dueAt,
  );
  const waits = (id: InstrumentId): boolean => administrations.some(({ instrument }) => instrument === id);
  return calledFor
    .filter(({ ask }) => !waits(ask) && !all.some((next) => next.instrument === ask && waits(next.ask)))
    .filter((step) => mayAsk(draft, content.instrument(step.ask), dueAt, carriedBy(step, done.answers)))
    .map((step) => stepUp(draft, dueAt, step, done));
};

/** Nobody is let go with no more than thanks whose answers ask for a call today. */
const hasGraveAlert = ({ state }: Draft, sitting: Sitting): boolean =>
  state.openAlerts.some(({ caseId, severity }) => caseId === caseOf(sitting) && severity !== 'routine');

const goOn = (
  draft: Draft,
  { heardAt: _over, ...sitting }: Sitting,
  done: Administration,
  toldWhatToDo: boolean,
): void => {
  const [, ...planned] = sitting.administrations;
  const later = withAnswersOf(draft.context.content, done, planned);
  if (openNextQuestionnaire(draft, sitting, [...later, ...stepUps(draft, sitting, done)])) return;
  finishSitting(draft);
  countCompleted(draft);
  if (toldWhatToDo) return;
  const sentence = hasGraveAlert(draft, sitting) ? 'completionUrgent' : 'completion';
  draft.say('survey-reply', sentence, draft.wording[sentence](draft.lines));
};

/**
 * An answer to a question that has closed: kept as a late response of its own, not scored, but the alert rules about
 * answers run, and the patient is told that the survey had closed.
 */
export const acceptLateAnswer = (draft: Draft, closed: ClosedQuestion, code: number): Filed => {
  const { closedQuestion: _answered, ...state } = draft.state;
  const instrument = draft.context.content.instrument(closed.instrument, closed.version);
  const item = itemOf(instrument, closed.linkId);
  draft.state = state;
  const response: QuestionnaireResponse = {
    id: draft.newId(),
    subject: state.id,
    administrationId: closed.administrationId,
    instrument: closed.instrument,
    instrumentVersion: closed.version,
    ...versionsOfResponse(draft, { [item.linkId]: code }),
    language: state.language,
    status: 'stopped',
    stopReason: closed.stopReason,
    dueAt: closed.dueAt,
    startedAt: closed.closedAt,
    authored: draft.now,
    answers: { [item.linkId]: code },
    scores: [],
    late: true,
    ...(state.respondent && { respondent: state.respondent }),
  };
  draft.responses.push(response);
  const alerts = raiseLate(draft, closed, response);
  if (!tellWhatToDo(draft, alerts) && state.consent.status === 'opted-in' && !remindOfDanger(draft))
    draft.say('acknowledgement', 'lateAnswer', draft.wording.lateAnswer(draft.lines));
  return { administrationId: closed.administrationId, linkId: item.linkId, code };
};
