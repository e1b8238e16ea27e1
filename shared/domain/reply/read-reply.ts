// Reads one reply: the first rule of an ordered list that knows what it is decides; what no rule knows is asked again.
import type { Language } from '../language.ts';
import type { Scale } from '../questionnaire.ts';
import { ANSWER } from './answer.ts';
import { ASKING } from './asking.ts';
import { DANGER } from './danger.ts';
import { MACHINE_TEXT } from './machine-text.ts';
import { normalise } from './normalise.ts';
import { alsoOptsOut, OPTING_OUT } from './opting-out.ts';
import { NO_TIME_NOW, STOP_FOR_A_TIME } from './pausing.ts';
import type { ReplyReading } from './reading.ts';
import type { ReplyRule } from './rule.ts';
import { needsSoftReview } from './soft-review.ts';
import { WRONG_NUMBER } from './wrong-number.ts';

/** Stored with every reading; raise it with every change of a rule. */
export const READER_VERSION = '1.1.0';

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
  ANSWER,
  ...ASKING,
  NO_TIME_NOW,
];

const ASK_AGAIN = 'X';

/** `scale` is that of the open question, in the `language` it was asked in; without one nothing is an answer. */
export const readReply = (raw: string, scale: Scale | undefined, language: Language): ReplyReading => {
  const reply = normalise(raw);
  const asked = scale && { ...scale, language };
  for (const rule of REPLY_RULES) {
    const found = rule.read(reply, asked);
    if (!found) continue;
    return {
      rule: rule.id,
      ...found,
      readerVersion: READER_VERSION,
      ...(found.kind === 'crisis' && alsoOptsOut(reply) && { alsoOptsOut: true }),
      ...(found.kind !== 'ignore' && needsSoftReview(reply) && { softReview: true }),
    };
  }
  return {
    kind: 'reprompt',
    rule: ASK_AGAIN,
    readerVersion: READER_VERSION,
    ...(needsSoftReview(reply) && { softReview: true }),
  };
};
