// The commonest reply, a code and nothing else, read without the long lists that it cannot be in.
import { type Answer, readerOf } from './mentions.ts';
import type { NormalReply } from './normalise.ts';
import type { Question } from './rule.ts';

/** Digits alone: a label may name a danger ("short of breath at rest"). Compiling every list costs a fresh process 0.2 s. */
export const plainAnswerIn = ({ text, everything }: NormalReply, question: Question): Answer | undefined => {
  // a signature may hide more than it seems
  if (text !== everything || !/^(?:0|[1-9]\d?)$/.test(text)) return undefined;
  const code = readerOf(question).codeOfReply.get(Number(text));
  return code === undefined ? undefined : { code, rule: 'A1' };
};
