// What clocks show in a zone throughout a year, by Intl alone: the other way to know when something should happen.

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

/** Minutes since 1970, as UTC or as local clocks count them. */
type Minute = number;

/** From that minute UTC on, clocks are so many minutes ahead. */
interface Stretch {
  readonly from: Minute;
  readonly until: Minute;
  readonly ahead: number;
}

const offsets = (timeZone: string): ((utc: Minute) => number) => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (utc) => {
    const [month = 0, day, year = 0, hour, minute] = format
      .formatToParts(utc * MINUTE)
      .flatMap(({ type, value }) => (type === 'literal' ? [] : [Number(value)]));
    return Date.UTC(year, month - 1, day, hour, minute) / MINUTE - utc;
  };
};

/** The stretches between clock changes: found day by day, then halved down to the minute. */
export const stretchesOf = (timeZone: string, from: Minute, until: Minute): readonly Stretch[] => {
  const aheadAt = offsets(timeZone);
  const stretches: Stretch[] = [];
  let [begun, ahead] = [from, aheadAt(from)];
  for (let day = from; day < until; day += DAY_MINUTES) {
    const next = aheadAt(day + DAY_MINUTES);
    if (next === ahead) continue;
    let [before, after] = [day, day + DAY_MINUTES];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (aheadAt(middle) === ahead) before = middle;
      else after = middle;
    }
    stretches.push({ from: begun, until: after, ahead });
    [begun, ahead] = [after, next];
  }
  return [...stretches, { from: begun, until: Number.POSITIVE_INFINITY, ahead }];
};

export const localMinute = (stretches: readonly Stretch[], utc: Minute): Minute =>
  utc + (stretches.find(({ until }) => utc < until)?.ahead ?? 0);

/** The first minute at which clocks show that time or, where they skip it, the first after it. */
export const firstAt = (stretches: readonly Stretch[], local: Minute): Minute => {
  for (const { from, until, ahead } of stretches) {
    const at = Math.max(from, local - ahead);
    if (at < until) return at;
  }
  return Number.NaN;
};

/** Local times in the middle of what clocks skip, and of what they show twice. */
export const oddTimes = (stretches: readonly Stretch[]): readonly Minute[] =>
  stretches.slice(1).map(({ from, ahead }, index) => {
    const change = ahead - (stretches[index]?.ahead ?? ahead);
    return from + ahead - Math.floor(change / 2);
  });
