// What a text that is neither danger, leaving nor a stranger's does: it depends on where the patient stands.
import { acceptAnswer, acceptLateAnswer } from './answering.ts';
import { replyToAppointment } from './appointment-reply.ts';
import { hearBeside } from './beside-the-question.ts';
import { agree, decline, remindOfInvitation } from './consenting.ts';
import { correct } from './correcting.ts';
import { isDangerOpen, remindOfDanger, sayLinesAgain } from './danger-open.ts';
import type { Draft } from './draft.ts';
import { pauseByText } from './holds/pausing-by-text.ts';
import { isSilentStay } from './holds/stay-rules.ts';
import { DAY, millisecondsBetween } from './instant.ts';
import { isOlderThanLeaving } from './last-word.ts';
import { readNumberReply } from './number-reply.ts';
import { openCaseOf } from './open-case.ts';
import type { Sitting } from './patient.ts';
import { fearDanger } from './possible-danger.ts';
import { confirmRelayed, markHelped } from './relayed-answer.ts';
import { saysWorse } from './reply/getting-worse.ts';
import { isOnlyThanks } from './reply/only-thanks.ts';
import { asksToReturn, readConsent } from './reply/read-consent.ts';
import type { ReplyReading } from './reply/reading.ts';
import { askAgain, repeatQuestion, replyToOffer } from './reprompting.ts';
import type { Effect, Said } from './said.ts';
import { answerToNobody, leaveLateAnswer } from './shared-phone-reply.ts';
import { snooze } from './snoozing.ts';
import { grantWish, inviteIn } from './wishing.ts';

export const converse = (draft: Draft, said: Said): Effect => {
  const { consent, hold, kind } = draft.state;
  if (kind === 'contact') return explain(draft, said);
  if (isSilentStay(draft.state)) return { needsPerson: true };
  const isForNobody = said.text.sharedPhone?.attributed === false;
  if (isForNobody && (consent.status !== 'opted-in' || asksToReturn(said.text.body)))
    return answerToNobody(draft, said.text.body);
  switch (consent.status) {
    case 'pending':
      if (!hold) noteSymptom(draft, said.reading);
      return { needsPerson: true };
    case 'invited':
    case 'declined':
      return answerInvitation(draft, said);
    case 'opted-out':
      if (!returnsNow(draft, said)) return lateAnswer(draft, said) ?? { needsPerson: true };
      readNumberReply(draft, said);
      agree(draft, said.id);
      return {};
    case 'opted-in':
      if (hold?.reason === 'number-unconfirmed') return answerNumberCheck(draft, said);
      // Who is at a wrong number, or writes after a death, answers for nobody.
      if (hold) return (hold.reason === 'number-refused' && lateAnswer(draft, said)) || { needsPerson: true };
      if (draft.state.staffTalk) return leaveToStaff(draft, said.reading);
      return (
        pauseByText(draft, said) ??
        replyToAppointment(draft, said) ??
        grantWish(draft, said) ??
        hearBeside(draft, said) ??
        correct(draft, said) ??
        takePart(draft, said)
      );
  }
};

/** START, written after the patient had left. */
const returnsNow = ({ state }: Draft, { text }: Pick<Said, 'text'>): boolean =>
  asksToReturn(text.body) && !isOlderThanLeaving(state, text);

/** Staff are texting with the patient, but may not be looking just now: a symptom is answered as ever. */
const leaveToStaff = (draft: Draft, { softReview }: ReplyReading): Effect => {
  if (softReview) draft.say('acknowledgement', 'symptomNoted', draft.wording.symptomNoted(draft.lines));
  return { needsPerson: true };
};

const takePart = (draft: Draft, said: Said): Effect => {
  const { sitting } = draft.state;
  if (sitting) return said.question ? answerQuestion(draft, sitting, said) : overtaken(said.reading);
  return lateAnswer(draft, said) ?? acknowledge(draft, said);
};

const answerNumberCheck = (draft: Draft, said: Said): Effect => {
  const reading = readNumberReply(draft, said);
  return reading ? { reading } : { needsPerson: true };
};

