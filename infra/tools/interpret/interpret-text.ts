// Interprets a whole text of replies: one line out per line in, in the same order.
import { interpretLine } from './interpret-line.ts';

export interface Interpreted {
  /** Ends with a line break unless it is empty. */
  readonly output: string;
  /** One sentence for each line that could not be read, with its number. */
  readonly faults: readonly string[];
}

/** A last line break ends the last line and begins no other; an empty line in between is malformed. */
export const interpretText = (input: string): Interpreted => {
  const lines = input.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const read = lines.map(interpretLine);
  return {
    output: read.map(({ line }) => `${line}\n`).join(''),
    faults: read.flatMap(({ fault }, at) => (fault === undefined ? [] : [`line ${at + 1}: ${fault}`])),
  };
};
