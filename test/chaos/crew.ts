// The processes that play the runs: a local cloud needs one to itself. One that dies or never ends a run is replaced.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Job, Report } from './worker.ts';

/** A run takes a second or two; on a machine with ten times as much to do, no more than this. */
const LONGEST_RUN_SECONDS = 240;

const start = (): ChildProcess => fork(new URL('./worker.ts', import.meta.url), { execArgv: [] });

export class Crew {
  readonly #processes: ChildProcess[];
  /** When even a run that has just begun is given up. */
  readonly #deadline: AbortSignal;

  constructor(size: number, deadline: AbortSignal) {
    this.#deadline = deadline;
    this.#processes = Array.from({ length: size }, start);
  }

  /** Hands the work out to the processes, one piece at a time. */
  async share<Work>(work: readonly Work[], act: (piece: Work, ask: (job: Job) => Promise<Report>) => Promise<void>) {
    const left = [...work];
    await Promise.all(
      this.#processes.map(async (_, place) => {
        const ask = (job: Job) => this.#ask(place, job);
        for (let piece = left.shift(); piece !== undefined; piece = left.shift()) await act(piece, ask);
      }),
    );
  }

  leave(): void {
    for (const one of this.#processes) one.disconnect();
  }

  async #ask(place: number, job: Job): Promise<Report> {
    const member = this.#processes[place] ?? start();
    const ended = new AbortController();
    const signal = AbortSignal.any([ended.signal, this.#deadline, AbortSignal.timeout(LONGEST_RUN_SECONDS * 1_000)]);
    member.once('exit', () => ended.abort());
    member.send(job);
    try {
      const [report] = (await once(member, 'message', { signal })) as [Report];
      return report;
    } catch {
      const problem = ended.signal.aborted ? 'its process died' : 'it did not end in time';
      member.kill('SIGKILL');
      this.#processes[place] = start();
      return { calls: [], hasFired: true, broken: [problem], longestDelay: 0 };
    } finally {
      member.removeAllListeners('exit');
    }
  }
}
