// Knows when the local cloud has come to rest: nothing running, nothing waiting to run.

export class Activity {
  #running = 0;
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
      if (!this.#resting()) return;
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

  #resting(): boolean {
    return this.#running === 0 && this.#atRest.every((condition) => condition());
  }
}
