// Patients who answer all at once: twice before anything reaches us, then whenever a question reaches them.
import type { CarriedText } from '../../infra/local/carrier.ts';
import type { LocalCloud } from '../../infra/local/cloud.ts';
import type { Random } from '../../infra/local/demo/random.ts';
import { type Instant, plus, SECOND } from '../../shared/domain/instant.ts';

const EACH = 8;
/** The two texts that are on their way when the burst begins were written so long before it, in seconds. */
const WRITTEN_BEFORE = [4, 2] as const;
/** The longest that a text takes to arrive: longer than its writer waits before the next one. */
const LATEST = 6;
const SOME_COME_TWICE = 0.2;
const SOME_ARE_OVERTAKEN = 0.3;
/** Of answers that are Yes; each of them needs a person. */
const BADLY = 0.05;
/** An option of the survey that the patients are in. */
const ASKS = '\n0 ';

/** How many texts each of so many patients writes, so that it is `replies` in all. */
const shares = (phones: readonly string[], replies: number): Map<string, number> =>
  new Map(phones.map((phone, index) => [phone, Math.max(0, Math.min(EACH, replies - index * EACH))]));

export class Repliers {
  readonly #cloud: LocalCloud;
  readonly #draw: Random;
  readonly #left: Map<string, number>;
  readonly #phones: readonly string[];
  #messages = 0;

  constructor(cloud: LocalCloud, draw: Random, replies: number, phones: readonly string[]) {
    this.#cloud = cloud;
    this.#draw = draw;
    this.#phones = draw.shuffled(phones);
    this.#left = shares(phones, replies);
  }

  /** Messages that brought the texts, copies included. */
  get messages(): number {
    return this.#messages;
  }

  static patientsFor(replies: number): number {
    return Math.ceil(replies / EACH);
  }

  /** The heap: written in order before `burst`, arriving in any order from then on. Afterwards they answer what they get. */
  async writeUntil(burst: Instant): Promise<void> {
    for (const before of WRITTEN_BEFORE) {
      await this.#cloud.clock.advanceTo(plus(burst, -before * SECOND));
      for (const phone of this.#phones) this.#write(phone, before);
    }
    await this.#cloud.clock.advanceTo(burst);
    this.#cloud.carrier.onDelivery((text) => this.#answer(text));
  }

  /** Whoever was not asked often enough writes all the same. */
  writeRest(): boolean {
    const waiting = [...this.#left].filter(([, left]) => left > 0);
    for (const [phone, left] of waiting) for (let text = 0; text < left; text += 1) this.#write(phone, 0);
    return waiting.length > 0;
  }

  #answer({ phone, body }: CarriedText): void {
    if (body.includes(ASKS)) this.#write(phone, 0);
  }

  /** Arrives after `earliest` seconds at least. */
  #write(phone: string, earliest: number): void {
    const left = this.#left.get(phone) ?? 0;
    if (left === 0) return;
    this.#left.set(phone, left - 1);
    const draw = this.#draw;
    const arrives = () => earliest + (draw.chance(SOME_ARE_OVERTAKEN) || earliest > 0 ? draw.between(0, LATEST) : 0);
    const arrivals = draw.chance(SOME_COME_TWICE) ? [arrives(), arrives()] : [arrives()];
    this.#messages += arrivals.length;
    this.#cloud.carrier.write(phone, draw.chance(BADLY) ? '1' : '0', arrivals);
  }
}
