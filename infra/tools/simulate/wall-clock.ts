// What clocks show in a zone, by Intl alone: another way than the domain's, so that one checks the other.

const QUARTER_HOUR = 15 * 60;
const A_DAY = 96;
/** Of a quarter hour that was not looked up yet. */
const UNKNOWN = -32_768;

export const MINUTES_A_DAY = 24 * 60;

/** Minutes that a zone's clocks are ahead of UTC, looked up once for each quarter hour at most: no zone changes in between. */
class WallClock {
  readonly #format: Intl.DateTimeFormat;
  readonly #from: number;
  readonly #offsets: Int16Array;

  /** `from` and `until` are seconds since 1970, between which it is asked. */
  constructor(timeZone: string, from: number, until: number) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    this.#from = Math.floor(from / QUARTER_HOUR);
    this.#offsets = new Int16Array(Math.ceil(until / QUARTER_HOUR) - this.#from + 1).fill(UNKNOWN);
  }

  /** Minutes since 1970 as clocks there count them: a day has {@link MINUTES_A_DAY}. */
  minuteAt(second: number): number {
    const slot = Math.floor(second / QUARTER_HOUR) - this.#from;
    let offset = this.#offsets[slot] ?? UNKNOWN;
    if (offset === UNKNOWN) {
      offset = this.#lookUp(second);
      this.#offsets.fill(offset, slot, this.#sameUntil(slot, offset));
    }
    return Math.floor(second / 60) + offset;
  }

  /** No zone changes twice within a day: what holds a day later as well holds in between. */
  #sameUntil(slot: number, offset: number): number {
    const aDayLater = (this.#from + slot + A_DAY) * QUARTER_HOUR;
    return this.#lookUp(aDayLater) === offset ? slot + A_DAY + 1 : slot + 1;
  }

  #lookUp(second: number): number {
    const parts = this.#format.formatToParts(second * 1_000);
    const part = (type: Intl.DateTimeFormatPartTypes): number =>
      Number(parts.find((one) => one.type === type)?.value ?? Number.NaN);
    const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) / 60_000;
    return shown - Math.floor(second / 60);
  }
}

/** The clocks of all zones, made when they are first asked. */
export const wallClocks = (from: number, until: number): ((timeZone: string) => WallClock) => {
  const clocks = new Map<string, WallClock>();
  return (timeZone) => {
    const clock = clocks.get(timeZone) ?? new WallClock(timeZone, from, until);
    clocks.set(timeZone, clock);
    return clock;
  };
};
