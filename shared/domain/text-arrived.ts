// A text arrived: read it, keep it whatever it says, and decide what it does.
import { raise } from './alerting.ts';
import { acceptAnswer, acceptLateAnswer, type Filed } from './answering.ts';
import type { CommunicationId, IncomingText } from './communication.ts';
import { agree, decline, optOut, raiseEvent, remindOfInvitation, suspend } from './consenting.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import { DAY, type Instant, millisecondsBetween } from './instant.ts';
import type { OpenQuestion, PatientState, Sitting } from './patient.ts';
import type { Instrument } from './questionnaire.ts';
import { readConsent } from './reply/read-consent.ts';
import { readReply } from './reply/read-reply.ts';
import type { Danger, ReplyReading } from './reply/reading.ts';
import { itemOf, stopSitting } from './sitting.ts';
import type { Turn } from './turn.ts';

export interface ArrivedText {
  readonly inboundMessageId: string;
  /** When the carrier handed it over; what its order to our questions is judged by. */
  readonly writtenAt: Instant;
  readonly receivedAt: Instant;
  readonly body: string;
  /** The question that the store found was not sent yet when this was written: it is no answer to that one. */
  readonly notAskedYet?: CommunicationId;
}

/** Times an unreadable reply is asked again before a person takes over; once for an item about self-harm. */
const REPROMPT_LIMIT = 2;
const SELF_HARM_REPROMPT_LIMIT = 1;

/** What became of the text, besides being kept. */
interface Effect {
  readonly filed?: Filed;
  readonly needsPerson?: true;
  /** The text was taken as a reply to this question, which must have been sent before. */
  readonly repliesTo?: CommunicationId;
}

/** Decides what a text does to the patient who sent it. Nothing is lost: every text is in the turn. */
export const textArrived = (state: PatientState, text: ArrivedText, context: DecisionContext): Turn => {
  const draft = new Draft(state, context);
  const id = draft.newId();
  const question = openQuestionFor(state, text);
  const reading = readReply(text.body, questionnaireOf(state, context), state.language);
  const effect = react(draft, reading, text, id, question);
  if (state.kind === 'contact' && reading.kind !== 'ignore') listSender(draft);
  const incoming: IncomingText = {
    id,
    patientId: state.id,
    direction: 'in',
    inboundMessageId: text.inboundMessageId,
    writtenAt: text.writtenAt,
    receivedAt: text.receivedAt,
    body: text.body,
    reading,
    ...(effect.filed && { filed: effect.filed }),
    ...((effect.needsPerson || reading.softReview) && { needsPerson: true }),
  };
  return draft.turn({
    incoming,
    ...(effect.repliesTo && {
      questionAskedBefore: { communicationId: effect.repliesTo, writtenAt: text.writtenAt },
    }),
  });
};

/** A text from an unknown number is shown to staff: one open alert leads to all of them. */
const listSender = (draft: Draft): void => {
  if (draft.state.openAlerts.length === 0) raiseEvent(draft, 'unknown-sender');
};

/** The question this text may answer: the open one, unless it was written before that was sent. */
const openQuestionFor = (state: PatientState, text: ArrivedText): OpenQuestion | undefined => {
  const question = state.consent.status === 'opted-in' && !state.hold ? state.sitting?.question : undefined;
  return question?.communicationId === text.notAskedYet ? undefined : question;
};

const questionnaireOf = (state: PatientState, { content }: DecisionContext): Instrument | undefined => {
  const asked = state.sitting?.administrations[0].instrument ?? state.closedQuestion?.instrument;
  return asked === undefined ? undefined : content.instrument(asked);
};

const react = (
  draft: Draft,
  reading: ReplyReading,
  text: ArrivedText,
  id: CommunicationId,
  question: OpenQuestion | undefined,
): Effect => {
  switch (reading.kind) {
    case 'ignore':
      return {};
    case 'crisis':
      return meetDanger(draft, reading, id);
    case 'optout':
      optOut(draft, id);
      return {};
    case 'wrong_number':
      return reading.died
        ? heldBack(draft, () => suspend(draft, 'reported-death', 'reported-death'))
        : heldBack(draft, () => suspend(draft, 'wrong-number', 'wrong-number'));
    case 'help':
      draft.say('help', 'help', draft.wording.help(draft.lines));
      return {};
    case 'answer':
    case 'optin':
    case 'pause_request':
    case 'reprompt':
      return converse(draft, reading, text, id, question);
  }
};

const heldBack = (draft: Draft, act: () => void): Effect => {
  if (draft.state.kind === 'patient') act();
  return { needsPerson: true };
};

