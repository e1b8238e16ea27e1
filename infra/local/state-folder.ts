// What outlives the process: append-only journals and small whole documents, in one folder or only in memory.
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Entries in the order they were appended. */
export interface Journal<Entry> {
  readonly entries: readonly Entry[];
  append(entry: Entry): void;
}

/** One value, replaced whole. */
export interface Document<Value> {
  read(): Value | undefined;
  write(value: Value): void;
}

/** Without a folder everything is kept in memory only. */
export class StateFolder {
  readonly folder: string | undefined;

  constructor(folder: string | undefined) {
    this.folder = folder;
    if (folder) mkdirSync(folder, { recursive: true });
  }

  path(name: string): string | undefined {
    return this.folder && join(this.folder, name);
  }

  journal<Entry>(name: string): Journal<Entry> {
    const file = this.path(`${name}.jsonl`);
    const entries: Entry[] = file && existsSync(file) ? readLines<Entry>(file) : [];
    return {
      entries,
      append: (entry) => {
        entries.push(entry);
        if (file) appendFileSync(file, `${JSON.stringify(entry)}\n`);
      },
    };
  }

  document<Value>(name: string): Document<Value> {
    const file = this.path(`${name}.json`);
    let value: Value | undefined =
      file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Value) : undefined;
    return {
      read: () => value,
      write: (next) => {
        value = next;
        if (!file) return;
        // Renamed into place, so that a kill in the middle leaves the old document and not half of the new one.
        writeFileSync(`${file}.new`, JSON.stringify(next));
        renameSync(`${file}.new`, file);
      },
    };
  }
}

/** A kill in the middle of an append leaves half a last line, which says nothing and is dropped. */
const readLines = <Entry>(file: string): Entry[] => {
  const text = readFileSync(file, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) writeFileSync(file, whole);
  return whole
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Entry);
};
