// Whether a value lies where a condition wants it.

interface Bounds {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** True between inclusive bounds; a bound that is not given does not bound. What is unknown lies nowhere. */
export const isWithin = (value: number | undefined, { atLeast, atMost }: Bounds): value is number => {
  const known = value ?? Number.NaN;
  return known >= (atLeast ?? Number.NEGATIVE_INFINITY) && known <= (atMost ?? Number.POSITIVE_INFINITY);
};

interface Wanted extends Bounds {
  readonly bands?: readonly string[];
}

/** True when a code, or a score in this band, is what the condition is about. */
export const meets = (wanted: Wanted, value: number | undefined, band: string | undefined): value is number =>
  isWithin(value, wanted) && (wanted.bands?.some((one) => one === band) ?? true);
