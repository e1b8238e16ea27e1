// Knows when the local cloud has come to rest: nothing running, nothing waiting to run.

const LOOK_AGAIN_MS = 10;

export class Activity {
  #running = 0;
  #again: NodeJS.Timeout | undefined;
  #checkPlanned = false;
  readonly #atRest: (() => boolean)[] = [];
  #waiting: (() => void)[] = [];

  /** Adds a condition that must hold at rest, such as an empty queue. */
  restsWhen(condition: () => boolean): void {
    this.#atRest.push(condition);
  }

  /** Counts `work` as running until it ends. */
  async track<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.changed();
    }
  }

  /** To be called when a condition may have come true. */
  changed(): void {
    if (this.#checkPlanned || this.#waiting.length === 0) return;
    this.#checkPlanned = true;
    setImmediate(() => {
      this.#checkPlanned = false;
      if (!this.#resting()) return this.#lookAgain();
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const resolve of waiting) resolve();
    });
  }

  /** Resolves once everything has come to rest. */
  async settled(): Promise<void> {
    const rest = new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.changed();
    await rest;
  }

  /** A message that dies of its last receive goes to the dead letters, and nobody here is told. */
  #lookAgain(): void {
    if (this.#running > 0) return;
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.changed(), LOOK_AGAIN_MS).unref();
  }

  #resting(): boolean {
    return this.#running === 0 && this.#atRest.every((condition) => condition());
  }
}
