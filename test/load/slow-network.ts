// A phone network that answers late, is out of reach for a while, and loses some texts or its answers to them.
import { setTimeout as pause } from 'node:timers/promises';
import type { Fate } from '../../infra/local/carrier.ts';
import type { Random } from '../../infra/local/demo/random.ts';
import type { Interceptor } from '../../infra/local/gateway.ts';

/** Milliseconds that a `Publish` takes at least, and at most. */
const ANSWERS_AFTER = [80, 160] as const;
const LOST = 0.005;
const ANSWER_LOST = 0.005;
const THROTTLED = 0.01;

/** Every text to a phone takes its time. */
export const slowly =
  (draw: Random): Interceptor =>
  async (request, passOn) => {
    if (request.service === 'sns' && 'PhoneNumber' in request.parameters) await pause(draw.between(...ANSWERS_AFTER));
    return passOn();
  };

/** `isDown`: takes nothing at all at the moment. */
export const failing = (draw: Random, isDown: () => boolean) => (): Fate => {
  if (isDown() || draw.chance(THROTTLED)) return 'throttled';
  if (draw.chance(LOST)) return 'lost';
  return draw.chance(ANSWER_LOST) ? 'answer-lost' : 'delivered';
};
