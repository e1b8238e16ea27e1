// What a text that is neither danger, leaving nor a stranger's does: it depends on where the patient stands.
import { acceptAnswer, acceptLateAnswer, type Filed } from './answering.ts';
import type { CommunicationId } from './communication.ts';
import { agree, decline, raiseEvent, remindOfInvitation } from './consenting.ts';
import { isDangerOpen, remindOfDanger, sayLinesAgain } from './danger-open.ts';
import type { Draft } from './draft.ts';
import { DAY, type Instant, millisecondsBetween } from './instant.ts';
import { openCaseOf } from './open-case.ts';
import type { OpenQuestion, Sitting } from './patient.ts';
import { saysWorse } from './reply/getting-worse.ts';
import { isOnlyThanks } from './reply/only-thanks.ts';
import { asksToReturn, readConsent } from './reply/read-consent.ts';
import type { ReplyReading } from './reply/reading.ts';
import { itemOf, stopSitting } from './sitting.ts';

export interface ArrivedText {
  readonly inboundMessageId: string;
  /** When the carrier handed it over; what its order to our questions is judged by. */
  readonly writtenAt: Instant;
  readonly receivedAt: Instant;
  readonly body: string;
  /** The question that the store found was not sent yet when this was written: it is no answer to that one. */
  readonly notAskedYet?: CommunicationId;
}

/** A text, how it was read, and the question it may answer. */
export interface Said {
  readonly text: ArrivedText;
  readonly id: CommunicationId;
  readonly reading: ReplyReading;
  readonly question: OpenQuestion | undefined;
}

/** What became of the text, besides being kept. */
export interface Effect {
  readonly filed?: Filed;
  readonly needsPerson?: true;
  /** How the text was read where it answers the invitation: the question there is another one. */
  readonly reading?: ReplyReading;
  /** The text was taken as a reply to this question, which must have been sent before. */
  readonly repliesTo?: CommunicationId;
}

/** Times an unreadable reply is asked again before a person takes over; once for an item about self-harm. */
const REPROMPT_LIMIT = 2;
const SELF_HARM_REPROMPT_LIMIT = 1;

export const converse = (draft: Draft, said: Said): Effect => {
  const { consent, hold, kind, sitting } = draft.state;
  if (kind === 'contact') return explain(draft, said);
  switch (consent.status) {
    case 'pending':
      if (!hold) noteSymptom(draft, said.reading);
      return { needsPerson: true };
    case 'invited':
    case 'declined':
      return answerInvitation(draft, said);
    case 'opted-out':
      if (!asksToReturn(said.text.body)) return lateAnswer(draft, said) ?? { needsPerson: true };
      agree(draft, said.id);
      return {};
    case 'opted-in':
      // Who is at a wrong number, or writes after a death, answers for nobody.
      if (hold) return (hold.reason === 'number-refused' && lateAnswer(draft, said)) || { needsPerson: true };
      if (sitting && said.question) return answerQuestion(draft, sitting, said);
      if (sitting) return overtaken(said.reading);
      return lateAnswer(draft, said) ?? acknowledge(draft, said);
  }
};

const answerInvitation = (draft: Draft, { text, id, reading }: Said): Effect => {
  if (draft.state.hold) return { needsPerson: true };
  const { status, remindedAt } = draft.state.consent;
  const consent = readConsent(text.body);
  const { readerVersion } = reading;
  if (consent === 'agrees') {
    agree(draft, id);
    return { reading: { kind: 'optin', rule: 'Y1', readerVersion } };
  }
  if (status === 'declined') return { needsPerson: true };
  if (consent === 'declines') {
    decline(draft, id);
    return { reading: { kind: 'optout', rule: 'Y2', readerVersion } };
  }
  if (noteSymptom(draft, reading) || remindedAt) return { needsPerson: true };
  remindOfInvitation(draft, 'invitation-reply');
  return {};
};

const answerQuestion = (draft: Draft, sitting: Sitting, { reading }: Said): Effect => {
  const repliesTo = sitting.question.communicationId;
  if (reading.kind === 'answer' && reading.code !== undefined) {
    const says = reading.comment && asksOfSymptoms(draft, sitting);
    if (says && reading.code === 0) return { ...askAgain(draft, sitting), needsPerson: true };
    const filed = acceptAnswer(draft, sitting, reading.code, reading.softReview);
    return { filed, repliesTo, ...(says && { needsPerson: true }) };
  }
  if (reading.softReview) {
    draft.say('survey-reply', 'symptomNoted', draft.wording.symptomNoted(draft.lines));
    return { repliesTo, needsPerson: true };
  }
  if (reading.kind === 'pause_request') {
    draft.say('survey-reply', 'pauseRequest', draft.wording.pauseRequest(draft.lines));
    return { repliesTo, needsPerson: true };
  }
  return askAgain(draft, sitting);
};

