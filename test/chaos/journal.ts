// What was tried, one line each, so that a long run can be watched, ended, and gone on with later.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

export type Outcome = 'held' | 'broken' | 'not-reached';

export class TriedJournal {
  readonly #file: string | undefined;

  /** Without a file nothing is kept. */
  constructor(file: string | undefined) {
    this.#file = file;
  }

  add(outcome: Outcome, name: string): void {
    if (this.#file) appendFileSync(this.#file, `${outcome} ${name}\n`);
  }

  /** The names of all that held, each once, whatever came of an earlier try. */
  held(): ReadonlySet<string> {
    if (!this.#file || !existsSync(this.#file)) return new Set();
    const lines = readFileSync(this.#file, 'utf8').split('\n');
    return new Set(lines.filter((line) => line.startsWith('held ')).map((line) => line.slice('held '.length)));
  }
}
