// The phone network on an ordinary bad day: doubles and delays what patients write, throttles and loses what we send.
import type { Fate } from '../carrier.ts';
import type { Random } from './random.ts';

const DOUBLED = 0.08;
const LATER_COPY_SECONDS = 120;
const THROTTLED = 0.03;
const LOST = 0.01;
const ANSWER_LOST = 0.01;

/** How many seconds later each copy of a text reaches us; `takes` where that is known of the first. */
export const arrivals = (draw: Random, takes = draw.between(1, 5)): readonly number[] =>
  draw.chance(DOUBLED) ? [takes, takes + draw.between(0, LATER_COPY_SECONDS)] : [takes];

/** What becomes of one attempt to send to a number that exists. */
export const fate = (draw: Random): Fate => {
  const chance = draw.next();
  if (chance < THROTTLED) return 'throttled';
  if (chance < THROTTLED + LOST) return 'lost';
  return chance < THROTTLED + LOST + ANSWER_LOST ? 'answer-lost' : 'delivered';
};
