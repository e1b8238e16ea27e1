// The virtual clock. A jump stops at everything that falls due on its way, in order, and waits until all is settled.
import type { Instant } from '../../shared/domain/instant.ts';
import { realNow, type VirtualTime } from './virtual-time.ts';

/** Something that makes things happen at certain times. */
export interface TimeSource {
  /** When it next has something to do, in milliseconds since 1970. */
  nextAt(): number | undefined;
  /** Starts everything that is due. */
  fire(now: number): void;
  /** True for routine work that is no event worth jumping to. */
  readonly routine?: boolean;
}

/** What a user of the clock planned for an instant. */
interface Appointment {
  readonly at: number;
  readonly action: () => unknown;
}

const LIVE_TICK_MS = 200;

export class Clock {
  readonly #time: VirtualTime;
  readonly #settled: () => Promise<void>;
  readonly #onJump: (offset: number) => void;
  readonly #sources: TimeSource[] = [];
  readonly #appointments: Appointment[] = [];
  /** What appointments have begun: a jump goes on when it has ended. */
  readonly #begun: unknown[] = [];
  #queue: Promise<void> = Promise.resolve();
  #ticker: NodeJS.Timeout | undefined;
  #jumping = false;

  /** `onJump` hears how far the clock is ahead of the wall clock after each jump: what a restart needs to go on. */
  constructor(time: VirtualTime, settled: () => Promise<void>, onJump: (offset: number) => void = () => {}) {
    this.#time = time;
    this.#settled = settled;
    this.#onJump = onJump;
    this.#sources.push({
      nextAt: () => this.#appointments[0]?.at,
      fire: (now) => {
        while ((this.#appointments[0]?.at ?? Infinity) <= now) this.#begun.push(this.#appointments.shift()?.action());
      },
    });
  }

  now(): Instant {
    return new Date(this.#time.now()).toISOString();
  }

  addSource(source: TimeSource): void {
    this.#sources.push(source);
  }

  /** Does something when the clock gets there; at the same instant in the order of asking. Not kept over restarts. */
  at(instant: Instant, action: () => unknown): void {
    const at = Date.parse(instant);
    const later = this.#appointments.findIndex((appointment) => appointment.at > at);
    this.#appointments.splice(later === -1 ? this.#appointments.length : later, 0, { at, action });
  }

  /** When something next happens by itself, routine checks left out. */
  nextEvent(): Instant | undefined {
    const next = this.#nextAt(this.#sources.filter(({ routine }) => !routine));
    return next === undefined ? undefined : new Date(Math.max(next, this.#time.now())).toISOString();
  }

  /** Settles, then moves to each due event on the way, settling after each. One jump at a time. */
  async advanceTo(instant: Instant): Promise<void> {
    const jump = this.#queue.then(() => this.#jump(Date.parse(instant)));
    this.#queue = jump.catch(() => undefined);
    await jump;
  }

  async advance(milliseconds: number): Promise<void> {
    await this.advanceTo(new Date(this.#time.now() + milliseconds).toISOString());
  }

  /** True while a jump is under way. */
  get moving(): boolean {
    return this.#jumping;
  }

  /** Fires what falls due while time flows at its usual pace. */
  runLive(): void {
    this.#ticker = setInterval(() => {
      if (!this.#jumping) this.#fireDue(this.#time.now());
    }, LIVE_TICK_MS);
  }

  stop(): void {
    clearInterval(this.#ticker);
  }

  async #jump(target: number): Promise<void> {
    this.#jumping = true;
    this.#time.freezeAt(this.#time.now());
    try {
      await this.#settle();
      for (let next = this.#nextAt(this.#sources); next !== undefined && next <= target; ) {
        this.#time.freezeAt(Math.max(next, this.#time.now()));
        this.#fireDue(this.#time.now());
        await this.#settle();
        next = this.#nextAt(this.#sources);
      }
      this.#time.freezeAt(Math.max(target, this.#time.now()));
    } finally {
      const offset = this.#time.now() - realNow();
      if (this.#ticker) this.#time.flow(offset);
      this.#onJump(offset);
      this.#jumping = false;
    }
  }

  async #settle(): Promise<void> {
    await Promise.all(this.#begun.splice(0));
    await this.#settled();
  }

  #nextAt(sources: readonly TimeSource[]): number | undefined {
    const times = sources.map((source) => source.nextAt()).filter((time) => time !== undefined);
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  #fireDue(now: number): void {
    for (const source of this.#sources) if ((source.nextAt() ?? Infinity) <= now) source.fire(now);
  }
}
