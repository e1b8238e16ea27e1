// Installs the emulator into a Python virtual environment of this project.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, '.venv');
const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt');

const program = (name: string): string => join(FOLDER, 'bin', name);

/** The emulator cannot be had on this machine: the one reason not to run the deploy test. */
export class NoEmulatorError extends Error {
  override readonly name = 'NoEmulatorError';
}

/** Returns the path of the emulator's program. Fast, and without the network, when everything is there. */
export const installEmulator = (): string => {
  if (!existsSync(program('pip'))) run('python3', ['-m', 'venv', '--clear', FOLDER]);
  run(program('pip'), ['install', '--quiet', '--disable-pip-version-check', '--requirement', REQUIREMENTS]);
  return program('ministack');
};

const run = (command: string, parameters: readonly string[]): void => {
  try {
    execFileSync(command, parameters, { stdio: 'pipe' });
  } catch (error) {
    const said = String((error as { readonly stderr?: unknown }).stderr ?? '').trim();
    throw new NoEmulatorError(said.split('\n').at(-1) || String(error));
  }
};
