// What the functions print, as CloudWatch would keep it: searchable, and one file for each function.
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

export interface LogLine {
  readonly functionName: string;
  readonly text: string;
}

export class Logs {
  readonly lines: LogLine[] = [];
  readonly #folder: string | undefined;

  constructor(folder: string | undefined) {
    this.#folder = folder;
    if (folder) mkdirSync(folder, { recursive: true });
  }

  append(functionName: string, text: string): void {
    for (const line of text.split('\n').filter(Boolean)) this.lines.push({ functionName, text: line });
    if (this.#folder) appendFileSync(join(this.#folder, `${functionName}.log`), text);
  }

  /** Everything all functions printed, for a search. */
  text(): string {
    return this.lines.map(({ text }) => text).join('\n');
  }
}
