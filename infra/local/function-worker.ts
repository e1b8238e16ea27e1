// The inside of one function instance: a worker thread that loads the built bundle and runs one invocation at a time.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { replaceDate, VirtualTime } from './virtual-time.ts';

/** What the thread is started with. */
export interface WorkerSettings {
  readonly folder: string;
  /** `file.export`, as Lambda writes it. */
  readonly handler: string;
  readonly name: string;
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

/** What the thread says: what the function printed, then what came of the invocation. */
export type WorkerMessage = { readonly output: string } | { readonly result: InvocationResult };

const say = (message: WorkerMessage): void => parentPort?.postMessage(message);

const { folder, handler, name, timeBuffer } = workerData as WorkerSettings;
const time = new VirtualTime(timeBuffer);
replaceDate(() => time.now());

// By the same way as the results, so that whoever has a result has what was printed before it.
for (const stream of [process.stdout, process.stderr])
  stream.write = (chunk: string | Uint8Array): boolean => {
    say({ output: String(chunk) });
    return true;
  };

const [file, exported = 'handler'] = handler.split('.');
const bundle = createRequire(import.meta.url)(join(folder, `${file}.js`)) as Record<
  string,
  (event: unknown, context: unknown) => unknown
>;

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
    return { payload: JSON.stringify((await bundle[exported]?.(JSON.parse(payload), context)) ?? null) };
  } catch (error) {
    return { error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
};

parentPort?.on('message', (invocation: Invocation) => {
  void run(invocation).then((result) => say({ result }));
});
