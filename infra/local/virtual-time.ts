// One time for the whole local cloud, shared with its worker threads: frozen at an instant, or flowing from one.

const FROZEN = 0;
const VALUE = 1;

/** The wall clock, whatever became of `Date`. */
export const realNow = (): number => Math.floor(performance.timeOrigin + performance.now());

/** Milliseconds since 1970 as every part of the local cloud reads them. Changed only while nothing is in flight. */
export class VirtualTime {
  readonly buffer: SharedArrayBuffer;
  readonly #fields: Float64Array;

  constructor(buffer = new SharedArrayBuffer(2 * Float64Array.BYTES_PER_ELEMENT)) {
    this.buffer = buffer;
    this.#fields = new Float64Array(buffer);
  }

  now(): number {
    const value = this.#fields[VALUE] ?? 0;
    return this.#fields[FROZEN] ? value : realNow() + value;
  }

  freezeAt(milliseconds: number): void {
    this.#fields[FROZEN] = 1;
    this.#fields[VALUE] = milliseconds;
  }

  /** Lets time pass at its usual pace, `offset` milliseconds ahead of the wall clock. */
  flow(offset: number): void {
    this.#fields[FROZEN] = 0;
    this.#fields[VALUE] = offset;
  }
}

/** Makes `Date` of this thread read `now`; returns what puts the real one back. Timers stay real. */
export const replaceDate = (now: () => number): (() => void) => {
  const RealDate = globalThis.Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  return () => {
    globalThis.Date = RealDate;
  };
};
