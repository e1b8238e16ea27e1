// The inside of one function instance: a worker thread that loads the built bundle and runs one invocation at a time.
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { replaceDate, VirtualTime } from './virtual-time.ts';

/** What the thread is told first, and again by each cloud that takes it over. */
export interface WorkerSettings {
  readonly folder: string;
  /** `file.export`, as Lambda writes it. */
  readonly handler: string;
  readonly name: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeBuffer: SharedArrayBuffer;
}

export interface Invocation {
  readonly requestId: string;
  /** JSON text, as Lambda hands it over. */
  readonly payload: string;
  readonly arn: string;
  readonly timeoutMilliseconds: number;
}

/** JSON text of the result, as Lambda would pass it on; or the error. */
export type InvocationResult = { readonly payload: string } | { readonly error: string };

/** Asks how much heap is in use; `collected`: once all garbage is gone. */
export interface HeapQuestion {
  readonly collected: boolean;
}

/** What the thread says: what the function printed, then what came of the invocation; or bytes of heap in use. */
export type WorkerMessage =
  | { readonly output: string }
  | { readonly result: InvocationResult }
  | { readonly heap: number };

const say = (message: WorkerMessage): void => parentPort?.postMessage(message);

// By the same way as the results, so that whoever has a result has what was printed before it.
for (const stream of [process.stdout, process.stderr])
  stream.write = (chunk: string | Uint8Array): boolean => {
    say({ output: String(chunk) });
    return true;
  };

let time = new VirtualTime();
replaceDate(() => time.now());

type Handler = (event: unknown, context: unknown) => unknown;

let name = '';
let handle: Handler | undefined;

const ownGlobals = new Set(Object.keys(globalThis));

/** As a machine that has just started: nothing that an earlier cloud's function remembered is left. */
const start = ({ folder, handler, environment, ...settings }: WorkerSettings): void => {
  // A new one: it would hold everything that was ever required through it.
  const require = createRequire(import.meta.url);
  for (const key of Object.keys(globalThis)) if (!ownGlobals.has(key)) Reflect.deleteProperty(globalThis, key);
  for (const file of Object.keys(require.cache)) if (file.startsWith(folder + sep)) delete require.cache[file];
  for (const key of Object.keys(process.env)) delete process.env[key];
  Object.assign(process.env, environment);
  time = new VirtualTime(settings.timeBuffer);
  name = settings.name;
  const [file, exported = 'handler'] = handler.split('.');
  handle = (require(join(folder, `${file}.js`)) as Record<string, Handler>)[exported];
};

const run = async ({ requestId, payload, arn, timeoutMilliseconds }: Invocation): Promise<InvocationResult> => {
  const deadline = performance.now() + timeoutMilliseconds;
  const context = {
    awsRequestId: requestId,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: arn,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - performance.now()),
  };
  try {
    return { payload: JSON.stringify((await handle?.(JSON.parse(payload), context)) ?? null) };
  } catch (error) {
    return { error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
};

/** Clears away what nothing refers to any more; a thread has no such function unless it is asked for. */
const collect = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

const tellHeap = ({ collected }: HeapQuestion): void => {
  if (collected) collect();
  say({ heap: getHeapStatistics().used_heap_size });
};

parentPort?.on('message', (message: WorkerSettings | Invocation | HeapQuestion) => {
  if ('folder' in message) start(message);
  else if ('collected' in message) tellHeap(message);
  else void run(message).then((result) => say({ result }));
});
