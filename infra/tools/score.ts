// `npm run -s score < answers.jsonl`: scores what comes in on standard input. Exit status 1 if any line was in error.
import { text } from 'node:stream/consumers';
import { scoreLines } from './score-lines.ts';
import { takeNoWords } from './usage.ts';

takeNoWords(`npm run -s score < answers.jsonl

A line in:  {"instrument":"phq-9","answers":{"phq9-1":2,"phq9-2":null}}, with "version" where it is not the current one.
A line out: {"instrument":"phq-9","result":{…}}, or "error" for what is wrong with the line.

A score that cannot be computed is null, and "reason" says why; so it does where an instrument has no score.
Answers to items that an earlier answer rules out count for nothing and are listed in "ruled_out".
Exit status: 0, or 1 where any line was in error.`);

const lines = scoreLines(await text(process.stdin));
process.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
if (lines.some((line) => 'error' in line)) process.exitCode = 1;
