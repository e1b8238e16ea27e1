// What is to happen and when, by the second: one thing of each kind for every patient.

/** What can be due for a patient. */
export const KINDS = ['enrol', 'wake', 'reply', 'staff'] as const;
export type Kind = (typeof KINDS)[number];

/** Of a patient for whom nothing of a kind is due. */
const NEVER = -1;

/** Setting a time and taking the next one cost the same however many patients there are. */
export class Agenda {
  readonly #due: Readonly<Record<Kind, Int32Array>>;
  readonly #from: number;
  /** Second to patients, with what: `patient * KINDS.length + kind`. What was moved stays behind and is passed over. */
  readonly #slots = new Map<number, number[]>();
  now: number;

  /** `from` is a second since 1970. */
  constructor(patients: number, from: number) {
    const never = (): Int32Array => new Int32Array(patients).fill(NEVER);
    this.#due = { enrol: never(), wake: never(), reply: never(), staff: never() };
    this.#from = from;
    this.now = from;
  }

  /** At the earliest a second from now. Takes the place of what was due before; without a time nothing is. */
  set(kind: Kind, patient: number, second: number | undefined): void {
    if (second === undefined) {
      this.#due[kind][patient] = NEVER;
      return;
    }
    const at = Math.max(second, this.now + 1) - this.#from;
    this.#due[kind][patient] = at;
    const entry = patient * KINDS.length + KINDS.indexOf(kind);
    const slot = this.#slots.get(at);
    if (slot) slot.push(entry);
    else this.#slots.set(at, [entry]);
  }

  /** Everything that is due before `until`, in order; `now` moves along. */
  *untilThen(until: number): Generator<{ readonly kind: Kind; readonly patient: number }> {
    while (this.now + 1 < until) {
      this.now += 1;
      const at = this.now - this.#from;
      const slot = this.#slots.get(at);
      if (!slot) continue;
      this.#slots.delete(at);
      for (const entry of slot) {
        const kind = KINDS[entry % KINDS.length] ?? 'wake';
        const patient = Math.floor(entry / KINDS.length);
        if (this.#due[kind][patient] !== at) continue;
        this.#due[kind][patient] = NEVER;
        yield { kind, patient };
      }
    }
  }
}
