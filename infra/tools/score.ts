// `npm run -s score < answers.jsonl`: scores what comes in on standard input. Exit status 1 if any line was in error.
import { text } from 'node:stream/consumers';
import { scoreLines } from './score-lines.ts';

const lines = scoreLines(await text(process.stdin));
process.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
if (lines.some((line) => 'error' in line)) process.exitCode = 1;