const answerInvitation = (draft: Draft, said: Said): Effect => {
  const { text, id, reading } = said;
  if (draft.state.hold) return { needsPerson: true };
  const invitedAnew = inviteIn(draft, { ...said, question: undefined });
  if (invitedAnew) return invitedAnew;
  const { status, remindedAt } = draft.state.consent;
  const consent = readConsent(text.body);
  const { readerVersion } = reading;
  if (consent === 'agrees' && !(status === 'declined' && isOlderThanLeaving(draft.state, text))) {
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

const answerQuestion = (draft: Draft, sitting: Sitting, said: Said): Effect => {
  const { reading } = said;
  const repliesTo = sitting.question.communicationId;
  const offer = sitting.question.offered;
  const reply = replyToOffer(sitting.question, said);
  if (reply === 'overtaken') return overtaken(reading);
  if (reply === 'refused') return askAgain(draft, sitting, said);
  if (!reply && fearDanger(draft, sitting, said)) return { ...askUnclear(draft, sitting, said), needsPerson: true };
  if (reply && offer) {
    const filed = acceptAnswer(draft, markHelped(sitting), offer.code);
    return { filed, repliesTo: offer.communicationId, reading: reply.accepted };
  }
  if (reading.kind === 'answer' && reading.code !== undefined) {
    const says = reading.comment && asksOfSymptoms(draft, sitting);
    if (says && reading.code === 0) return { ...askAgain(draft, sitting, said), needsPerson: true };
    const filed = acceptAnswer(draft, markHelped(sitting), reading.code, reading.softReview);
    return { filed, repliesTo, ...(says && { needsPerson: true }) };
  }
  if (namesSymptom(draft, said)) {
    draft.say('survey-reply', 'symptomNoted', draft.wording.symptomNoted(draft.lines));
    repeatQuestion(draft, sitting);
    return { repliesTo, needsPerson: true };
  }
  const snoozed = snooze(draft, sitting, said);
  if (snoozed) return snoozed;
  if (reading.kind === 'pause_request') {
    draft.say('survey-reply', 'pauseRequest', draft.wording.pauseRequest(draft.lines));
    return { repliesTo, needsPerson: true };
  }
  return askUnclear(draft, sitting, said);
};

/** What somebody answered for the patient is asked of the patient; all else is asked again. */
const askUnclear = (draft: Draft, sitting: Sitting, said: Said): Effect => {
  const relayed = said.reading.rule === 'X17' && confirmRelayed(draft, sitting, said.text.body);
  return relayed ? { repliesTo: relayed } : askAgain(draft, sitting, said);
};

/** "No, just a little shaky" is no plain No where the question is about symptoms: it is asked again, and a person reads it. */
const asksOfSymptoms = (draft: Draft, { administrations: [{ instrument, version }] }: Sitting): boolean =>
  draft.context.content.instrument(instrument, version).symptoms === true;

/** A reply that the next question was quicker than says nothing about that one; no answer to it would be of use now. */
const overtaken = ({ kind }: ReplyReading): Effect => (kind === 'answer' ? {} : { needsPerson: true });

const lateAnswer = (draft: Draft, { reading, text, id }: Said): Effect | undefined => {
  if (draft.state.phoneLabel) return leaveLateAnswer(draft, reading, id);
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

/** A symptom; while staff have a case open also that it gets worse. */
const namesSymptom = ({ state }: Draft, { reading, text }: Pick<Said, 'reading' | 'text'>): boolean =>
  reading.softReview === true || (openCaseOf(state) !== undefined && saysWorse(text.body));

/** Whoever has not agreed yet is told all the same when a person reads of their symptom, and whom to call. True when told. */
const noteSymptom = (draft: Draft, { softReview }: ReplyReading): boolean => {
  if (softReview) draft.say('safety', 'symptomNoted', draft.wording.symptomNoted(draft.lines));
  return softReview === true;
};

/** A text outside a survey is answered with the line to call, at most once a day unless it names a symptom. */
const acknowledge = (draft: Draft, { reading, text }: Said): Effect => {
  const isThanks = isOnlyThanks(text.body);
  const isOfSymptom = namesSymptom(draft, { reading, text });
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
  const returns = consent.status === 'opted-out' && returnsNow(draft, { text });
  if (returns) draft.change({ consent: { ...consent, status: 'pending', changedAt: draft.now } });
  if (returns || (consent.status !== 'opted-out' && (reading.softReview || isANewDay(draft)))) {
    draft.say('unknown-sender', 'unknownSender', draft.wording.unknownSender(draft.lines));
    draft.change({ acknowledgedTextAt: draft.now });
  }
  return { needsPerson: true };
};
