// Starts DynamoDB for one machine: the dynoxide binary, or any DynamoDB Local that DYNAMODB_ENDPOINT points at.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, existsSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

export interface Dynoxide {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** Starts a database on `file`, or on a memory-backed one that is gone when it stops. */
export const startDynoxide = async (options: { readonly file?: string } = {}): Promise<Dynoxide> => {
  const given = process.env.DYNAMODB_ENDPOINT;
  if (given) return { endpoint: given, stop: async () => {} };

  const scratch = options.file ? '' : mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'vigil-'));
  const file = options.file ?? join(scratch, 'table.db');
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const child = spawn('sh', ['-c', KEEPER, 'dynoxide', binary(), String(port), file, scratch], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = chunk.toString();
  });
  const ended = once(child, 'exit');
  // Dead before it answered, as when the port was taken meanwhile: better said than waited for.
  const dead = ended.then(() => Promise.reject(new Error(`dynoxide ended before it answered: ${said}`)));
  await Promise.race([answering(endpoint), dead]);
  addStreamIndexes(file);
  return {
    endpoint,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
};

/**
 * The pipe ends with this process, even by SIGKILL, and takes the database with it; else it would live on and hold its
 * file. Arguments: binary, port, file, folder to remove.
 */
const KEEPER = [
  "exec 3<&0; trap '' PIPE",
  '"$1" serve --port "$2" --db-path "$3" & database=$!',
  '(cat <&3 >/dev/null; kill $database) & watch=$!',
  'wait $database',
  'kill $watch',
  '[ -z "$4" ] || rm -rf "$4"',
].join('\n');

const binary = (): string => {
  try {
    const path = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
    accessSync(path);
    return path;
  } catch {
    throw new Error(
      'No local DynamoDB: dynoxide has no binary for this machine. Start any DynamoDB Local and set DYNAMODB_ENDPOINT, e.g. http://127.0.0.1:8000.',
    );
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port was given');
  return address.port;
};

const answering = async (endpoint: string): Promise<void> => {
  for (;;) {
    const answer = await fetch(endpoint).catch(() => undefined);
    if (answer) return;
    await pause(5);
  }
};

/** Without these every write searches all stream records, and slows down with each one. */
const addStreamIndexes = (file: string): void => {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA busy_timeout = 5000;
    CREATE INDEX IF NOT EXISTS stream_sequence ON _stream_records(table_name, CAST(sequence_number AS INTEGER));
    CREATE INDEX IF NOT EXISTS stream_shard ON _stream_records(table_name, shard_id, sequence_number);`);
  database.close();
};
