// The shape of one reading rule: a name, what it says in plain words, and how it reads.
import type { Language } from '../language.ts';
import type { Scale } from '../questionnaire.ts';
import type { NormalReply } from './normalise.ts';
import type { ReplyReading } from './reading.ts';

/** The open question, in the language it was asked in. */
export interface Question extends Scale {
  readonly language: Language;
}

/** `rule` where the family knows a finer name than its own. */
export type Found = Omit<ReplyReading, 'rule' | 'readerVersion'> & { readonly rule?: string };

export interface ReplyRule {
  /** As in docs/reading-replies.md, e.g. `O1`. */
  readonly id: string;
  readonly says: string;
  /** What the reply is, if this rule decides it. */
  read(reply: NormalReply, question: Question | undefined): Found | undefined;
}
