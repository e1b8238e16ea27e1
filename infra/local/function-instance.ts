// One instance of a function: its worker thread, its time-out and its output.
import { randomUUID } from 'node:crypto';
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { HeapQuestion, Invocation, InvocationResult, WorkerMessage, WorkerSettings } from './function-worker.ts';
import type { KeptThreads } from './kept-threads.ts';

export interface InstanceSettings extends WorkerSettings {
  readonly arn: string;
  readonly timeoutSeconds: number;
  readonly onOutput: (text: string) => void;
  /** Where a thread may come from and go to that outlives this instance. */
  readonly threads?: KeptThreads | undefined;
}

/** Runs one invocation at a time; after a crash or a time-out it starts afresh, as Lambda does. */
export class FunctionInstance {
  readonly #settings: InstanceSettings;
  #worker: Worker | undefined;
  #running = false;

  constructor(settings: InstanceSettings) {
    this.#settings = settings;
  }

  /** Starts the thread ahead of the first invocation. */
  warm(): void {
    this.#worker ??= this.#start();
  }

  async invoke(event: unknown): Promise<InvocationResult> {
    const { arn, timeoutSeconds } = this.#settings;
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const invocation: Invocation = {
      requestId: randomUUID(),
      payload: JSON.stringify(event),
      arn,
      timeoutMilliseconds: timeoutSeconds * 1_000,
    };
    worker.postMessage(invocation);
    const timeOut = new AbortController();
    const timer = setTimeout(() => timeOut.abort(), invocation.timeoutMilliseconds);
    this.#running = true;
    try {
      return await this.#answer(worker, timeOut.signal);
    } catch (error) {
      await this.stop();
      return { error: timeOut.signal.aborted ? `Task timed out after ${timeoutSeconds}.00 seconds` : String(error) };
    } finally {
      this.#running = false;
      clearTimeout(timer);
    }
  }

  /** Ends for good; a thread that has nothing in hand may go on in another cloud. */
  async leave(): Promise<void> {
    const { threads, folder } = this.#settings;
    if (!threads || this.#running || !this.#worker) return this.stop();
    threads.keep(folder, this.#worker);
    this.#worker = undefined;
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  /** Bytes of heap in use; undefined while no thread runs. `collected`: once all garbage is gone. */
  async heap(collected: boolean): Promise<number | undefined> {
    const worker = this.#worker;
    if (!worker) return undefined;
    worker.postMessage({ collected } satisfies HeapQuestion);
    for await (const [message] of on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[WorkerMessage]>)
      if ('heap' in message) return message.heap;
    return undefined;
  }

  async #answer(worker: Worker, signal: AbortSignal): Promise<InvocationResult> {
    for await (const [message] of on(worker, 'message', { signal, close: ['exit'] }) as AsyncIterable<[WorkerMessage]>)
      if ('result' in message) return message.result;
    return { error: 'the function ended its process' };
  }

  #start(): Worker {
    const { environment, onOutput, folder, handler, name, timeBuffer, threads } = this.#settings;
    const worker = threads?.take(folder) ?? new Worker(new URL('./function-worker.ts', import.meta.url), { env: {} });
    worker.postMessage({ environment, folder, handler, name, timeBuffer } satisfies WorkerSettings);
    worker.on('message', (message: WorkerMessage) => {
      if ('output' in message) onOutput(message.output);
    });
    worker.once('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    // Without a listener an error while nothing runs would end the whole process.
    worker.on('error', (error) => onOutput(`${error.name}: ${error.message}\n`));
    return worker;
  }
}
