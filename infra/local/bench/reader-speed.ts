// How long one reply takes to read, beside the plain pattern that takes the first number it sees.

import { readReply } from '../../../shared/domain/reply/read-reply.ts';
import { SCALES } from '../../tools/interpret/scales.ts';

/** One of every family: an answer, a comment, a stop, a danger, a doubt, a wish, small talk. */
const REPLIES: readonly string[] = [
  '7',
  "7 out of 10, my back is killing me but I'm ok",
  'casi todos los días',
  'nearly evry day',
  '2 wait 3',
  'about a 7',
  'Liked “How much pain do you have now? Reply 0-10”',
  'please stop texting me',
  "I can't breathe",
  'can a nurse call me',
  'when is my appointment with the doctor, and do I need to fast before it?',
];
const FIRST_NUMBER = /\d+/;
const ROUNDS = 300;
const WARM_ROUNDS = 30;

export interface ReaderSpeed {
  /** Microseconds a reply, on average. */
  readonly readerMicros: number;
  /** The same for the plain pattern. */
  readonly patternMicros: number;
}

const microsPerReply = (read: (reply: string) => unknown): number => {
  const round = () => REPLIES.map(read);
  for (let count = 0; count < WARM_ROUNDS; count++) round();
  const from = performance.now();
  for (let count = 0; count < ROUNDS; count++) round();
  return ((performance.now() - from) * 1_000) / (ROUNDS * REPLIES.length);
};

export const measureReaderSpeed = (): ReaderSpeed => ({
  readerMicros: Number(microsPerReply((reply) => readReply(reply, SCALES.nrs, 'en')).toFixed(1)),
  patternMicros: Number(microsPerReply((reply) => FIRST_NUMBER.exec(reply)).toFixed(3)),
});
