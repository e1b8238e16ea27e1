// "Oops, I meant 2": the answer before is changed once the patient says yes; what was first said is kept.
import type { AlertRule } from './alert.ts';
import { amend, askAfresh } from './amending.ts';
import { heldBy } from './conditions.ts';
import type { Draft } from './draft.ts';
import { type Correctable, correctable, withoutOffer } from './last-answer.ts';
import type { Offer } from './patient.ts';
import { correctionIn, yesOrNo } from './reply/wishes.ts';
import type { Effect, Said } from './said.ts';

/** What a text does to the answer before; undefined when it is not about that. */
export const correct = (draft: Draft, said: Said): Effect | undefined => {
  const last = said.reading.softReview ? undefined : correctable(draft);
  if (!last) return undefined;
  const { reading, text, id, readReply } = said;
  const code =
    reading.kind === 'reprompt' ? correctionIn(readReply, text.body, last.scale, draft.state.language) : undefined;
  if (code === undefined || code === last.code) return last.offered && settle(draft, said, last, last.offered);
  const read = { ...reading, rule: 'X10', maybe: code };
  // What is critical acts on that very reply: nobody waits for a yes.
  if ((last.item.selfHarm && code > last.code) || becomesCritical(draft, last, code))
    return { ...amend(draft, last, code, id), reading: read };
  offer(draft, last, code);
  return { reading: read, ...(last.instrument.symptoms && { needsPerson: true }) };
};

/** True where a critical rule holds for the corrected answer and not for the first one. */
const becomesCritical = (draft: Draft, last: Correctable, code: number): boolean => {
  const { instrument, linkId, administration } = last;
  const remembered = draft.state.remembered?.[instrument.id];
  const isHeld = (rule: AlertRule, answer: number): boolean => {
    const answers = { ...administration.answers, [linkId]: answer };
    return (
      heldBy(rule, { kind: 'answer', instrument, linkId, answers, ...(remembered && { remembered }) }) !== undefined
    );
  };
  return draft.ruleSet.rules.some(
    (rule) => rule.severity === 'critical' && isHeld(rule, code) && !isHeld(rule, last.code),
  );
};

const offer = (draft: Draft, { instrument, item, ...last }: Correctable, code: number): void => {
  const { sitting } = draft.state;
  const bodies = draft.wording.changeAnswer(instrument, item, code);
  const communicationId = sitting
    ? draft.ask('survey-reply', 'changeAnswer', bodies, sitting.question.communicationId)
    : draft.say('survey-reply', 'changeAnswer', bodies);
  draft.change({ lastAnswer: { ...withoutOffer(last), offered: { code, communicationId } } });
};

/** The reply to "Change your last answer to 2?". What is neither yes nor no is no answer to the open question either. */
const settle = (draft: Draft, said: Said, last: Correctable, { code, communicationId }: Offer): Effect | undefined => {
  const { text, reading, id } = said;
  if (text.notAskedYet === communicationId) return reading.kind === 'answer' ? {} : { needsPerson: true };
  if (reading.kind === 'pause_request' || reading.kind === 'optin') return undefined;
  const reply = yesOrNo(text.body);
  const repliesTo = communicationId;
  if (reply === 'yes') {
    const read = { kind: 'answer', rule: 'Y4', code, readerVersion: reading.readerVersion } as const;
    return { ...amend(draft, last, code, id), reading: read, repliesTo };
  }
  draft.change({ lastAnswer: withoutOffer(last) });
  const { sitting } = draft.state;
  if (!reply && !sitting) return undefined;
  if (reply) draft.say('survey-reply', 'answerKept', draft.wording.answerKept());
  if (sitting) askAfresh(draft, sitting);
  return reply ? { repliesTo } : { repliesTo, needsPerson: true };
};
