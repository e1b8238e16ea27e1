// X: why a reply is asked again, and which code it may have meant. The names inform; only the kind decides.

import { answerIn } from './answer.ts';
import { isRelayed } from './comment.ts';
import { withoutCourtesy } from './courtesy.ts';
import { piecesOf, type Reader, readerOf } from './mentions.ts';
import { type NormalReply, QUESTION_MARK } from './normalise.ts';
import { everywhere, pattern } from './patterns.ts';
import type { Found, Question, ReplyRule } from './rule.ts';
import { isYesOrNoWord } from './yes-no-words.ts';

const APPROXIMATORS = everywhere`\b(?:just )?(?:about|around|roughly|approximately|approx|maybe|mabye|probably|prob|possibly|perhaps|almost|nearly|close to|at least|more than|less than|over|under|like|kinda|kind of|sort of|might be|could be|may be|give or take|or so|or more|or less|more or less|ish|somewhere|como|unos|unas|mas o menos|casi|quizas?|tal vez|a lo mejor|alrededor de|por ahi de|por lo menos|al menos|probablemente|puede ser|podria ser|aproximadamente)\b|~|(?<=\d)-?ish\b|(?<=\d)\+`;
const CORRECTION = pattern`^(?:oh |no |sorry |i |ups |uy |huy |ay )?(?:oops|whoops|ups|uy|huy|wait|actually|i meant|meant|i mean|correction|make that|scratch that|change (?:it|that|my answer) to|quise decir|quiero decir|queria decir|digo|mejor dicho|me equivoque|corrijo|perdon|espera)\b|\bno wait\b`;
/** The marks of a correction at the start of a reply, to be taken away. */
const CORRECTION_MARKS = pattern`^(?:(?:oh|no|sorry|oops|whoops|ups|uy|huy|ay|wait|actually|i meant to put|i meant|meant|i mean|correction|make that|scratch that|change (?:it|that|my answer) to|quise decir|quiero decir|queria decir|digo|mejor dicho|me equivoque|corrijo|perdon|espera|era)\b[ ,.!:]{0,3}){1,5}`;
const NOT_ANSWERED = pattern`^(?:n a|na|idk|dunno|skip|pass|i dont know|dont know|not sure|no idea|no se|no lo se|ni idea|no aplica|prefer not to (?:say|answer)|paso|saltar|prefiero no decir)$`;
const ACKNOWLEDGED = pattern`^(?:ok|okay|k|kk|thanks|sure|alright|got it|great|cool|good|fine|bien|esta bien|vale|listo|claro|bueno)?$`;

/** What each reason is; docs/reading-replies.md has an entry for each. */
export const REASONS_TO_ASK_AGAIN: Readonly<Record<string, string>> = {
  X1: 'Off the scale.',
  X2: 'Two values, or a range.',
  X4: 'About, maybe, almost: one value, but not a plain one.',
  X10: 'A correction with no value before it: it may concern an earlier question.',
  X11: 'A question mark on the value.',
  X15: 'An acknowledgement, a greeting, a bare picture.',
  X16: 'Does not know, or will not say.',
  X17: 'An answer relayed by, or for, someone else.',
  X21: 'Yes or no on another scale.',
  X: 'Anything else.',
};

/** The code that is left when what makes it doubtful is taken away; never stored, only offered. */
const candidate = (text: string, reply: NormalReply, question: Question): number | undefined =>
  answerIn({ ...reply, text: text.replace(/ +/g, ' ').trim() }, question)?.code;

const offered = (rule: string, maybe: number | undefined): Found => ({
  kind: 'reprompt',
  rule,
  ...(maybe !== undefined && { maybe }),
});

const reasonIn = (reply: NormalReply, reader: Reader): string => {
  const said = withoutCourtesy(reply.words);
  const values = piecesOf(reply.text, reader).filter((piece) => piece.kind === 'value');
  if (ACKNOWLEDGED().test(said)) return 'X15';
  if (NOT_ANSWERED().test(said)) return 'X16';
  if (isRelayed(reply.words)) return 'X17';
  if (reader.yes === undefined && isYesOrNoWord(said)) return 'X21';
  if (values.length > 1) return 'X2';
  return values.length === 1 && values[0]?.code === undefined ? 'X1' : 'X';
};

const doubtIn = (reply: NormalReply, question: Question): Found | undefined => {
  const { text, words } = reply;
  if (isRelayed(words)) return undefined;
  if (CORRECTION().test(words)) return offered('X10', candidate(text.replace(CORRECTION_MARKS(), ''), reply, question));
  const approximate = text.replace(APPROXIMATORS(), ' ');
  if (approximate !== text && !QUESTION_MARK.test(text)) {
    const maybe = candidate(approximate, reply, question);
    return maybe === undefined ? undefined : offered('X4', maybe);
  }
  const maybe = QUESTION_MARK.test(text) ? candidate(text.replace(/[?\u00bf]/g, ' '), reply, question) : undefined;
  return maybe === undefined ? undefined : offered('X11', maybe);
};

export const ASKED_AGAIN: ReplyRule = {
  id: 'X',
  says: 'No rule knows what it is: the question is asked again.',
  read: (reply, question) => {
    if (!question) return { kind: 'reprompt' };
    return doubtIn(reply, question) ?? offered(reasonIn(reply, readerOf(question)), undefined);
  },
};
