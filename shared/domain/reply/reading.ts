// What the reader makes of one reply: a kind, the rule that decided, and a code only where it is an answer.

export type ReplyKind =
  | 'ignore'
  | 'crisis'
  | 'optout'
  | 'wrong_number'
  | 'answer'
  | 'help'
  | 'optin'
  | 'pause_request'
  | 'reprompt';

/** What kind of danger a reply speaks of. */
export type Danger = 'self-harm' | 'medical-emergency' | 'violence';

export interface ReplyReading {
  readonly kind: ReplyKind;
  /** The rule that decided, e.g. `A1`; names are those of docs/reading-replies.md. */
  readonly rule: string;
  readonly readerVersion: string;
  /** Only with kind `answer`: a code of the item's answer options. */
  readonly code?: number;
  /** Only with kind `answer`: the reply says more than the code, in words of its own. */
  readonly comment?: true;
  /** Only with kind `reprompt`: the one code it may have meant, for "Did you mean 3?"; never stored as an answer. */
  readonly maybe?: number;
  /** Only with kind `crisis`. */
  readonly danger?: Danger;
  /** Only with danger `self-harm`: someone already took or did something, so help is needed whatever they answer. */
  readonly done?: true;
  /** The same text also asks to stop (danger and consent are both honoured). */
  readonly alsoOptsOut?: true;
  /** Only with kind `wrong_number`: the text says that the patient has died. */
  readonly died?: true;
  /** A person should read it the same day whatever the kind (a symptom or grief in a comment). */
  readonly softReview?: true;
}
