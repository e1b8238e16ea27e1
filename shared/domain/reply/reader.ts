// The reader as decisions are given it: most of it is long lists, which a function may load at the first reply that needs them.
import type { Language } from '../language.ts';
import type { Scale } from '../questionnaire.ts';
import type { ReplyReading } from './reading.ts';

/** `scale` is that of the open question, in the `language` it was asked in; without one nothing is an answer. */
export type ReadReply = (raw: string, scale: Scale | undefined, language: Language) => ReplyReading;
