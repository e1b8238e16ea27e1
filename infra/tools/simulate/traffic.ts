// Texts by the second and by the minute of the day, their peak, and the queue before a carrier that takes so many a second.
import { MINUTES_A_DAY } from './wall-clock.ts';

export interface Traffic {
  /** Texts in each second of the run. */
  readonly bySecond: Uint32Array;
  /** Texts in each minute of the day, as the patients' clocks show it. */
  readonly byLocalMinute: Uint32Array;
}

export const noTraffic = (seconds: number): Traffic => ({
  bySecond: new Uint32Array(seconds),
  byLocalMinute: new Uint32Array(MINUTES_A_DAY),
});

const addTo = (counts: Uint32Array, index: number, more: number): void => {
  counts[index] = (counts[index] ?? 0) + more;
};

/** `second` counts from the beginning of the run, `localMinute` in whole days from any midnight. */
export const addText = ({ bySecond, byLocalMinute }: Traffic, second: number, localMinute: number): void => {
  addTo(bySecond, second, 1);
  addTo(byLocalMinute, localMinute % MINUTES_A_DAY, 1);
};

/** Adds what others sent in the same seconds. */
export const addTraffic = (sum: Traffic, { bySecond, byLocalMinute }: Traffic): void => {
  for (const [second, texts] of bySecond.entries()) addTo(sum.bySecond, second, texts);
  for (const [minute, texts] of byLocalMinute.entries()) addTo(sum.byLocalMinute, minute, texts);
};

/** Texts in each minute of the day, UTC. The run begins at midnight. */
export const byUtcMinute = ({ bySecond }: Traffic): Uint32Array => {
  const minutes = new Uint32Array(MINUTES_A_DAY);
  for (const [second, texts] of bySecond.entries()) addTo(minutes, Math.floor(second / 60) % MINUTES_A_DAY, texts);
  return minutes;
};

export interface Load {
  readonly texts: number;
  readonly peakTextsPerSecond: number;
  /** Seconds that a text waited at most, before a carrier that takes so many texts a second. */
  readonly longestWait: number;
}

export const loadOf = ({ bySecond }: Traffic, carrierRate: number): Load => {
  let [texts, peakTextsPerSecond, waiting, longestWait] = [0, 0, 0, 0];
  for (const inSecond of bySecond) {
    texts += inSecond;
    peakTextsPerSecond = Math.max(peakTextsPerSecond, inSecond);
    waiting = Math.max(0, waiting + inSecond - carrierRate);
    longestWait = Math.max(longestWait, waiting / carrierRate);
  }
  return { texts, peakTextsPerSecond, longestWait };
};
