// Reads one reply: the first rule of an ordered list that knows what it is decides; what no rule knows is asked again.
import type { Language } from '../language.ts';
import type { Scale } from '../questionnaire.ts';
import { ANSWER } from './answer.ts';
import { ASKED_AGAIN } from './asked-again.ts';
import { ASKING } from './asking.ts';
import { DANGER } from './danger.ts';
import { MACHINE_TEXT } from './machine-text.ts';
import { type NormalReply, normalise } from './normalise.ts';
import { alsoOptsOut, OPTING_OUT } from './opting-out.ts';
import { NO_TIME_NOW, STOP_FOR_A_TIME } from './pausing.ts';
import { plainAnswerIn } from './plain-answer.ts';
import type { ReadReply } from './reader.ts';
import { READER_VERSION } from './reader-version.ts';
import type { ReplyReading } from './reading.ts';
import type { Found, Question, ReplyRule } from './rule.ts';
import { needsSoftReview } from './soft-review.ts';
import { TEMPERATURE } from './temperature.ts';
import { WRONG_NUMBER } from './wrong-number.ts';

/**
 * The order is the policy: machine text first, because it quotes us; danger before consent; consent and identity before
 * data; a clear answer before everything that is only talk.
 * @see docs/reading-replies.md
 */
export const REPLY_RULES: readonly ReplyRule[] = [
  ...MACHINE_TEXT,
  ...DANGER,
  STOP_FOR_A_TIME,
  ...OPTING_OUT,
  ...WRONG_NUMBER,
  TEMPERATURE,
  ANSWER,
  ...ASKING,
  NO_TIME_NOW,
  ASKED_AGAIN,
];

const firstThatKnows = (reply: NormalReply, question: Question | undefined) => {
  for (const rule of REPLY_RULES) {
    const found = rule.read(reply, question);
    if (found) return { rule, found };
  }
  return { rule: ASKED_AGAIN, found: { kind: 'reprompt' } satisfies Found };
};

/** "YES", "no", "10": most replies are among few, and say nothing about who wrote them. */
const SHORT = 4;
const MOST_KEPT = 1_000;
const KEPT = new WeakMap<object, Map<string, ReplyReading>>();
const WITHOUT_SCALE = {};

export const readReply: ReadReply = (raw, scale, language) => {
  if (raw.length > SHORT) return read(raw, scale, language);
  const before = KEPT.get(scale ?? WITHOUT_SCALE);
  const kept = before && before.size < MOST_KEPT ? before : new Map<string, ReplyReading>();
  const key = `${language} ${raw}`;
  const reading = kept.get(key) ?? read(raw, scale, language);
  kept.set(key, reading);
  KEPT.set(scale ?? WITHOUT_SCALE, kept);
  return reading;
};

const read = (raw: string, scale: Scale | undefined, language: Language): ReplyReading => {
  const reply = normalise(raw);
  const question = scale && { ...scale, language };
  return (question && plainAnswerIn(reply, question)) ?? readByRules(reply, question);
};

const readByRules = (reply: NormalReply, question: Question | undefined): ReplyReading => {
  const { rule, found } = firstThatKnows(reply, question);
  return {
    rule: rule.id,
    ...found,
    readerVersion: READER_VERSION,
    ...(found.kind === 'crisis' && alsoOptsOut(reply) && { alsoOptsOut: true }),
    ...(found.kind !== 'ignore' && needsSoftReview(reply) && { softReview: true }),
  };
};
