// A text that arrived, as the decisions about it see it, and what became of it.
import type { CommunicationId, IncomingText } from './communication.ts';
import type { Instant } from './instant.ts';
import type { OpenQuestion } from './patient.ts';
import type { ReadReply } from './reply/reader.ts';
import type { ReplyReading } from './reply/reading.ts';
import type { SharedPhone } from './shared-phone.ts';

export interface ArrivedText {
  readonly inboundMessageId: string;
  /** When the carrier handed it over; what its order to our questions is judged by. */
  readonly writtenAt: Instant;
  readonly receivedAt: Instant;
  readonly body: string;
  /** The question that the store found was not sent yet when this was written: it is no answer to that one. */
  readonly notAskedYet?: CommunicationId;
  readonly sharedPhone?: SharedPhone;
}

/** A text, how it was read, and the question it may answer. */
export interface Said {
  readonly text: ArrivedText;
  readonly id: CommunicationId;
  readonly reading: ReplyReading;
  readonly question: OpenQuestion | undefined;
  /** For what may be a reply to something else. */
  readonly readReply: ReadReply;
}

/** Where an answer was filed. */
export type Filed = NonNullable<IncomingText['filed']>;

/** What became of the text, besides being kept. */
export interface Effect {
  readonly filed?: Filed;
  readonly needsPerson?: true;
  /** Staff have a task that leads them to this text: no other is made for it. */
  readonly listed?: true;
  /** How the text was read where it answers another question than the open one: the invitation, or "Did you mean 3?". */
  readonly reading?: ReplyReading;
  /** The text was taken as a reply to this question, which must have been sent before. */
  readonly repliesTo?: CommunicationId;
}
