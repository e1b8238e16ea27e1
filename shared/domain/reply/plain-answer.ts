// The commonest reply, a code and nothing else, read without the long lists that it cannot be in.
import type { Language } from '../language.ts';
import type { Scale } from '../questionnaire.ts';
import { readerOf } from './mentions.ts';
import { type NormalReply, normalise } from './normalise.ts';
import { READER_VERSION } from './reader-version.ts';
import type { ReplyReading } from './reading.ts';
import type { Question } from './rule.ts';

/** Digits alone: a label may name a danger ("short of breath at rest"). Compiling every list costs a fresh process 0.2 s. */
export const plainAnswerIn = ({ text, everything }: NormalReply, question: Question): ReplyReading | undefined => {
  // a signature may hide more than it seems
  if (text !== everything || !/^(?:0|[1-9]\d?)$/.test(text)) return undefined;
  const code = readerOf(question).codeOfReply.get(Number(text));
  return code === undefined ? undefined : { kind: 'answer', rule: 'A1', code, readerVersion: READER_VERSION };
};

/** What the reader makes of such a reply; undefined for every other, which takes the whole reader. */
export const readPlainly = (raw: string, scale: Scale | undefined, language: Language): ReplyReading | undefined =>
  scale && plainAnswerIn(normalise(raw), { ...scale, language });
