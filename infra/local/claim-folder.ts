// Keeps a state folder to one process: two would spoil each other's state.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const LOCK = 'lock';
/** A process that was just killed may take a moment to die. */
const PATIENCE_MS = 2_000;

/**
 * Takes the folder, emptying it first if asked, and returns what gives it back. The lock is a file lock, so that it ends
 * with the process however that ends.
 */
export const claimFolder = (folder: string, fresh = false): (() => void) => {
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, LOCK));
  try {
    lock.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}; BEGIN EXCLUSIVE`);
  } catch {
    throw new Error(`Vigil already runs on ${folder}. Stop it first.`);
  }
  if (fresh)
    for (const name of readdirSync(folder)) if (!name.startsWith(LOCK)) rmSync(join(folder, name), { recursive: true });
  return () => lock.close();
};