/** "No, just a little shaky" is no plain No where the question is about symptoms: it is asked again, and a person reads it. */
const asksOfSymptoms = (draft: Draft, { administrations: [{ instrument, version }] }: Sitting): boolean =>
  draft.context.content.instrument(instrument, version).symptoms === true;

const askAgain = (draft: Draft, sitting: Sitting): Effect => {
  const repliesTo = sitting.question.communicationId;
  const [{ instrument: id, version }] = sitting.administrations;
  const instrument = draft.context.content.instrument(id, version);
  const item = itemOf(instrument, sitting.question.linkId);
  const attempt = sitting.question.reprompts + 1;
  if (attempt > (item.selfHarm ? SELF_HARM_REPROMPT_LIMIT : REPROMPT_LIMIT)) {
    stopSitting(draft, 'unreadable');
    if (item.selfHarm) {
      draft.say('safety', 'selfHarmUnread', draft.wording.selfHarmUnread(draft.lines));
    } else if (instrument.symptoms) {
      // Three replies about symptoms in words we do not know may say what cannot wait for a working day.
      raiseEvent(draft, 'symptom-in-text');
      draft.say('survey-reply', 'symptomNoted', draft.wording.symptomNoted(draft.lines));
    } else {
      raiseEvent(draft, 'unreadable-replies');
      draft.say('survey-reply', 'handedOver', draft.wording.handedOver(draft.lines));
    }
    return { repliesTo, needsPerson: true };
  }
  draft.ask('survey-reply', 'askAgain', draft.wording.askAgain(instrument, item, attempt), repliesTo);
  draft.change({ sitting: { ...sitting, question: { ...sitting.question, reprompts: attempt } } });
  return { repliesTo };
};

/** A reply that the next question was quicker than says nothing about that one; no answer to it would be of use now. */
const overtaken = ({ kind }: ReplyReading): Effect => (kind === 'answer' ? {} : { needsPerson: true });

const lateAnswer = (draft: Draft, { reading, text }: Said): Effect | undefined => {
  const { closedQuestion } = draft.state;
  if (!closedQuestion || closedQuestion.communicationId === text.notAskedYet) return undefined;
  if (reading.kind !== 'answer' || reading.code === undefined) return undefined;
  return {
    filed: acceptLateAnswer(draft, closedQuestion, reading.code),
    repliesTo: closedQuestion.communicationId,
  };
};

const isANewDay = (draft: Draft): boolean => {
  const { acknowledgedTextAt } = draft.state;
  return !acknowledgedTextAt || millisecondsBetween(acknowledgedTextAt, draft.now) >= DAY;
};

/** Whoever has not agreed yet is told all the same when a person reads of their symptom, and whom to call. True when told. */
const noteSymptom = (draft: Draft, { softReview }: ReplyReading): boolean => {
  if (softReview) draft.say('safety', 'symptomNoted', draft.wording.symptomNoted(draft.lines));
  return softReview === true;
};

/** A text outside a survey is answered with the line to call, at most once a day unless it names a symptom. */
const acknowledge = (draft: Draft, { reading, text }: Said): Effect => {
  const hasCase = openCaseOf(draft.state) !== undefined;
  const isThanks = hasCase && isOnlyThanks(text.body);
  const isOfSymptom = reading.softReview === true || (hasCase && saysWorse(text.body));
  if (isDangerOpen(draft) && isOfSymptom) sayLinesAgain(draft);
  else if (!remindOfDanger(draft) && !isThanks) answerOutsideSurvey(draft, isOfSymptom);
  return isThanks ? {} : { needsPerson: true };
};

const answerOutsideSurvey = (draft: Draft, isOfSymptom: boolean): void => {
  if (isOfSymptom) {
    draft.say('acknowledgement', 'symptomNoted', draft.wording.symptomNoted(draft.lines));
  } else if (isANewDay(draft)) {
    draft.say('acknowledgement', 'acknowledgement', draft.wording.acknowledgement(draft.lines));
    draft.change({ acknowledgedTextAt: draft.now });
  }
};

/** Someone unknown is told what this number is, once a day or when they name a symptom; after STOP only when START says that they may be texted. */
const explain = (draft: Draft, { text, reading }: Said): Effect => {
  const { consent } = draft.state;
  const returns = consent.status === 'opted-out' && asksToReturn(text.body);
  if (returns) draft.change({ consent: { ...consent, status: 'pending', changedAt: draft.now } });
  if (returns || (consent.status !== 'opted-out' && (reading.softReview || isANewDay(draft)))) {
    draft.say('unknown-sender', 'unknownSender', draft.wording.unknownSender(draft.lines));
    draft.change({ acknowledgedTextAt: draft.now });
  }
  return { needsPerson: true };
};
