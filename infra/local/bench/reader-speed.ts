// How long a reply takes to read: the first of a process, a bare code and then another, which compiles the patterns, and those
// after them beside the plain pattern that takes the first number it sees. Run by itself it prints the first two as JSON.

import { execFileSync } from 'node:child_process';
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
const FIRST_CODE = '7';
/** Known by the last rule only, so that all of them look at it. */
const FIRST_REPLY = 'when is my appointment with the doctor?';
const FIRST_NUMBER = /\d+/;
const ROUNDS = 300;
const WARM_ROUNDS = 30;

export interface ReaderSpeed {
  /** Milliseconds of the first bare code. */
  readonly firstCodeMs: number;
  /** Milliseconds of the first other reply, in which the patterns are compiled. */
  readonly firstReaderMs: number;
  /** Microseconds a reply after that, on average. */
  readonly readerMicros: number;
  /** The same for the plain pattern. */
  readonly patternMicros: number;
}

const read = (reply: string) => readReply(reply, SCALES.nrs, 'en');

const microsPerReply = (readWith: (reply: string) => unknown): number => {
  const round = () => REPLIES.map(readWith);
  for (let count = 0; count < WARM_ROUNDS; count++) round();
  const from = performance.now();
  for (let count = 0; count < ROUNDS; count++) round();
  return ((performance.now() - from) * 1_000) / (ROUNDS * REPLIES.length);
};

const firstReadMs = (reply: string): number => {
  const from = performance.now();
  read(reply);
  return performance.now() - from;
};

type FirstReadings = Pick<ReaderSpeed, 'firstCodeMs' | 'firstReaderMs'>;

const firstReadings = (): FirstReadings => ({
  firstCodeMs: Number(firstReadMs(FIRST_CODE).toFixed(1)),
  firstReaderMs: Number(firstReadMs(FIRST_REPLY).toFixed(1)),
});

/** In a process of their own: in this one the build has read with every pattern already. */
const firstReadingsApart = (): FirstReadings =>
  JSON.parse(execFileSync(process.execPath, [import.meta.filename], { encoding: 'utf8' })) as FirstReadings;

export const measureReaderSpeed = (): ReaderSpeed => ({
  ...firstReadingsApart(),
  readerMicros: Number(microsPerReply(read).toFixed(1)),
  patternMicros: Number(microsPerReply((reply) => FIRST_NUMBER.exec(reply)).toFixed(3)),
});

if (import.meta.main) console.log(JSON.stringify(firstReadings()));