/** Danger is answered at once in every state a patient can be in, and a person is called; the survey waits. */
const meetDanger = (draft: Draft, reading: ReplyReading, id: CommunicationId): Effect => {
  const danger = reading.danger ?? 'self-harm';
  raise(draft, { kind: 'statement', danger }, `text/${id}`, { communicationId: id });
  stopSitting(draft, 'danger');
  draft.say('safety', WORDS_FOR[danger], draft.wording[WORDS_FOR[danger]](draft.lines));
  if (reading.alsoOptsOut) optOut(draft, id);
  return { needsPerson: true };
};

const WORDS_FOR = {
  'self-harm': 'selfHarm',
  'medical-emergency': 'medicalEmergency',
  violence: 'violence',
} as const satisfies Record<Danger, string>;

/** Everything that is neither danger, leaving, a stranger nor a call for help depends on where the patient stands. */
const converse = (
  draft: Draft,
  reading: ReplyReading,
  text: ArrivedText,
  id: CommunicationId,
  question: OpenQuestion | undefined,
): Effect => {
  if (draft.state.kind === 'contact') return explain(draft);
  switch (draft.state.consent.status) {
    case 'pending':
      return { needsPerson: true };
    case 'invited':
    case 'declined':
      return answerInvitation(draft, text, id);
    case 'opted-out':
      if (reading.kind === 'optin') {
        agree(draft, id);
        return {};
      }
      return lateAnswer(draft, reading) ?? { needsPerson: true };
    case 'opted-in':
      if (draft.state.hold) return { needsPerson: true };
      if (draft.state.sitting)
        return question ? answerQuestion(draft, draft.state.sitting, reading) : overtaken(reading);
      return lateAnswer(draft, reading) ?? acknowledge(draft);
  }
};

const answerInvitation = (draft: Draft, text: ArrivedText, id: CommunicationId): Effect => {
  if (draft.state.hold) return { needsPerson: true };
  const { status, remindedAt } = draft.state.consent;
  const consent = readConsent(text.body);
  if (consent === 'agrees') agree(draft, id);
  else if (status === 'declined') return { needsPerson: true };
  else if (consent === 'declines') decline(draft, id);
  else if (remindedAt) return { needsPerson: true };
  else remindOfInvitation(draft, 'invitation-reply');
  return {};
};

const answerQuestion = (draft: Draft, sitting: Sitting, reading: ReplyReading): Effect => {
  const repliesTo = sitting.question.communicationId;
  if (reading.kind === 'answer' && reading.code !== undefined)
    return { filed: acceptAnswer(draft, sitting, reading.code), repliesTo };
  if (reading.kind === 'pause_request') return { repliesTo };
  const instrument = draft.context.content.instrument(sitting.administrations[0].instrument);
  const item = itemOf(instrument, sitting.question.linkId);
  const attempt = sitting.question.reprompts + 1;
  if (attempt > (item.selfHarm ? SELF_HARM_REPROMPT_LIMIT : REPROMPT_LIMIT)) {
    stopSitting(draft, 'unreadable');
    if (!item.selfHarm) raiseEvent(draft, 'unreadable-replies');
    draft.say('survey-reply', 'handedOver', draft.wording.handedOver(draft.lines));
    return { repliesTo, needsPerson: true };
  }
  draft.ask('survey-reply', 'askAgain', draft.wording.askAgain(instrument, item, attempt), repliesTo);
  draft.change({ sitting: { ...sitting, question: { ...sitting.question, reprompts: attempt } } });
  return { repliesTo };
};

/** A reply that the next question was quicker than says nothing about that one; no answer to it would be of use now. */
const overtaken = ({ kind }: ReplyReading): Effect => (kind === 'answer' ? {} : { needsPerson: true });

const lateAnswer = (draft: Draft, reading: ReplyReading): Effect | undefined => {
  if (reading.kind !== 'answer' || reading.code === undefined) return undefined;
  const filed = acceptLateAnswer(draft, reading.code);
  return filed && { filed, needsPerson: true };
};

const onceADay = (draft: Draft, answer: () => void): Effect => {
  const { acknowledgedTextAt } = draft.state;
  if (!acknowledgedTextAt || millisecondsBetween(acknowledgedTextAt, draft.now) >= DAY) {
    answer();
    draft.change({ acknowledgedTextAt: draft.now });
  }
  return { needsPerson: true };
};

/** A text outside a survey is listed for staff and acknowledged at most once a day, with the line to call. */
const acknowledge = (draft: Draft): Effect =>
  onceADay(draft, () => draft.say('acknowledgement', 'acknowledgement', draft.wording.acknowledgement(draft.lines)));

/** Someone unknown is told what this number is, unless they asked for silence. */
const explain = (draft: Draft): Effect =>
  draft.state.consent.status === 'opted-out'
    ? { needsPerson: true }
    : onceADay(draft, () => draft.say('unknown-sender', 'unknownSender', draft.wording.unknownSender(draft.lines)));
