// The template's functions, each with the environment, time-out and role that the template gives it.
import { join } from 'node:path';
import { FunctionInstance } from './function-instance.ts';
import type { InvocationResult } from './function-worker.ts';
import type { KeptThreads } from './kept-threads.ts';
import type { Logs } from './logs.ts';
import type { Caller } from './permissions.ts';
import { REGION } from './resource-identity.ts';
import type { CloudTemplate } from './template.ts';

interface FunctionProperties {
  readonly Handler?: string;
  readonly Role: string;
  readonly Timeout?: number;
  readonly MemorySize?: number;
  readonly Code: { readonly S3Key?: string };
  readonly Environment?: { readonly Variables?: Readonly<Record<string, unknown>> };
}

export interface FunctionSettings {
  readonly gateway: string;
  readonly timeBuffer: SharedArrayBuffer;
  readonly logs: Logs;
  /** How many invocations of one function may run at once. */
  readonly instances: number;
  /** The folder of a bundle, from the asset hash in the template. */
  readonly bundleFolder: (assetHash: string) => string;
  readonly threads?: KeptThreads | undefined;
}

const DEFAULT_TIMEOUT_SECONDS = 3;

export class PlayedFunction {
  readonly name: string;
  readonly arn: string;
  readonly caller: Caller;
  readonly #logs: Logs;
  readonly #idle: FunctionInstance[];
  readonly #all: readonly FunctionInstance[];
  readonly #waiting: ((instance: FunctionInstance) => void)[] = [];
  #invocations = 0;

  constructor(
    resource: ReturnType<typeof CloudTemplate.prototype.all<FunctionProperties>>[number],
    settings: FunctionSettings,
  ) {
    const { name, properties } = resource;
    this.name = name;
    this.arn = resource.attributes.Arn ?? '';
    this.caller = { name, roleArn: properties.Role };
    this.#logs = settings.logs;
    const instance = {
      name,
      arn: this.arn,
      folder: settings.bundleFolder(properties.Code.S3Key?.replace(/\.zip$/, '') ?? ''),
      handler: properties.Handler ?? 'index.handler',
      timeoutSeconds: properties.Timeout ?? DEFAULT_TIMEOUT_SECONDS,
      timeBuffer: settings.timeBuffer,
      environment: environmentOf(name, properties, settings.gateway),
      onOutput: (text: string) => settings.logs.append(name, text),
      threads: settings.threads,
    };
    this.#all = Array.from({ length: settings.instances }, () => new FunctionInstance(instance));
    this.#idle = [...this.#all];
  }

  warm(): void {
    this.#all[0]?.warm();
  }

  /** How many invocations have begun. */
  get invocations(): number {
    return this.#invocations;
  }

  /** Bytes of heap in use by each instance that runs; `collected`: once all garbage is gone. */
  async heaps(collected = false): Promise<readonly number[]> {
    const used = await Promise.all(this.#all.map((instance) => instance.heap(collected)));
    return used.filter((bytes) => bytes !== undefined);
  }

  /** Ends the instances that are at work, in the middle of it, as when a machine dies: what they had in hand fails. */
  async kill(): Promise<void> {
    await Promise.all(
      this.#all.filter((instance) => !this.#idle.includes(instance)).map((instance) => instance.stop()),
    );
  }

  /** Waits for a free instance, then runs it. */
  async invoke(event: unknown): Promise<InvocationResult> {
    const instance =
      this.#idle.pop() ?? (await new Promise<FunctionInstance>((resolve) => this.#waiting.push(resolve)));
    this.#invocations += 1;
    try {
      const result = await instance.invoke(event);
      if ('error' in result) this.#logs.append(this.name, `${JSON.stringify({ invocationFailed: result.error })}\n`);
      return result;
    } finally {
      const next = this.#waiting.shift();
      if (next) next(instance);
      else this.#idle.push(instance);
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.#all.map((instance) => instance.leave()));
  }
}

export const playFunctions = (
  template: CloudTemplate,
  settings: FunctionSettings,
): ReadonlyMap<string, PlayedFunction> =>
  new Map(
    template
      .all<FunctionProperties>('AWS::Lambda::Function')
      .map((resource) => new PlayedFunction(resource, settings))
      .map((played) => [played.arn, played]),
  );

/** A function's access key is its name: that is how the gateway knows who calls. */
export const accessKeyOf = (functionName: string): string => functionName;

const environmentOf = (
  name: string,
  { Environment, Handler = 'index.handler', MemorySize = 128 }: FunctionProperties,
  gateway: string,
): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(Environment?.Variables ?? {}).map(([key, value]) => [key, String(value)])),
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(MemorySize),
  AWS_REGION: REGION,
  AWS_ENDPOINT_URL: gateway,
  AWS_ACCESS_KEY_ID: accessKeyOf(name),
  AWS_SECRET_ACCESS_KEY: 'local',
  LAMBDA_TASK_ROOT: join('/var', 'task'),
  _HANDLER: Handler,
  TZ: ':UTC',
});

/** The template names a function by name or by ARN. */
export const functionNamed = (name: string, functions: ReadonlyMap<string, PlayedFunction>): PlayedFunction => {
  const found = [...functions.values()].find((played) => played.name === name || played.arn === name);
  if (!found) throw new Error(`the template invokes ${name}, which it does not contain`);
  return found;
};
