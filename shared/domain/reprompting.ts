// A reply that is no answer to the open question: what is said back, and what happens when asking again has not helped.
import { raisedIn, raiseIn } from './alerting.ts';
import { occasionOf, withRaised } from './answer-alerts.ts';
import { leaveOut } from './answering.ts';
import type { CommunicationId } from './communication.ts';
import type { Wording } from './content.ts';
import type { Draft } from './draft.ts';
import { withdrawOffers } from './last-answer.ts';
import type { OpenQuestion, Sitting } from './patient.ts';
import { askedOnceMore } from './question-asked.ts';
import { type Instrument, type Item, maySkip, type Scale, scaleOf } from './questionnaire.ts';
import { isOnlyThanks } from './reply/only-thanks.ts';
import type { ReplyReading } from './reply/reading.ts';
import { isSeveralAnswers, yesOrNo } from './reply/wishes.ts';
import type { Effect, Said } from './said.ts';
import { openItem, stopSitting } from './sitting.ts';

/** Times an unreadable reply is asked again before the item is left out; once for an item about self-harm. */
const REPROMPT_LIMIT = 2;
const SELF_HARM_REPROMPT_LIMIT = 1;

/** Sends the open question once more, as it is. */
export const repeatQuestion = (draft: Draft, sitting: Sitting): void => {
  const { instrument, item } = openItem(draft, sitting);
  draft.ask('survey-reply', 'item', draft.wording.item(instrument, item), sitting.question.communicationId);
  draft.change({ sitting: { ...sitting, question: askedOnceMore(sitting.question, draft.now) } });
  withdrawOffers(draft);
};

/** Asks again, for a while; each time says what would be understood. */
export const askAgain = (draft: Draft, sitting: Sitting, { reading, text, id }: Said): Effect => {
  const repliesTo = sitting.question.communicationId;
  withdrawOffers(draft);
  const { offered: _lapsed, ...question } = sitting.question;
  const { instrument, item } = openItem(draft, sitting);
  const attempt = question.reprompts + 1;
  if (attempt > (item.selfHarm ? SELF_HARM_REPROMPT_LIMIT : REPROMPT_LIMIT)) return giveUp(draft, sitting, id);

  const noted = item.selfHarm ? noteWords(draft, sitting, { text, id }) : sitting;
  const several = isSeveralAnswers(text.body);
  const code = mayBeMeant(reading, scaleOf(instrument, item));
  const { sentence, bodies } = reprompt(draft.wording, {
    instrument,
    item,
    attempt,
    several,
    code,
    rule: reading.rule,
  });
  const communicationId = draft.ask('survey-reply', sentence, bodies, repliesTo);
  draft.change({
    sitting: {
      ...noted,
      question: {
        ...askedOnceMore(question, draft.now),
        reprompts: attempt,
        ...(sentence === 'didYouMean' && code !== undefined && { offered: { code, communicationId } }),
      },
    },
  });
  return {
    repliesTo,
    ...(noted !== sitting && { needsPerson: true, listed: true }),
    ...(several && { reading: { ...reading, rule: 'X3' } }),
  };
};

/** "Sometimes, but I would never do it" may be the answer: a person reads it the same day, whatever number follows. */
const noteWords = (draft: Draft, sitting: Sitting, { text, id }: Pick<Said, 'text' | 'id'>): Sitting => {
  // Already told of possible danger by this very text.
  if (draft.alerts.length > 0) return sitting;
  if (!/\p{L}{2}/u.test(text.body) || yesOrNo(text.body) === 'no' || isOnlyThanks(text.body)) return sitting;
  const [{ id: administrationId }] = sitting.administrations;
  raiseIn(draft, { kind: 'event', event: 'symptom-in-text' }, occasionOf(sitting), {
    administrationId,
    linkId: sitting.question.linkId,
    communicationId: id,
  });
  return { ...sitting, raised: raisedIn(draft, occasionOf(sitting)) };
};

/** Rules whose `maybe` is an answer to this question, if the patient says so. */
const OFFERED = ['X4', 'X11'];

/** The code to offer. Where "yes" is an answer itself, a yes to the offer could not be told from it. */
const mayBeMeant = ({ rule, maybe }: ReplyReading, { options }: Scale): number | undefined =>
  OFFERED.includes(rule) && options.every(({ label }) => label.en !== 'Yes') ? maybe : undefined;

interface Unclear {
  readonly instrument: Instrument;
  readonly item: Item;
  readonly attempt: number;
  readonly several: boolean;
  readonly code: number | undefined;
  readonly rule: string;
}

/** X16: does not know, or will not say. */
const UNWILLING = 'X16';

const reprompt = (
  wording: Wording,
  { instrument, item, attempt, several, code, rule }: Unclear,
): { readonly sentence: keyof Wording; readonly bodies: readonly string[] } => {
  if (several) return { sentence: 'oneAtATime', bodies: wording.oneAtATime(instrument, item) };
  if (code !== undefined) return { sentence: 'didYouMean', bodies: wording.didYouMean(instrument, item, code) };
  if (rule === UNWILLING && maySkip(instrument, item))
    return { sentence: 'offerSkip', bodies: wording.offerSkip(instrument, item) };
  return { sentence: 'askAgain', bodies: wording.askAgain(instrument, item, attempt) };
};

/**
 * Asking again did not help. Unknown about self-harm ends the survey; any other item is left out, a person is told, once per
 * survey, and the survey goes on.
 */
const giveUp = (draft: Draft, sitting: Sitting, id: CommunicationId): Effect => {
  const repliesTo = sitting.question.communicationId;
  const { instrument, item } = openItem(draft, sitting);
  if (item.selfHarm) {
    const wereLinesSaid = draft.outgoing.some(({ purpose }) => purpose === 'safety');
    stopSitting(draft, 'unreadable');
    if (!wereLinesSaid) draft.say('safety', 'selfHarmUnread', draft.wording.selfHarmUnread(draft.lines));
    return { repliesTo, needsPerson: true };
  }
  // Three replies about symptoms in words we do not know may say what cannot wait for a working day.
  const event = instrument.symptoms ? 'symptom-in-text' : 'unreadable-replies';
  const sentence = instrument.symptoms ? 'symptomNoted' : 'handedOver';
  const [administration] = sitting.administrations;
  const raised = raiseIn(draft, { kind: 'event', event }, occasionOf(sitting), {
    administrationId: administration.id,
    linkId: item.linkId,
    communicationId: id,
  });
  if (raised.length > 0) draft.say('survey-reply', sentence, draft.wording[sentence](draft.lines));
  else draft.say('survey-reply', 'leftOut', draft.wording.leftOut());
  leaveOut(draft, withRaised(draft, sitting));
  return { repliesTo, needsPerson: true, listed: true };
};

/** What a yes or a no to "Did you mean 3?" is; undefined where nothing was offered, or something else is said. */
export const replyToOffer = (
  { offered }: OpenQuestion,
  { text, reading }: Said,
): { readonly accepted: ReplyReading } | 'refused' | 'overtaken' | undefined => {
  const reply = offered && yesOrNo(text.body);
  if (!reply) return undefined;
  if (text.notAskedYet === offered.communicationId) return 'overtaken';
  const { readerVersion } = reading;
  return reply === 'no' ? 'refused' : { accepted: { kind: 'answer', rule: 'Y3', code: offered.code, readerVersion } };
};
