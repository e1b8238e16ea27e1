// Whether a value lies where a condition wants it.
import type { AnswerIs, ScoreIs } from './alert.ts';

interface Bounds {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** True between inclusive bounds; a bound that is not given does not bound. */
export const isWithin = (value: number, { atLeast, atMost }: Bounds): boolean =>
  value >= (atLeast ?? Number.NEGATIVE_INFINITY) && value <= (atMost ?? Number.POSITIVE_INFINITY);

/** True when a code, or a score in this band, is what the condition is about. */
export const meets = (condition: AnswerIs | ScoreIs, value: number, band: string | undefined): boolean => {
  if (!isWithin(value, condition)) return false;
  if (condition.kind === 'answer' || !condition.bands) return true;
  return band !== undefined && condition.bands.includes(band);
};
