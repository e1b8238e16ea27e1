// Worker threads that outlive their local cloud: the next one of this process starts its functions in them, in a tenth of the time.
import type { Worker } from 'node:worker_threads';

export class KeptThreads {
  /** By the folder of the bundle that they know how to compile. */
  readonly #idle = new Map<string, Worker[]>();

  /** Keeps a thread that has nothing in hand. It does not keep the process alive. */
  keep(folder: string, worker: Worker): void {
    for (const event of ['message', 'exit', 'error']) worker.removeAllListeners(event);
    const kept = this.#idle.get(folder) ?? [];
    this.#idle.set(folder, kept);
    kept.push(worker);
    // Something that its cloud had begun went wrong after the end.
    worker.once('error', () => kept.splice(kept.indexOf(worker), 1));
    worker.unref();
  }

  take(folder: string): Worker | undefined {
    const worker = this.#idle.get(folder)?.pop();
    worker?.removeAllListeners('error');
    worker?.ref();
    return worker;
  }
}
