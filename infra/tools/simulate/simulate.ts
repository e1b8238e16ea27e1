// Shares the patients out between processes: they have nothing to do with each other, and one process is one processor.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { type Share, together } from './outcome.ts';
import type { SimulationOptions } from './simulation.ts';

/** Not by the machine: the same patients meet in one process everywhere. */
const PROCESSES = 2;

/** Half of 16 GB each, less what is not heap. Much is thrown away young: with more room for it less of it is copied. */
const MEMORY = ['--max-old-space-size=7000', '--max-semi-space-size=64'];

export const simulate = async (options: Omit<SimulationOptions, 'first'>): Promise<Share> => {
  const each = Math.ceil(options.patients / PROCESSES);
  const firsts = Array.from({ length: PROCESSES }, (_, share) => share * each);
  return together(
    await Promise.all(
      firsts.map((first) => inOwnProcess({ ...options, first, patients: Math.min(each, options.patients - first) })),
    ),
  );
};

const inOwnProcess = async (options: SimulationOptions): Promise<Share> => {
  const file = new URL('./share-process.ts', import.meta.url);
  const child = fork(file, [JSON.stringify(options)], { serialization: 'advanced', execArgv: MEMORY });
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`the simulation from patient ${options.first} on ended early, with ${code ?? signal}`);
  });
  const [share] = (await Promise.race([once(child, 'message'), ended])) as [Share];
  return share;
};
