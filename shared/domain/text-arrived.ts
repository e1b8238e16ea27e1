// A text arrived: read it, keep it whatever it says, and decide what it does.
import { raise } from './alerting.ts';
import type { CommunicationId, IncomingText } from './communication.ts';
import { optOut, suspend } from './consenting.ts';
import type { ReadingContext } from './content.ts';
import { converse } from './conversing.ts';
import { isDangerOpen, mayAnswerDanger, sayLinesAgain } from './danger-open.ts';
import { Draft } from './draft.ts';
import { askIfNow } from './happening-now.ts';
import { answerIfNow, takeIfNow } from './happening-now-answer.ts';
import { heard } from './heard.ts';
import { letFinish } from './just-wrote.ts';
import { keepWhenLeft } from './last-word.ts';
import { listForStaff } from './list-for-staff.ts';
import { addToCase } from './open-case.ts';
import type { OpenQuestion, PatientState } from './patient.ts';
import { sittingByText } from './phone-mode/calling.ts';
import { readAsked } from './read-asked.ts';
import type { Danger, ReplyReading } from './reply/reading.ts';
import { limitReplies } from './reply-limit.ts';
import type { ArrivedText, Effect, Said } from './said.ts';
import { openAlertAbout } from './same-danger.ts';
import { stopSitting } from './sitting.ts';
import { afterReply } from './staff-talk.ts';
import type { Turn } from './turn.ts';
import { isOnlyAboutTips } from './wishing.ts';

/** Decides what a text does to the patient who sent it. Nothing is lost: every text is in the turn. */
export const textArrived = (state: PatientState, text: ArrivedText, context: ReadingContext): Turn => {
  const draft = new Draft(state, context);
  const id = draft.newId();
  const question = openQuestionFor(state, text);
  const { readReply } = context;
  const ifNow = answerIfNow(state, text, readReply);
  const reading = ifNow ?? readAsked(state, text.body, draft.context, readReply);
  draft.saidToAll = isForAll(text, reading);
  const effect = ifNow ? takeIfNow(draft, ifNow, id) : react(draft, { reading, text, id, question, readReply });
  listForStaff(draft, {
    body: text.body,
    communicationId: id,
    isMachine: reading.kind === 'ignore',
    softReview: reading.softReview === true,
    needsPerson: effect.needsPerson === true,
    isListed: effect.listed === true,
  });
  keepWhenLeft(draft, { text, id, reading });
  letFinish(draft);
  draft.state = afterReply(draft.state, text.body, reading);
  if (!effect.filed && isSameQuestion(state, draft.state)) limitReplies(draft);
  const incoming: IncomingText = {
    id,
    patientId: state.id,
    direction: 'in',
    inboundMessageId: text.inboundMessageId,
    writtenAt: text.writtenAt,
    receivedAt: text.receivedAt,
    body: text.body,
    reading: effect.reading ?? reading,
    ...(effect.filed && { filed: effect.filed }),
    ...((effect.needsPerson || reading.softReview) && { needsPerson: true }),
  };
  heard(draft);
  return draft.turn({
    incoming,
    ...(effect.repliesTo && {
      questionAskedBefore: { communicationId: effect.repliesTo, writtenAt: text.writtenAt },
    }),
  });
};

/** From a shared phone: help, opting out and danger are for whoever reads it, and so is what nobody can be named for. */
const isForAll = ({ sharedPhone }: ArrivedText, { kind }: ReplyReading): boolean =>
  sharedPhone !== undefined && (!sharedPhone.attributed || kind === 'help' || kind === 'optout' || kind === 'crisis');

/** True when nothing was asked anew: a survey that goes on is never cut short. */
const isSameQuestion = (before: PatientState, after: PatientState): boolean =>
  before.sitting?.question.communicationId === after.sitting?.question.communicationId;

/** The question this text may answer: the open one, unless it was written before that was sent. */
const openQuestionFor = (state: PatientState, text: ArrivedText): OpenQuestion | undefined => {
  const question = state.consent.status === 'opted-in' && !state.hold ? sittingByText(state)?.question : undefined;
  return question?.communicationId === text.notAskedYet ? undefined : question;
};

const react = (draft: Draft, said: Said): Effect => {
  const { reading, id } = said;
  switch (reading.kind) {
    case 'ignore':
      return {};
    case 'crisis':
      return meetDanger(draft, reading, id);
    case 'optout':
      return isOnlyAboutTips(draft.state, said.text.body) ? converse(draft, said) : stop(draft, reading, id);
    case 'wrong_number':
      return reading.died
        ? heldBack(draft, () => suspend(draft, 'reported-death', 'reported-death'))
        : heldBack(draft, () => suspend(draft, 'wrong-number', 'wrong-number'));
    case 'help':
      return help(draft, reading);
    case 'answer':
    case 'optin':
    case 'pause_request':
    case 'reprompt':
      return converse(draft, said);
  }
};

/** Whoever says it again in words of their own, after they have stopped, has something that a person should read. */
const stop = (draft: Draft, { rule }: ReplyReading, id: CommunicationId): Effect => {
  const saysItAgain = draft.state.consent.status === 'opted-out' && rule !== 'O1';
  optOut(draft, id);
  return saysItAgain ? { needsPerson: true } : {};
};

/** Someone in danger gets the lines to call; someone who wants a call is told that the team knows. */
const help = (draft: Draft, { rule }: ReplyReading): Effect => {
  if (rule === 'H3') {
    draft.say('help', 'callRequest', draft.wording.callRequest(draft.lines));
    return { needsPerson: true };
  }
  if (isDangerOpen(draft)) sayLinesAgain(draft);
  else draft.say('help', 'help', draft.wording.help(draft.lines));
  return {};
};

const heldBack = (draft: Draft, act: () => void): Effect => {
  if (draft.state.kind === 'patient') act();
  return { needsPerson: true };
};

/** Danger is answered at once in every state a patient can be in, and a person is called; the survey waits. */
const meetDanger = (draft: Draft, reading: ReplyReading, id: CommunicationId): Effect => {
  const danger = reading.danger ?? 'self-harm';
  const open = reading.done ? undefined : openAlertAbout(draft, danger);
  const isToldAlready = open !== undefined && !draft.state.sitting;
  if (open) addToCase(draft, open, { communicationId: id }, 'always');
  const [alert = open] = open ? [] : raise(draft, { kind: 'statement', danger }, `text/${id}`, { communicationId: id });
  stopSitting(draft, 'danger');
  if (mayAnswerDanger(draft)) sayWhomToCall(draft, reading, isToldAlready);
  if (reading.alsoOptsOut) optOut(draft, id);
  else if (danger === 'medical-emergency' && !isToldAlready) askIfNow(draft, alert);
  return { needsPerson: true };
};

/** More words about the same danger ("we are in the ambulance") are answered with the lines alone. */
const sayWhomToCall = (draft: Draft, { danger, done }: ReplyReading, isToldAlready: boolean): void => {
  const sentence = done ? 'selfHarmDone' : WORDS_FOR[danger ?? 'self-harm'];
  if (isToldAlready) sayLinesAgain(draft);
  else draft.say('safety', sentence, draft.wording[sentence](draft.lines));
};

const WORDS_FOR = {
  'self-harm': 'selfHarm',
  'medical-emergency': 'medicalEmergency',
  violence: 'violence',
} as const satisfies Record<Danger, string>;
