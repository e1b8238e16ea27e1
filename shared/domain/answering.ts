// One accepted answer: filed, checked against the alert rules at once, and followed by the next question.

import type { Alert, AlertEvidence } from './alert.ts';
import { caseOf, raiseForAnswer, raiseForScores, raiseLate, withRaised } from './answer-alerts.ts';
import { administrationOf, nextItem } from './beginning.ts';
import { remindOfDanger } from './danger-open.ts';
import type { Draft } from './draft.ts';
import { askIfNow } from './happening-now.ts';
import type { Administration, ClosedQuestion, Sitting } from './patient.ts';
import type { StepUp } from './plan.ts';
import type { Instrument, InstrumentId, Item } from './questionnaire.ts';
import { mayAsk, withAnswersOf } from './recall.ts';
import type { QuestionnaireResponse } from './response.ts';
import { listenFrom } from './silent-mid-check.ts';
import { fileResponse, fileUnfinished, finishSitting, itemOf, openNextQuestionnaire } from './sitting.ts';
import { isWithin } from './threshold.ts';
import { versionsOfResponse } from './versions.ts';

/** Where an answer was filed. */
export interface Filed {
  readonly administrationId: string;
  readonly linkId: string;
  readonly code: number;
}

/** Files `code` for the open question, raises what it must, and asks on. `alsoSymptom`: its comment names a symptom. */
export const acceptAnswer = (draft: Draft, sitting: Sitting, code: number, alsoSymptom?: true): Filed => {
  const { content } = draft.context;
  const [current, ...later] = sitting.administrations;
  const instrument = content.instrument(current.instrument, current.version);
  const item = itemOf(instrument, sitting.question.linkId);
  const answered: Administration = { ...current, answers: { ...current.answers, [item.linkId]: code } };
  const open: Sitting = { ...sitting, administrations: [answered, ...later], answered: true };
  draft.change({ sitting: open });

  const alerts = [...raiseForAnswer(draft, open, answered, item.linkId)];
  const next = nextItem(instrument, answered.answers);
  if (!next) alerts.push(...raiseForScores(draft, open, fileResponse(draft, open, answered, { status: 'completed' })));
  const toldWhatToDo = tellWhatToDo(draft, alerts);
  if (alsoSymptom && !toldWhatToDo) draft.say('survey-reply', 'symptomNoted', draft.wording.symptomNoted(draft.lines));
  const alerted = withRaised(draft, open);

  if (alerts.some((alert) => alert.severity === 'critical')) holdTheRest(draft, alerted, answered, next);
  else if (next) ask(draft, listenFrom(draft, alerted), instrument, next);
  else goOn(draft, alerted, answered, toldWhatToDo);
  return { administrationId: answered.id, linkId: item.linkId, code };
};

/** The patient is told what to do with the very answer that raised an alert, not at the end, and once. True when told. */
const tellWhatToDo = (draft: Draft, alerts: readonly Alert[]): boolean => {
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
  const [urgent] = alerts.filter((alert) => alert.severity === 'urgent' && alert.noticesDue > 0);
  if (!urgent) return false;
  const sentence = asked(draft, urgent.evidence)?.symptoms ? 'urgentSymptom' : 'urgent';
  draft.say('safety', sentence, draft.wording[sentence](draft.lines));
  return true;
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
const holdTheRest = (draft: Draft, sitting: Sitting, administration: Administration, next: Item | undefined): void => {
  const [, ...later] = sitting.administrations;
  fileUnfinished(draft, sitting, next ? [administration, ...later] : later, 'danger');
  finishSitting(draft);
};

/** The answers that a step-up takes over. */
const carriedBy = ({ carry = {} }: StepUp, { answers }: Administration): Administration['answers'] =>
  Object.fromEntries(
    Object.entries(carry).flatMap(([target, source]) => {
      const code = answers[source];
      return code === undefined ? [] : [[target, code]];
    }),
  );

/**
 * The questionnaires that a completed one calls for, in the plan's order. Left out is what waits already or came too
 * recently, and a short questionnaire whose whole one waits.
 */
const stepUps = (draft: Draft, sitting: Sitting, done: Administration): readonly Administration[] => {
  const { content } = draft.context;
  const { stepUps: all } = content.plan(draft.state.carePlan.planId);
  const scores = draft.responses.find((response) => response.administrationId === done.id)?.scores ?? [];
  const calledFor = all.filter(
    ({ instrument, score, ...bounds }) =>
      instrument === done.instrument &&
      scores.some(({ id, value }) => id === score && value !== null && isWithin(value, bounds)),
  );
  const waits = (id: InstrumentId): boolean => sitting.administrations.some(({ instrument }) => instrument === id);
  return calledFor
    .filter(({ ask }) => !waits(ask) && !all.some((next) => next.instrument === ask && waits(next.ask)))
    .filter((step) => mayAsk(draft, content.instrument(step.ask), sitting.dueAt, carriedBy(step, done)))
    .map((step) =>
      administrationOf(
        content.instrument(step.ask),
        `step-up-${done.instrument}`,
        sitting.dueAt,
        carriedBy(step, done),
      ),
    );
};

/** Nobody is let go with no more than thanks whose answers ask for a call today. */
const hasUrgentAlert = ({ state }: Draft, sitting: Sitting): boolean =>
  state.openAlerts.some(({ caseId, severity }) => caseId === caseOf(sitting) && severity === 'urgent');

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
  if (toldWhatToDo) return;
  const sentence = hasUrgentAlert(draft, sitting) ? 'completionUrgent' : 'completion';
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
  };
  draft.responses.push(response);
  const alerts = raiseLate(draft, closed, response);
  if (!tellWhatToDo(draft, alerts) && state.consent.status === 'opted-in' && !remindOfDanger(draft))
    draft.say('acknowledgement', 'lateAnswer', draft.wording.lateAnswer(draft.lines));
  return { administrationId: closed.administrationId, linkId: item.linkId, code };
};
