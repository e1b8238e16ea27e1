// Starts and stops the AWS emulator around the deploy test.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { listen } from '../../infra/local/listen.ts';
import { installEmulator, NoEmulatorError } from './virtual-environment.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the emulator answers. */
    endpoint: string;
  }
}

const LOG = join(import.meta.dirname, '..', '..', '.build', 'deploy-test', 'emulator.log');
const SECONDS_TO_START = 60;

/**
 * The pipe ends with this process, even by SIGKILL, and takes the emulator and the functions it runs with it: they are
 * one process group. Argument: the program.
 */
const KEEPER = ['exec 3<&0', '"$1" & emulator=$!', 'cat <&3 >/dev/null', "trap '' TERM", 'kill 0', 'wait $emulator'];

/** Vitest calls it once, before the test; what it returns, after. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const emulator = await start(programOrGiveUp());
  project.provide('endpoint', emulator.endpoint);
  return emulator.stop;
};

const programOrGiveUp = (): string => {
  try {
    return installEmulator();
  } catch (error) {
    if (!(error instanceof NoEmulatorError)) throw error;
    console.log(`deploy test not run: ${error.message}`);
    process.exit(0);
  }
};

const start = async (program: string): Promise<{ readonly endpoint: string; stop(): Promise<void> }> => {
  const endpoint = await freeAddress();
  mkdirSync(dirname(LOG), { recursive: true });
  const log = openSync(LOG, 'w');
  const child = spawn('sh', ['-c', KEEPER.join('\n'), 'emulator', program], {
    detached: true,
    stdio: ['pipe', log, log],
    env: {
      // It runs the functions with the first `node` on the PATH.
      PATH: process.env.PATH,
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: new URL(endpoint).port,
      IOT_MTLS_ENABLED: '0',
    },
  });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.stdin?.end();
    await ended;
  };
  if (await answers(endpoint)) return { endpoint, stop };
  await stop();
  throw new Error(`the emulator did not answer within ${SECONDS_TO_START} seconds; see ${LOG}`);
};

const freeAddress = async (): Promise<string> => {
  const server = createServer();
  const address = await listen(server);
  server.close();
  await once(server, 'close');
  return address;
};

const answers = async (endpoint: string): Promise<boolean> => {
  for (let tries = 0; tries < SECONDS_TO_START * 4; tries++) {
    const health = await fetch(`${endpoint}/_ministack/health`).catch(() => undefined);
    if (health?.ok) return true;
    await pause(250);
  }
  return false;
};
